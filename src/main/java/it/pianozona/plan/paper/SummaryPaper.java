/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.paper;

import it.pianozona.chart.Chart;
import it.pianozona.chart.Charts;
import it.pianozona.plan.chain.Action;
import it.pianozona.plan.chain.Objective;
import it.pianozona.plan.money.FrameworkRow;
import it.pianozona.region.Fund;
import it.pianozona.text.RichText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the template of the summary reads: the plan in few and plain words, its lists cut where they would not fit. */
final class SummaryPaper {

    /** From generous to sparing; the last one fits four pages whatever the plan. */
    static final List<Measure> MEASURES = List.of(
            new Measure(10, 12, 5, 320),
            new Measure(8, 8, 4, 220),
            new Measure(6, 6, 3, 160),
            new Measure(4, 5, 2, 110),
            new Measure(3, 4, 1, 80));

    private static final int MOST_YEARS = 4;

    private final PlanPaper paper;
    private final Measure measure;
    private final Optional<Figure> money;

    SummaryPaper(PlanPaper paper, Measure measure, Charts charts) {
        this.paper = paper;
        this.measure = measure;
        this.money = moneyChart().map(chart -> Figure.of(charts, List.of(chart)).get(0));
    }

    /**
     * How much is said.
     *
     * @param needs that are listed
     * @param objectives that are listed
     * @param actions that are listed for each objective
     * @param signs that a text may have
     */
    record Measure(int needs, int objectives, int actions, int signs) {}

    /** The beginning of a list and how many are left out. */
    record Some<T>(List<T> items, int left) {

        static <T> Some<T> of(List<T> all, int most) {
            // One more fits as well as the words that it is left out.
            var shown = all.size() <= most + 1 ? all.size() : most;
            return new Some<>(all.subList(0, shown), all.size() - shown);
        }
    }

    public PlanPaper getPlan() {
        return paper;
    }

    public Optional<Figure> getMoney() {
        return money;
    }

    /** For whom the actions are. */
    public Some<String> targets() {
        return Some.of(
                paper.getContent().actions().stream()
                        .map(action -> shortened(action.target()))
                        .distinct()
                        .toList(),
                measure.needs());
    }

    /** The needs; where none is listed, how the section on them begins. */
    public Some<String> needs() {
        var listed = paper.getContent().needs().stream()
                .map(need -> shortened(need.text()))
                .toList();
        return listed.isEmpty() ? Some.of(beginning("bisogni"), 1) : Some.of(listed, measure.needs());
    }

    private List<String> beginning(String section) {
        return paper.sections().stream()
                .filter(one -> one.code().equals(section))
                .map(one -> shortened(firstParagraph(one.text())))
                .toList();
    }

    private String firstParagraph(String text) {
        var plain = RichText.sanitised(paper.markup(text)).plain();
        return plain.lines().filter(line -> line.length() > 60).findFirst().orElse(plain);
    }

    public Some<Objective> objectives() {
        return Some.of(paper.getContent().objectives(), measure.objectives());
    }

    public Some<Action> actionsOf(Objective objective) {
        return Some.of(paper.actionsOf(objective), measure.actions());
    }

    /** A text cut after a whole word. */
    public String shortened(String text) {
        var plain = text.strip().replaceAll("\\s+", " ");
        if (plain.length() <= measure.signs()) {
            return plain;
        }
        var end = plain.lastIndexOf(' ', measure.signs());
        return plain.substring(0, end > 0 ? end : measure.signs()) + "…";
    }

    private Optional<Chart> moneyChart() {
        var rows = paper.getContent().framework();
        var years = paper.getMoney().years();
        var sources =
                rows.stream().map(FrameworkRow::source).distinct().sorted().toList();
        if (sources.isEmpty() || years.size() > MOST_YEARS) {
            return Optional.empty();
        }
        var series = years.stream().map(year -> series(year, sources)).toList();
        return Optional.of(new Chart(
                Chart.Kind.BARS,
                "Da dove vengono i soldi, anno per anno",
                "euro",
                "Fonte",
                sources.stream().map(Fund::italian).toList(),
                series,
                Optional.empty(),
                "Quadro finanziario del piano"));
    }

    private Chart.Series series(int year, List<Fund> sources) {
        var amounts = sources.stream().map(source -> amount(year, source)).toList();
        return new Chart.Series(
                Integer.toString(year),
                amounts,
                amounts.stream().map(one -> one.isPresent() ? "" : "nulla").toList());
    }

    private Optional<BigDecimal> amount(int year, Fund source) {
        var rows = paper.getContent().framework();
        var found =
                rows.stream().anyMatch(row -> row.year() == year && row.source().equals(source));
        return found
                ? Optional.of(MoneyTable.sum(
                        rows, row -> row.year() == year && row.source().equals(source)))
                : Optional.empty();
    }

    /** The framework's sum for each year, in the order of its years. */
    public List<YearSum> years() {
        var money = paper.getMoney();
        return IntStream.range(0, money.years().size())
                .mapToObj(at -> new YearSum(
                        money.years().get(at), money.total().amounts().get(at).orElse(BigDecimal.ZERO)))
                .toList();
    }

    /** Euro of a year. */
    record YearSum(int year, BigDecimal amount) {}
}
