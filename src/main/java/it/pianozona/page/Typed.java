/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.page;

import it.pianozona.rule.Bounds;
import it.pianozona.rule.RuleViolated;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The fields of a form as they were typed. A refused form comes back with all of them; what is missing or no date is for the
 * rules to refuse in words, never an error page.
 *
 * @param fields by name, as the browser sent them
 */
public record Typed(Map<String, String> fields) {

    public Typed {
        fields = Map.copyOf(fields);
    }

    /** What was typed, empty text where nothing was sent. */
    public String text(String field) {
        return fields.getOrDefault(field, "");
    }

    /** The day; empty where there is none or what was typed is no date, or one of another age. */
    public Optional<LocalDate> date(String field) {
        try {
            return Optional.of(text(field).strip())
                    .filter(typed -> !typed.isEmpty())
                    .map(Bounds::day);
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    /** One of the values; empty where none was chosen. */
    public <E extends Enum<E>> Optional<E> choice(String field, Class<E> values) {
        return Arrays.stream(values.getEnumConstants())
                .filter(value -> value.name().equals(text(field)))
                .findFirst();
    }

    /**
     * Does what the form asks. If it is refused, the page that follows says why and shows in that form, as {@code typed.form},
     * what was typed.
     *
     * @return whether it was done
     */
    public boolean attempt(String form, RedirectAttributes next, Runnable asked) {
        try {
            asked.run();
            return true;
        } catch (RuleViolated refusal) {
            next.addFlashAttribute("refusal", refusal.getMessage());
            next.addFlashAttribute("typed", Map.of(form, fields));
            return false;
        }
    }
}
