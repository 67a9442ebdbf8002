/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.section;

import it.pianozona.plan.PlanVisit;
import java.util.Optional;

/**
 * A person before a section of a plan.
 *
 * @param visit to the plan
 * @param onlyContributes every office that the person has in the area is a group or table: other groups' sections are not theirs to read
 * @param consolidation going on now
 */
public record SectionVisit(
        PlanVisit visit, PlanSection section, boolean onlyContributes, Optional<Consolidation> consolidation) {

    /** Whether the section was given to a group of the person. */
    public boolean isOwn() {
        return visit.offices().contains(section.office());
    }

    /** Whether the person reads the text. */
    public boolean mayRead() {
        return !onlyContributes || isOwn();
    }

    /** Whether the person reads versions, contributions and answers: who works on the section. */
    public boolean worksOnIt() {
        return visit.drafts() || isOwn();
    }

    /** Whether the person writes the text now. */
    public boolean mayWrite() {
        return visit.isOpen() && (visit.drafts() || isOwn() && consolidation.isEmpty());
    }

    /** Whether the person answers contributions. */
    public boolean mayAnswer() {
        return visit.isOpen() && visit.drafts();
    }

    /** The person as who writes the section. */
    public SectionWriting.Writer writer() {
        var office = visit.offices().stream()
                .filter(visit.drafters()::contains)
                .sorted()
                .findFirst()
                .orElse(section.office());
        return new SectionWriting.Writer(visit.personId(), office, visit.drafts());
    }
}
