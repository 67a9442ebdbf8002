/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.web;

import it.pianozona.office.Memberships.Actor;
import it.pianozona.office.OfficeVisit;
import it.pianozona.page.Door;
import it.pianozona.page.Typed;
import it.pianozona.rule.RuleViolated;
import java.time.LocalDate;
import java.util.Optional;

/** As what a person acts on the pages of a plan office; readers do not write. */
final class Acting {

    private Acting() {}

    /** The person as one who leads the office. */
    static Actor manager(OfficeVisit visit) {
        return actor(visit, visit.managing());
    }

    /** The person as one who works in the office. */
    static Actor worker(OfficeVisit visit) {
        return actor(visit, visit.working());
    }

    /** The person as one who opens a set-up. */
    static Actor opener(OfficeVisit visit) {
        return actor(visit, visit.opening());
    }

    /** The person as one who appoints for a body, or who leads the office. */
    static Actor appointer(OfficeVisit visit, String body) {
        return actor(visit, visit.managing().or(() -> Optional.of(body).filter(visit.appointing()::contains)));
    }

    /** The last day that a page asks for before it ends something. */
    static LocalDate lastDay(Typed typed) {
        return typed.date("ultimoGiorno").orElseThrow(() -> new RuleViolated("«Ultimo giorno»: indica una data."));
    }

    private static Actor actor(OfficeVisit visit, Optional<String> office) {
        return new Actor(visit.personId(), office.orElseThrow(Door::notYours));
    }
}
