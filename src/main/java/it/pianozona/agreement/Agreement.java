/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.page.Pill;
import it.pianozona.proceeding.CaseState;
import it.pianozona.proceeding.OfCycle;
import it.pianozona.proceeding.SignedFiles;
import it.pianozona.table.Column;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The Accordo di Programma of a cycle (requirement 3.8, TUEL art. 34).
 *
 * @param round number of the scheme; a new scheme asks everybody anew
 * @param remarkRounds how many schemes in a row have come back with remarks
 * @param promoter office that promotes it, for example {@code sindaco-015182}
 * @param planningVariation whether it changes urban planning, so that the councils ratify (TUEL art. 34 c. 5)
 * @param stateBodies whether bodies of the State take part, so that the prefect sits in the college (TUEL art. 34 c. 7)
 * @param signedOn date of the agreement's signature, by default that of the last one
 */
public record Agreement(
        UUID id,
        @Column("cycle") String cycleKey,
        String area,
        int round,
        int remarkRounds,
        @Column("shown_state") State state,
        String object,
        String promoter,
        boolean planningVariation,
        boolean stateBodies,
        boolean supraDistrict,
        LocalDate openedOn,
        Optional<LocalDate> signedOn,
        Optional<LocalDate> inForceOn)
        implements OfCycle {

    /** The present round, as its rows say it. */
    record Round(@Column("agreement") UUID id, int round) {}

    /** A body in the present round, as the rows of what it says and signs say it. */
    record Seat(@Column("agreement") UUID id, int round, String office) {}

    Round present() {
        return new Round(id, round);
    }

    Seat seat(String office) {
        return new Seat(id, round, office);
    }

    /** What its parties sign in the present round. */
    SignedFiles.Paper paper() {
        return new SignedFiles.Paper(id, round);
    }

    /** Where the agreement stands; ENDED, FAILED and DISSOLVED are ends. */
    public enum State implements CaseState<State> {
        DRAFT("schema in redazione"),
        IN_CONFERENCE("in conferenza"),
        IN_AUTHORISATION("in attesa degli atti degli enti"),
        IN_SIGNATURE("alla firma"),
        SIGNED("firmato"),
        APPROVED("approvato"),
        PUBLISHED("pubblicato"),
        IN_FORCE("in vigore"),
        /** Its plan has ended, because that of the next cycle has followed it. */
        ENDED("concluso con il suo piano"),
        FAILED("mancato"),
        DISSOLVED("sciolto");

        private final String italian;

        State(String italian) {
            this.italian = italian;
        }

        @Override
        public String italian() {
            return italian;
        }

        /** Whether it still goes towards the signature of all. */
        public boolean isToBeSigned() {
            return compareTo(IN_SIGNATURE) <= 0;
        }

        @Override
        public Pill.Role role() {
            return switch (this) {
                case ENDED -> Pill.Role.DONE;
                case FAILED, DISSOLVED -> Pill.Role.WAITING;
                default -> Pill.Role.RUNNING;
            };
        }

        @Override
        public Set<State> next() {
            return switch (this) {
                case DRAFT -> EnumSet.of(IN_CONFERENCE, FAILED);
                case IN_CONFERENCE -> EnumSet.of(DRAFT, IN_AUTHORISATION, FAILED);
                case IN_AUTHORISATION -> EnumSet.of(DRAFT, IN_SIGNATURE, FAILED);
                case IN_SIGNATURE -> EnumSet.of(DRAFT, SIGNED, FAILED);
                case SIGNED -> EnumSet.of(APPROVED, FAILED);
                case APPROVED -> EnumSet.of(PUBLISHED, FAILED);
                case PUBLISHED -> EnumSet.of(IN_FORCE, FAILED);
                case IN_FORCE -> EnumSet.of(ENDED, DISSOLVED);
                case ENDED -> EnumSet.of(DISSOLVED);
                case FAILED -> EnumSet.of(DRAFT);
                case DISSOLVED -> EnumSet.noneOf(State.class);
            };
        }
    }
}
