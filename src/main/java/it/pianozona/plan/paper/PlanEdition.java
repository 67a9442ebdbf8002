/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.paper;

import java.time.LocalDate;
import java.util.Optional;

/**
 * As what a plan is composed: a draft, or what was approved.
 *
 * @param version of the plan, from 1
 * @param state Italian, for example "in redazione"
 * @param sha256 of the data, lower-case hexadecimal
 * @param approval empty for a draft
 */
record PlanEdition(int version, String state, String sha256, Optional<Approval> approval) {

    /** Number and day under which the plan was frozen. */
    record Approval(String number, LocalDate on) {}

    public boolean isDraft() {
        return approval.isEmpty();
    }

    /** The first signs of the hash, enough to tell two drafts apart. */
    public String mark() {
        return sha256.substring(0, 12);
    }

    /** What runs at the foot of each page. */
    public String foot() {
        return approval.map(Approval::number).orElse("Bozza %s: non è il piano approvato".formatted(mark()));
    }
}
