/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.sheet;

import it.pianozona.programme.PaperChapter;
import it.pianozona.programme.Programme;
import it.pianozona.programme.ProgrammePart;
import java.util.List;
import org.springframework.stereotype.Component;

/** The sheets; one that lacks something keeps the programme from the vote. */
@Component
class SheetsPart implements ProgrammePart {

    private final ProgrammeSheets sheets;
    private final SheetFrames frames;

    SheetsPart(ProgrammeSheets sheets, SheetFrames frames) {
        this.sheets = sheets;
        this.frames = frames;
    }

    @Override
    public String name() {
        return "schede";
    }

    @Override
    public List<String> missing(Programme programme) {
        return sheets.lacking(programme.id()).stream()
                .map(one -> "Scheda «%s»: %s."
                        .formatted(one.sheet().name(), one.gaps().words()))
                .toList();
    }

    @Override
    public Object frozen(Programme programme) {
        return sheets.of(programme.id());
    }

    @Override
    public int position() {
        return 30;
    }

    @Override
    public List<PaperChapter> paper(Programme programme) {
        return List.of(SheetsOnPaper.chapter(sheets.of(programme.id()), frames.of(programme)));
    }
}
