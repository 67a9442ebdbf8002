/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import java.util.Map;

/**
 * One form of the product: the record that it fills and the use case that takes it. There is exactly one for each
 * forms/&lt;id&gt;.form.
 *
 * @param <F> a record whose components are the form's keys, with the rules of each as Jakarta Validation constraints whose
 *     messages are Italian
 */
public interface TypedForm<F extends Record> {

    /** The id of the .form file, for example {@code esprimi-voto}. */
    String id();

    Class<F> record();

    /**
     * What the form shows when it is opened: read from the database at that moment, never kept in the process.
     *
     * @return values by key; texts, numbers, booleans, dates, and lists of strings or of {label, value} pairs
     */
    default Map<String, Object> prefill(Step step) {
        return Map.of();
    }

    /**
     * Does what the person decided. Whatever it throws, nothing of the step is saved.
     *
     * @throws it.pianozona.rule.RuleViolated if a rule forbids the step
     */
    void submit(Step step, F form);

    /**
     * Whether the secretariat may enter this form for a body whose act has reached it by PEC or on paper (requirement 3.25, U-3).
     * The use case then finds {@link Step#received()}.
     */
    default boolean isEnteredOnBehalf() {
        return false;
    }
}
