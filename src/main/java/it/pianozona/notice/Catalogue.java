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
import java.util.HashMap;
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

    /** Places of the address of a page: the code of the territory; the office that is told, which is filled for each. */
    static final String TERRITORY = "territorio";

    static final String TOLD = "destinatario";

    /** The page of what the key names: without one the address is empty. */
    static final String DOSSIER = "fascicolo";

    private static final String PAGE = ".pagina";

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

    /**
     * The address of the page of the thing itself, within the product, with the place of the office that is told; empty where the sender
     * knows it, or where it stands in a dossier that there is not.
     *
     * @param dossier the page of what the key names; may be empty
     */
    String page(Notices.Message message, String dossier) {
        var name = message.text().name() + PAGE;
        if (dossier.isEmpty() && texts.getProperty(name, "").contains(place(DOSSIER))) {
            return "";
        }
        var values = new HashMap<>(message.text().values());
        values.put(TERRITORY, message.territory());
        values.put(TOLD, place(TOLD));
        values.put(DOSSIER, dossier);
        return filled(name, values, message.businessKey()).orElse("");
    }

    static String place(String name) {
        return "{" + name + "}";
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
