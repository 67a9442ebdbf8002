/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.web;

import it.pianozona.page.Pill;
import it.pianozona.programme.ProgrammeChapter;
import it.pianozona.programme.ProgrammeVisit;
import it.pianozona.programme.table.ProgrammeTables;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The economic tables, on the page of the programme. */
@Component
class TablesChapter implements ProgrammeChapter {

    private final ProgrammeTables tables;

    TablesChapter(ProgrammeTables tables) {
        this.tables = tables;
    }

    @Override
    public int position() {
        return 60;
    }

    @Override
    public String title() {
        return "Tabelle economiche";
    }

    @Override
    public String place() {
        return "/tabelle";
    }

    @Override
    public Optional<Standing> of(ProgrammeVisit visit) {
        if (!visit.readsAll()) {
            return Optional.empty();
        }
        var remarks = tables.of(visit.programme()).stream()
                .mapToInt(table -> table.remarks().size())
                .sum();
        return Optional.of(
                remarks == 0
                        ? new Standing(new Pill(Pill.Role.DONE, "tornano"), "I conti delle tabelle tornano.")
                        : new Standing(
                                new Pill(Pill.Role.RISK, "da vedere"),
                                remarks == 1
                                        ? "Un conto non torna: lo dice la tabella."
                                        : "%d conti non tornano: lo dicono le tabelle.".formatted(remarks)));
    }
}
