/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.support.DomainRows;
import it.pianozona.support.DoorScene;
import it.pianozona.support.DoorScene.Scene;
import it.pianozona.support.Handler;
import it.pianozona.support.Newcomers;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address that the product answers has a door: it is tried by nobody, by a mayor of another region's area (stranger), by a
 * mayor of an area under the same health authority (neighbour) and by somebody of the third sector who has just been admitted
 * (contributor). {@code porte.txt} says of each who may enter; an address that does not stand there fails with its name.
 */
@PianozonaTest
@Tag("desk")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryDoorTest {

    private static final byte[] FILE = "%PDF-1.4 prova".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    private int port;

    @Autowired
    private DoorScene doors;

    @Autowired
    private Newcomers newcomers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private Map<String, Handler> handlers;
    private Map<String, Door> table;
    private Scene scene;
    private DomainRows rows;

    private enum Who {
        STRANGER,
        NEIGHBOUR,
        CONTRIBUTOR
    }

    /** A line of the table: who may enter and what else is to be known. */
    private record Door(String openTo, Set<String> notes) {

        boolean isOpenTo(Who who) {
            return openTo.equals("chiunque")
                    || openTo.equals("persone")
                    || (openTo.equals("titolari") && who != Who.CONTRIBUTOR)
                    || (openTo.equals("ambito") && who == Who.CONTRIBUTOR);
        }
    }

    @BeforeAll
    void theSceneIsSet() throws IOException {
        handlers = Handler.all(mapping);
        table = table();
        scene = doors.set();
        rows = new DomainRows(jdbc);
    }

    private static Map<String, Door> table() throws IOException {
        var doors = new TreeMap<String, Door>();
        new ClassPathResource("it/pianozona/account/porte.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\s+"))
                .forEach(cells -> doors.put(
                        cells[1] + " " + cells[2],
                        new Door(cells[0], Set.of(cells.length > 3 ? cells[3].split(",") : new String[0]))));
        return doors;
    }

    @Test
    void every_address_stands_in_the_table_and_no_other() {
        assertThat(table.keySet()).containsExactlyInAnyOrderElementsOf(handlers.keySet());
    }

    @Test
    void nobody_is_led_to_the_sign_in_everywhere_but_where_anybody_may_read() {
        var nobody = Visitor.nobody(port);
        var faults = new ArrayList<String>();
        for (var handler : handlers.values()) {
            var answer = send(nobody, handler, nobody.tokenOf("/accedi"));
            var led = answer.statusCode() == 302
                    && answer.headers().firstValue("Location").orElse("").endsWith("/accedi");
            if (led == door(handler).openTo().equals("chiunque") || answer.statusCode() >= 500) {
                faults.add(handler.name() + ": " + answer.statusCode());
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void a_stranger_a_neighbour_and_a_contributor_enter_only_where_the_table_lets_them_and_change_nothing() {
        var faults = new ArrayList<String>();
        var today = new TreeMap<String, String>();
        people().forEach((who, person) -> {
            var visitor = Visitor.signedIn(port, person);
            var token = visitor.tokenOf("/avvisi/scelte");
            var before = rows.now();
            for (var handler : handlers.values()) {
                var answer = send(visitor, handler, token);
                var changed = "";
                if (handler.method().equals("POST") && answer.statusCode() != 403 && answer.statusCode() != 404) {
                    var after = rows.now();
                    changed = difference(before, after);
                    before = after;
                }
                today.merge(handler.name(), who + "=" + answer.statusCode() + changed, (a, b) -> a + " " + b);
                fault(who, handler, answer, changed).ifPresent(faults::add);
            }
            assertThat(difference(before, rows.now()))
                    .as("what was refused to " + who)
                    .isEmpty();
        });
        keep(today);
        assertThat(faults).isEmpty();
    }

    private Map<Who, String> people() {
        var people = new LinkedHashMap<Who, String>();
        people.put(Who.STRANGER, "sindaco.pistoia");
        people.put(Who.NEIGHBOUR, "sindaco.bollate");
        people.put(Who.CONTRIBUTOR, newcomers.holding(List.of(scene.area().office("terzo-settore"))));
        return people;
    }

    /** Whoever mends the table reads there how each address answers today. */
    private static void keep(Map<String, String> today) {
        try {
            Files.write(
                    Path.of("target", "porte.txt"),
                    today.entrySet().stream()
                            .map(line -> line.getKey() + "  " + line.getValue())
                            .toList());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private java.util.Optional<String> fault(Who who, Handler handler, HttpResponse<String> answer, String changed) {
        var door = door(handler);
        var status = answer.statusCode();
        var words = "%s as %s: %d%s".formatted(handler.name(), who, status, changed);
        if (status >= 500
                || (!changed.isEmpty() && !(door.isOpenTo(who) && door.notes().contains("proprio")))) {
            return java.util.Optional.of(words);
        }
        var refused = status == 403 || status == 404;
        if (door.isOpenTo(who)) {
            var missing = door.notes().contains("vuoto") || handler.method().equals("POST");
            return refused && !missing ? java.util.Optional.of(words) : java.util.Optional.empty();
        }
        return refused || door.notes().contains("parole") ? java.util.Optional.empty() : java.util.Optional.of(words);
    }

    private static String difference(Map<String, String> before, Map<String, String> after) {
        var changed = after.keySet().stream()
                .filter(table -> !after.get(table).equals(before.get(table)))
                .toList();
        return changed.isEmpty() ? "" : " changes " + changed;
    }

    /** A door that lets nobody in because nothing is behind it proves nothing. */
    @Test
    void behind_every_closed_page_is_something_that_its_own_people_read() {
        var visitors = doors.insiders(scene).stream()
                .distinct()
                .map(person -> Visitor.signedIn(port, person))
                .toList();
        var faults = new ArrayList<String>();
        for (var handler : handlers.values()) {
            var door = door(handler);
            if (handler.method().equals("GET") && !door.notes().contains("vuoto")) {
                var answers = new ArrayList<Integer>();
                for (var visitor : visitors) {
                    var answer = send(visitor, handler, "");
                    answers.add(isWhole(answer) ? answer.statusCode() : 599);
                    if (answers.get(answers.size() - 1) < 400) {
                        break;
                    }
                }
                if (answers.stream().allMatch(status -> status >= 400)
                        || answers.stream().anyMatch(status -> status >= 500)) {
                    faults.add(handler.name() + ": " + answers);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    /** A page that fails half way has been answered with 200 by then. */
    private static boolean isWhole(HttpResponse<String> answer) {
        return !answer.body().startsWith("<!DOCTYPE") || answer.body().strip().endsWith("</html>");
    }

    private Door door(Handler handler) {
        return table.getOrDefault(handler.name(), new Door("uffici", Set.of()));
    }

    private HttpResponse<String> send(Visitor visitor, Handler handler, String token) {
        var values = scene.valuesFor(handler);
        var address = handler.address(values);
        var fields = handler.fields(values);
        if (handler.method().equals("GET")) {
            return visitor.get(fields.isEmpty() ? address : address + "?" + Handler.query(fields));
        }
        if (handler.takesAFile()) {
            return visitor.sendFileAs(
                    token,
                    fields.isEmpty() ? address : address + "?" + Handler.query(fields),
                    handler.fileField(),
                    "prova-" + UUID.randomUUID() + ".pdf",
                    FILE);
        }
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        return visitor.sendFormAsIs(address, all);
    }
}
