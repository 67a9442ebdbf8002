/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.page.Field;
import it.pianozona.plan.PlanAuthor;
import it.pianozona.plan.PlanParts;

/**
 * What the form of a row sends, for a new row or for one that is changed.
 *
 * @param <T> the row
 */
interface RowInput<T extends Record> {

    /** Of the row that is changed; empty for a new one. */
    String id();

    /** The version that the person had before them. */
    String version();

    /** @throws it.pianozona.rule.RuleViolated with what cannot be read */
    T row();

    default boolean isChange() {
        return Field.id(id()).isPresent();
    }

    /** Adds the row, or changes it over the version that the person saw. */
    default void write(PlanParts<T> parts, String cycleKey, PlanAuthor author) {
        if (isChange()) {
            parts.change(cycleKey, row(), Field.integer(version()).orElse(0), author);
        } else {
            parts.add(cycleKey, row(), author);
        }
    }
}
