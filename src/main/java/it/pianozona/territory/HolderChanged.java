/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An office has changed hands. Published in the transaction that saves the change.
 *
 * @param outgoingPersonIds who leaves, possibly nobody
 * @param incomingPersonId who takes over; empty when the office stays vacant
 * @param from first day of the new state; may be in the past or in the future
 * @param cause why somebody was put out; empty where nobody was, or where a term that was known from the beginning is over
 */
public record HolderChanged(
        String officeId,
        List<String> outgoingPersonIds,
        Optional<String> incomingPersonId,
        LocalDate from,
        Optional<ChangeCause> cause) {

    HolderChanged(String officeId, List<String> outgoingPersonIds, Optional<String> incomingPersonId, LocalDate from) {
        this(officeId, outgoingPersonIds, incomingPersonId, from, Optional.empty());
    }
}
