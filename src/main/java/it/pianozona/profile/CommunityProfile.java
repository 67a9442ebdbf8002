/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.proceeding.CaseState;
import it.pianozona.table.Column;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A community profile.
 *
 * @param key business key of its process, for example {@code CTSS-PC-2009-2011}
 * @param territory code of the area or of the wider territory
 * @param rules id of the region profile, for example {@code ER}
 * @param tableDue last day to constitute the table
 * @param contributionsDue last day for the contributions; empty before they are asked
 * @param surveyDue last day for the knowledge levels; empty before they are asked
 * @param summary the consolidated text, empty before
 * @param remarks why the table sent it back, empty if it did not
 */
public record CommunityProfile(
        @Column("business_key") String key,
        String territory,
        String rules,
        @Column("starts_on") LocalDate start,
        @Column("ends_on") LocalDate end,
        State state,
        LocalDate tableDue,
        Optional<LocalDate> contributionsDue,
        Optional<LocalDate> surveyDue,
        String summary,
        String remarks,
        Optional<LocalDate> validatedOn) {

    /** At its beginning: the table is still to be constituted. */
    static CommunityProfile opened(
            String key, String territory, String rules, LocalDate start, LocalDate end, LocalDate tableDue) {
        return new CommunityProfile(
                key,
                territory,
                rules,
                start,
                end,
                State.OPEN,
                tableDue,
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                Optional.empty());
    }

    /** Whether it holds on any day from the first to the last. */
    public boolean overlaps(LocalDate first, LocalDate last) {
        return !start.isAfter(last) && !first.isAfter(end);
    }

    /** States of the profile. */
    public enum State implements CaseState<State> {
        OPEN("in raccolta"),
        CONSOLIDATED("da validare"),
        VALIDATED("validato");

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
                case OPEN -> EnumSet.of(CONSOLIDATED);
                case CONSOLIDATED -> EnumSet.of(OPEN, VALIDATED);
                case VALIDATED -> EnumSet.noneOf(State.class);
            };
        }
    }
}
