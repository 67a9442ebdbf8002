/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;

/** All forms of the product, each with its .form file; a form without file stops the start. */
@Component
class Forms {

    private final Map<String, TypedForm> forms = new LinkedHashMap<>();
    private final Map<String, FormSchema> schemas = new LinkedHashMap<>();

    Forms(ListableBeanFactory beans, ObjectMapper json) throws IOException {
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*.form")) {
            try (var content = file.getInputStream()) {
                var schema = FormSchema.read(content, json);
                schemas.put(schema.id(), schema);
            }
        }
        beans.getBeansWithAnnotation(ProcessForms.class).values().forEach(this::add);
    }

    private void add(Object bean) {
        var shown = new LinkedHashMap<String, Method>();
        var taken = new LinkedHashMap<String, Method>();
        ReflectionUtils.doWithLocalMethods(bean.getClass(), method -> {
            Optional.ofNullable(method.getAnnotation(Shows.class)).ifPresent(said -> put(shown, said.value(), method));
            Optional.ofNullable(method.getAnnotation(Takes.class)).ifPresent(said -> put(taken, said.value(), method));
        });
        if (!taken.keySet().containsAll(shown.keySet())) {
            throw new IllegalStateException(bean.getClass() + " shows a form that it does not take: " + shown.keySet());
        }
        taken.forEach((id, method) -> {
            if (!schemas.containsKey(id)) {
                throw new IllegalStateException("typed form " + id + " has no file forms/" + id + ".form");
            }
            var form = new TypedForm(id, bean, method, Optional.ofNullable(shown.get(id)));
            if (forms.put(id, form) != null) {
                throw new IllegalStateException("two typed forms have the id " + id);
            }
        });
    }

    private static void put(Map<String, Method> methods, String[] ids, Method method) {
        for (var id : ids) {
            if (methods.put(id, method) != null) {
                throw new IllegalStateException("two methods for the form " + id + ": " + method);
            }
        }
    }

    Optional<TypedForm> find(String id) {
        return Optional.ofNullable(forms.get(id));
    }

    FormSchema schema(String id) {
        return schemas.get(id);
    }

    Map<String, TypedForm> all() {
        return Map.copyOf(forms);
    }

    Map<String, FormSchema> schemas() {
        return Map.copyOf(schemas);
    }
}
