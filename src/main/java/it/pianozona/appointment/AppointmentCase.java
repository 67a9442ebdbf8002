/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment;

import it.pianozona.proceeding.CaseState;
import it.pianozona.table.Column;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One matter of P23, from its beginning to its end.
 *
 * @param key business key {@code <office or body>-INC-n}
 * @param target the office, or the body whose seats belong to offices
 * @param forOffice office that fills it in: the secretariat or the appointing body
 * @param draft what was decided; empty until then
 * @param designation while the appointed is asked to accept
 * @param note why the appointed refuses; empty otherwise
 * @param decidedBy who filled it in
 * @param confirmedBy the second person, where one confirmed it
 */
public record AppointmentCase(
        String key,
        String territory,
        String target,
        String forOffice,
        String openedBy,
        LocalDate openedOn,
        State state,
        @Column("") Optional<AppointmentDraft> draft,
        Optional<UUID> designation,
        String note,
        Optional<LocalDate> closedOn,
        Optional<String> decidedBy,
        Optional<String> confirmedBy) {

    /** One that is begun: what it says is still to be written. */
    static AppointmentCase opened(
            String key, String territory, String target, String forOffice, String personId, LocalDate today) {
        return new AppointmentCase(
                key,
                territory,
                target,
                forOffice,
                personId,
                today,
                State.OPEN,
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Who wrote the change; of one that was written before this was kept, who began it. */
    public String writer() {
        return decidedBy.orElse(openedBy);
    }

    /** Where it stands; ACTIVE, REFUSED and ENDED are the ends that the requirements name. */
    public enum State implements CaseState<State> {
        OPEN("da compilare"),
        AWAITING("attende l'accettazione"),
        CONFIRMING("attende la conferma"),
        ACTIVE("in carica"),
        REFUSED("rifiutato"),
        LAPSED("decaduto: nessuno ha risposto"),
        SUSPENDED("sospeso"),
        ENDED("cessato"),
        WITHDRAWN("ritirato");

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
                case OPEN -> EnumSet.of(AWAITING, CONFIRMING, ACTIVE, SUSPENDED, ENDED, WITHDRAWN);
                case AWAITING, CONFIRMING -> EnumSet.of(ACTIVE, REFUSED, LAPSED, SUSPENDED, ENDED, WITHDRAWN);
                case ACTIVE, REFUSED, LAPSED, SUSPENDED, ENDED, WITHDRAWN -> EnumSet.noneOf(State.class);
            };
        }

        public boolean isOpen() {
            return this == OPEN || waits();
        }

        /** Whether it is written and waits for a second person. */
        public boolean waits() {
            return this == AWAITING || this == CONFIRMING;
        }
    }
}
