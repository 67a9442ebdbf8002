/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The steps of {@code ciclo-programmazione} and of the daily calendar. */
package it.pianozona.cycle.workflow;
