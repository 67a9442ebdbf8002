/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan;

/** The plan is in force: where the region has no agreement, from its approval or the cycle's start, whichever is later. */
public record PlanInForce(String cycleKey, String area) {}
