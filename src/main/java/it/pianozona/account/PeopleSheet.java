/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import it.pianozona.rule.Bounds;
import it.pianozona.rule.RuleViolated;
import it.pianozona.sheet.Sheet;
import it.pianozona.sheet.WrongCell;
import it.pianozona.territory.HolderKind;
import it.pianozona.territory.PersonRules;
import it.pianozona.territory.TaxCode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The sheet of people and offices: its columns, and what in it is wrong without asking the database. */
final class PeopleSheet {

    static final List<String> COLUMNS = List.of(
            "nome di accesso",
            "nome",
            "cognome",
            "posta elettronica",
            "codice fiscale",
            "ufficio",
            "titolo",
            "atto",
            "dal");

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int LONGEST = 200;

    private PeopleSheet() {}

    /** A row as it was written; the texts are stripped, an absent one is empty. */
    record Row(
            int number,
            String signInName,
            String givenName,
            String familyName,
            String email,
            String taxCode,
            String office,
            String title,
            String act,
            String from) {

        /** An office of the template for which nobody has been written. */
        boolean isUnused() {
            return (signInName + givenName + familyName + email + taxCode + act + from).isEmpty();
        }

        HolderKind kind() {
            return kindOf(title).orElseThrow();
        }

        LocalDate day() {
            return Bounds.day(from, DAY);
        }
    }

    /** @throws RuleViolated if a column is missing */
    static List<Row> rows(Sheet sheet) {
        var titles = sheet.headers().stream().map(PeopleSheet::plain).toList();
        var missing =
                COLUMNS.stream().filter(column -> !titles.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw new RuleViolated("«File»: mancano le colonne %s. Parti dal modello che trovi in questa pagina."
                    .formatted(String.join(", ", missing)));
        }
        var places = COLUMNS.stream().mapToInt(titles::indexOf).toArray();
        return sheet.rows().stream()
                .map(row -> row(row, places))
                .filter(row -> !row.isUnused())
                .toList();
    }

    private static Row row(Sheet.Row row, int[] places) {
        var cells = IntStream.of(places)
                .mapToObj(place -> row.cells().get(place).strip())
                .toArray(String[]::new);
        return new Row(
                row.number(),
                cells[0].toLowerCase(Locale.ROOT),
                cells[1],
                cells[2],
                cells[3],
                cells[4],
                cells[5],
                cells[6],
                cells[7],
                cells[8]);
    }

    private static String plain(String header) {
        return header.strip().toLowerCase(Locale.ITALY);
    }

    /** What is wrong in the row by itself. */
    static List<WrongCell> wrong(Row row, boolean newPerson) {
        var wrong = new ArrayList<WrongCell>();
        check(
                wrong,
                row,
                0,
                row.signInName(),
                row.signInName().matches("[a-z0-9][a-z0-9._-]{1,63}"),
                "usa da 2 a 64 lettere minuscole senza accenti, cifre, punto o trattino");
        if (newPerson) {
            check(
                    wrong,
                    row,
                    1,
                    row.givenName(),
                    PersonRules.isName(row.givenName()),
                    "serve per una persona nuova: solo lettere, su una riga, al massimo 200 caratteri");
            check(
                    wrong,
                    row,
                    2,
                    row.familyName(),
                    PersonRules.isName(row.familyName()),
                    "serve per una persona nuova: solo lettere, su una riga, al massimo 200 caratteri");
            check(
                    wrong,
                    row,
                    3,
                    row.email(),
                    PersonRules.isEmail(row.email()),
                    "scrivi un indirizzo come nome@comune.it");
        }
        check(
                wrong,
                row,
                4,
                row.taxCode(),
                row.taxCode().isEmpty() || isTaxCode(row.taxCode()),
                "non è un codice fiscale valido");
        if (!row.office().isEmpty()) {
            check(wrong, row, 6, row.title(), kindOf(row.title()).isPresent(), "scrivi uno dei titoli: " + titles());
            check(
                    wrong,
                    row,
                    7,
                    row.act(),
                    !row.act().isEmpty() && row.act().length() <= LONGEST,
                    "ogni incarico nasce da un atto: citalo (al massimo 200 caratteri)");
            check(wrong, row, 8, row.from(), isDay(row.from()), "scrivi la data come 31/12/2026");
        }
        return wrong;
    }

    private static void check(List<WrongCell> wrong, Row row, int column, String value, boolean holds, String words) {
        if (!holds) {
            wrong.add(new WrongCell(row.number(), COLUMNS.get(column), value, words));
        }
    }

    private static boolean isTaxCode(String text) {
        try {
            TaxCode.of(text);
            return true;
        } catch (RuleViolated notOne) {
            return false;
        }
    }

    private static boolean isDay(String text) {
        try {
            Bounds.day(text, DAY);
            return true;
        } catch (DateTimeParseException notOne) {
            return false;
        }
    }

    private static Optional<HolderKind> kindOf(String title) {
        return Arrays.stream(HolderKind.values())
                .filter(kind -> kind.label().equalsIgnoreCase(title))
                .findFirst();
    }

    private static String titles() {
        return String.join(
                ", ", Arrays.stream(HolderKind.values()).map(HolderKind::label).toList());
    }
}
