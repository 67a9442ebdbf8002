/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan;

import java.util.UUID;

/**
 * A version of a cycle's plan.
 *
 * @param version from 1
 * @param title Italian, for example "Piano di Zona 2018-2020, Rhodense"
 */
public record Plan(UUID id, String cycleKey, int version, State state, String title) {

    /** States of the instrument (requirement 2.3). */
    public enum State {
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

        public String italian() {
            return italian;
        }

        /** Whether it was approved, whatever has become of it since: its content is frozen. */
        public boolean isFrozen() {
            return this == APPROVED || this == IN_FORCE || this == ENDED;
        }
    }
}
