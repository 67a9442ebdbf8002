/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The planning cycle of an area: opening, calendar counted backwards from the approval, state, lateness (requirement 3.2). */
package it.pianozona.cycle;
