/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.table.Column;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The act by which a body authorises its signature (F-AUT).
 *
 * @param number at most 30 characters
 * @param date not in the future
 * @param reason why the body is against, where it is
 * @param file the act's file in {@code StoredFiles}, once it has been uploaded
 * @param onBehalf protocol of an act that came by PEC or on paper; empty where the body recorded it itself (requirement 3.25)
 */
public record Authorisation(
        String office,
        Organ organ,
        String number,
        @Column("act_date") LocalDate date,
        boolean favourable,
        String reason,
        Optional<UUID> file,
        String onBehalf) {

    /** Who decides inside the body. */
    public enum Organ {
        GIUNTA("Giunta"),
        CONSIGLIO("Consiglio"),
        DIRETTORE_GENERALE("Direttore generale"),
        PRESIDENTE("Presidente"),
        ALTRO("Altro organo");

        private final String italian;

        Organ(String italian) {
            this.italian = italian;
        }

        public String italian() {
            return italian;
        }

        /** The organs that can authorise for a party: of a municipality giunta or council, of another body the others. */
        public static List<Organ> of(Party party) {
            return Arrays.stream(values())
                    .filter(organ -> (organ == GIUNTA || organ == CONSIGLIO) == party.isMunicipality())
                    .toList();
        }
    }
}
