/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan;

/**
 * Who writes in the plan.
 *
 * @param personId sign-in name
 * @param office for which the person writes
 */
public record PlanAuthor(String personId, String office) {}
