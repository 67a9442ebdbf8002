/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company;

import it.pianozona.page.Pill;
import it.pianozona.proceeding.CaseState;
import it.pianozona.record.LegalRecord;
import it.pianozona.table.Column;
import it.pianozona.table.EmptyAsNull;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The mandate of a Director General (F-MANDATO) with the PAL aziendale that is written in it.
 *
 * @param key business key of its process, {@code AUSL-PC-MAND-1}
 * @param authority code of the health authority
 * @param director name of the Director General
 * @param to last day, included
 * @param openedOffice office for which the person opened it
 * @param draftedBy who closed the draft of the PAL, and so does not adopt it
 * @param act number of the act that adopts the PAL
 * @param returned why the PAL was given back, empty if it was not
 * @param reason why the mandate ended before its last day
 */
public record Mandate(
        String key,
        String authority,
        String director,
        @Column("valid_from") LocalDate from,
        @Column("valid_to") LocalDate to,
        State state,
        String openedBy,
        String openedOffice,
        LocalDate openedOn,
        @EmptyAsNull String draftedBy,
        @EmptyAsNull String act,
        Optional<LocalDate> actDate,
        @EmptyAsNull String returned,
        Optional<LocalDate> closedOn,
        @EmptyAsNull String reason) {

    /** Where the mandate and its PAL stand. */
    public enum State implements CaseState<State> {
        DRAFTING("PAL aziendale in redazione"),
        TO_ADOPT("PAL aziendale da adottare"),
        IN_FORCE("PAL aziendale adottato"),
        ENDED("mandato concluso"),
        CUT_SHORT("mandato chiuso prima"),
        WITHDRAWN("mandato annullato");

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
                case DRAFTING -> EnumSet.of(TO_ADOPT, ENDED, CUT_SHORT, WITHDRAWN);
                case TO_ADOPT -> EnumSet.of(DRAFTING, IN_FORCE, ENDED, CUT_SHORT, WITHDRAWN);
                case IN_FORCE -> EnumSet.of(ENDED, CUT_SHORT);
                case ENDED, CUT_SHORT, WITHDRAWN -> EnumSet.noneOf(State.class);
            };
        }

        @Override
        public Pill.Role role() {
            return switch (this) {
                case DRAFTING, TO_ADOPT -> Pill.Role.RUNNING;
                case IN_FORCE, ENDED -> Pill.Role.DONE;
                case CUT_SHORT, WITHDRAWN -> Pill.Role.WAITING;
            };
        }
    }

    /** Years that the mandate touches, in order. */
    public List<Integer> years() {
        return IntStream.rangeClosed(from.getYear(), to.getYear()).boxed().toList();
    }

    /** Whether its PAL has been adopted, and is read beyond those who write it. */
    public boolean isAdopted() {
        return actDate.isPresent();
    }

    /** Whether it runs: it has not ended in any way. */
    public boolean isRunning() {
        return !state.isEnd();
    }

    /** Whether dates and goals may still be changed: until the PAL is closed for adoption. */
    public boolean isEditable() {
        return state == State.DRAFTING;
    }

    /** For example "2017-2019". */
    public String period() {
        return from.getYear() + "-" + to.getYear();
    }

    LegalRecord.Act entry(CompanyAuthor author, String words) {
        return new LegalRecord.Act(authority, key, author.personId(), author.office(), words);
    }
}
