/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.commitment;

import it.pianozona.programme.Programme;
import it.pianozona.programme.sheet.ProgrammeSheet;
import it.pianozona.programme.sheet.ProgrammeSheets;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The sheets of a programme that bodies pay for: those that were taken into it and go on in the year. */
@Component
class SheetsToPay {

    private final ProgrammeSheets sheets;

    SheetsToPay(ProgrammeSheets sheets) {
        this.sheets = sheets;
    }

    /** By number. */
    List<SheetToPay> of(Programme programme) {
        return sheets.of(programme.id()).stream()
                .filter(sheet -> sheet.isTaken() && sheet.goesOn())
                .sorted(Comparator.comparingInt(ProgrammeSheet::number))
                .map(sheet -> new SheetToPay(
                        sheet.id(),
                        sheet.number(),
                        sheet.title(),
                        sheet.area().name(),
                        sheet.course().before()))
                .toList();
    }
}
