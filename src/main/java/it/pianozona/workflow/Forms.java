/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All forms of the product, each with its .form file; a form without file or a file without form stops the start. */
@Component
class Forms {

    private final Map<String, TypedForm<?>> forms = new LinkedHashMap<>();
    private final Map<String, FormSchema> schemas = new LinkedHashMap<>();

    Forms(List<TypedForm<?>> typed, ObjectMapper json) throws IOException {
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*.form")) {
            try (var content = file.getInputStream()) {
                var schema = FormSchema.read(content, json);
                schemas.put(schema.id(), schema);
            }
        }
        for (var form : typed) {
            if (forms.put(form.id(), form) != null) {
                throw new IllegalStateException("two typed forms have the id " + form.id());
            }
            if (!schemas.containsKey(form.id())) {
                throw new IllegalStateException(
                        "typed form " + form.id() + " has no file forms/" + form.id() + ".form");
            }
        }
    }

    Optional<TypedForm<?>> find(String id) {
        return Optional.ofNullable(forms.get(id));
    }

    FormSchema schema(String id) {
        return schemas.get(id);
    }

    Map<String, TypedForm<?>> all() {
        return Map.copyOf(forms);
    }

    Map<String, FormSchema> schemas() {
        return Map.copyOf(schemas);
    }
}
