/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion;

import it.pianozona.page.Pill;
import it.pianozona.proceeding.CaseState;
import it.pianozona.proceeding.OfCycle;
import it.pianozona.table.Column;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The adhesion of a third-sector body to an agreement (requirement 3.16); it never counts in the unanimity of the signatories.
 *
 * @param number counts within the cycle, from 1
 * @param taxCode 11 digits, or the 16 characters of a person
 * @param runts number in the RUNTS register, empty text where there is none
 * @param representative name of the legal representative, who signs
 * @param participated whether it took part in drafting the plan (L11), as it says itself
 * @param commitments what it commits itself to
 * @param attachment statute or other document
 * @param office that asked for it, for example {@code terzo-settore-RHO}
 * @param requestedBy sign-in name
 * @param organisation that it belongs to: only its people withdraw it, sign it and read its papers; empty where the person who
 *     asked answers for themselves, or the planning office asked
 * @param reason of a refusal or withdrawal, otherwise empty text
 * @param issued the document that the representative signs, once it has been issued
 */
public record Adhesion(
        UUID id,
        @Column("cycle") String cycleKey,
        String area,
        int number,
        State state,
        String name,
        String taxCode,
        String runts,
        String representative,
        String representativeTaxCode,
        boolean participated,
        String commitments,
        Optional<UUID> attachment,
        String office,
        String requestedBy,
        Optional<UUID> organisation,
        LocalDate requestedOn,
        String reason,
        Optional<UUID> issued,
        Optional<LocalDate> signedOn)
        implements OfCycle {

    /** Where it stands; REFUSED and WITHDRAWN are ends. */
    public enum State implements CaseState<State> {
        SUBMITTED("in istruttoria"),
        ACCEPTED("accolta, da firmare"),
        ADHERED("aderente"),
        REFUSED("respinta"),
        WITHDRAWN("ritirata");

        private final String italian;

        State(String italian) {
            this.italian = italian;
        }

        @Override
        public String italian() {
            return italian;
        }

        @Override
        public Pill.Role role() {
            return switch (this) {
                case SUBMITTED, ACCEPTED -> Pill.Role.RUNNING;
                case ADHERED -> Pill.Role.DONE;
                case REFUSED, WITHDRAWN -> Pill.Role.WAITING;
            };
        }

        /** The states that may follow. An adherent may still leave. */
        @Override
        public Set<State> next() {
            return switch (this) {
                case SUBMITTED -> EnumSet.of(ACCEPTED, REFUSED, WITHDRAWN);
                case ACCEPTED -> EnumSet.of(ADHERED, WITHDRAWN);
                case ADHERED -> EnumSet.of(WITHDRAWN);
                case REFUSED, WITHDRAWN -> EnumSet.noneOf(State.class);
            };
        }
    }

    /** Business key of its process, {@code AREA-CYCLE-ADE-n}. */
    public String key() {
        return "%s-ADE-%d".formatted(cycleKey, number);
    }

    /** Id of the adherent among the parties of the agreement. */
    public String adherentId() {
        return "aderente-" + key();
    }
}
