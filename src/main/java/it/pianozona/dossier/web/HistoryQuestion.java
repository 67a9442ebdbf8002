/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier.web;

import it.pianozona.page.Field;
import it.pianozona.record.RecordSearch;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What is asked of a history; what the address says wrong is left out.
 *
 * @param chiave business key of one procedure, empty for all
 * @param persona sign-in name
 * @param ufficio id
 * @param atto exact words
 * @param dal day, included
 * @param al day, included
 * @param page from 1
 */
record HistoryQuestion(
        String chiave,
        String persona,
        String ufficio,
        String atto,
        Optional<LocalDate> dal,
        Optional<LocalDate> al,
        int page) {

    private static final int LAST_PAGE = 10_000;

    static HistoryQuestion of(Map<String, String> asked) {
        return new HistoryQuestion(
                text(asked, "chiave"),
                text(asked, "persona"),
                text(asked, "ufficio"),
                text(asked, "atto"),
                Field.date(asked.get("dal")),
                Field.date(asked.get("al")),
                page(text(asked, "pagina")));
    }

    private static String text(Map<String, String> asked, String name) {
        return asked.getOrDefault(name, "").strip();
    }

    private static int page(String written) {
        return written.matches("\\d{1,5}") ? Math.max(1, Math.min(LAST_PAGE, Integer.parseInt(written))) : 1;
    }

    /** @param related the keys that belong to the cycle: no other is ever asked */
    RecordSearch.Filter filter(Collection<String> related) {
        return new RecordSearch.Filter(
                chiave.isEmpty()
                        ? related
                        : related.stream().filter(chiave::equals).toList(),
                given(persona),
                given(ufficio),
                given(atto),
                dal.map(day -> day.atStartOfDay(BusinessClock.ROME).toInstant()),
                al.map(day -> day.plusDays(1).atStartOfDay(BusinessClock.ROME).toInstant()));
    }

    private static Optional<String> given(String value) {
        return Optional.of(value).filter(text -> !text.isEmpty());
    }

    /** True if any filter is set. */
    public boolean narrows() {
        return !parameters().isEmpty();
    }

    /** The same question about another page, as the end of an address. */
    public String onPage(int number) {
        var address = UriComponentsBuilder.newInstance();
        parameters().forEach(address::queryParam);
        return address.queryParam("pagina", number).encode().build().toUriString();
    }

    /** The same question, as the end of an address. */
    public String query() {
        var address = UriComponentsBuilder.newInstance();
        parameters().forEach(address::queryParam);
        return address.encode().build().toUriString();
    }

    private Map<String, String> parameters() {
        var set = new LinkedHashMap<String, String>();
        set.put("chiave", chiave);
        set.put("persona", persona);
        set.put("ufficio", ufficio);
        set.put("atto", atto);
        set.put("dal", dal.map(LocalDate::toString).orElse(""));
        set.put("al", al.map(LocalDate::toString).orElse(""));
        set.values().removeIf(String::isEmpty);
        return set;
    }
}
