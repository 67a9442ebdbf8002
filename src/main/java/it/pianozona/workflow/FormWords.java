/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.util.ReflectionUtils;

/** The words of the forms, for whoever shows what was once written in them. */
@Service
public class FormWords {

    private static final List<String> WORD = List.of("italian", "singular", "label");

    private final Forms forms;

    FormWords(Forms forms) {
        this.forms = forms;
    }

    /**
     * A field of a form.
     *
     * @param label as the form names it
     * @param unit what stands behind the number, for example "€"; empty for most fields
     * @param choices the words of the values that can be chosen; empty where they are free or come from the database
     */
    public record Field(String label, String unit, Map<String, String> choices) {}

    /** The fields by key, in the form's order; empty for a form that the product no longer has. */
    public Map<String, Field> of(String formId) {
        var schema = forms.schema(formId);
        if (schema == null) {
            return Map.of();
        }
        var fields = new LinkedHashMap<String, Field>();
        schema.labels()
                .forEach((key, label) ->
                        fields.put(key, new Field(label, schema.units().get(key), choices(schema, key))));
        return Collections.unmodifiableMap(fields);
    }

    private Map<String, String> choices(FormSchema schema, String key) {
        var offered = schema.choices().get(key);
        return offered.isEmpty() ? constants(schema.id(), key) : offered;
    }

    /** What the constants are called that the form's record admits under that key. */
    private Map<String, String> constants(String formId, String key) {
        return forms.find(formId).stream()
                .flatMap(form -> Arrays.stream(form.record().getRecordComponents()))
                .filter(component -> component.getName().equals(key))
                .map(FormWords::held)
                .filter(Class::isEnum)
                .findFirst()
                .map(FormWords::words)
                .orElse(Map.of());
    }

    /** The type of a component, or of what is in its Optional or list. */
    private static Class<?> held(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType generic
                        && generic.getActualTypeArguments()[0] instanceof Class<?> inner
                ? inner
                : component.getType();
    }

    /**
     * What each constant of an enum is called, by its {@code italian()}, {@code singular()} or {@code label()}; empty where it has none.
     *
     * @param type an enum
     */
    public static Map<String, String> words(Class<?> type) {
        return WORD.stream()
                .flatMap(name -> Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> method.getName().equals(name) && method.getParameterCount() == 0))
                .findFirst()
                .map(word -> words(type, word))
                .orElse(Map.of());
    }

    private static Map<String, String> words(Class<?> type, Method word) {
        var words = new LinkedHashMap<String, String>();
        word.setAccessible(true);
        for (var constant : type.getEnumConstants()) {
            words.put(((Enum<?>) constant).name(), String.valueOf(ReflectionUtils.invokeMethod(word, constant)));
        }
        return words;
    }
}
