/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.plan.PlanChapter;
import it.pianozona.plan.PlanSection;
import it.pianozona.plan.PlanSections;
import it.pianozona.text.Italian;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The sections among the chapters of the plan. */
@Component
class SectionsChapter implements PlanChapter {

    private final PlanSections sections;

    SectionsChapter(PlanSections sections) {
        this.sections = sections;
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public Optional<Link> of(String cycleKey) {
        var all = sections.of(cycleKey);
        var complete = all.stream().filter(PlanSection::complete).count();
        var empty = all.stream().filter(one -> one.text().isEmpty()).count();
        return Optional.of(new Link(
                "Sezioni: testi, versioni, contributi",
                "/piani/" + cycleKey + "/sezioni",
                "%s: %s, %d da scrivere"
                        .formatted(
                                Italian.count(all.size(), "sezione", "sezioni"),
                                Italian.count(complete, "completa", "complete"),
                                empty)));
    }
}
