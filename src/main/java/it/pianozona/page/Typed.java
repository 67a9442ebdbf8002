/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.page;

import it.pianozona.rule.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.util.StringUtils;

/**
 * The fields of a form as they were typed. What is missing or malformed is for the rules to refuse in words, never an error page.
 *
 * @param fields by name, as the browser sent them
 */
public record Typed(Map<String, String> fields) {

    /** Never shown again, and kept nowhere. */
    private static final Set<String> SECRET = Set.of("password", "attuale", "nuova", "ripetuta", "_csrf");

    public Typed {
        fields = Map.copyOf(fields);
    }

    /** All that a form sends but its secrets; several values of one field a line each. */
    static Typed of(HttpServletRequest request) {
        return new Typed(request.getParameterMap().entrySet().stream()
                .filter(field -> !SECRET.contains(field.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, field -> String.join("\n", field.getValue()))));
    }

    /** The name of a form: the last word of the address that it is sent to. */
    static String formOf(HttpServletRequest request) {
        return StringUtils.getFilename(request.getRequestURI());
    }

    /** What was typed, without blanks around it; empty text where nothing was sent. */
    public String text(String field) {
        return Field.text(fields.get(field));
    }

    /** All that was ticked or chosen under that name. */
    public List<String> all(String field) {
        return Field.all(fields.getOrDefault(field, "").lines().toList());
    }

    /** What was typed, and a fault of that field if it is longer: texts beyond their fields come from no page of ours. */
    public String text(String field, int longest, Problems problems, String label) {
        var text = text(field);
        problems.unless(text.length() <= longest, "«%s»: scrivi al massimo %d caratteri.".formatted(label, longest));
        return text;
    }

    /** Whether the box is ticked; one that is not ticked is not sent. */
    public boolean ticked(String field) {
        return fields.containsKey(field);
    }

    /** The day; empty where there is none or what was typed is no date, or one of another age. */
    public Optional<LocalDate> date(String field) {
        return Field.date(text(field));
    }

    /** The amount or number; empty where there is none. */
    public Optional<BigDecimal> number(String field) {
        return Field.number(text(field));
    }

    /** The whole number; empty where there is none. */
    public Optional<Integer> integer(String field) {
        return Field.integer(text(field));
    }

    /** One of the values; empty where none was chosen. */
    public <E extends Enum<E>> Optional<E> choice(String field, Class<E> values) {
        return Field.choice(values, text(field));
    }

    /** What the form knows something by; empty where there is none. */
    public Optional<UUID> id(String field) {
        return Field.id(text(field));
    }
}
