/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.registration;

import it.pianozona.proceeding.CaseState;
import it.pianozona.table.Column;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A request of registration.
 *
 * @param key {@code AREA-REGI-n}
 * @param applicant what was asked; name, addresses and codes are erased when it ends without an account
 * @param office that was given; present if it was accepted
 * @param personId sign-in name of who was registered; present if it was accepted
 * @param newcomer whether the person was recorded by this registration, not known before
 */
public record Registration(
        String key,
        String area,
        State state,
        @Column("") Applicant applicant,
        LocalDate receivedOn,
        Optional<String> office,
        @Column("person") Optional<String> personId,
        boolean newcomer) {

    /** Where it stands. */
    public enum State implements CaseState<State> {
        OPEN("da verificare"),
        ACTIVE("accolta"),
        REFUSED("non accolta"),
        WITHDRAWN("ritirata"),
        EXPIRED("scaduta");

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
                case OPEN -> EnumSet.of(ACTIVE, REFUSED, WITHDRAWN, EXPIRED);
                case ACTIVE, REFUSED, WITHDRAWN, EXPIRED -> EnumSet.noneOf(State.class);
            };
        }
    }
}
