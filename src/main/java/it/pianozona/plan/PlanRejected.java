/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan;

/** The approving body has rejected the plan; the old one stays prorogated (P14). */
public record PlanRejected(String cycleKey, String area) {}
