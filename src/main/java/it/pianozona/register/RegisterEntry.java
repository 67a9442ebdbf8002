/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.register;

import it.pianozona.proceeding.CaseState;
import it.pianozona.table.Column;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An entry of a register.
 *
 * @param number of the proposal that brought it, counted within the area from 1
 * @param line within the proposal, 1 unless a sheet brought several
 * @param municipalities ISTAT codes
 * @param act as people cite it; empty text where there is none
 * @param from first day of what it says
 * @param to last day; empty while it goes on
 * @param details by field of its kind; an optional one that was left empty is absent
 * @param replaces the entry that this one takes over
 */
public record RegisterEntry(
        UUID id,
        String area,
        int number,
        int line,
        RegisterKind kind,
        String name,
        List<String> municipalities,
        State state,
        String act,
        @Column("valid_from") LocalDate from,
        @Column("valid_to") Optional<LocalDate> to,
        String notes,
        Map<RegisterField, String> details,
        Optional<UUID> replaces) {

    /** Where it stands (requirement 3.23b); a proposal that was refused or taken back never became an entry. */
    public enum State implements CaseState<State> {
        PROPOSED("proposta"),
        ACTIVE("attiva"),
        CLOSED("chiusa"),
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
        public Set<State> next() {
            return switch (this) {
                case PROPOSED -> EnumSet.of(ACTIVE, REFUSED, WITHDRAWN);
                case ACTIVE -> EnumSet.of(CLOSED);
                case CLOSED, REFUSED, WITHDRAWN -> EnumSet.noneOf(State.class);
            };
        }
    }

    /** Business key of the process that brought it, {@code AREA-REG-n} (requirement 3.2). */
    public String key() {
        return "%s-REG-%d".formatted(area, number);
    }

    /** A particular as it is kept: codes for choices, ISO dates, 1234.50 for euro; empty text where it is absent. */
    public String detail(RegisterField field) {
        return details.getOrDefault(field, "");
    }

    /** A particular as it is read: Italian words, dd/mm/yyyy, 1.234,50. */
    public String words(RegisterField field) {
        return RegisterValues.words(field, detail(field));
    }
}
