/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.web;

import it.pianozona.page.Pill;
import it.pianozona.programme.Programme;
import it.pianozona.programme.ProgrammeChapter;
import it.pianozona.programme.ProgrammeVisit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The programme of a year leads to the money of all years; who is not of the area, or a guest there, has no such page. */
@Component
class YearsOfProgramme implements ProgrammeChapter {

    @Override
    public int position() {
        return 90;
    }

    @Override
    public String title() {
        return "Le risorse negli anni";
    }

    @Override
    public String place() {
        return "/anni";
    }

    @Override
    public String address(Programme programme) {
        return "/piani/" + programme.cycleKey() + place();
    }

    @Override
    public Optional<Standing> of(ProgrammeVisit visit) {
        return visit.here() && !visit.guest()
                ? Optional.of(new Standing(
                        new Pill(Pill.Role.RUNNING, "in corso"),
                        "Questo programma accanto al quadro del piano e agli altri anni."))
                : Optional.empty();
    }
}
