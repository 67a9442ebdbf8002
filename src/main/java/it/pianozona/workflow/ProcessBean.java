/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/** A bean that a process model may name in an expression; the value is the name that the model uses. */
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ProcessBean {

    /** The bean's name in the models, lower camel case. */
    @AliasFor(annotation = Component.class, attribute = "value")
    String value();
}
