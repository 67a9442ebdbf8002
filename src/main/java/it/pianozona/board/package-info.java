/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** What those see who look over others: the region over its areas, a municipality over its part in the plan. */
package it.pianozona.board;
