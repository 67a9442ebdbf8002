/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.door;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.support.DomainRows;
import it.pianozona.support.DoorScene;
import it.pianozona.support.DoorScene.Scene;
import it.pianozona.support.Handler;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever a person, a script or an attacker puts into an address or a form, the answer is Italian and none of the server's. */
@PianozonaTest
@ExtendWith(OutputCaptureExtension.class)
@Tag("desk")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddInputTest {

    private static final byte[] FILE = "%PDF-1.4 prova".getBytes(StandardCharsets.UTF_8);

    /** What each part of an address and each field is filled with, one after the other. */
    private static final Map<String, String> ODD = odd();

    @LocalServerPort
    private int port;

    @Autowired
    private DoorScene doors;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private Scene scene;

    private static Map<String, String> odd() {
        var odd = new LinkedHashMap<String, String>();
        odd.put("a zero", "a\u0000b");
        odd.put("a huge number", "2147483647");
        odd.put("a number below zero", "-2147483648");
        odd.put("a number of no kind", "1e999999999");
        odd.put("a far day", "+999999999-12-31");
        odd.put("no constant", "NON_C_E");
        odd.put("much text", "à".repeat(10_000));
        odd.put("nothing", "");
        return odd;
    }

    @BeforeAll
    void theSceneIsSet() {
        scene = doors.set();
    }

    @Test
    void no_address_and_no_form_fails_or_speaks_of_the_server_whatever_is_put_into_it(CapturedOutput log) {
        var faults = new ArrayList<String>();
        var secretariat = Visitor.signedIn(port, "segreteria.rhodense");
        var planOffice = Visitor.signedIn(port, "udp.rhodense");
        var tokens = Map.of(
                secretariat, secretariat.tokenOf("/avvisi/scelte"), planOffice, planOffice.tokenOf("/avvisi/scelte"));
        var sent = new HashSet<String>();
        for (var handler : Handler.all(mapping).values()) {
            if (handler.method().equals("POST") && isOfTheOwnAccess(handler)) {
                continue;
            }
            var visitor = isThePlanOffices(handler) ? planOffice : secretariat;
            ODD.forEach((what, value) -> {
                var fields = fields(handler, value);
                if (isShortEnough(handler, value)
                        && sent.add(handler.name() + handler.address(parts(handler, value)) + fields)) {
                    judge(handler.name() + " with " + what, send(visitor, handler, value, tokens.get(visitor)))
                            .ifPresent(faults::add);
                }
            });
        }
        assertThat(faults).isEmpty();
        assertThat(log.getAll()).doesNotContain("\tat it.pianozona", "PSQLException");
    }

    private static boolean isThePlanOffices(Handler handler) {
        return List.of("/piani", "/profili", "/cicli", "/uffici-di-piano", "/registri", "/premialita").stream()
                .anyMatch(handler.path()::startsWith);
    }

    private static Map<String, String> fields(Handler handler, String value) {
        var fields = new LinkedHashMap<String, String>();
        handler.fields(Map.of()).keySet().forEach(name -> fields.put(name, value));
        return fields;
    }

    /** To sign out or to change the own password would end the test. */
    private static boolean isOfTheOwnAccess(Handler handler) {
        return handler.path().startsWith("/password") || handler.path().startsWith("/sessioni");
    }

    /** Beyond 8 kB the container refuses an address before anybody reads it. */
    private static boolean isShortEnough(Handler handler, String value) {
        return value.length() < 1000 || (handler.method().equals("POST") && !handler.takesAFile());
    }

    private HttpResponse<String> send(Visitor visitor, Handler handler, String value, String token) {
        var fields = fields(handler, value);
        var address = handler.address(parts(handler, value));
        if (handler.method().equals("GET")) {
            return visitor.get(fields.isEmpty() ? address : address + "?" + Handler.query(fields));
        }
        if (handler.takesAFile()) {
            return visitor.sendFileAs(
                    token, address + "?" + Handler.query(fields), handler.fileField(), "prova.pdf", FILE);
        }
        fields.put("_csrf", token);
        return visitor.sendFormAsIs(address, fields);
    }

    /** The matter stays, so that the odd value reaches the use case; numbers and the like take it. */
    private Map<String, String> parts(Handler handler, String value) {
        var parts = new HashMap<>(scene.valuesFor(handler));
        for (var odd : List.of("number", "version", "year", "line", "slug", "kind", "what", "person", "istat")) {
            if (!value.isEmpty() && value.length() < 100 && value.indexOf(0) < 0 && value.indexOf(1) < 0) {
                parts.put(odd, value);
            }
        }
        return parts;
    }

    private static java.util.Optional<String> judge(String what, HttpResponse<String> answer) {
        // A form's token is drawn by chance and may hold any three letters.
        var body = answer.body().replaceAll("name=\"_csrf\"[^>]*>", "");
        var speaks = List.of(
                        "SQL",
                        "Exception",
                        "\tat ",
                        "Bad Request",
                        "Internal Server",
                        "Whitelabel",
                        "org.springframework")
                .stream()
                .filter(body::contains)
                .findFirst();
        var cutOff = body.startsWith("<!DOCTYPE") && !body.strip().endsWith("</html>");
        return answer.statusCode() >= 500 || speaks.isPresent() || cutOff
                ? java.util.Optional.of(what + ": " + answer.statusCode()
                        + speaks.map(s -> " says " + s).orElse(""))
                : java.util.Optional.empty();
    }

    @Test
    void a_zero_is_refused_at_the_door_with_words_and_nothing_is_saved() {
        var visitor = Visitor.signedIn(port, "segreteria.rhodense");
        var token = visitor.tokenOf("/avvisi/scelte");
        var rows = new DomainRows(jdbc);
        var before = rows.now();
        var nobody = Visitor.nobody(port);
        var answers = List.of(
                visitor.get("/persone?cerca=a%00b"),
                visitor.get("/regia?chiave=%00"),
                visitor.get("/fascicolo/" + scene.cycle() + "/storia?persona=%00"),
                nobody.sendFormAsIs(
                        "/registrazione",
                        Map.of("_csrf", nobody.tokenOf("/accedi"), "organizzazione", "a\u0000b", "ambito", "RHO")),
                nobody.sendFormAsIs(
                        "/registrazione",
                        Map.of("_csrf", nobody.tokenOf("/accedi"), "organizzazione", "a\u001bb", "ambito", "RHO")),
                visitor.sendFormAsIs(
                        "/uffici-di-piano/" + scene.area().code() + "/comunicazioni",
                        Map.of("_csrf", token, "oggetto", "a\u0000b", "testo", "x")),
                visitor.sendFileAs(
                        token,
                        "/uffici-di-piano/" + scene.area().code() + "/comunicazioni?oggetto=a%00b",
                        "allegato",
                        "prova.pdf",
                        FILE));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("caratteri invisibili", "Non è stato salvato nulla");
        });
        assertThat(rows.now()).isEqualTo(before);
    }

    @Test
    void what_was_pasted_from_other_programs_is_read_as_it_was_meant() {
        var visitor = Visitor.signedIn(port, "segreteria.rhodense");
        var token = visitor.tokenOf("/avvisi/scelte");
        var text = "Riga prima\u000bRiga dopo: l\u0092Ambito \u0093unito\u0094 \u0096 e poi\u0085";

        var answer = visitor.sendFormAsIs(
                "/uffici-di-piano/" + scene.area().code() + "/comunicazioni",
                Map.of("_csrf", token, "oggetto", "Incollato \u0096 da altrove", "testo", text));

        assertThat(answer.statusCode()).isNotEqualTo(400);
        assertThat(answer.body()).doesNotContain("caratteri invisibili");
        assertThat(MendedText.mended(text)).isEqualTo("Riga prima\nRiga dopo: l’Ambito “unito” – e poi…");
        assertThat(new String(
                        MendedText.mended("{\"a\":\"x\\u000by\u0092\"}".getBytes(StandardCharsets.UTF_8)),
                        StandardCharsets.UTF_8))
                .isEqualTo("{\"a\":\"x\\ny’\"}");
    }

    @Test
    void a_refused_text_is_offered_to_be_copied_and_a_secret_is_not() {
        var visitor = Visitor.signedIn(port, "segreteria.rhodense");
        var token = visitor.tokenOf("/avvisi/scelte");
        var typed = "Una comunicazione lunga, scritta in mezz'ora\u0001 <b>";

        var answer = visitor.sendFormAsIs(
                "/uffici-di-piano/" + scene.area().code() + "/comunicazioni",
                Map.of("_csrf", token, "oggetto", "breve", "testo", typed, "nuovaPassword", "segreta ".repeat(5)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("Quello che avevi scritto", "Una comunicazione lunga, scritta in mezz&#39;ora &lt;b&gt;")
                .doesNotContain("segreta segreta", token);
        assertThat(visitor.get("/persone?cerca=a%00" + "b".repeat(30)).body()).doesNotContain("avevi scritto");
    }

    @Test
    void an_address_of_the_engine_in_another_writing_is_none() {
        var visitor = Visitor.signedIn(port, "segreteria.rhodense");

        var plain = visitor.sendJson("POST", "/camunda/api/engine/engine/default/task/x/submit-form", "");
        var other = visitor.sendJson("POST", "/camunda/%61pi/engine/engine/default/task/x/submit-form", "");

        assertThat(plain.statusCode()).isEqualTo(400);
        assertThat(plain.body()).contains("arrivata incompleta");
        assertThat(other.statusCode()).isEqualTo(404);
        assertThat(other.body()).doesNotContain("Not Found", "Exception");
    }

    @Test
    void a_form_larger_than_the_server_reads_is_refused_in_words_and_not_as_a_forbidden_page() {
        var visitor = Visitor.signedIn(port, "segreteria.rhodense");
        var token = visitor.tokenOf("/avvisi/scelte");

        var answer = visitor.sendFormAsIs("/avvisi/scelte", Map.of("_csrf", token, "testo", "x".repeat(2_200_000)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("troppo lungo", "Non è stato salvato nulla");
    }

    @Test
    void days_and_pages_beyond_every_calendar_are_no_fault_of_the_server() {
        var coordinator = Visitor.signedIn(port, "coordinatore.rhodense");

        for (var page : List.of("2147483647", "999999999", "-5", "0", "x")) {
            assertThat(coordinator.get("/regia?pagina=" + page).statusCode())
                    .as(page)
                    .isIn(200, 400, 404);
        }
        for (var day : List.of("%2B999999999-12-31", "-0001-01-01", "1899-12-31", "2018-02-30", "")) {
            assertThat(coordinator
                            .get("/fascicolo/" + scene.cycle() + "/storia?dal=" + day)
                            .statusCode())
                    .as(day)
                    .isEqualTo(200);
        }
    }

    @Test
    void what_is_not_there_or_not_allowed_so_is_said_in_italian() {
        var visitor = Visitor.signedIn(port, "segreteria.rhodense");
        var token = visitor.tokenOf("/avvisi/scelte");

        assertThat(visitor.get("/non-c-e").body()).contains("La pagina non c&#39;è");
        assertThat(visitor.sendFormAsIs("/regia", Map.of("_csrf", token)).statusCode())
                .isIn(405);
        assertThat(visitor.sendFormAsIs("/regia", Map.of("_csrf", token)).body())
                .contains("Qui non si arriva così");
        assertThat(visitor.get("/avvisi?quante=x").body()).doesNotContain("Bad Request");
    }
}
