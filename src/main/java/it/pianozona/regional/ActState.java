/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.regional;

import it.pianozona.proceeding.CaseState;
import java.util.EnumSet;
import java.util.Set;

/** Where a regional act stands. */
public enum ActState implements CaseState<ActState> {
    REGISTERING("in registrazione"),
    IN_FORCE("in vigore"),
    /** Expired and not replaced (ER-5). */
    IN_PROROGA("in proroga"),
    SUPERSEDED("sostituito"),
    WITHDRAWN("registrazione ritirata");

    private final String italian;

    ActState(String italian) {
        this.italian = italian;
    }

    @Override
    public String italian() {
        return italian;
    }

    @Override
    public Set<ActState> next() {
        return switch (this) {
            case REGISTERING -> EnumSet.of(IN_FORCE, IN_PROROGA, SUPERSEDED, WITHDRAWN);
            case IN_FORCE -> EnumSet.of(IN_PROROGA, SUPERSEDED);
            case IN_PROROGA -> EnumSet.of(SUPERSEDED);
            case SUPERSEDED, WITHDRAWN -> EnumSet.noneOf(ActState.class);
        };
    }
}
