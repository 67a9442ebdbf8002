/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan;

/**
 * An update has brought another version of a plan that stays in force; it is frozen (requirement 3.23c). Nothing begins anew.
 *
 * @param version number of the new version
 */
public record PlanAmended(String cycleKey, int version) {}
