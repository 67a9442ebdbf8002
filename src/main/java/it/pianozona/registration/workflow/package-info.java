/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The process {@code registrazione} and its form. */
package it.pianozona.registration.workflow;
