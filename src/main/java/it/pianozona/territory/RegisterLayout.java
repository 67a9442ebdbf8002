/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The two layouts of a register of municipalities: the product's own (comma, UTF-8) and the "Elenco dei comuni italiani" as
 * ISTAT publishes it (semicolon, no residents, no surface).
 */
enum RegisterLayout {
    PRODUCT(
            "codice_istat",
            "nome",
            "codice_catastale",
            "sigla_provincia",
            "codice_regione",
            "regione",
            "superficie_kmq",
            "popolazione_residente",
            "popolazione_data"),
    ISTAT(
            "codice comune formato alfanumerico",
            "denominazione in italiano",
            "codice catastale del comune",
            "sigla automobilistica",
            "codice regione",
            "denominazione regione");

    /** The facts that a register states, in the order in which each layout names its columns. */
    enum Fact {
        CODE,
        NAME,
        CADASTRAL_CODE,
        PROVINCE,
        REGION_CODE,
        REGION_NAME,
        SURFACE,
        RESIDENTS,
        RESIDENTS_DATE
    }

    private final List<String> columns;

    RegisterLayout(String... columns) {
        this.columns = List.of(columns);
    }

    /** The layout whose columns are all in the header. */
    static Optional<RegisterLayout> of(List<String> header) {
        return Arrays.stream(values())
                .filter(layout -> layout.columns.stream().allMatch(column -> indexOf(column, header) >= 0))
                .findFirst();
    }

    /** Where the header holds a fact; empty if the layout does not state it. */
    Optional<Integer> column(Fact fact, List<String> header) {
        return fact.ordinal() < columns.size()
                ? Optional.of(indexOf(columns.get(fact.ordinal()), header))
                : Optional.empty();
    }

    /** The names that a file must have, for the message that refuses it. */
    String expected() {
        return String.join(", ", columns);
    }

    /** ISTAT's headers break lines inside quotes, double their spaces and end in footnote marks. */
    private static int indexOf(String column, List<String> header) {
        for (int index = 0; index < header.size(); index++) {
            var name = header.get(index)
                    .replaceAll("\\s+", " ")
                    .replaceAll("(\\s*\\(\\d+\\))+$", "")
                    .strip()
                    .toLowerCase(Locale.ROOT);
            if (name.equals(column)) {
                return index;
            }
        }
        return -1;
    }
}
