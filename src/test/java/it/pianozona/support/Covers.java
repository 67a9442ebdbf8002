/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The class takes every flow node and every sequence flow of the process; if it leaves one out, it fails and names it. A
 * run of only some of its methods is not judged.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ProcessCoverage.class)
public @interface Covers {

    /** Key of the process, for example {@code collegial-decision}. */
    String value();
}
