/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A decision asked of a body, with its terms and, once taken, its outcome.
 *
 * @param withdrawnAt when it was taken back without the body's having decided; its outcome is then {@link Outcome#RETURNED}
 */
public record Decision(
        UUID id,
        DecisionRequest request,
        LocalDate openedOn,
        Optional<Outcome> outcome,
        Optional<Return> returned,
        Optional<Instant> withdrawnAt) {

    /**
     * Why and until when the document goes back.
     *
     * @param sections codes or names of the sections concerned
     */
    public record Return(String reason, List<String> sections, LocalDate due) {}
}
