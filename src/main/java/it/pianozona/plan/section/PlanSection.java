/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.section;

import it.pianozona.text.RichText;

/**
 * A section of the plan as it stands.
 *
 * @param office the group that contributes to it, empty before it is assigned
 * @param uncontributed nobody contributed by the deadline: the plan office drafts it alone
 * @param redraft it is to be drafted again
 * @param version of the text, 0 before the first
 * @param text a fragment as {@link RichText} keeps it, empty before it is written
 */
public record PlanSection(
        String code,
        String title,
        boolean mandatory,
        String source,
        String office,
        boolean uncontributed,
        boolean redraft,
        int version,
        String text,
        boolean complete) {}
