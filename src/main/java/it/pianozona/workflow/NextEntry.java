/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

/** What a form that takes one entry at a time does with this one: lists are filled so, a row for each submission. */
public enum NextEntry {
    /** This entry, then another. */
    ALTRO,
    /** This entry is the last. */
    ULTIMO,
    /** No entry: those given are all. */
    FINE;

    /** Whether the form carries an entry. */
    public boolean adds() {
        return this != FINE;
    }

    /** Whether the form is to be opened again. */
    public boolean continues() {
        return this == ALTRO;
    }

    /**
     * Takes what the form carries.
     *
     * @param again the decision value by which the process knows whether the form is to be opened again
     * @param entry records the entry, where there is one
     * @param end says that there are no more, once that is so
     */
    public void take(Step step, String again, Runnable entry, Runnable end) {
        if (adds()) {
            entry.run();
        }
        if (!continues()) {
            end.run();
        }
        step.decide(again, continues());
    }
}
