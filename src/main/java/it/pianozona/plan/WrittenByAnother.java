/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan;

import it.pianozona.rule.RuleViolated;

/** Somebody else saved while the person was writing: nothing is saved, both texts are to be shown. */
public class WrittenByAnother extends RuleViolated {

    private static final long serialVersionUID = 1L;

    private final transient Written now;

    WrittenByAnother(Written now, String message) {
        super(message);
        this.now = now;
    }

    /** What is kept now; its version is the one to save upon. */
    public Written now() {
        return now;
    }
}
