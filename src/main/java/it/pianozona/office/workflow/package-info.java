/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The steps of {@code ufficio-di-piano} and {@code compito-ufficio}, and what the parent of a cycle asks of the office. */
package it.pianozona.office.workflow;
