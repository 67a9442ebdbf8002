/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.page;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.support.Handler;
import it.pianozona.support.PianozonaTest;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A browser sends nothing for a box that is left empty, and a person may leave any field empty: what a page binds must have a value
 * for that, or the person reads that something went wrong.
 */
@PianozonaTest
@Tag("desk")
class UntickedBoxesTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private ObjectProvider<Door<?>> doors;

    @Test
    void no_page_binds_a_value_that_cannot_be_absent() {
        var bound = new ArrayList<Class<?>>();
        var faults = new ArrayList<String>();
        for (var handler : Handler.all(mapping).values()) {
            for (var parameter : handler.handler().getParameters()) {
                if (isAskedWithoutDefault(parameter)) {
                    faults.add(handler.name() + " " + parameter.getName());
                }
                if (isBound(parameter) && !isVisit(parameter)) {
                    bound.add(parameter.getType());
                    primitives(parameter.getType(), List.of())
                            .filter(name -> !handler.variables().contains(name))
                            .forEach(name -> faults.add(handler.name() + " " + name));
                }
            }
        }

        assertThat(bound).as("the records that pages bind").hasSizeGreaterThan(10);
        assertThat(faults).isEmpty();
    }

    private boolean isVisit(Parameter parameter) {
        return parameter.getType() == Attempt.class
                || new VisitArgument(doors).supportsParameter(MethodParameter.forParameter(parameter));
    }

    private static boolean isAskedWithoutDefault(Parameter parameter) {
        var asked = parameter.getAnnotation(RequestParam.class);
        return asked != null
                && (parameter.getType() == boolean.class || parameter.getType() == Boolean.class)
                && asked.required()
                && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE);
    }

    private static boolean isBound(Parameter parameter) {
        var type = parameter.getType();
        return parameter.isAnnotationPresent(ModelAttribute.class)
                || (parameter.getAnnotations().length == 0
                        && type.getName().startsWith("it.pianozona.")
                        && !BeanUtils.isSimpleProperty(type));
    }

    /** The primitive values that the binder would have to make from nothing; those of the address are always there. */
    private static Stream<String> primitives(Class<?> type, List<Class<?>> above) {
        if (above.contains(type)
                || !type.getName().startsWith("it.pianozona.")
                || type.isEnum()
                || Modifier.isAbstract(type.getModifiers())) {
            return Stream.empty();
        }
        var path = Stream.concat(above.stream(), Stream.of(type)).toList();
        return Arrays.stream(type.getDeclaredConstructors())
                .flatMap(constructor -> Arrays.stream(constructor.getParameters()))
                .flatMap(parameter -> parameter.getType().isPrimitive()
                        ? Stream.of(parameter.getName())
                        : primitives(parameter.getType(), path));
    }
}
