/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The fields of a form as they were typed. What is missing or malformed is for the rules to refuse in words, never an error page.
 *
 * @param fields by name, as the browser sent them
 */
public record Typed(Map<String, String> fields) {

    public Typed {
        fields = Map.copyOf(fields);
    }

    /** What was typed, without blanks around it; empty text where nothing was sent. */
    public String text(String field) {
        return Field.text(fields.get(field));
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
