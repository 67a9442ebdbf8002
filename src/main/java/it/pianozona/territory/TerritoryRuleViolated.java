/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import it.pianozona.rule.RuleViolated;

/** A change of the territory that a rule forbids. The message is Italian: the field, the rule, what to do. */
public class TerritoryRuleViolated extends RuleViolated {

    private static final long serialVersionUID = 1L;

    /**
     * @param field the field as its form names it, e.g. {@code dal}
     * @param rule the rule that is broken, with its source where it has one
     * @param remedy what the person can do about it
     */
    public TerritoryRuleViolated(String field, String rule, String remedy) {
        super("%s: %s %s".formatted(field, rule, remedy));
    }
}
