/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What F-ENTE says.
 *
 * @param name of a new Comune; empty otherwise
 * @param istat codes of the Comuni meant, six digits each; several only in a merger
 * @param body id of the body meant; empty for a Comune
 * @param residents by year, on 31 December
 * @param from first day of a new Comune
 * @param to last day of what ends
 * @param successor ISTAT code of the Comune that takes over
 */
public record EntityChange(
        Kind kind,
        String name,
        Set<String> istat,
        String body,
        Map<Integer, Integer> residents,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        String successor) {

    /** What happens. */
    public enum Kind {
        RESIDENTS("popolazione di un comune"),
        NEW_MUNICIPALITY("comune nuovo"),
        MERGER("fusione di comuni"),
        END_OF_BODY("fine di un organo");

        private final String italian;

        Kind(String italian) {
            this.italian = italian;
        }

        public String italian() {
            return italian;
        }
    }
}
