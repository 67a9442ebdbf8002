/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision;

import java.util.Optional;

/**
 * A member's seat in a sitting as lists and minutes name it: who sat or voted, and in whose stead (requirement 6.6).
 *
 * @param officeId the member's office
 * @param person who voted, or who sat where nobody voted; empty where it is not on record
 * @param holder the holder in whose stead a deputy voted or sat
 * @param mandate by which delegation, for example "delega n. 12/2017 del 03/04/2017"
 * @param choice empty where the member cast no vote
 * @param received how a vote came that the secretariat entered
 */
public record NamedVote(
        String officeId,
        Optional<String> person,
        Optional<String> holder,
        Optional<String> mandate,
        Optional<Choice> choice,
        String reason,
        Optional<String> received) {

    /** For example "Anna Bianchi per Mario Rossi (delega n. 12/2017 del 03/04/2017)"; empty text where nobody is on record. */
    public String who() {
        var named = person.map(name -> name
                        + holder.map(other -> " per " + other).orElse("")
                        + mandate.map(by -> " (" + by + ")").orElse(""))
                .orElse("");
        return named + received.map(how -> "; " + how).orElse("");
    }
}
