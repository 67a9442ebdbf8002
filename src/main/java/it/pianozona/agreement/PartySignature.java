/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a party has done about its signature in a round.
 *
 * @param upload the accepted file; empty if the party refused
 * @param reason why it refused or lapsed
 * @param onBehalf protocol of a signed file that came by PEC; empty where the signatory uploaded it
 * @param signedOn day on which the accepted file reached the product, Europe/Rome
 */
public record PartySignature(
        String office,
        State state,
        Optional<UUID> upload,
        String reason,
        String person,
        String onBehalf,
        LocalDate signedOn) {

    /** LAPSED: the council has not ratified within 30 days (TUEL art. 34 c. 5). SILENT: no answer when the wait ended. */
    public enum State {
        SIGNED("firmato"),
        REFUSED("non firma"),
        LAPSED("adesione decaduta"),
        SILENT("non ha risposto nel termine");

        private final String italian;

        State(String italian) {
            this.italian = italian;
        }

        public String italian() {
            return italian;
        }
    }
}
