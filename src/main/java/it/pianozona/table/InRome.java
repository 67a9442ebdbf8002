/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.table;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A day or a moment as the clocks of Europe/Rome show it, where the column of the component holds an instant. Read, never written. */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface InRome {}
