/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company;

import it.pianozona.rule.RuleViolated;
import java.util.Optional;

/** Nobody writes over another's change without having been told. */
final class Overtaken {

    private Overtaken() {}

    /**
     * @param seen mark of what the person has changed; empty where nobody else can have written it
     * @param now mark of what is kept; empty if it is no longer there
     * @param what Italian, for example "questa azione"
     */
    static void refuse(Optional<String> seen, Optional<String> now, String what) {
        if (seen.isPresent() && !seen.equals(now)) {
            throw new RuleViolated(
                    "Nel frattempo qualcun altro ha modificato o tolto %s: guarda com'è ora. Se salvi di nuovo, vale ciò che hai scritto tu."
                            .formatted(what));
        }
    }
}
