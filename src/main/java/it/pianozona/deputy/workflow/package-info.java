/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The process {@code delega} and its form. */
package it.pianozona.deputy.workflow;
