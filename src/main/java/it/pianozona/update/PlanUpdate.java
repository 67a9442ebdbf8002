/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.update;

import it.pianozona.table.Column;
import it.pianozona.table.EmptyAsNull;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The update of a plan in force.
 *
 * @param number counts within the cycle, from 1
 * @param corrective it comes from a corrective action of the monitoring, and so does not count for the year (P11)
 * @param openUntil last day of its consultation, included
 * @param addendum the act by which the parties of the agreement take it over
 * @param version of the plan that it brought
 */
public record PlanUpdate(
        UUID id,
        @Column("cycle") String cycleKey,
        String area,
        int number,
        State state,
        boolean corrective,
        String reason,
        String openedBy,
        LocalDate openedOn,
        Optional<LocalDate> publishedOn,
        @EmptyAsNull String publishedAt,
        Optional<LocalDate> openUntil,
        Optional<UUID> addendum,
        @EmptyAsNull String addendumAct,
        Optional<Integer> version,
        Optional<LocalDate> closedOn) {

    /** Where it stands; IN_FORCE, REFUSED and WITHDRAWN are ends. */
    public enum State {
        LISTING("elenco delle modifiche in corso"),
        IN_CONSULTATION("in consultazione"),
        IN_APPROVAL("in approvazione"),
        IN_SIGNATURE("addendum alla firma"),
        IN_FORCE("in vigore"),
        REFUSED("respinto"),
        WITHDRAWN("lasciato cadere");

        private final String italian;

        State(String italian) {
            this.italian = italian;
        }

        public String italian() {
            return italian;
        }

        /** Whether it is an end. */
        public boolean isEnd() {
            return this == IN_FORCE || this == REFUSED || this == WITHDRAWN;
        }
    }

    /** Whether its changes have been published: somebody from outside reads of it from then on. */
    public boolean isPublished() {
        return publishedOn.isPresent();
    }

    /** Business key of its process, {@code AREA-CYCLE-AGG-n} (requirement 3.2). */
    public String key() {
        return "%s-AGG-%d".formatted(cycleKey, number);
    }
}
