/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.DecisionRequest;
import it.pianozona.decision.DecisionTerms;
import it.pianozona.decision.RuleSet;
import it.pianozona.support.AgreementOnRecord;
import it.pianozona.support.Colleagues;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.support.Visitor;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an attacker would try first, through the real endpoints; docs/security.md says which requirement each line serves. */
@PianozonaTest
@Tag("desk")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorsTest {

    private static final String TASK = "/camunda/api/engine/engine/default/task/";
    private static final String VOTE = "{\"variables\":{\"voto\":{\"value\":\"FAVOREVOLE\"}}}";
    private static final Pattern STYLE = Pattern.compile("href=\"(/[^\"]+-[0-9a-f]{32}\\.css)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private CollegialDecisions decisions;

    @Autowired
    private Processes processes;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessClock clock;

    private TestArea area;
    private String key;
    private UUID decision;
    private String task;
    private Visitor mayor;
    private Visitor stranger;
    private Visitor nobody;

    @BeforeAll
    void anAreaVotesAndSigns() {
        area = areas.like("RHO");
        key = cycles.inPreparation(area, 2018);
        AgreementOnRecord.drafted(jdbc, clock, area, key);
        decision = decisions.open(new DecisionRequest(
                area.code(),
                key,
                "assemblea-sindaci-" + area.code(),
                "document",
                "Piano di Zona di prova",
                RuleSet.MAJORITY_PRESENT,
                new DecisionTerms(5, 10, 15, 15)));
        processes.start("collegial-decision", key, area.code(), Map.of("decisionId", decision.toString()));
        colleagues.convene("segreteria.rhodense", key);
        var office = area.mayors().get(0);
        task = colleagues.taskOf(office, key, "UserTask_ExpressVote").getId();
        mayor = Visitor.signedIn(port, area.mayor(office));
        stranger = Visitor.signedIn(port, "sindaco.bollate");
        nobody = Visitor.nobody(port);
    }

    private List<String> pagesOfTheArea() {
        var office = area.mayors().get(0);
        return List.of(
                "/fascicolo/" + key,
                "/piani/" + key,
                "/accordi/" + key,
                "/accordi/" + key + "/impegni",
                "/accordi/" + key + "/impegni/impegni.csv",
                "/accordi/" + key + "/firma/" + office,
                "/accordi/" + key + "/enti/" + office,
                "/compiti/" + task + "/fascicolo",
                "/uffici-di-piano/" + area.code(),
                "/registri/" + area.code());
    }

    /**
     * The engine's own pages bring a policy of their own: AngularJS builds functions from texts ('unsafe-eval'), scripts run by a
     * number that is new at each answer. What an injected element could do is closed as on our pages.
     */
    @Test
    void the_engines_pages_run_only_scripts_with_the_number_of_that_answer() {
        var first = mayor.get("/camunda/app/tasklist/default/").headers().allValues("Content-Security-Policy");
        var second = mayor.get("/camunda/app/tasklist/default/").headers().allValues("Content-Security-Policy");

        assertThat(first).singleElement().satisfies(policy -> assertThat(policy)
                .contains(
                        "default-src 'self'",
                        "'nonce-",
                        "'strict-dynamic'",
                        "base-uri 'self'",
                        "form-action 'self'",
                        "frame-ancestors 'none'",
                        "object-src 'none'"));
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void another_areas_pages_and_documents_are_not_found_by_a_guessed_address() {
        for (var page : pagesOfTheArea()) {
            assertThat(mayor.get(page).statusCode())
                    .as("the area's mayor on %s", page)
                    .isEqualTo(200);
            assertThat(stranger.get(page).statusCode())
                    .as("a stranger on %s", page)
                    .isEqualTo(404);
            assertThat(where(nobody.get(page))).as("nobody on %s", page).endsWith("/accedi");
        }
        for (var page : List.of(
                "/accordi/" + key + "/schema.odt",
                "/accordi/" + key + "/adesioni",
                "/accordi/" + key + "/vicende",
                "/accordi/" + key + "/file/" + UUID.randomUUID(),
                "/accordi/" + key + "/originali.asice",
                "/piani/" + key + "/documento",
                "/piani/" + key + "/versioni",
                "/piani/" + key + "/documento/file/" + UUID.randomUUID(),
                "/regia/procedimenti/" + UUID.randomUUID())) {
            assertThat(stranger.get(page).statusCode())
                    .as("a stranger on %s", page)
                    .isIn(403, 404);
        }
        assertThat(stranger.get("/fascicolo/CHE-NON-CE").statusCode())
                .as("what is another's answers like what is not there")
                .isEqualTo(404);
    }

    @Test
    void another_areas_task_opens_nothing_and_takes_no_vote() {
        for (var part : List.of("", "/form", "/deployed-form", "/identity-links")) {
            assertThat(stranger.get(TASK + task + part).statusCode()).as(part).isIn(400, 403, 404);
        }
        assertThat(stranger.get(TASK + task + "/form-variables").body()).isEqualTo("{}");
        assertThat(stranger.sendJson("POST", TASK + task + "/submit-form", VOTE).statusCode())
                .isGreaterThanOrEqualTo(400);
        var colleague = Visitor.signedIn(port, area.mayorPeople().get(1));
        assertThat(colleague
                        .sendJson("POST", TASK + task + "/submit-form", VOTE)
                        .statusCode())
                .as("nobody votes for another of the same assembly")
                .isGreaterThanOrEqualTo(400);
        assertThat(decisions.voted(decision)).doesNotContain(area.mayors().get(0));
    }

    @Test
    void a_form_that_is_sent_twice_counts_once() {
        var office = area.mayors().get(2);
        var voter = Visitor.signedIn(port, area.mayor(office));
        var own = colleagues.taskOf(office, key, "UserTask_ExpressVote").getId();

        assertThat(voter.sendJson("POST", TASK + own + "/submit-form", VOTE).statusCode())
                .isEqualTo(204);
        var again = voter.sendJson("POST", TASK + own + "/submit-form", VOTE);
        assertThat(again.statusCode()).isBetween(400, 499);
        assertThat(decisions.voted(decision)).containsOnlyOnce(office);
    }

    @Test
    void a_form_without_its_token_or_with_anothers_is_refused() {
        assertThat(mayor.sendFormAsIs("/sessioni/termina-altre", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(mayor.sendFormAsIs(
                                "/sessioni/termina-altre",
                                Map.of("_csrf", UUID.randomUUID().toString()))
                        .statusCode())
                .isEqualTo(403);
        var name = area.mayorPeople().get(1);
        var forged = Visitor.signedIn(port, name);
        var logout = "/camunda/api/admin/auth/user/default/logout";
        var token = forged.cookie("XSRF-TOKEN");
        forged.forgetWebappToken();
        assertThat(forged.sendJson("POST", TASK + task + "/claim", "{}").statusCode())
                .isEqualTo(403);
        forged.keep("XSRF-TOKEN", UUID.randomUUID().toString());
        assertThat(forged.sendJson("POST", TASK + task + "/claim", "{}").statusCode())
                .isEqualTo(403);
        assertThat(forged.sendJson("POST", logout, "").statusCode()).isEqualTo(403);
        for (var way : List.of(
                logout.replace("api", "%61pi"),
                logout.replace("camunda", "c%61munda"),
                logout.replace("admin", "%61dmin"),
                (TASK + task + "/claim").replace("api", "%61pi"))) {
            var answer = forged.sendJson("POST", way, "{}");
            assertThat(answer.statusCode()).as(way).isIn(403, 404);
            assertThat(answer.body()).as(way).doesNotContain("Exception", "Not Found");
        }
        assertThat(forged.get("/sessioni").statusCode())
                .as("a stale tab or another site signs nobody out")
                .isEqualTo(200);
        forged.keep("XSRF-TOKEN", token);
        assertThat(forged.sendJson("POST", logout, "").statusCode()).isEqualTo(204);
        assertThat(forged.get("/sessioni").statusCode()).isEqualTo(302);
    }

    @Test
    void nobody_is_led_to_another_site_after_signing_in() {
        for (var asked : List.of("//example.org/x", "/accedi?continue=https://example.org", "/%2F%2Fexample.org")) {
            var visitor = Visitor.nobody(port);
            visitor.get(asked);
            var answer = visitor.signIn("sindaco.arese", "pianozona");
            assertThat(where(answer)).as(asked).startsWith("http://localhost:" + port + "/");
        }
    }

    @Test
    void what_is_no_sheet_is_refused_by_its_bytes_whatever_its_name() {
        var secretary = Visitor.signedIn(port, "segreteria.rhodense");
        var page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        for (var name : List.of("persone.ods", "persone.csv", "../../persone.ods", "persone.html")) {
            var answer = secretary.sendFile("/persone/importa", "/persone/importa", "file", name, page);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).as(name).contains("«File»").doesNotContain("<script>alert");
        }
    }

    @Test
    void our_pages_say_what_a_browser_may_do_with_them() {
        for (var path : List.of("/accedi", "/sessioni", "/persone", "/fascicolo/" + key)) {
            var headers = mayor.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe-eval", "script-src");
            assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Permissions-Policy").orElse("")).contains("camera=()");
            assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
            assertThat(headers.firstValue("Cache-Control").orElse("")).as(path).contains("no-store");
        }
    }

    @Test
    void files_with_a_hash_stay_in_the_browser_and_the_others_are_asked_about() {
        var page = nobody.get("/accedi").body();
        var styles = STYLE.matcher(page).results().map(style -> style.group(1)).toList();
        assertThat(styles)
                .anyMatch(style -> style.startsWith("/stile/"))
                .anyMatch(style -> style.startsWith("/webjars/bootstrap-italia/"));
        for (var style : styles) {
            var answer = nobody.get(style);
            assertThat(answer.statusCode()).as(style).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                    .as(style)
                    .contains("max-age=31536000", "immutable");
        }
        assertThat(nobody.get("/stile/pianozona.css")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .doesNotContain("immutable");
    }

    @Test
    void nothing_of_the_workshop_is_served() {
        for (var path : List.of(
                "/.git/config",
                "/actuator",
                "/actuator/env",
                "/h2-console",
                "/swagger-ui.html",
                "/v3/api-docs",
                "/application.yml",
                "/webjars/",
                "/stile/",
                "/WEB-INF/web.xml",
                "/accordi/..%2f..%2fapplication.yml")) {
            var answer = mayor.get(path);
            assertThat(answer.statusCode()).as(path).isBetween(400, 499);
            assertThat(answer.body()).as(path).doesNotContain("at org.", "java.lang", "Apache Tomcat/", "datasource");
        }
        assertThat(mayor.sendJson("TRACE", "/accedi", null).statusCode()).isIn(400, 403, 405);
    }

    private static String where(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
