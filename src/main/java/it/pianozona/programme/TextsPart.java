/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Premise, changes, instruments that give way. */
@Component
class TextsPart implements ProgrammePart {

    private final ProgrammeTexts texts;
    private final Programmes programmes;

    TextsPart(ProgrammeTexts texts, Programmes programmes) {
        this.texts = texts;
        this.programmes = programmes;
    }

    @Override
    public String name() {
        return "testi";
    }

    @Override
    public List<String> missing(Programme programme) {
        var written = texts.of(programme);
        var missing = new ArrayList<String>();
        if (written.premise().isBlank()) {
            missing.add("«Premessa»: scrivi da quali atti dell'anno parte il programma.");
        }
        if (written.context().isBlank() && programmes.before(programme).isPresent()) {
            missing.add("«Che cosa è cambiato»: scrivi che cosa è cambiato rispetto al programma del %d."
                    .formatted(programme.year() - 1));
        }
        return missing;
    }

    @Override
    public Object frozen(Programme programme) {
        return texts.of(programme);
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public List<PaperChapter> paper(Programme programme) {
        var written = texts.of(programme);
        var chapters = new ArrayList<PaperChapter>();
        if (!written.premise().isBlank()) {
            chapters.add(PaperChapter.ofText("Premessa", written.premise()));
        }
        if (!written.context().isBlank()) {
            chapters.add(PaperChapter.ofText("Che cosa è cambiato", written.context()));
        }
        if (!written.superseded().isEmpty()) {
            chapters.add(PaperChapter.ofText(
                    "Strumenti operativi superati",
                    "Dall'approvazione del programma non valgono più:\n" + String.join("\n", written.superseded())));
        }
        return chapters;
    }
}
