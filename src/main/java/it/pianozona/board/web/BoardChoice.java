/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.board.web;

import it.pianozona.board.AreaRow;
import it.pianozona.page.Field;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which areas a board shows and in which order, as the address says.
 *
 * @param search part of the name, empty for all
 * @param area code of the one that was chosen, empty for all
 */
record BoardChoice(Show show, Order order, String search, String area) {

    /** Which areas. */
    enum Show {
        TUTTI("tutti gli ambiti", row -> true),
        RITARDO("solo quelli in ritardo", AreaRow::isLate),
        MANCANTI("solo dove mancano Comuni", row -> !row.missing().isEmpty()),
        SENZA_UFFICIO("solo senza ufficio di piano attivo", row -> !row.officeActive()),
        SENZA_CICLO("solo senza ciclo", row -> row.cycle().isEmpty());

        private final String italian;
        private final Predicate<AreaRow> takes;

        Show(String italian, Predicate<AreaRow> takes) {
            this.italian = italian;
            this.takes = takes;
        }

        public String italian() {
            return italian;
        }
    }

    /** In which order; areas that are alike follow by name. */
    enum Order {
        AMBITO("Ambito", Comparator.comparing(row -> row.area().name())),
        STATO("Stato", Comparator.comparing(AreaRow::state)),
        RITARDO("Ritardo", Comparator.comparing(AreaRow::daysLate).reversed()),
        MANCANTI(
                "Comuni che mancano",
                Comparator.comparing((AreaRow row) -> row.missing().size()).reversed()),
        PREMIALITA(
                "Premialità",
                Comparator.comparing((AreaRow row) -> row.incentive().claimed()).reversed());

        private final String italian;
        private final Comparator<AreaRow> comparator;

        Order(String italian, Comparator<AreaRow> comparator) {
            this.italian = italian;
            this.comparator = comparator;
        }

        public String italian() {
            return italian;
        }
    }

    static BoardChoice of(Map<String, String> asked) {
        return new BoardChoice(
                named(Show.values(), asked.get("mostra"), Show.TUTTI),
                named(Order.values(), asked.get("ordina"), Order.RITARDO),
                Field.text(asked.get("cerca")),
                Field.text(asked.get("ambito")));
    }

    private static <E extends Enum<E>> E named(E[] values, String word, E otherwise) {
        for (var value : values) {
            if (value.name().equalsIgnoreCase(word)) {
                return value;
            }
        }
        return otherwise;
    }

    List<AreaRow> of(List<AreaRow> rows) {
        return rows.stream()
                .filter(show.takes)
                .filter(row -> area.isEmpty() || row.area().code().equals(area))
                .filter(row ->
                        row.area().name().toLowerCase(Locale.ITALIAN).contains(search.toLowerCase(Locale.ITALIAN)))
                .sorted(order.comparator.thenComparing(row -> row.area().name()))
                .toList();
    }
}
