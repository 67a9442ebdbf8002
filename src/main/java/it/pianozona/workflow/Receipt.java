/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import it.pianozona.table.Column;
import it.pianozona.text.Italian;
import java.time.LocalDate;

/**
 * How an act reached the secretariat that it enters for a body (requirement 3.25, U-3).
 *
 * @param protocol as the register writes it, for example "123/2017"
 * @param date of the registration
 */
public record Receipt(Means means, String protocol, @Column("protocol_date") LocalDate date) {

    /** How it came. */
    public enum Means {
        PEC("PEC"),
        PAPER("documento su carta"),
        /** A vote declared at the sitting. */
        SITTING("dichiarazione in seduta");

        private final String italian;

        Means(String italian) {
            this.italian = italian;
        }

        public String italian() {
            return italian;
        }
    }

    /** For example "PEC prot. 123/2017 del 12/03/2017". */
    public String cited() {
        return "%s prot. %s del %s".formatted(means.italian(), protocol, Italian.day(date));
    }

    /** For example "inserito per conto di Sindaco di Rho, PEC prot. 123/2017 del 12/03/2017". */
    public String entered(String officeName) {
        return "inserito per conto di %s, %s".formatted(officeName, cited());
    }
}
