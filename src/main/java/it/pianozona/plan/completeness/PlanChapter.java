/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.completeness;

import it.pianozona.page.Pill;
import it.pianozona.plan.PlanVisit;
import java.util.Optional;

/**
 * A part of a plan with its page, in this module or in another. Each bean is one line of {@code /piani/{cycle}}; whoever may see the
 * dossier may open it, unless it says otherwise.
 */
public interface PlanChapter {

    /** Which list a chapter stands in. */
    enum Part {
        /** What is written, in the order of writing. */
        WRITING,
        /** What is looked at once it is written. */
        CHECKING,
        /** What goes along with the plan. */
        BESIDE
    }

    /**
     * Where a chapter stands.
     *
     * @param words Italian, whole sentences, for example "12 schede, 3 senza indicatori."
     */
    record Standing(Pill pill, String words) {

        public boolean isDone() {
            return pill.role() == Pill.Role.DONE;
        }
    }

    Part part();

    /** Place among the chapters of its part, from 1; by tens, so that others fit between. */
    int position();

    /** Italian, for example "Schede azione". */
    String title();

    /** Its page after {@code /piani/{cycle}}, for example {@code /azioni}. */
    String place();

    /** Italian, what one does there, for the button of the next step: "Scrivi le schede azione". */
    String act();

    /** Whether it is for the visitor to write it. */
    default boolean isWrittenBy(PlanVisit visit) {
        return visit.drafts();
    }

    /** Whether its page is there for the visitor: nearly all are for whoever may see the dossier. */
    default boolean isReadBy(PlanVisit visit) {
        return true;
    }

    /** As the chapter stands by itself; empty while the cycle has no such page. What people read of it is {@link Checklist}'s. */
    Optional<Standing> of(PlanAsWritten plan);

    /** Where its page is. */
    default String address(String cycleKey) {
        return "/piani/" + cycleKey + place();
    }
}
