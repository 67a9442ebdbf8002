/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.record;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.support.PianozonaTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two openings at the same instant get two numbers, of whatever kind they are. */
@PianozonaTest
class NextNumberTest {

    private static final Pattern COUNTED = Pattern.compile(
            "max\\(number\\)|count\\(\\*\\)\\s*\\+\\s*1|nextval\\(|::number\\)[^;]{0,40}\\+ 1|max\\(substring");

    private static final Pattern SERIES = Pattern.compile("numbers\\s*\\.of\\(\\s*\"(\\w+)\",\\s*\"(\\w+)\"");

    @Autowired
    private NextNumber numbers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    private record Series(String table, String column) {}

    @Test
    void whoeverTakesANumberKeepsTheOthersOfTheSeriesWaitingUntilItIsWritten() {
        var all = sources()
                .flatMap(source -> SERIES.matcher(source).results())
                .map(found -> new Series(found.group(1), found.group(2)))
                .distinct()
                .toList();

        assertThat(all).hasSizeGreaterThan(9).allSatisfy(this::oneAfterTheOther);
    }

    private void oneAfterTheOther(Series series) {
        var one = UUID.randomUUID().toString();
        var second = transactions.execute(status -> {
            assertThat(numbers.of(series.table(), series.column(), one)).isEqualTo(1);
            var other = CompletableFuture.supplyAsync(
                    () -> transactions.execute(its -> numbers.of(series.table(), series.column(), one)));
            Awaitility.await("who comes second waits for " + series)
                    .atMost(Duration.ofSeconds(4))
                    .until(() -> jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                                    .query(Integer.class)
                                    .single()
                            > 0);
            assertThat(other).isNotDone();
            return other;
        });

        assertThat(second).succeedsWithin(10, TimeUnit.SECONDS);
    }

    @Test
    void nobodyCountsNumbersInAnotherWay() {
        assertThat(sources().filter(source -> COUNTED.matcher(source).find()))
                .as("sources that make the next number by themselves")
                .singleElement()
                .asString()
                .contains("class NextNumber");
    }

    @Test
    void theNextKeyFollowsTheHighestOfItsSeriesAlone() {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("create temporary table keyed (key text) on commit drop").update();
            jdbc.sql(
                            "insert into keyed values ('RHO-COMP-9'), ('RHO-COMP-10'), ('RHO-COMPITO-30'), ('GAR-COMP-40'), ('RHO-COMP')")
                    .update();

            assertThat(numbers.key("keyed", "key", "RHO-COMP")).isEqualTo("RHO-COMP-11");
            assertThat(numbers.key("keyed", "key", "PIS-COMP")).isEqualTo("PIS-COMP-1");
        });
    }

    private static Stream<String> sources() {
        try (var files = Files.walk(Path.of("src", "main", "java"))) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(NextNumberTest::content)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
