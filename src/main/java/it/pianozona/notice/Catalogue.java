/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import it.pianozona.sheet.ItalianNumber;
import it.pianozona.text.Italian;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * All that notices and mails say, each sentence once (ADR 0048). {@code {termine}} takes a value; {@code {giorni|un giorno|# giorni}} takes
 * the form of its number. {@code {chiave}} is what the notice is about, for example {@code RHO-2018-2020}.
 */
@Component
class Catalogue {

    static final String KEY = "chiave";

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(?:\\|([^|}]*)\\|([^|}]*))?}");

    private final Properties texts = new Properties();

    Catalogue() {
        try (var file = new InputStreamReader(
                Catalogue.class.getResourceAsStream("/notices/it.properties"), StandardCharsets.UTF_8)) {
            texts.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException if the catalogue has no such text, or the text asks for a value that is not given */
    String say(Wording wording) {
        return say(wording, "");
    }

    /** @param businessKey what the notice is about */
    String say(Wording wording, String businessKey) {
        return filled(wording.name(), wording.values(), businessKey)
                .orElseThrow(() -> new IllegalStateException("no text " + wording.name()));
    }

    /** The subject of the letter with that text. */
    String subject(Wording letter) {
        return filled(letter.name() + ".oggetto", letter.values(), "")
                .orElseThrow(() -> new IllegalStateException("no subject of " + letter.name()));
    }

    private Optional<String> filled(String name, Map<String, Object> values, String businessKey) {
        return Optional.ofNullable(texts.getProperty(name))
                .map(text -> Italian.elided(PLACE.matcher(text)
                        .replaceAll(place -> {
                            var value = place.group(1).equals(KEY) ? businessKey : values.get(place.group(1));
                            if (value == null) {
                                throw new IllegalStateException("text " + name + " lacks " + place.group(1));
                            }
                            return Matcher.quoteReplacement(
                                    place.group(2) == null
                                            ? words(value)
                                            : form(value, place.group(2), place.group(3)));
                        })
                        .strip()));
    }

    private static String form(Object number, String one, String many) {
        return (((Number) number).longValue() == 1 ? one : many).replace("#", words(number));
    }

    private static String words(Object value) {
        if (value instanceof BigDecimal euro) {
            return ItalianNumber.euro(euro) + " €";
        }
        if (value instanceof LocalDateTime moment) {
            return Italian.moment(moment);
        }
        return value instanceof TemporalAccessor day ? Italian.day(day) : value.toString();
    }
}
