/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.deputy;

import it.pianozona.territory.Delegation;
import it.pianozona.territory.DelegationScope;
import it.pianozona.territory.Person;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A delegation as somebody writes it (F-DELEGA).
 *
 * @param delegate recorded if new
 * @param taxCode codice fiscale of a new delegate; empty where it is not given
 * @param from first day
 * @param to last day, included
 * @param onAbsence to the automatic deputy, who acts only while the holder is absent
 */
public record DelegationDraft(
        String officeId,
        Person delegate,
        String taxCode,
        Set<DelegationScope> scopes,
        Optional<Delegation.Act> act,
        LocalDate from,
        LocalDate to,
        boolean onAbsence) {

    /** Whether the holder has granted exactly this, and not taken it back. */
    boolean isOnRecordAs(Delegation one, String holderId) {
        return one.revokedOn().isEmpty()
                && one.delegatorId().equals(holderId)
                && one.delegateId().equals(delegate.id())
                && one.scopes().equals(scopes)
                && one.act().equals(act)
                && one.from().equals(from)
                && one.to().equals(to)
                && one.onAbsence() == onAbsence;
    }

    /** Whether exactly this waits for the holder's answer. */
    boolean isOnRecordAs(Proposal one) {
        return one.delegateId().equals(delegate.id())
                && one.scopes().equals(scopes)
                && one.act().equals(act)
                && one.from().equals(from)
                && one.to().equals(to)
                && one.onAbsence() == onAbsence;
    }
}
