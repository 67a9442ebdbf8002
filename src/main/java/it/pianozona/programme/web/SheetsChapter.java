/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.web;

import it.pianozona.page.Pill;
import it.pianozona.programme.ProgrammeChapter;
import it.pianozona.programme.ProgrammeVisit;
import it.pianozona.programme.sheet.ProgrammeSheets;
import it.pianozona.programme.sheet.SheetHands;
import it.pianozona.text.Italian;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The sheets, on the page of the programme; a guest finds there what is their own. */
@Component
class SheetsChapter implements ProgrammeChapter {

    private final ProgrammeSheets sheets;
    private final SheetHands hands;

    SheetsChapter(ProgrammeSheets sheets, SheetHands hands) {
        this.sheets = sheets;
        this.hands = hands;
    }

    @Override
    public int position() {
        return 20;
    }

    @Override
    public String title() {
        return "Schede";
    }

    @Override
    public String place() {
        return "/schede";
    }

    @Override
    public Optional<Standing> of(ProgrammeVisit visit) {
        var all = sheets.all(visit.programme().id()).stream()
                .filter(sheet -> hands.mayRead(visit, sheet))
                .toList();
        if (all.isEmpty()) {
            return visit.readsAll() || hands.mayAdd(visit)
                    ? Optional.of(new Standing(new Pill(Pill.Role.WAITING, "nessuna"), "Nessuna scheda ancora."))
                    : Optional.empty();
        }
        var said = Italian.count(all.size(), "scheda", "schede");
        var open = all.stream().filter(SheetFilter::needsWork).count();
        return Optional.of(
                open == 0 || !visit.programme().isOpen()
                        ? new Standing(new Pill(Pill.Role.DONE, "complete"), said + ".")
                        : new Standing(
                                new Pill(Pill.Role.RISK, "da completare"),
                                "%s, %d da sistemare.".formatted(said, open)));
    }
}
