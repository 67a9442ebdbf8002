/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import java.util.List;

/**
 * Why the agreement is not unanimous (step 5 of requirement 3.8, TUEL art. 34 c. 4).
 *
 * @param phase where the consent is missing
 * @param parties who is missing
 */
public record MissingConsent(Agreement.State phase, List<Party> parties) {

    /** For example "Comune di Arese, Comune di Pero". */
    public String names() {
        return String.join(", ", parties.stream().map(Party::name).toList());
    }
}
