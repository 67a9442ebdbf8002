/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.ReflectionUtils;

/**
 * One form of the product: the record that it fills, what it shows and the use case that takes it. There is exactly one for each
 * forms/&lt;id&gt;.form.
 *
 * @param id of the .form file
 * @param forms the bean of {@link ProcessForms} that has the methods
 */
record TypedForm(String id, Object forms, Method takes, Optional<Method> shows) {

    /**
     * Makes sure that the methods can be called.
     *
     * @throws IllegalStateException if a method has not the arguments that its annotation asks for
     */
    TypedForm {
        var taken = takes.getParameterTypes();
        if (taken.length != 2 || taken[0] != Step.class || !taken[1].isRecord()) {
            throw new IllegalStateException(takes + " takes no step and record");
        }
        shows.filter(method -> method.getParameterCount() != 1 || method.getReturnType() != Map.class)
                .ifPresent(odd -> {
                    throw new IllegalStateException(odd + " shows no map of a step");
                });
        ReflectionUtils.makeAccessible(takes);
        shows.ifPresent(ReflectionUtils::makeAccessible);
    }

    Class<? extends Record> record() {
        return takes.getParameterTypes()[1].asSubclass(Record.class);
    }

    boolean isEnteredOnBehalf() {
        return takes.getAnnotation(Takes.class).onBehalf();
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> prefill(Step step) {
        return shows.map(method -> (Map<String, Object>) ReflectionUtils.invokeMethod(method, forms, step))
                .orElse(Map.of());
    }

    void submit(Step step, Record filled) {
        ReflectionUtils.invokeMethod(takes, forms, step, filled);
    }
}
