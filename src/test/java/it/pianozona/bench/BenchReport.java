/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import it.pianozona.bench.TaskLists.Question;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The one table that the benchmark prints, counts first, ratios next, and the file that it leaves. */
final class BenchReport {

    private static final String LINE = "%-46s %14s %14s %9s%n";

    private final Map<String, BigDecimal> figures = new LinkedHashMap<>();
    private final List<String> counts = new ArrayList<>();
    private final List<String> ratios = new ArrayList<>();

    void steps(StepMeter product, double productWal, StepMeter bare, double bareWal) {
        count(
                "SQL statements per completed task",
                "statementsPerTask",
                product.statementsPerTask(),
                bare.statementsPerTask());
        row(counts, "  each JDBC batch by its rows", product.rowsPerTask(), bare.rowsPerTask());
        row(counts, "  transactions", product.commitsPerTask(), bare.commitsPerTask());
        count("WAL per completed task, bytes", "walPerTask", productWal, bareWal);
        count(
                "allocation per completed task, bytes",
                "allocationPerTask",
                product.allocationPerTask(),
                bare.allocationPerTask());
    }

    void taskLists(TaskLists product, TaskLists stock) {
        time(Question.LIST_BY_DUE, "listByDueMs", product, stock);
        time(Question.COUNT_LARGE_GROUP, "countLargeGroupMs", product, stock);
        time(Question.MAYOR_INBOX, "mayorInboxMs", product, stock);
        var large = Question.LIST_LARGE_GROUP;
        row(ratios, large.words() + ", ms", product.median(large), stock.median(large));
    }

    void storm(SigningStorm.Outcome storm) {
        figures.put("signatureStormFailures", BigDecimal.valueOf(storm.failures() + storm.stillOpen()));
        figures.put("statementsPerSignature", rounded(storm.statementsPerSignature()));
        counts.add(LINE.formatted("60 signatures at once, failures", storm.failures() + storm.stillOpen(), "", ""));
        counts.add(LINE.formatted(
                "  statements from upload to closed step", rounded(storm.statementsPerSignature()), "", ""));
    }

    /** Statements of ten pages, and their time with links looked for among the assets only, beside Spring's own way. */
    void pages(List<PageLoad.Outcome> pages) {
        for (var page : pages) {
            figures.put("page" + page.key() + "Statements", BigDecimal.valueOf(page.statements()));
            figures.put("page" + page.key() + "Ms", rounded(page.oursMs()));
            figures.put("page" + page.key() + "MsAllLinksLookedFor", rounded(page.fromTheBoxMs()));
            counts.add(LINE.formatted("page " + page.words() + ", statements", page.statements(), "", ""));
            row(ratios, "page " + page.words() + ", ms", page.oursMs(), page.fromTheBoxMs());
        }
    }

    /** Statements and time of the pages of a large programme and of its document. */
    void programme(List<ProgrammeLoad.Outcome> outcomes) {
        for (var one : outcomes) {
            figures.put("programme" + one.key() + "Statements", BigDecimal.valueOf(one.statements()));
            figures.put("programme" + one.key() + "Ms", rounded(one.ms()));
            counts.add(LINE.formatted(one.words() + ", statements, ms", one.statements(), rounded(one.ms()), ""));
        }
    }

    void chain(LongChain.Outcome chain) {
        figures.put("verify30SignaturesMs", rounded(chain.productMs()));
        figures.put("verify30SignaturesMsDss", rounded(chain.dssMs()));
        row(ratios, "PDF with 30 signatures, ms (DSS alone)", chain.productMs(), chain.dssMs());
    }

    void register(double rowsPerSecond) {
        figures.put("registerRowsPerSecond", rounded(rowsPerSecond));
        ratios.add(LINE.formatted("register of 8,000 municipalities, rows/s", rounded(rowsPerSecond), "", ""));
    }

    void profileSheet(double rowsPerSecond) {
        figures.put("importRowsPerSecond", rounded(rowsPerSecond));
        ratios.add(LINE.formatted("sheet of 50,000 profile values, rows/s", rounded(rowsPerSecond), "", ""));
    }

    void plan(PlanLoad.Outcome plan) {
        figures.put("composePlanMs", rounded(plan.millis()));
        figures.put("composePlanPeakMb", rounded(plan.peakMegabytes()));
        ratios.add(LINE.formatted("plan of %d pages, ms".formatted(plan.pages()), rounded(plan.millis()), "", ""));
        counts.add(LINE.formatted("composed plan: heap alive at most, MB", rounded(plan.peakMegabytes()), "", ""));
    }

    private void count(String words, String key, double product, double bare) {
        figures.put(key, rounded(product));
        figures.put(key + "Bare", rounded(bare));
        row(counts, words, product, bare);
    }

    private void time(Question question, String key, TaskLists product, TaskLists stock) {
        figures.put(key, rounded(product.median(question)));
        figures.put(key + "Stock", rounded(stock.median(question)));
        row(ratios, question.words() + ", ms", product.median(question), stock.median(question));
    }

    private static void row(List<String> rows, String words, double ours, double theirs) {
        rows.add(LINE.formatted(
                words,
                rounded(ours).toPlainString(),
                rounded(theirs).toPlainString(),
                String.format(Locale.ROOT, "%.2f", theirs / ours)));
    }

    private static BigDecimal rounded(double figure) {
        return BigDecimal.valueOf(figure).setScale(figure < 1000 ? 2 : 0, RoundingMode.HALF_UP);
    }

    String table() {
        return LINE.formatted("", "Pianozona", "bare/stock", "times")
                + String.join("", counts)
                + String.join("", ratios);
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), figures);
    }
}
