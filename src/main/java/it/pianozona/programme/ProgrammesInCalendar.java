/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme;

import it.pianozona.cycle.Cycles;
import it.pianozona.notice.CalendarEntries;
import it.pianozona.territory.Rights;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The terms of the programmes that are being made, in the calendar of who sees their area. */
@Component
class ProgrammesInCalendar implements CalendarEntries {

    private final ProgrammeRows rows;
    private final ProgrammeTerms terms;
    private final Cycles cycles;

    ProgrammesInCalendar(ProgrammeRows rows, ProgrammeTerms terms, Cycles cycles) {
        this.rows = rows;
        this.terms = terms;
        this.cycles = cycles;
    }

    @Override
    public List<Entry> of(Rights rights, LocalDate first, LocalDate last) {
        return rows.openOf(rights.territoryCodes()).stream()
                .flatMap(programme -> Stream.of(
                        entry(programme, "proposte", "proposte e impegni", terms.proposals(programme)),
                        entry(programme, "approvazione", "approvazione", terms.approval(programme)),
                        entry(programme, "fine", "l'anno si chiude", terms.yearEnd(programme))))
                .filter(entry -> !entry.day().isBefore(first) && !entry.day().isAfter(last))
                .toList();
    }

    private Entry entry(Programme programme, String milestone, String what, LocalDate day) {
        return Entry.of(
                "programma-%s-%s".formatted(programme.key(), milestone),
                "%s %d: %s"
                        .formatted(
                                cycles.profileOf(programme.cycleKey()).labels().annualDocument(),
                                programme.year(),
                                what),
                day,
                milestone.equals("fine")
                        ? "Senza decisione entro questo giorno l'anno si chiude senza programma."
                        : "Calendario del programma dell'anno.",
                "/programmi/" + programme.key());
    }
}
