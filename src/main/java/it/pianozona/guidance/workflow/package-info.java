/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The steps of {@code atto-indirizzo} and its four variants: forms, automatic steps, what the models ask. */
package it.pianozona.guidance.workflow;
