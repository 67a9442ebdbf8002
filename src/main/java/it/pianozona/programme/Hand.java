/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme;

import it.pianozona.programme.Programme.State;
import java.util.EnumSet;
import java.util.Set;

/** The parts of a programme, and while which states each is written. */
public enum Hand {
    /** Amounts of the year, until the body is asked. */
    RESOURCES(
            "gli importi dell'anno",
            EnumSet.of(State.RESOURCES, State.PROPOSALS, State.SHEETS, State.COMMITMENTS, State.REVIEW)),
    /** Sheets of groups and tables: proposals. */
    PROPOSALS("le proposte", EnumSet.of(State.PROPOSALS)),
    /** Sheets, by the planning office. */
    SHEETS("le schede", EnumSet.of(State.RESOURCES, State.PROPOSALS, State.SHEETS)),
    /** What each body commits itself to. */
    COMMITMENTS("gli impegni", EnumSet.of(State.COMMITMENTS, State.REVIEW)),
    /** Integration projects and the answers to them. */
    PROJECTS("i progetti d'integrazione", EnumSet.of(State.PROPOSALS, State.SHEETS, State.COMMITMENTS, State.REVIEW)),
    /** Premise, what has changed, the section of the fund for who is not self-sufficient, links to company actions. */
    TEXTS(
            "i testi del programma",
            EnumSet.of(State.RESOURCES, State.PROPOSALS, State.SHEETS, State.COMMITMENTS, State.REVIEW));

    private final String italian;
    private final Set<State> states;

    Hand(String italian, Set<State> states) {
        this.italian = italian;
        this.states = states;
    }

    /** With the article: "le schede". */
    String italian() {
        return italian;
    }

    /** Whether that part is written while the programme is there. */
    public boolean writesIn(State state) {
        return states.contains(state);
    }
}
