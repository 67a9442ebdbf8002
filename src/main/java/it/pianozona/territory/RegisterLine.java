/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import it.pianozona.rule.Bounds;
import it.pianozona.territory.ImportReport.BadLine;
import it.pianozona.territory.RegisterLayout.Fact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** One line of a register of municipalities, checked column by column. */
record RegisterLine(CSVRecord values, long number, RegisterLayout layout, List<String> header) {

    /** The row that the line states; empty, with the problems added, if a column is wrong. */
    Optional<RegisterRow> parse(List<BadLine> problems) {
        if (values.size() < header.size() || hasMoreThan(header.size())) {
            problems.add(new BadLine(
                    number,
                    "intera riga",
                    "%d colonne invece di %d: controllare separatori e virgolette."
                            .formatted(values.size(), header.size())));
            return Optional.empty();
        }
        check(Fact.CODE, "[0-9]{6}", "attese sei cifre, anche gli zeri iniziali (es. 015182)", problems);
        check(Fact.NAME, "(?s).*\\S.*", "manca il nome del comune", problems);
        check(Fact.CADASTRAL_CODE, "([A-Z][0-9]{3})?", "attese una lettera e tre cifre (es. H264)", problems);
        check(Fact.PROVINCE, "[A-Z]{2}", "attesa la sigla di due lettere (es. MI)", problems);
        check(Fact.REGION_CODE, "[0-9]{1,2}", "atteso il codice di una o due cifre (es. 03)", problems);
        check(Fact.REGION_NAME, ".*\\S.*", "manca il nome della regione", problems);
        check(Fact.SURFACE, "([0-9]{1,6}(\\.[0-9]+)?)?", "atteso un numero in kmq, punto per i decimali", problems);
        check(Fact.RESIDENTS, "([0-9]{1,9})?", "atteso un numero intero di residenti, senza punti", problems);
        var date = date(problems);
        return problems.isEmpty() ? Optional.of(row(date)) : Optional.empty();
    }

    BadLine bad(Fact fact, String reason) {
        return new BadLine(number, column(fact), reason);
    }

    private RegisterRow row(Optional<LocalDate> date) {
        var istat = text(Fact.CODE);
        return new RegisterRow(
                istat,
                text(Fact.NAME),
                present(Fact.CADASTRAL_CODE),
                text(Fact.PROVINCE),
                "%02d".formatted(Integer.parseInt(text(Fact.REGION_CODE))),
                text(Fact.REGION_NAME),
                present(Fact.SURFACE).map(BigDecimal::new).filter(surface -> surface.signum() > 0),
                date.flatMap(day -> present(Fact.RESIDENTS)
                        .map(residents -> new Residents(istat, Integer.parseInt(residents), day))));
    }

    private Optional<LocalDate> date(List<BadLine> problems) {
        if (present(Fact.RESIDENTS).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Bounds.day(text(Fact.RESIDENTS_DATE)));
        } catch (DateTimeParseException wrong) {
            problems.add(bad(
                    Fact.RESIDENTS_DATE,
                    "«%s»: attesa la data dei residenti, anno-mese-giorno (es. 2022-12-31)."
                            .formatted(text(Fact.RESIDENTS_DATE))));
            return Optional.empty();
        }
    }

    private void check(Fact fact, String pattern, String expected, List<BadLine> problems) {
        layout.column(fact, header).ifPresent(index -> {
            var value = text(fact);
            if (!value.matches(pattern)) {
                problems.add(bad(fact, "«%s»: %s.".formatted(value, expected)));
            }
        });
    }

    private Optional<String> present(Fact fact) {
        return Optional.of(text(fact)).filter(value -> !value.isEmpty());
    }

    private String text(Fact fact) {
        return layout.column(fact, header)
                .map(index -> values.get(index).strip())
                .orElse("");
    }

    private String column(Fact fact) {
        return layout.column(fact, header)
                .map(index -> header.get(index).replaceAll("\\s+", " ").strip())
                .orElse("");
    }

    /** Spreadsheets add empty columns at the end: those do no harm. */
    private boolean hasMoreThan(int columns) {
        return values.stream().skip(columns).anyMatch(value -> !value.isBlank());
    }
}
