/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The process {@code programma-attuativo-annuale}: forms, steps, what its model asks. */
package it.pianozona.programme.workflow;
