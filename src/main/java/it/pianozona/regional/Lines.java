/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.regional;

import it.pianozona.region.Fund;
import it.pianozona.region.Funds;
import it.pianozona.rule.RuleViolated;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads lists that people write one row per line, with fields divided by semicolons. A refusal names the row.
 * Rules: ER-67, ER-71.
 */
final class Lines {

    private static final Pattern ITALIAN_AMOUNT = Pattern.compile("(\\d{1,3}(\\.\\d{3})+|\\d+)(,\\d{1,2})?");
    private static final int MAX_DIGITS = 13;

    private Lines() {}

    /**
     * @param areas codes of the areas that may receive
     * @param funds of the region; those that its acts share out are taken
     */
    static List<AllocationLine> allocation(String text, Set<String> areas, Funds funds) {
        var lines = new ArrayList<AllocationLine>();
        var seen = new HashSet<String>();
        for (var row : rows(text)) {
            var line = allocation(row, areas, funds);
            if (!seen.add("%s;%s;%d".formatted(line.area(), line.fund(), line.year()))) {
                throw row.wrong("ambito, fondo e anno sono già in un'altra riga: unisci gli importi.");
            }
            lines.add(line);
        }
        return lines;
    }

    private static AllocationLine allocation(Row row, Set<String> areas, Funds funds) {
        if (row.fields().size() != 4) {
            throw row.wrong("scrivi ambito;fondo;anno;importo, per esempio RHO;FNPS;2018;125.000,50.");
        }
        var area = row.fields().get(0).toUpperCase(Locale.ROOT);
        if (!areas.contains(area)) {
            throw row.wrong("«%s» non è un ambito della regione. Ambiti: %s."
                    .formatted(area, String.join(", ", areas.stream().sorted().toList())));
        }
        return new AllocationLine(area, fund(row, funds), year(row), amount(row));
    }

    private static Fund fund(Row row, Funds funds) {
        return funds.named(row.fields().get(1))
                .filter(funds.allotted()::contains)
                .orElseThrow(() -> row.wrong("il fondo deve essere uno fra %s."
                        .formatted(funds.allotted().stream().map(Fund::code).collect(Collectors.joining(", ")))));
    }

    private static int year(Row row) {
        if (!row.fields().get(2).matches("20\\d\\d")) {
            throw row.wrong("l'anno deve avere quattro cifre, per esempio 2018.");
        }
        return Integer.parseInt(row.fields().get(2));
    }

    private static BigDecimal amount(Row row) {
        var written = row.fields().get(3);
        if (!ITALIAN_AMOUNT.matcher(written).matches()
                || written.replace(".", "").replaceAll(",.*", "").length() > MAX_DIGITS) {
            throw row.wrong("l'importo deve essere in euro, da 0 in su, con la virgola per i centesimi: 125.000,50.");
        }
        return new BigDecimal(written.replace(".", "").replace(',', '.')).setScale(2);
    }

    static List<FormerLine> former(String text) {
        return rows(text).stream().map(Lines::former).toList();
    }

    private static FormerLine former(Row row) {
        var fields = row.fields();
        if (fields.size() != 3 || fields.get(0).isEmpty()) {
            throw row.wrong("scrivi contenuto;azione del PAA;azione aziendale.");
        }
        if (fields.get(1).isEmpty() && fields.get(2).isEmpty()) {
            throw row.wrong("indica almeno una fra azione del PAA e azione aziendale.");
        }
        return new FormerLine(fields.get(0), fields.get(1), fields.get(2));
    }

    private static List<Row> rows(String text) {
        var rows = new ArrayList<Row>();
        int number = 0;
        for (var line : text.split("\\R")) {
            number++;
            if (!line.isBlank()) {
                rows.add(new Row(
                        number,
                        Arrays.stream(line.split(";", -1)).map(String::strip).toList()));
            }
        }
        if (rows.isEmpty()) {
            throw new RuleViolated("«Righe»: scrivi almeno una riga.");
        }
        return rows;
    }

    private record Row(int number, List<String> fields) {

        RuleViolated wrong(String why) {
            return new RuleViolated("«Righe», riga %d: %s".formatted(number, why));
        }
    }
}
