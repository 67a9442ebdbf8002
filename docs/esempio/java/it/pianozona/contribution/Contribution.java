/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.contribution;

import it.pianozona.proceeding.CaseState;
import java.math.BigDecimal;
import java.util.Set;

/** What an area asks for, {@code RHO-CONTR-1}; the amount in EUR, above 0. */
public record Contribution(String key, String area, String subject, BigDecimal amount, State state) {

    /** Asked until it is decided. */
    public enum State implements CaseState<State> {
        ASKED("in attesa di decisione"),
        GRANTED("concesso"),
        REFUSED("negato");

        private final String italian;

        State(String italian) {
            this.italian = italian;
        }

        @Override
        public String italian() {
            return italian;
        }

        @Override
        public Set<State> next() {
            return this == ASKED ? Set.of(GRANTED, REFUSED) : Set.of();
        }
    }
}
