/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme;

import it.pianozona.page.Pill;
import it.pianozona.proceeding.CaseState;
import it.pianozona.proceeding.OfCycle;
import it.pianozona.region.InstrumentType;
import it.pianozona.table.Column;
import it.pianozona.table.EmptyAsNull;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The programme of one year of a plan in force (ER-13..18, TO-15).
 *
 * @param key {@code AREA-CYCLE-YEAR}, for example {@code PON-2018-2020-2019}
 * @param instrument what the region calls it: {@code ANNUAL_PROGRAMME} or {@code TO_ANNUAL_OPERATIONS}
 * @param openedBy a person, or "sistema" where the calendar opened it
 * @param premise acts of the year and what the programme starts from, plain text; may be empty
 * @param context what has changed since the year before: needs, population, services; may be empty
 * @param frna what is done with the fund for who is not self-sufficient, where the region has it; may be empty
 * @param sheetsClosed whether the sheets were closed once: from then on a second round asks only whom it concerns
 * @param approvedOn day of the decision of the body
 * @param publishedAt where, for example "albo pretorio"
 */
public record Programme(
        UUID id,
        String key,
        @Column("cycle") String cycleKey,
        String area,
        int year,
        InstrumentType instrument,
        State state,
        String openedBy,
        LocalDate openedOn,
        @EmptyAsNull String premise,
        @EmptyAsNull String context,
        @EmptyAsNull String frna,
        boolean sheetsClosed,
        Optional<LocalDate> approvedOn,
        Optional<LocalDate> publishedOn,
        @EmptyAsNull String publishedAt,
        Optional<LocalDate> closedOn)
        implements OfCycle {

    /** Business key of the programme of a year. */
    public static String keyOf(String cycleKey, int year) {
        return "%s-%d".formatted(cycleKey, year);
    }

    /** Whether what it says may still be changed: it has not been decided on. */
    public boolean isOpen() {
        return state.isMaking();
    }

    /** Whether people of other areas read it: the body has approved it. */
    public boolean isPublic() {
        return approvedOn.isPresent();
    }

    /** Whether groups, tables and bodies still say what they propose and commit. */
    public boolean takesProposals() {
        return state.ordinal() <= State.COMMITMENTS.ordinal();
    }

    /** Whether there is no programme of the year, and there will be none of this one: what stands in it does not count. */
    public boolean isNone() {
        return state == State.REJECTED || state == State.WAIVED || state == State.LAPSED;
    }

    /** Where it stands; PUBLISHED and what follows it are ends. */
    public enum State implements CaseState<State> {
        RESOURCES("importi da verificare"),
        PROPOSALS("proposte in corso"),
        SHEETS("schede da chiudere"),
        COMMITMENTS("impegni in corso"),
        REVIEW("in istruttoria"),
        IN_APPROVAL("in approvazione"),
        APPROVED("approvato"),
        PUBLISHED("pubblicato"),
        REJECTED("respinto"),
        WAIVED("non previsto per quest'anno"),
        LAPSED("anno chiuso senza programma");

        private final String italian;

        State(String italian) {
            this.italian = italian;
        }

        @Override
        public String italian() {
            return italian;
        }

        boolean isMaking() {
            return ordinal() < IN_APPROVAL.ordinal();
        }

        @Override
        public Set<State> next() {
            return switch (this) {
                case RESOURCES -> EnumSet.of(PROPOSALS, WAIVED, LAPSED);
                case PROPOSALS -> EnumSet.of(SHEETS, LAPSED);
                case SHEETS -> EnumSet.of(COMMITMENTS, LAPSED);
                case COMMITMENTS -> EnumSet.of(REVIEW, LAPSED);
                case REVIEW -> EnumSet.of(SHEETS, IN_APPROVAL, LAPSED);
                case IN_APPROVAL -> EnumSet.of(SHEETS, IN_APPROVAL, APPROVED, REJECTED, LAPSED);
                case APPROVED -> EnumSet.of(PUBLISHED);
                case PUBLISHED, REJECTED, WAIVED, LAPSED -> EnumSet.noneOf(State.class);
            };
        }

        @Override
        public Pill.Role role() {
            return switch (this) {
                case PUBLISHED, APPROVED -> Pill.Role.DONE;
                case REJECTED, WAIVED, LAPSED -> Pill.Role.WAITING;
                default -> Pill.Role.RUNNING;
            };
        }
    }
}
