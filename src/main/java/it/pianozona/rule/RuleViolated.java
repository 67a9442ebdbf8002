/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.rule;

import it.pianozona.text.Italian;

/**
 * A step that the rules do not allow. Its message is in Italian and is shown to the person as it stands: it names the
 * field, the rule and what to do. Nothing of the step has been saved when it reaches the person.
 */
public class RuleViolated extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message Italian, complete sentence, without personal data */
    public RuleViolated(String message) {
        super(Italian.elided(message));
    }
}
