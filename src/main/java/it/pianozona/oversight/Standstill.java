/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.oversight;

import java.time.LocalDate;

/**
 * Something that stands still without a step of a person being stuck.
 *
 * @param title Italian, for example "Redazione, in ritardo di 12 giorni"
 * @param instanceId of the process, empty where only the key is known
 * @param waitsFor one Italian sentence: whom or what it waits for
 * @param since the day from which it is late or waits
 */
public record Standstill(
        Kind kind,
        String title,
        String businessKey,
        String territory,
        String instanceId,
        String waitsFor,
        LocalDate since) {

    /** What stands still, the most pressing first. */
    public enum Kind {
        PHASE("fase in ritardo"),
        WAIT("in attesa"),
        SITTING("seduta lontana");

        private final String italian;

        Kind(String italian) {
            this.italian = italian;
        }

        public String italian() {
            return italian;
        }
    }
}
