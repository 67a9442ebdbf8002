/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance;

import it.pianozona.proceeding.CaseState;
import it.pianozona.table.Column;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The guidance of a territory for a period.
 *
 * @param businessKey the cycle's key, or e.g. {@code CTSS-PC-2009-2011} where a wider body adopts it
 * @param territory area or wider territory that prepares it
 * @param profile id of the region profile, kept from the opening on
 * @param dueOn by when it should be adopted, {@code guidance.days} after the opening
 * @param returns how often the body, or a side of the concertation, has sent it back
 * @param decision the collegial decision asked last
 */
public record GuidanceAct(
        UUID id,
        String businessKey,
        String territory,
        String profile,
        @Column("period_start") LocalDate start,
        @Column("period_end") LocalDate end,
        LocalDate openedOn,
        LocalDate dueOn,
        State state,
        int returns,
        Optional<UUID> decision,
        Optional<LocalDate> adoptedOn) {

    /** How far the guidance is. */
    public enum State implements CaseState<State> {
        IN_PREPARATION("in preparazione"),
        IN_FORCE("in vigore"),
        NOT_ADOPTED("non adottato");

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
                case IN_PREPARATION -> EnumSet.of(IN_FORCE, NOT_ADOPTED);
                case IN_FORCE, NOT_ADOPTED -> EnumSet.noneOf(State.class);
            };
        }
    }
}
