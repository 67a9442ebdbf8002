/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The annual programme of a plan in force: amounts of the year, sheets, commitments, decision, publication (requirement 3.10). */
package it.pianozona.programme;
