/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import it.pianozona.table.Column;
import it.pianozona.text.Italian;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A holder's delegation to a deputy (F-DELEGA).
 *
 * @param from first day ({@code dal})
 * @param to last day, included ({@code al})
 * @param onAbsence it counts only on the days on which the delegator is absent: the automatic deputy's
 * @param revokedOn first day on which it no longer counts
 */
public record Delegation(
        UUID id,
        @Column("office") String officeId,
        @Column("delegator") String delegatorId,
        @Column("delegate") String delegateId,
        Set<DelegationScope> scopes,
        Optional<Act> act,
        @Column("valid_from") LocalDate from,
        @Column("valid_to") LocalDate to,
        boolean onAbsence,
        Optional<LocalDate> revokedOn) {

    /** Number and date of the act of delegation. */
    public record Act(String number, LocalDate date) {

        @Override
        public String toString() {
            return "n. " + number + " del " + Italian.day(date);
        }
    }

    /** How people cite it, for example "delega n. 12/2017 del 03/04/2017". */
    public String cited() {
        return act.map(named -> "delega " + named).orElse("delega") + (onAbsence ? " per assenza" : "");
    }
}
