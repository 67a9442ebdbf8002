/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method {@code (Step, record)} that does what the person decided in a form. The record's components are the form's keys, with
 * the rules of each as Jakarta Validation constraints whose messages are Italian. Whatever the method throws, nothing of the step
 * is saved; a {@link it.pianozona.rule.RuleViolated} is what the person reads.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Takes {

    /** The ids of the .form files, for example {@code esprimi-voto}. */
    String[] value();

    /**
     * Whether the secretariat may enter the form for a body whose act has reached it by PEC or on paper (requirement 3.25, U-3).
     * The method then finds {@link Step#received()}.
     */
    boolean onBehalf() default false;
}
