/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion;

import it.pianozona.page.Pill;
import it.pianozona.proceeding.CaseState;
import it.pianozona.proceeding.OfCycle;
import it.pianozona.table.Column;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An act that follows the agreement and hangs under it (LO15-71).
 *
 * @param number counts within the cycle, from 1
 * @param round each redraft is signed anew by all
 * @param issued the document to sign, once it has been issued
 */
public record SubsequentAct(
        UUID id,
        @Column("cycle") String cycleKey,
        String area,
        int number,
        State state,
        Kind kind,
        String title,
        String text,
        int round,
        Optional<UUID> issued,
        String draftedBy)
        implements OfCycle {

    /** Where it stands; LINKED and ABANDONED are ends. */
    public enum State implements CaseState<State> {
        DRAFT("in redazione"),
        IN_SIGNATURE("alla firma"),
        LINKED("collegato all'accordo"),
        ABANDONED("abbandonato");

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
                case DRAFT, IN_SIGNATURE -> Pill.Role.RUNNING;
                case LINKED -> Pill.Role.DONE;
                case ABANDONED -> Pill.Role.WAITING;
            };
        }

        @Override
        public Set<State> next() {
            return switch (this) {
                case DRAFT -> EnumSet.of(IN_SIGNATURE, ABANDONED);
                case IN_SIGNATURE -> EnumSet.of(IN_SIGNATURE, LINKED, ABANDONED);
                case LINKED, ABANDONED -> EnumSet.noneOf(State.class);
            };
        }
    }

    /** What kind of act it is. */
    public enum Kind {
        LOCAL_AGREEMENT("Accordo locale"),
        CONVENTION("Convenzione"),
        OPERATIONAL_PROTOCOL("Protocollo operativo"),
        /** Changes the agreement itself: all its signatories sign (TUEL art. 34 c. 4). */
        ADDENDUM("Addendum all'accordo");

        private final String italian;

        Kind(String italian) {
            this.italian = italian;
        }

        public String italian() {
            return italian;
        }
    }

    /**
     * A party of the act.
     *
     * @param office the party's office in the agreement, or the adherent's id
     * @param signed empty until it has answered
     */
    public record ActParty(String office, String name, Optional<Boolean> signed, String reason) {

        public boolean hasSigned() {
            return signed.orElse(false);
        }

        /** Its answer as pages show it. */
        public Pill pill() {
            return signed.map(yes -> yes ? new Pill(Pill.Role.DONE, "firmato") : new Pill(Pill.Role.LATE, "rifiutato"))
                    .orElse(new Pill(Pill.Role.WAITING, "atteso"));
        }
    }

    /** Business key of its process, {@code AREA-CYCLE-ATTO-n}. */
    public String key() {
        return "%s-ATTO-%d".formatted(cycleKey, number);
    }
}
