/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.record;

import it.pianozona.rule.RuleViolated;

/** The person has sent exactly the same a moment ago, and it was kept: nothing is added. */
public class AlreadyPosted extends RuleViolated {

    private static final long serialVersionUID = 1L;

    AlreadyPosted() {
        super("Hai appena inviato lo stesso modulo ed è già registrato: non serve inviarlo di nuovo.");
    }
}
