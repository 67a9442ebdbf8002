/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme;

import java.util.Set;

/**
 * A person before a programme: what they may read and write follows from the offices that they hold today.
 *
 * @param guest whether the person sees the area only as somebody from outside who contributes (ADR 27)
 * @param here whether the person belongs to the area, or to a wider territory that sees it
 * @param offices ids of the offices that the person holds or is deputy of
 * @param drafters the planning office and its head
 * @param accounting the office that keeps the area's money
 */
public record ProgrammeVisit(
        Programme programme,
        String personId,
        boolean guest,
        boolean here,
        Set<String> offices,
        Set<String> drafters,
        String accounting) {

    /** Whether the person drafts for the planning office. */
    public boolean drafts() {
        return offices.stream().anyMatch(drafters::contains);
    }

    /** Whether the person keeps the amounts of the funds. */
    public boolean keepsMoney() {
        return drafts() || offices.contains(accounting);
    }

    /** Whether the person reads all of it: who belongs here and is no guest, or anybody once it is approved. */
    public boolean readsAll() {
        return programme.isPublic() || here && !guest;
    }

    /** Whether the person may write that part now: it is theirs, and it is its time. */
    public boolean writesSheets() {
        return drafts() && Hand.SHEETS.writesIn(programme.state());
    }

    /** Whether the person may write the amounts now. */
    public boolean writesResources() {
        return keepsMoney() && Hand.RESOURCES.writesIn(programme.state());
    }

    /** Whether the person may write the texts now. */
    public boolean writesTexts() {
        return drafts() && Hand.TEXTS.writesIn(programme.state());
    }
}
