/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan;

import it.pianozona.cycle.PlanningCycle;
import it.pianozona.page.Pill;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A person before the plan of a cycle: what they may write follows from the offices that they hold today.
 *
 * @param state of the latest version of the plan; DRAFT before the drafting begins
 * @param guest whether the person sees the area only as somebody from outside who contributes
 * @param offices ids of the offices that the person holds or is deputy of
 * @param drafters ids of the offices that draft: the plan office and its head
 * @param groups ids of the technical groups, which write action sheets
 * @param contributors ids of the groups and tables that may be given a part
 * @param accountants ids of the offices that keep the money
 */
public record PlanVisit(
        PlanningCycle cycle,
        Plan.State state,
        String personId,
        boolean guest,
        Set<String> offices,
        Set<String> drafters,
        Set<String> groups,
        Set<String> contributors,
        Set<String> accountants) {

    /** Whether the plan may still be written: it is a draft. */
    public boolean isOpen() {
        return state == Plan.State.DRAFT;
    }

    /** The state of the plan as people see it. */
    public Pill pill() {
        if (state.isFrozen()) {
            return new Pill(Pill.Role.DONE, state.italian());
        }
        return new Pill(state == Plan.State.REJECTED ? Pill.Role.WAITING : Pill.Role.RUNNING, state.italian());
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

    /** Whether the person writes action sheets: plan office and technical groups; tables and third sector propose. */
    public boolean writesActions() {
        return drafts() || holdsOneOf(groups);
    }

    /** Whether the person may change or remove a sheet that was written by that office: who wrote it, or the plan office. */
    public boolean writesSheetOf(String owner) {
        return drafts() || groups.contains(owner) && offices.contains(owner);
    }

    /** The person as author of texts, sheets and objectives: the plan office before the groups. */
    public PlanAuthor author() {
        return author(drafters, groups);
    }

    /** The person as author of money: the plan office before the accounting office. */
    public PlanAuthor moneyAuthor() {
        return author(drafters, accountants);
    }

    private PlanAuthor author(Set<String> first, Set<String> then) {
        return new PlanAuthor(
                personId,
                Stream.of(first, then)
                        .flatMap(some -> offices.stream().filter(some::contains).sorted())
                        .findFirst()
                        .orElse(""));
    }

    private boolean holdsOneOf(Set<String> some) {
        return offices.stream().anyMatch(some::contains);
    }
}
