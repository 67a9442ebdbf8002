/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import it.pianozona.database.DatabaseFaults;
import it.pianozona.support.DoorScene;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Visitor;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The database goes away under twenty people: every connection is cut and no new one is taken, until it is back. {@code -Dstrain.away.seconds=60}
 * keeps it away for a minute.
 */
@PianozonaTest
@Tag("desk")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class DataAwayTest {

    private static final int PEOPLE = 20;
    private static final long AWAY = Integer.getInteger("strain.away.seconds", 7);

    /** A connection is waited for once, not twice; the rest is this machine's. */
    private static final Duration SECONDS = Duration.ofSeconds(9);

    private static final Pattern KEPT = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private DoorScene doors;

    @Autowired
    private HikariDataSource pool;

    private DoorScene.Scene scene;
    private List<Visitor> people;

    private record Seen(String what, int status, String body, String retryAfter, boolean guarded, Duration after) {}

    @BeforeAll
    void peopleAreSignedIn() {
        scene = doors.set();
        var names = List.of(
                scene.area().mayor(scene.area().mayors().get(0)),
                "segreteria.rhodense",
                "udp.rhodense",
                "coordinatore.rhodense");
        people = names.stream().map(name -> Visitor.signedIn(port, name)).toList();
    }

    /** As a superuser of another database of the same server. */
    private void server(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(pool.getJdbcUrl().replace("/postgres?", "/template1?"));
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private void goAway() throws SQLException {
        server(
                "alter database postgres with allow_connections false",
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'postgres'");
    }

    private void comeBack() throws SQLException {
        server("alter database postgres with allow_connections true");
    }

    private static Seen seen(String what, java.util.function.Supplier<HttpResponse<String>> request) {
        var from = Instant.now();
        var answer = request.get();
        return new Seen(
                what,
                answer.statusCode(),
                answer.body(),
                answer.headers().firstValue("Retry-After").orElse(""),
                answer.headers().firstValue("Content-Security-Policy").isPresent(),
                Duration.between(from, Instant.now()));
    }

    @Test
    void a_minute_without_the_database_is_said_in_italian_within_seconds_and_is_over_at_once(CapturedOutput log)
            throws Exception {
        var task = scene.values().get("task");
        var tokens = people.stream().map(one -> one.tokenOf("/avvisi/scelte")).toList();
        var signIn = Visitor.nobody(port);
        var signInToken = signIn.tokenOf("/accedi");
        List<Function<Visitor, Seen>> acts = List.of(
                one -> seen("page", () -> one.get("/")),
                one -> seen("dossier", () -> one.get("/fascicolo/" + scene.cycle())),
                one -> seen(
                        "post",
                        () -> one.sendFormAsIs(
                                "/avvisi/scelte",
                                Map.of(
                                        "_csrf",
                                        tokens.get(people.indexOf(one)),
                                        "PROVA",
                                        "Una scelta <scritta> a mano"))),
                one -> seen(
                        "upload",
                        () -> one.sendFileAs(
                                tokens.get(people.indexOf(one)),
                                "/persone/importa",
                                "foglio",
                                "persone.csv",
                                new byte[9])),
                one -> seen("tasklist", () -> one.get("/camunda/api/engine/engine/default/task/count")),
                one -> seen(
                        "submit",
                        () -> one.sendJson(
                                "POST",
                                "/camunda/api/engine/engine/default/task/" + task + "/submit-form",
                                "{\"variables\":{\"voto\":{\"value\":\"FAVOREVOLE\"}}}")),
                one -> seen(
                        "sign-in",
                        () -> signIn.sendFormAsIs(
                                "/accedi",
                                Map.of("_csrf", signInToken, "nome", "udp.rhodense", "password", "pianozona"))));
        var crowd = Executors.newFixedThreadPool(PEOPLE);
        var linesBefore = log.getAll().lines().count();
        List<Seen> all;
        goAway();
        try {
            var until = Instant.now().plusSeconds(AWAY);
            var working = IntStream.range(0, PEOPLE)
                    .mapToObj(number -> CompletableFuture.supplyAsync(
                            () -> {
                                var mine = new ArrayList<Seen>();
                                for (var turn = number;
                                        Instant.now().isBefore(until.minusSeconds(6)) || mine.isEmpty();
                                        turn++) {
                                    mine.add(acts.get(turn % acts.size()).apply(people.get(number % people.size())));
                                }
                                return mine;
                            },
                            crowd))
                    .toList();
            all = working.stream()
                    .map(CompletableFuture::join)
                    .flatMap(List::stream)
                    .toList();
            while (Instant.now().isBefore(until)) {
                TimeUnit.MILLISECONDS.sleep(200);
            }
        } finally {
            comeBack();
            crowd.shutdown();
        }
        var back = Instant.now();
        var again = seen("page", () -> people.get(0).get("/"));
        var lines = log.getAll().lines().count() - linesBefore;
        System.out.printf(
                "away %d s, %d people: %d answers, slowest %d ms, first page after %d ms; %d lines of log%n",
                AWAY,
                PEOPLE,
                all.size(),
                all.stream().mapToLong(one -> one.after().toMillis()).max().orElse(0),
                Duration.between(back, Instant.now()).toMillis(),
                lines);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.after()).isLessThan(Duration.ofSeconds(6));
        assertThat(people).allMatch(one -> one.get("/").statusCode() == 200);
        assertThat(all).allSatisfy(this::isSaidWell);
        assertThat(all.stream().map(Seen::what).distinct()).hasSize(acts.size());
        assertThat(lines).as("lines of log").isLessThan(20);
        assertThat(sentAgain(all)).as("the form that the page kept").isEqualTo(302);
    }

    private void isSaidWell(Seen one) {
        assertThat(one.status()).as(one.what()).isEqualTo(503);
        assertThat(one.body()).as(one.what()).contains(DatabaseFaults.AWAY).doesNotContain("HTTP Status", "Exception");
        assertThat(one.retryAfter()).as(one.what()).isNotEmpty();
        assertThat(one.after()).as(one.what()).isLessThan(SECONDS);
        switch (one.what()) {
            case "page", "dossier", "post", "upload", "sign-in" ->
                assertThat(one.body()).contains("<html lang=\"it\"");
            default -> assertThat(one.body()).startsWith("{").contains("\"message\"");
        }
        assertThat(one.body().contains("Invia di nuovo"))
                .as(one.what())
                .isEqualTo(one.what().equals("post"));
        assertThat(one.body().contains("Il file non si può tenere"))
                .as(one.what())
                .isEqualTo(one.what().equals("upload"));
        assertThat(one.guarded()).as(one.what()).isTrue();
        assertThat(one.body()).as("a password").doesNotContain("value=\"pianozona\"");
    }

    /** What the page of the fault holds is what was typed; it is taken now as it would have been. */
    private int sentAgain(List<Seen> all) {
        var kept = all.stream()
                .filter(one -> one.what().equals("post"))
                .findFirst()
                .orElseThrow();
        var fields = new LinkedHashMap<String, String>();
        KEPT.matcher(kept.body())
                .results()
                .forEach(field -> fields.put(
                        field.group(1), org.springframework.web.util.HtmlUtils.htmlUnescape(field.group(2))));
        assertThat(fields).containsEntry("PROVA", "Una scelta <scritta> a mano").containsKey("_csrf");
        assertThat(kept.body()).contains("action=\"/avvisi/scelte\"");
        return people.stream()
                .mapToInt(one -> one.sendFormAsIs("/avvisi/scelte", fields).statusCode())
                .filter(status -> status == 302)
                .findFirst()
                .orElse(0);
    }

    /** What a person has typed does not stand in the log. */
    @Test
    void a_value_that_cannot_be_is_told_to_the_log_by_the_name_of_its_field_alone(CapturedOutput log) {
        var before = log.getAll().length();

        assertThat(people.get(2)
                        .get("/profili/" + scene.profile() + "/indicatori/POPOLAZIONE?anno=RSSMRA80A01H501U-segreto")
                        .statusCode())
                .as("what is no year chooses none")
                .isEqualTo(200);
        assertThat(people.get(2)
                        .get("/per-conto/inseriti/RSSMRA80A01H501U-segreto/scansione")
                        .statusCode())
                .isEqualTo(404);

        var written = log.getAll().substring(before);
        assertThat(written).contains("valore che non può essere").doesNotContain("RSSMRA80A01H501U");
        assertThat(written.length()).isLessThan(400);
    }
}
