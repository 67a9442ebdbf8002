/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.table;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A list, set or map that stands in rows of another table: read as empty, never written; the room fills it in. */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Elsewhere {}
