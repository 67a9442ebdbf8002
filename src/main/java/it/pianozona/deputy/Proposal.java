/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.deputy;

import it.pianozona.table.Column;
import it.pianozona.territory.Delegation;
import it.pianozona.territory.DelegationScope;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A delegation on its way: written by the holder, or by the secretariat for the holder's yes or no.
 *
 * @param key business key, {@code TERRITORY-DEL-n}
 * @param writtenBy sign-in name
 * @param outcome empty while the holder has not answered
 * @param delegation the delegation that came of it
 */
public record Proposal(
        @Column("business_key") String key,
        @Column("office") String officeId,
        String territory,
        @Column("delegate") String delegateId,
        Set<DelegationScope> scopes,
        Optional<Delegation.Act> act,
        @Column("valid_from") LocalDate from,
        @Column("valid_to") LocalDate to,
        boolean onAbsence,
        String writtenBy,
        Optional<Outcome> outcome,
        Optional<UUID> delegation) {

    /** How it ended. */
    public enum Outcome {
        IN_FORCE,
        REFUSED,
        WITHDRAWN,
        EXPIRED
    }
}
