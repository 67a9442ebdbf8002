/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.rule;

import it.pianozona.text.Italian;
import java.util.List;

/**
 * A step that the rules do not allow. Its message is in Italian and is shown to the person as it stands: it names the
 * field, the rule and what to do. Nothing of the step has been saved when it reaches the person.
 */
public class RuleViolated extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    /** @param message Italian, complete sentence, without personal data */
    public RuleViolated(String message) {
        this(List.of(message));
    }

    /** @param problems each as a message of its own */
    RuleViolated(List<String> problems) {
        super(Italian.elided(String.join(" ", problems)));
        this.problems = problems.stream().map(Italian::elided).toList();
    }

    /** All that is wrong, one by one. */
    public List<String> problems() {
        return problems;
    }
}
