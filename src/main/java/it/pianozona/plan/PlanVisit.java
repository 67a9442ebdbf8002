/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan;

import it.pianozona.cycle.PlanningCycle;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A person before the plan of a cycle: what they may write follows from the offices that they hold today.
 *
 * @param state of the latest version of the plan; DRAFT before the drafting begins
 * @param offices ids of the offices that the person holds or is deputy of
 * @param drafters ids of the offices that draft: the plan office and its head
 * @param contributors ids of the groups and tables that may be given a part
 * @param accountants ids of the offices that keep the money
 */
public record PlanVisit(
        PlanningCycle cycle,
        Plan.State state,
        String personId,
        Set<String> offices,
        Set<String> drafters,
        Set<String> contributors,
        Set<String> accountants) {

    /** Whether the plan may still be written: it is a draft. */
    public boolean isOpen() {
        return state == Plan.State.DRAFT;
    }

    /** Whether the person drafts the plan for the plan office. */
    public boolean drafts() {
        return holdsOneOf(drafters);
    }

    /** Whether the person belongs to a group or table that contributes. */
    public boolean contributes() {
        return holdsOneOf(contributors);
    }

    /** Whether the person writes the financial framework: plan office or accounting office. */
    public boolean keepsMoney() {
        return drafts() || holdsOneOf(accountants);
    }

    /** Whether the person writes action sheets: plan office, groups and tables. */
    public boolean writesActions() {
        return drafts() || contributes();
    }

    /** Whether the person may write any part of the plan. */
    public boolean writes() {
        return writesActions() || keepsMoney();
    }

    /** The person as author, for the first of their offices that may write; the plan office before the others. */
    public PlanAuthor author() {
        return new PlanAuthor(
                personId,
                Stream.of(drafters, contributors, accountants)
                        .flatMap(some -> offices.stream().filter(some::contains).sorted())
                        .findFirst()
                        .orElse(""));
    }

    private boolean holdsOneOf(Set<String> some) {
        return offices.stream().anyMatch(some::contains);
    }
}
