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
}
