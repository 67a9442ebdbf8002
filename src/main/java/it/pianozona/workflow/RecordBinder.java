/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import com.fasterxml.jackson.databind.ObjectMapper;
import it.pianozona.rule.Bounds;
import it.pianozona.rule.RuleViolated;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Makes a form's record from what was submitted, or says in Italian all that is wrong with it. Unknown keys are refused:
 * nothing enters that the record does not name.
 */
@Component
class RecordBinder {

    private final Validator validator;
    private final ObjectMapper json;

    RecordBinder(Validator validator, ObjectMapper json) {
        this.validator = validator;
        this.json = json;
    }

    <F extends Record> F bind(Class<F> type, FormSchema schema, Map<String, Object> submitted) {
        var components = type.getRecordComponents();
        refuseUnknownKeys(components, submitted);
        var problems = new ArrayList<String>();
        var values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            var component = components[i];
            try {
                values[i] = convert(component.getGenericType(), submitted.get(component.getName()));
            } catch (IllegalArgumentException | ArithmeticException | DateTimeParseException e) {
                problems.add("«%s»: %s".formatted(schema.label(component.getName()), expected(component)));
            }
        }
        if (!problems.isEmpty()) {
            throw new RuleViolated(String.join(" ", problems));
        }
        var form = instantiate(type, components, values);
        refuseViolations(schema, form);
        return form;
    }

    private static void refuseUnknownKeys(RecordComponent[] components, Map<String, Object> submitted) {
        var unknown = new TreeSet<>(submitted.keySet());
        Arrays.stream(components).map(RecordComponent::getName).forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new RuleViolated(
                    "Il modulo contiene un campo non previsto («%s»): ricarica la pagina e compila solo i campi mostrati."
                            .formatted(String.join("», «", unknown)));
        }
    }

    private <F extends Record> void refuseViolations(FormSchema schema, F form) {
        var problems = validator.validate(form).stream()
                .map(violation -> describe(schema, violation))
                .sorted()
                .toList();
        if (!problems.isEmpty()) {
            throw new RuleViolated(String.join(" ", problems));
        }
    }

    private static String describe(FormSchema schema, ConstraintViolation<?> violation) {
        var key = violation.getPropertyPath().toString().replaceAll("[.\\[<].*", "");
        return schema.labels().containsKey(key)
                ? "«%s»: %s".formatted(schema.label(key), violation.getMessage())
                : violation.getMessage();
    }

    private static <F extends Record> F instantiate(Class<F> type, RecordComponent[] components, Object[] values) {
        try {
            var parameters =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("form record " + type.getName() + " cannot be made", e);
        }
    }

    private Object convert(Type type, Object raw) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
            return isAbsent(raw) ? Optional.empty() : Optional.of(convert(generic.getActualTypeArguments()[0], raw));
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return isAbsent(raw) ? List.of() : list(raw);
        }
        var target = (Class<?>) type;
        if (target == String.class) {
            return raw == null ? "" : raw.toString().strip();
        }
        if (target == boolean.class) {
            return raw != null && Boolean.parseBoolean(raw.toString());
        }
        return isAbsent(raw) ? null : value(target, raw.toString().strip());
    }

    private static boolean isAbsent(Object raw) {
        return raw == null || raw.toString().isBlank();
    }

    private static Object value(Class<?> target, String text) {
        if (target == BigDecimal.class) {
            return Bounds.number(text);
        }
        if (target == Integer.class) {
            return Bounds.integer(Bounds.number(text).toBigIntegerExact().toString());
        }
        if (target == LocalDate.class) {
            return Bounds.day(text.length() > 10 ? text.substring(0, 10) : text);
        }
        if (target == LocalDateTime.class) {
            return Bounds.moment(text.length() > 16 ? text.substring(0, 16) : text);
        }
        if (target == LocalTime.class) {
            return LocalTime.parse(text.length() > 5 ? text.substring(0, 5) : text);
        }
        if (target.isEnum()) {
            return constant(target, text);
        }
        throw new IllegalStateException("a form record cannot hold a " + target.getName());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object constant(Class<?> target, String text) {
        return Enum.valueOf((Class<? extends Enum>) target, text);
    }

    /** A list arrives as a collection, or as Json text. */
    private List<String> list(Object raw) {
        if (raw instanceof Collection<?> items) {
            return items.stream().map(Object::toString).toList();
        }
        try {
            return List.of(json.readValue(raw.toString(), String[].class));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException("not a list", e);
        }
    }

    private static String expected(RecordComponent component) {
        var type = component.getGenericType() instanceof ParameterizedType generic
                ? generic.getActualTypeArguments()[0]
                : component.getType();
        if (type == LocalDate.class) {
            return "indica una data valida (gg/mm/aaaa).";
        }
        if (type == LocalDateTime.class) {
            return "indica data e ora valide (gg/mm/aaaa hh:mm).";
        }
        if (type == BigDecimal.class || type == Integer.class) {
            return "indica un numero.";
        }
        return "scegli uno dei valori proposti.";
    }
}
