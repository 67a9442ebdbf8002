/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.page.Days;
import it.pianozona.page.Pill;
import it.pianozona.page.Pill.Role;
import it.pianozona.plan.section.Drafting;
import it.pianozona.plan.section.PlanSection;
import it.pianozona.text.Italian;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How far a section is, as its page and the list of sections say it.
 *
 * @param due when its text is to be concluded, while the plan is written
 */
record SectionStanding(PlanSection section, Optional<LocalDate> due, LocalDate today) {

    static SectionStanding of(PlanSection section, boolean open, Optional<Drafting> drafting, LocalDate today) {
        return new SectionStanding(section, drafting.map(Drafting::due).filter(term -> open), today);
    }

    /** What is compulsory and not complete takes the role of its due day. */
    public Pill pill() {
        var own = own();
        return due.filter(term -> section.mandatory() && own.role() != Role.DONE)
                .flatMap(term -> Pill.due(term, today))
                .map(late -> new Pill(late.role(), own.words() + ", " + late.words()))
                .orElse(own);
    }

    private Pill own() {
        if (section.redraft()) {
            return new Pill(Role.RUNNING, "da rivedere");
        }
        if (section.text().isEmpty()) {
            return new Pill(Role.WAITING, "da scrivere");
        }
        return section.complete() ? new Pill(Role.DONE, "completa") : new Pill(Role.RUNNING, "in bozza");
    }

    /** For example "Obbligatoria (L. 328/2000 art. 19), affidata a: Gruppi tecnici. Da concludere entro il 30/04/2018, fra 12 giorni." */
    public String sentence(String office) {
        var said = "%s (%s), %s."
                .formatted(
                        section.mandatory() ? "Obbligatoria" : "Facoltativa",
                        section.source(),
                        office.isEmpty() ? "non ancora assegnata" : "affidata a: " + office);
        return due.filter(term -> own().role() != Role.DONE)
                .map(term -> Italian.elided("%s Da concludere entro il %s.".formatted(said, Days.near(term, today))))
                .orElse(said);
    }
}
