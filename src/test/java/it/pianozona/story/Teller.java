/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.story;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import it.pianozona.cycle.Cycles;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.support.Colleagues;
import it.pianozona.time.BusinessClock;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;

/**
 * Inside an installation in a process of its own: its people answer their forms when a test asks for it at a second port. The test
 * opens everything by the pages; who then votes and writes, dozens of people, is told here.
 */
@TestComponent
final class Teller {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Colleagues colleagues;
    private final TaskService tasks;
    private final Cycles cycles;
    private final BusinessClock clock;
    private final HttpServer server;

    Teller(
            Colleagues colleagues,
            TaskService tasks,
            Cycles cycles,
            BusinessClock clock,
            @Value("${prova.porta}") int port)
            throws IOException {
        this.colleagues = colleagues;
        this.tasks = tasks;
        this.cycles = cycles;
        this.clock = clock;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/accettano", exchange -> answer(exchange, this::everybodyAccepts));
        server.createContext("/finisce", exchange -> answer(exchange, () -> tell(key(exchange), () -> false)));
        server.createContext(
                "/approvato", exchange -> answer(exchange, () -> tell(key(exchange), () -> isApproved(key(exchange)))));
        server.start();
    }

    @PreDestroy
    void isSilent() {
        server.stop(0);
    }

    private static String key(HttpExchange exchange) {
        return exchange.getRequestURI().getQuery();
    }

    private interface Telling {
        String tell() throws InterruptedException;
    }

    private static void answer(HttpExchange exchange, Telling telling) throws IOException {
        var status = 200;
        String words;
        try {
            words = telling.tell();
        } catch (InterruptedException | RuntimeException | LinkageError stuck) {
            var trace = new StringWriter();
            stuck.printStackTrace(new PrintWriter(trace));
            status = 500;
            words = trace.toString();
        }
        var bytes = words.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    private String everybodyAccepts() {
        var asked = tasks.createTaskQuery().taskDefinitionKey("UserTask_Accept").list();
        asked.forEach(task -> colleagues.submit(colleagues.someoneFor(task), task, Map.of("risposta", "ACCETTO")));
        return String.valueOf(asked.size());
    }

    /** Steps that the engine does by itself take their time here as in a real installation. */
    private String tell(String key, BooleanSupplier reached) throws InterruptedException {
        var story = new Story(colleagues, new AnswerBook(clock), new Quickly(), key);
        var steps = -1;
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.getAsBoolean() && !colleagues.isEnded(key)) {
            if (story.steps() > steps) {
                steps = story.steps();
                until = System.nanoTime() + PATIENCE.toNanos();
            } else if (System.nanoTime() > until) {
                throw new IllegalStateException(
                        "after " + steps + " steps " + key + " waits and nobody has anything to do");
            }
            story.until(reached);
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return String.valueOf(story.steps());
    }

    private boolean isApproved(String key) {
        return cycles.get(key).state() == PlanningCycle.State.PLAN_APPROVED;
    }

    private final class Quickly implements Performer {

        @Override
        public void perform(
                String person, Task task, String formId, Map<String, Object> shown, Map<String, Object> answers) {
            colleagues.submit(person, task, answers);
        }

        @Override
        public void waitDays(int days) {
            clock.setOffset(clock.offset().plusDays(days));
        }
    }
}
