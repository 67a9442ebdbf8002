/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision;

import java.util.Optional;
import java.util.UUID;

/**
 * A vote as it is cast.
 *
 * @param officeId the member's office, for which the vote counts
 * @param personId who votes: the holder, or a delegate
 * @param reason 20 to 2000 characters where the choice needs one, otherwise empty text
 * @param delegationId required if the person is not the office's holder
 * @param conflict the voter declares a conflict of interest
 */
public record Ballot(
        String officeId,
        String personId,
        Choice choice,
        String reason,
        Optional<UUID> delegationId,
        boolean conflict) {}
