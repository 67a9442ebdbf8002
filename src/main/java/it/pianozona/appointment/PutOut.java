/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment;

import it.pianozona.table.Column;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who was put out of an office, or is about to be.
 *
 * @param appointment its business key; empty where a plan office or group appointed, or where it follows from the law
 * @param territory whose secretariat is told; empty for a Comune that is in no area any more
 * @param writtenBy sign-in name, or "sistema"
 * @param instead who came in by the change
 * @param from first day without the office
 * @param effective whether the change has taken effect, or still waits for a second person
 * @param contestUntil last day on which it may be contested
 * @param calledOff whether the change was withdrawn, refused or lapsed before it took effect: nothing is left to decide
 * @param contestable false once the change is called off, and where it is itself the outcome of a contest
 */
public record PutOut(
        UUID id,
        Optional<String> appointment,
        Optional<String> territory,
        String office,
        String person,
        Manner manner,
        String act,
        String writtenBy,
        Optional<String> instead,
        @Column("from_day") LocalDate from,
        boolean effective,
        boolean contestable,
        LocalDate contestUntil,
        boolean calledOff,
        @Column("") Optional<Contest> contest) {

    /** How. */
    public enum Manner {
        REPLACED("sostituzione"),
        SUSPENDED("sospensione"),
        ENDED("cessazione");

        private final String italian;

        Manner(String italian) {
            this.italian = italian;
        }

        public String italian() {
            return italian;
        }
    }

    /** That the person does not acknowledge it, once, and what became of that. */
    public record Contest(
            @Column("contested_at") Instant at,
            @Column("contest_reason") String reason,
            @Column("") Optional<Decision> decision) {}

    /** What an administrator decided: upheld, so that the person is back, or rejected. */
    public record Decision(
            @Column("decided_at") Instant at,
            @Column("decided_by") String by,
            boolean upheld,
            @Column("decision_reason") String reason) {}

    public boolean isOpenToContest(LocalDate today) {
        return contestable && contest.isEmpty() && !today.isAfter(contestUntil);
    }

    /** Whether an administrator still has to decide. */
    public boolean awaitsDecision() {
        return !calledOff && contest.filter(one -> one.decision().isEmpty()).isPresent();
    }
}
