/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The steps of {@code redazione-piano} and {@code approvazione-piano}. */
package it.pianozona.plan.workflow;
