/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import java.util.Optional;

/**
 * A body that is proposed as lead body (ente capofila).
 *
 * @param name as people write it, e.g. "Sercop (azienda speciale consortile)"
 * @param istat of a municipality, otherwise empty
 */
public record LeadBodyCandidate(String name, Nature nature, Optional<String> istat) {

    /** What kind of body it is (LO15-78, LO18-3). */
    public enum Nature {
        MUNICIPALITY("Comune"),
        /** Has legal personality of public law and expresses associated management. */
        UNION("Unione di Comuni o comunità montana"),
        /** Likewise: azienda speciale consortile, consorzio, Società della Salute. */
        CONSORTIUM("Azienda speciale consortile o consorzio di Comuni"),
        MUNICIPAL_COMPANY("Azienda o società partecipata dai Comuni"),
        OTHER_PUBLIC("Altro ente pubblico"),
        PRIVATE("Ente di diritto privato");

        private final String italian;

        Nature(String italian) {
            this.italian = italian;
        }

        public String italian() {
            return italian;
        }
    }
}
