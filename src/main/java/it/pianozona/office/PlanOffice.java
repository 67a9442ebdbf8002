/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import it.pianozona.proceeding.CaseState;
import it.pianozona.table.Column;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One version of an area's plan office (ER-72).
 *
 * @param key {@code AREA-UDP-n}, where n is the version
 * @param template code of the composition that it is held against
 * @param act the act of appointment, as people cite it
 * @param from first day, as the act of appointment says (TO-31, A-23)
 * @param to last day, included; empty while none is known
 * @param project what the set-up is as a project (TO-32); empty where it is none
 */
public record PlanOffice(
        UUID id,
        String area,
        int version,
        String key,
        OfficePattern pattern,
        @Column("kind") OfficeSize size,
        String template,
        State state,
        String act,
        LocalDate actDate,
        @Column("valid_from") LocalDate from,
        @Column("valid_to") Optional<LocalDate> to,
        String project,
        String note) {

    /** Where a version stands. */
    public enum State implements CaseState<State> {
        SETTING_UP("in costituzione"),
        ACTIVE("attivo"),
        ENDED("cessato"),
        NOT_FORMED("non costituito");

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
                case SETTING_UP -> EnumSet.of(ACTIVE, NOT_FORMED);
                case ACTIVE -> EnumSet.of(ENDED);
                case ENDED, NOT_FORMED -> EnumSet.noneOf(State.class);
            };
        }
    }

    /** Where the version stands on a day: an active one whose last day is over has ended. */
    public State stateOn(LocalDate day) {
        return state == State.ACTIVE && to.map(day::isAfter).orElse(false) ? State.ENDED : state;
    }

    /** Whether the office works on that day. */
    public boolean worksOn(LocalDate day) {
        return state == State.ACTIVE
                && !day.isBefore(from)
                && to.map(last -> !day.isAfter(last)).orElse(true);
    }
}
