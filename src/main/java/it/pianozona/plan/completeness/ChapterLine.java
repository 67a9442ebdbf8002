/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.completeness;

import it.pianozona.page.Pill;
import java.util.List;

/**
 * A chapter of the checklist.
 *
 * @param address of its page
 * @param standing as people read it, with the check taken into account
 * @param missing what the rules of the region still ask of it
 */
public record ChapterLine(PlanChapter chapter, String address, PlanChapter.Standing standing, List<Finding> missing) {

    public Pill pill() {
        return standing.pill();
    }

    public boolean isToDo() {
        return !standing.isDone();
    }
}
