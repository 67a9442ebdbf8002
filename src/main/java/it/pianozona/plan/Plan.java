/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan;

import it.pianozona.proceeding.CaseState;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * A version of a cycle's plan.
 *
 * @param version from 1
 * @param title Italian, for example "Piano di Zona 2018-2020, Rhodense"
 */
public record Plan(UUID id, String cycleKey, int version, State state, String title) {

    /** States of the instrument (requirement 2.3). */
    public enum State implements CaseState<State> {
        DRAFT("in redazione"),
        /** Complete by the check, with its visa and opinions under way: nobody writes in it. */
        IN_VERIFICATION("in verifica"),
        IN_CONSULTATION("in consultazione"),
        IN_APPROVAL("in approvazione"),
        APPROVED("approvato"),
        IN_FORCE("in vigore"),
        /** The plan of the next cycle has followed it. */
        ENDED("cessato"),
        RETURNED("rinviato alla redazione"),
        REJECTED("respinto");

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
            return switch (this) {
                case DRAFT -> EnumSet.of(IN_VERIFICATION, APPROVED, RETURNED);
                case IN_VERIFICATION -> EnumSet.of(DRAFT, IN_CONSULTATION, IN_APPROVAL, RETURNED);
                case IN_CONSULTATION -> EnumSet.of(DRAFT, IN_APPROVAL, RETURNED);
                case IN_APPROVAL -> EnumSet.of(DRAFT, IN_APPROVAL, APPROVED, RETURNED, REJECTED);
                case APPROVED -> EnumSet.of(IN_FORCE);
                case IN_FORCE -> EnumSet.of(ENDED);
                case RETURNED -> EnumSet.of(DRAFT);
                case ENDED, REJECTED -> EnumSet.noneOf(State.class);
            };
        }

        /** Whether it was approved, whatever has become of it since: its content is frozen. */
        public boolean isFrozen() {
            return this == APPROVED || this == IN_FORCE || this == ENDED;
        }
    }
}
