/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.table;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The column of a component, where it is not the component's own name in snake case. On a component that is a record itself: with
 * what the names of its columns begin; an empty text where they begin with nothing.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Column {
    String value();
}
