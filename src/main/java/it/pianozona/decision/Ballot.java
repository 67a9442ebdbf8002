/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision;

import it.pianozona.table.Column;
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
 * @param entered where the secretariat entered a vote declared at the sitting or sent in writing
 */
public record Ballot(
        @Column("office") String officeId,
        @Column("person") String personId,
        Choice choice,
        String reason,
        @Column("delegation") Optional<UUID> delegationId,
        boolean conflict,
        @Column("") Optional<Entered> entered) {

    /**
     * A vote that came by PEC or on paper, or was declared at the sitting.
     *
     * @param by the member of the secretariat who entered it
     * @param received how it came, Italian
     */
    public record Entered(@Column("entered_by") String by, String received) {}

    /** Cast by the person who votes. */
    public Ballot(
            String officeId,
            String personId,
            Choice choice,
            String reason,
            Optional<UUID> delegationId,
            boolean conflict) {
        this(officeId, personId, choice, reason, delegationId, conflict, Optional.empty());
    }

    Ballot of(String person) {
        return new Ballot(officeId, person, choice, reason, delegationId, conflict, entered);
    }

    Ballot by(Optional<UUID> delegation) {
        return new Ballot(officeId, personId, choice, reason, delegation, conflict, entered);
    }
}
