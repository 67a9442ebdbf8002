/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A chart in words, for those who do not see it: what it is, from where to where, what is missing. */
final class Description {

    private static final int MOST_NAMES = 5;

    private final Chart chart;
    private final Numbers numbers;

    Description(Chart chart) {
        this.chart = chart;
        numbers = Numbers.fitting(chart.drawn());
    }

    String words() {
        var words = new ArrayList<String>();
        words.add(
                chart.kind() == Chart.Kind.BARS
                        ? "Grafico a barre, unità: %s.".formatted(chart.unit())
                        : "Grafico a linee da %s a %s, unità: %s."
                                .formatted(
                                        chart.categories().get(0),
                                        chart.categories()
                                                .get(chart.categories().size() - 1),
                                        chart.unit()));
        chart.series().forEach(series -> words.add(range(series)));
        chart.reference().ifPresent(one -> words.add("%s: %s.".formatted(one.name(), numbers.format(one.value()))));
        words.add("Tutti i valori sono nella tabella.");
        return String.join(" ", words);
    }

    private String range(Chart.Series series) {
        var present = IntStream.range(0, chart.categories().size())
                .filter(at -> series.values().get(at).isPresent())
                .boxed()
                .toList();
        if (present.isEmpty()) {
            return "%s: nessun valore.".formatted(series.name());
        }
        Comparator<Integer> byValue =
                Comparator.comparing(at -> series.values().get(at).orElseThrow());
        var least = present.stream().min(byValue).orElseThrow();
        var most = present.stream().max(byValue).orElseThrow();
        var words = least.equals(most)
                ? "%s: %s (%s).".formatted(series.name(), number(series, most), category(most))
                : "%s: da %s (%s) a %s (%s)."
                        .formatted(
                                series.name(),
                                number(series, least),
                                category(least),
                                number(series, most),
                                category(most));
        return absent(series).map(more -> words + " " + more).orElse(words);
    }

    private Optional<String> absent(Chart.Series series) {
        var names = IntStream.range(0, chart.categories().size())
                .filter(at -> series.values().get(at).isEmpty())
                .mapToObj(this::category)
                .toList();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        var named = names.size() <= MOST_NAMES ? ": " + String.join(", ", names) : "";
        return Optional.of(
                (names.size() == 1 ? "Senza valore: " + names.get(0) : names.size() + " senza valore" + named) + ".");
    }

    private String number(Chart.Series series, int at) {
        Optional<BigDecimal> value = series.values().get(at);
        return numbers.format(value.orElseThrow());
    }

    private String category(int at) {
        List<String> categories = chart.categories();
        return categories.get(at);
    }
}
