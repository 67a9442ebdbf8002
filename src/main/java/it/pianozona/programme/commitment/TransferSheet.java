/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.commitment;

import it.pianozona.programme.ProgrammeOffices.CommittingBody;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.sheet.ItalianNumber;
import it.pianozona.sheet.Sheet;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads what Comuni hand over out of table T3 as it was exported; the other columns are derived and only read by people. */
public final class TransferSheet {

    /** The column of the name. */
    public static final String BODY = "Comune";

    /** The column that is written by hand. */
    public static final String TRANSFERRED = "Di cui trasferito all'ambito";

    private TransferSheet() {}

    /**
     * Euro by the office of the Comune; the row of the totals is left out.
     *
     * @throws RuleViolated naming the rows that cannot be taken, or the columns that are missing
     */
    public static Map<String, BigDecimal> read(Sheet sheet, CommitmentBook book) {
        var name = column(sheet, BODY);
        var amount = column(sheet, TRANSFERRED);
        var read = new LinkedHashMap<String, BigDecimal>();
        var problems = new Problems();
        for (var row : sheet.rows()) {
            var named = row.cells().get(name).strip();
            if (named.equalsIgnoreCase("Totale")) {
                continue;
            }
            var line = "Riga %d, ".formatted(row.number());
            var body = office(book, named);
            var written = row.cells().get(amount).strip();
            var euro = written.isEmpty() ? Optional.of(BigDecimal.ZERO) : ItalianNumber.read(written);
            problems.unless(body.isPresent(), line + "«Comune»: «%s» non è un Comune del programma.".formatted(named))
                    .unless(
                            euro.isPresent(),
                            line
                                    + "«%s»: «%s» non è un numero. Scrivilo come 1.234,56."
                                            .formatted(TRANSFERRED, written))
                    .unless(
                            body.filter(read::containsKey).isEmpty(),
                            line + "«Comune»: «%s» è già in una riga precedente.".formatted(named));
            if (body.isPresent() && euro.isPresent()) {
                read.putIfAbsent(body.get(), euro.get());
            }
        }
        problems.unless(!read.isEmpty(), "«Tabella»: il foglio non ha Comuni. Parti dalla tabella T3 esportata.")
                .refuse();
        return read;
    }

    private static int column(Sheet sheet, String title) {
        var headers = sheet.headers().stream().map(String::strip).toList();
        for (int place = 0; place < headers.size(); place++) {
            if (headers.get(place).equalsIgnoreCase(title)) {
                return place;
            }
        }
        throw new RuleViolated("«Tabella»: manca la colonna «%s». Parti dalla tabella T3 esportata.".formatted(title));
    }

    private static Optional<String> office(CommitmentBook book, String named) {
        return book.bodies().stream()
                .filter(body -> body.name().equalsIgnoreCase(named)
                        && BodyResidents.istat(body.office()).isPresent())
                .map(CommittingBody::office)
                .findFirst();
    }
}
