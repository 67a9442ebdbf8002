/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method {@code Map<String, Object> (Step)} that says what a form shows when it is opened: read from the database at that moment,
 * never kept in the process. Values are texts, numbers, booleans, dates, and lists of strings or of {label, value} pairs.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Shows {

    /** The ids of the .form files. */
    String[] value();
}
