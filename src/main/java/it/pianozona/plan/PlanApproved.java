/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan;

/** The approving body has approved the plan; it is frozen. */
public record PlanApproved(String cycleKey, String area) {}
