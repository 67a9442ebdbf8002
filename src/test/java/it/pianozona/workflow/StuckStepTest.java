/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import it.pianozona.database.Busy;
import it.pianozona.support.DoorScene;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Visitor;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Something holds the lock of a procedure and does not end. Of its own area forty-two try to conclude a step at once; others go on as
 * on any day. {@code -Dstrain.lock.seconds=40} holds it as long as the audit did.
 */
@PianozonaTest
@Tag("desk")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StuckStepTest {

    private static final int CROWD = 42;
    private static final long HELD = Integer.getInteger("strain.lock.seconds", 7);

    /** The one who works and two who wait. */
    private static final int CONNECTIONS = 3;

    @LocalServerPort
    private int port;

    @Autowired
    private DoorScene doors;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private HikariDataSource pool;

    private DoorScene.Scene scene;
    private Visitor mayor;
    private Visitor reader;
    private String task;

    private record Answer(int status, String body, Duration after) {

        static Answer to(java.util.function.Supplier<HttpResponse<String>> request) {
            var from = Instant.now();
            var answer = request.get();
            return new Answer(answer.statusCode(), answer.body(), Duration.between(from, Instant.now()));
        }
    }

    @BeforeAll
    void anAreaVotesAndAnotherReads() {
        scene = doors.set();
        task = scene.values().get("task");
        mayor = Visitor.signedIn(port, scene.area().mayor(scene.area().mayors().get(0)));
        reader = Visitor.signedIn(port, "sindaco.pistoia");
        reader.get("/");
    }

    private Answer vote() {
        return Answer.to(() -> mayor.sendJson(
                "POST",
                "/camunda/api/engine/engine/default/task/" + task + "/submit-form",
                "{\"variables\":{\"voto\":{\"value\":\"FAVOREVOLE\"}}}"));
    }

    private Connection holding(String sql, String what) throws SQLException {
        var connection = DriverManager.getConnection(pool.getJdbcUrl());
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, what);
            statement.execute();
        }
        return connection;
    }

    private int waitingInTheDatabase() {
        return jdbc.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                .query(Integer.class)
                .single();
    }

    @Test
    void a_step_that_hangs_keeps_its_own_people_waiting_and_nobody_else() throws Exception {
        var crowd = Executors.newFixedThreadPool(CROWD);
        var readings = new ArrayList<Answer>();
        var waiting = new ArrayList<Integer>();
        List<CompletableFuture<Answer>> votes;
        try (var holder = holding(
                "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                scene.values().get("instance"))) {
            votes = IntStream.range(0, CROWD)
                    .mapToObj(number -> CompletableFuture.supplyAsync(this::vote, crowd))
                    .toList();
            var until = Instant.now().plusSeconds(HELD);
            while (Instant.now().isBefore(until)) {
                readings.add(Answer.to(() -> reader.get("/")));
                waiting.add(waitingInTheDatabase());
                TimeUnit.MILLISECONDS.sleep(200);
            }
            holder.rollback();
        }
        var answers = votes.stream().map(CompletableFuture::join).toList();
        crowd.shutdown();
        var refused = answers.stream().filter(answer -> answer.status() == 409).toList();
        var slowest =
                readings.stream().map(Answer::after).max(Duration::compareTo).orElseThrow();
        System.out.printf(
                "lock held %d s: %d of %d refused, slowest refusal %d ms; %d readings of another area, slowest %d ms; waiting in the database at most %d%n",
                HELD,
                refused.size(),
                CROWD,
                refused.stream().mapToLong(one -> one.after().toMillis()).max().orElse(0),
                readings.size(),
                slowest.toMillis(),
                waiting.stream().mapToInt(one -> one).max().orElse(0));
        assertThat(answers).as("answers").allMatch(answer -> List.of(204, 400, 409)
                .contains(answer.status()));
        assertThat(waiting).allMatch(one -> one <= CONNECTIONS).anyMatch(one -> one == CONNECTIONS);
        assertThat(readings).allMatch(reading -> reading.status() == 200);
        assertThat(slowest).isLessThan(Duration.ofSeconds(3));
        assertThat(refused).hasSizeGreaterThanOrEqualTo(CONNECTIONS).allSatisfy(one -> {
            assertThat(one.body()).contains(Busy.WORDS);
            assertThat(one.after()).isLessThan(Duration.ofSeconds(25));
        });
        var kept = answers.stream().filter(answer -> answer.status() == 204).count();
        assertThat(kept).as("the vote is kept once at most").isLessThanOrEqualTo(1);
        assertThat(kept == 1 ? 204 : vote().status())
                .as("the vote after the hitch")
                .isEqualTo(204);
    }

    /** A lock of a page's own, taken once its transaction has begun. */
    @Test
    void a_form_of_a_page_that_meets_a_lock_is_refused_in_words_and_gives_its_connection_back() throws Exception {
        var secretary = Visitor.signedIn(port, "coordinatore.rhodense");
        var page = "/regia/procedimenti/" + scene.values().get("instance");
        var token = secretary.tokenOf("/avvisi/scelte");
        try (var holder = holding(
                "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                scene.values().get("instance"))) {
            var answer = Answer.to(() -> secretary.sendFormAsIs(
                    page + "/sospendi", Map.of("motivo", "Si attende un parere", "_csrf", token)));
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.body()).contains(Busy.WORDS);
            assertThat(answer.after()).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(12));
            holder.rollback();
        }
    }
}
