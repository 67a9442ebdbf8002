/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle;

import it.pianozona.cycle.CycleProgress.StepRow;
import java.util.List;
import java.util.Map;

/**
 * What keeps a cycle waiting while nobody has a task in it: whoever keeps the thing that is waited for says so. Asked for every page
 * that shows where cycles stand.
 */
public interface CycleWaits {

    /**
     * A cycle with its steps.
     *
     * @param steps in their order
     */
    record Standing(PlanningCycle cycle, List<StepRow> steps) {}

    /**
     * For each key of a cycle that waits, in Italian: for what, since when and who ends it, e.g. "Attende l'ufficio di piano, …". A cycle
     * that does not wait is absent.
     */
    Map<String, String> of(List<Standing> cycles);
}
