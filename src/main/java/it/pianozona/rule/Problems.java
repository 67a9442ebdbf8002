/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers all that is wrong with what a person entered, so that it is said at once. */
public final class Problems {

    private final List<String> found = new ArrayList<>();

    /** @param message Italian: the field in «», the rule, what to do */
    public Problems unless(boolean holds, String message) {
        if (!holds) {
            found.add(message);
        }
        return this;
    }

    /**
     * What a rule says by itself.
     *
     * @param field Italian, in «», how the words begin
     * @param refusal the rule and what to do; empty where it holds
     */
    public Problems unlessSaid(String field, Optional<String> refusal) {
        refusal.ifPresent(words -> found.add(field + words));
        return this;
    }

    /**
     * What must be there.
     *
     * @param message Italian: the field in «», the rule, what to do
     * @return null only if {@link #refuse} is going to refuse
     */
    public <T> T need(Optional<T> value, String message) {
        unless(value.isPresent(), message);
        return value.orElse(null);
    }

    /** Asks a rule that refuses by itself; its words join the others. */
    public Problems also(Runnable rule) {
        try {
            rule.run();
        } catch (RuleViolated refusal) {
            found.addAll(refusal.problems());
        }
        return this;
    }

    /** @throws RuleViolated with every problem found, if there is any */
    public void refuse() {
        if (!found.isEmpty()) {
            throw new RuleViolated(found);
        }
    }
}
