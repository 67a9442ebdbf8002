/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.deputy.web;

import it.pianozona.deputy.EntriesOnBehalf.Scan;
import it.pianozona.page.FileIn;
import it.pianozona.rule.Problems;
import it.pianozona.workflow.FormLayout;
import it.pianozona.workflow.FormLayout.Field;
import it.pianozona.workflow.Receipt;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** What the form of an entry on behalf sends besides the fields of the step. */
record OnBehalfInput(String means, String protocol, LocalDate protocolDate, String organisation) {

    /** Before the name of each field of the step's own form, so that they never meet ours. */
    static final String PREFIX = "campo.";

    /** Whose act it is, where many share the office; empty text where nothing was sent. */
    String sender() {
        return organisation == null ? "" : organisation;
    }

    Receipt receipt() {
        var named = Arrays.stream(Receipt.Means.values())
                .filter(one -> one.name().equals(means))
                .findFirst();
        new Problems()
                .unless(named.isPresent(), "«Come è arrivato»: scegli dall'elenco.")
                .unless(protocol != null && !protocol.isBlank(), "«Numero di protocollo»: indicalo.")
                .unless(protocolDate != null, "«Data di protocollo»: indicala.")
                .refuse();
        return new Receipt(named.orElseThrow(), protocol.strip(), protocolDate);
    }

    static Scan scan(MultipartFile file) {
        var sent = FileIn.of("Scansione", file);
        return new Scan(sent.name(), sent.bytes());
    }

    /** The fields of the step's form, as its record takes them. */
    static Map<String, Object> values(FormLayout layout, MultiValueMap<String, String> sent) {
        var values = new LinkedHashMap<String, Object>();
        layout.fields().forEach(field -> values.put(field.key(), value(field, sent.get(PREFIX + field.key()))));
        return values;
    }

    private static Object value(Field field, List<String> sent) {
        var texts = sent == null ? List.<String>of() : sent;
        return switch (field.kind()) {
            case SEVERAL -> texts;
            case CHECK -> !texts.isEmpty();
            case NUMBER -> texts.isEmpty() ? "" : texts.get(0).replace(',', '.');
            default -> texts.isEmpty() ? "" : texts.get(0);
        };
    }
}
