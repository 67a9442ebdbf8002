/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.register.web;

import it.pianozona.territory.PlanningArea;

/**
 * A person before the registers of an area.
 *
 * @param readsProposals whether the person reads what is only proposed: entries, changes, closings and what was said about them
 * @param recordsActs whether the person records what councils adopt
 */
record RegisterVisit(
        PlanningArea area, String personId, boolean readsProposals, boolean proposes, boolean recordsActs) {}
