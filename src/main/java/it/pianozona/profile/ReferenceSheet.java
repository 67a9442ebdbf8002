/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.rule.RuleViolated;
import it.pianozona.sheet.ItalianNumber;
import it.pianozona.sheet.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reference values as a sheet: what is exported can be changed and imported again. */
@Service
public class ReferenceSheet {

    private static final List<String> HEADERS = List.of("codice", "anno", "nome", "valore", "campione", "fonte");
    private static final int MOST_ROWS = 2000;

    private final References references;

    ReferenceSheet(References references) {
        this.references = references;
    }

    /** The values, one row each. */
    public Sheet write(Collection<ReferenceValue> values) {
        var rows = new ArrayList<Sheet.Row>();
        for (var one : values) {
            rows.add(new Sheet.Row(
                    rows.size() + 2,
                    List.of(
                            one.code(),
                            Integer.toString(one.year()),
                            one.name(),
                            one.value().stripTrailingZeros().toPlainString().replace('.', ','),
                            one.sample().map(String::valueOf).orElse(""),
                            one.source())));
        }
        return new Sheet(HEADERS, rows);
    }

    /**
     * Records every row of a sheet for a profile.
     *
     * @return how many
     * @throws RuleViolated naming each wrong row; then none is saved
     */
    @Transactional
    public int load(CommunityProfile profile, Sheet sheet, String personId, String office) {
        requireHeaders(sheet);
        var known = references.codes(profile);
        var values = new ArrayList<ReferenceValue>();
        var wrong = new ArrayList<String>();
        for (var row : sheet.rows()) {
            try {
                var value = value(sheet, row);
                references.check(value, known).refuse();
                values.add(value);
            } catch (RuleViolated refusal) {
                wrong.add("Riga %d: %s".formatted(row.number(), refusal.getMessage()));
            }
        }
        if (!wrong.isEmpty()) {
            throw new RuleViolated("Non ho salvato nulla. " + String.join(" ", wrong));
        }
        references.record(profile, values, personId, office);
        return values.size();
    }

    private static void requireHeaders(Sheet sheet) {
        var missing = HEADERS.stream()
                .filter(header -> column(sheet, header).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw new RuleViolated("«File»: mancano le colonne %s. Usa le colonne dell'esportazione."
                    .formatted(String.join(", ", missing)));
        }
        if (sheet.rows().isEmpty() || sheet.rows().size() > MOST_ROWS) {
            throw new RuleViolated("«File»: servono da 1 a 2.000 righe. Dividi il foglio.");
        }
    }

    private static Optional<Integer> column(Sheet sheet, String header) {
        for (var at = 0; at < sheet.headers().size(); at++) {
            if (sheet.headers().get(at).strip().toLowerCase(Locale.ROOT).equals(header)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private static ReferenceValue value(Sheet sheet, Sheet.Row row) {
        return of(
                cell(sheet, row, "codice"),
                cell(sheet, row, "anno"),
                cell(sheet, row, "nome"),
                cell(sheet, row, "valore"),
                cell(sheet, row, "campione"),
                cell(sheet, row, "fonte"));
    }

    private static String cell(Sheet sheet, Sheet.Row row, String header) {
        return column(sheet, header).map(at -> row.cells().get(at).strip()).orElse("");
    }

    /**
     * A value as people wrote it.
     *
     * @throws RuleViolated if year, value or sample are no numbers
     */
    public static ReferenceValue of(String code, String year, String name, String value, String sample, String source) {
        return new ReferenceValue(
                code,
                whole(year, "Anno"),
                name,
                number(value),
                sample.isEmpty() ? Optional.empty() : Optional.of(whole(sample, "Campione")),
                source,
                true);
    }

    private static int whole(String written, String field) {
        if (!written.matches("\\d{1,6}")) {
            throw new RuleViolated("«%s»: scrivi un numero intero, per esempio 2017.".formatted(field));
        }
        return Integer.parseInt(written);
    }

    private static BigDecimal number(String written) {
        return ItalianNumber.read(written)
                .orElseThrow(() -> new RuleViolated("«Valore»: scrivi un numero, per esempio 1.234,56."));
    }
}
