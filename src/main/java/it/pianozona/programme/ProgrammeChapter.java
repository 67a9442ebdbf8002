/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme;

import it.pianozona.page.Pill;
import java.util.Optional;

/** A page of the programme; each bean is one, and the page of the programme leads to it. */
public interface ProgrammeChapter {

    /**
     * Where a chapter stands.
     *
     * @param words Italian, whole sentences, for example "12 schede, una con copertura diversa dal costo."
     */
    record Standing(Pill pill, String words) {}

    /** Place among the chapters, by tens, so that others fit between. */
    int position();

    /** Italian, for example "Schede". */
    String title();

    /** Its page after {@code /programmi/{programme}}, for example {@code /schede}. */
    String place();

    /** Where its page is; of a page that belongs to the plan, there. */
    default String address(Programme programme) {
        return "/programmi/" + programme.key() + place();
    }

    /** As it stands for that person; empty if for them there is no such page. */
    Optional<Standing> of(ProgrammeVisit visit);
}
