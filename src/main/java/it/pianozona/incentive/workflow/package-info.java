/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The steps of {@code premialita} and {@code riga-premialita}: forms, automatic steps, what their models ask. */
package it.pianozona.incentive.workflow;
