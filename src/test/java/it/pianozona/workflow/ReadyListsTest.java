/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.DecisionRequest;
import it.pianozona.decision.DecisionTerms;
import it.pianozona.decision.RuleSet;
import it.pianozona.support.Colleagues;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.Visitor;
import it.pianozona.time.BusinessClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lists with which Tasklist opens, and what stands beside a task: asked through the real endpoints. */
@PianozonaTest
@Tag("desk")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadyListsTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @LocalServerPort
    private int port;

    @Autowired
    private TestAreas areas;

    @Autowired
    private CollegialDecisions decisions;

    @Autowired
    private Processes processes;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private ReadyLists lists;

    @Autowired
    private FilterService filters;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private TaskService tasks;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectMapper json;

    private TestArea area;
    private String key;
    private List<String> votes;
    private Visitor mayor;
    private Visitor coordinator;

    @BeforeAll
    void threeMayorsAreToVote() {
        area = areas.like("RHO");
        key = area.code() + "-2018-2020";
        var decision = decisions.open(new DecisionRequest(
                area.code(),
                key,
                "assemblea-sindaci-" + area.code(),
                "document",
                "Piano di Zona di prova",
                RuleSet.MAJORITY_PRESENT,
                new DecisionTerms(5, 10, 15, 15)));
        processes.start("collegial-decision", key, area.code(), Map.of("decisionId", decision.toString()));
        colleagues.convene("segreteria.rhodense", key);
        votes = area.mayors().stream()
                .map(office ->
                        colleagues.taskOf(office, key, "UserTask_ExpressVote").getId())
                .toList();
        mayor = Visitor.signedIn(port, area.mayorPeople().get(0));
        coordinator = Visitor.signedIn(port, "coordinatore.rhodense");
    }

    @Test
    void theListsAreReadyAndTheAreasIsForCoordinatorsOnly() throws IOException {
        assertThat(names(mayor)).containsExactly("I miei compiti", "Il mio ufficio", "In scadenza");
        assertThat(names(coordinator))
                .containsExactly("I miei compiti", "Il mio ufficio", "In scadenza", "Della mia area");

        var area = ENGINE + "/filter/" + id("Della mia area");
        for (var path : List.of("", "/list?maxResults=10", "/count", "/singleResult")) {
            assertThat(mayor.get(area + path).statusCode()).as(path).isIn(400, 403);
        }
        assertThat(mayor.sendJson("POST", area + "/list?maxResults=10", "{}").statusCode())
                .isEqualTo(403);
        // The votes, and the attendance that the secretariat will record.
        assertThat(shown(coordinator, "Della mia area")).hasSize(4).containsAll(votes);
    }

    @Test
    void mineLeavesOutWhatAColleagueHasOpenedAndTheOfficesDoesNot() throws IOException {
        assertThat(shown(mayor, "I miei compiti")).containsExactly(votes.get(0));

        tasks.setAssignee(votes.get(0), "collega.di.prova");
        assertThat(shown(mayor, "I miei compiti")).isEmpty();
        assertThat(shown(mayor, "Il mio ufficio")).containsExactly(votes.get(0));

        tasks.setAssignee(votes.get(0), area.mayorPeople().get(0));
        assertThat(shown(mayor, "I miei compiti")).containsExactly(votes.get(0));

        tasks.setAssignee(votes.get(0), null);
    }

    @Test
    void whatIsDueWithinSevenDaysOrLateFollowsTheProductsDay() throws IOException {
        var due = due(votes.get(0));
        var offset = clock.offset();
        try {
            move(offset);
            setDue(votes.get(0), clock.today().plusDays(8), LocalTime.MIDNIGHT);
            assertThat(shown(mayor, "In scadenza")).isEmpty();

            setDue(votes.get(0), clock.today().plusDays(7), LocalTime.of(23, 59));
            assertThat(shown(mayor, "In scadenza")).containsExactly(votes.get(0));

            setDue(votes.get(0), clock.today().plusDays(9), LocalTime.of(23, 59));
            assertThat(shown(mayor, "In scadenza")).isEmpty();
            move(offset.plusDays(2));
            assertThat(shown(mayor, "In scadenza")).containsExactly(votes.get(0));
            assertThat(card(mayor, votes.get(0)).path("urgency").asText()).isEqualTo("presto");
            move(offset.plusDays(10));
            assertThat(shown(mayor, "In scadenza")).containsExactly(votes.get(0));
            assertThat(card(mayor, votes.get(0)).path("urgency").asText()).isEqualTo("tardi");
        } finally {
            move(offset);
            jdbc.sql("update act_ru_task set due_date_ = :due where id_ = :id")
                    .param("due", due)
                    .param("id", votes.get(0))
                    .update();
        }
    }

    @Test
    void anInstallationOfAnEarlierReleaseGetsTheListsOfThisOne() throws IOException {
        filters.saveFilter(filters.newTaskFilter("In carico a me").setQuery(tasks.createTaskQuery()));
        var changed = filters.createFilterQuery().filterName("In scadenza").singleResult();
        filters.saveFilter(changed.setQuery(tasks.createTaskQuery()).setProperties(Map.of("priority", 99)));
        var open = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        open.setResource(Resources.FILTER);
        open.setResourceId(Authorization.ANY);
        open.addPermission(Permissions.READ);
        authorizations.saveAuthorization(open);
        assertThat(names(mayor)).contains("Della mia area", "In carico a me");

        lists.establish();

        assertThat(names(mayor)).containsExactly("I miei compiti", "Il mio ufficio", "In scadenza");
        var before = revisions();
        lists.establish();
        assertThat(revisions()).isEqualTo(before);
    }

    @Test
    void aCardSaysAreaCycleAndDueDayOfThoseThatThePersonMaySee() throws IOException {
        var due = due(votes.get(0)).toInstant().atZone(BusinessClock.ROME).toLocalDate();

        var card = card(mayor, votes.get(0));

        assertThat(card.path("place").asText()).isEqualTo("Area di prova " + area.code() + " 2018-2020");
        assertThat(card.path("due").asText())
                .isEqualTo("scade il %02d/%02d/%d".formatted(due.getDayOfMonth(), due.getMonthValue(), due.getYear()));
        var stranger = Visitor.signedIn(port, "sindaco.bollate");
        assertThat(stranger.get("/compiti/schede?id=" + String.join("&id=", votes))
                        .body())
                .isEqualTo("[]");
        assertThat(Visitor.nobody(port)
                        .get("/compiti/schede?id=" + votes.get(0))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void theDossierBesideTheFormTellsWhatIsOpenAndWhatWasDone() {
        var beside = mayor.get("/compiti/" + votes.get(0) + "/fascicolo");

        assertThat(beside.statusCode()).isEqualTo(200);
        assertThat(beside.body())
                .contains("Area di prova " + area.code())
                .contains("(3 ancora aperti)")
                .contains("Convoca la seduta")
                .contains("Nessun documento approvato")
                .doesNotContain("<html", "<script");
        assertThat(Visitor.signedIn(port, "sindaco.bollate")
                        .get("/compiti/" + votes.get(0) + "/fascicolo")
                        .statusCode())
                .isEqualTo(404);
        assertThat(mayor.get("/compiti/sconosciuto/fascicolo").statusCode()).isEqualTo(404);
        assertThat(Visitor.nobody(port)
                        .get("/compiti/" + votes.get(0) + "/fascicolo")
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void theBrowserKeepsTheVendorsFilesAndAsksAgainOnlyAboutOurs() throws Exception {
        assertThat(mayor.get("/camunda/app/tasklist/camunda-tasklist-bootstrap.css?bust=7.24.0")
                        .headers()
                        .firstValue("Cache-Control"))
                .contains("private, max-age=31536000, immutable");
        var ours = mayor.get("/camunda/app/tasklist/scripts/pianozona.js?bust=7.24.0");
        assertThat(ours.headers().firstValue("Cache-Control")).contains("no-cache");
        var again = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        "http://localhost:%d/camunda/app/tasklist/scripts/pianozona.js?bust=7.24.0"
                                                .formatted(port)))
                                .header("Cookie", "JSESSIONID=" + mayor.cookie("JSESSIONID"))
                                .header(
                                        "If-None-Match",
                                        ours.headers().firstValue("ETag").orElseThrow())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(again.statusCode()).isEqualTo(304);
        for (var path : List.of(
                "/camunda/app/tasklist/camunda-tasklist-bootstrap.css?bust=7.24.0", "/camunda/app/tasklist/default/")) {
            assertThat(Visitor.nobody(port)
                            .get(path)
                            .headers()
                            .firstValue("Cache-Control")
                            .orElse(""))
                    .as(path)
                    .contains("no-store");
        }
    }

    private List<String> names(Visitor person) throws IOException {
        var all = json.readValue(
                person.get(ENGINE + "/filter?resourceType=Task&maxResults=2000").body(), JsonNode[].class);
        return Arrays.stream(all)
                .sorted(Comparator.comparing(
                        list -> list.path("properties").path("priority").asInt()))
                .map(list -> list.path("name").asText())
                .toList();
    }

    private String id(String list) {
        return filters.createFilterQuery().filterName(list).singleResult().getId();
    }

    /** The tasks of this test's own instance that the list shows to the person. */
    private List<String> shown(Visitor person, String list) throws IOException {
        var answer = person.sendJson(
                "POST",
                ENGINE + "/filter/" + id(list) + "/list?maxResults=15",
                "{\"processInstanceBusinessKey\":\"%s\",\"sorting\":[{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"}]}"
                        .formatted(key));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Arrays.stream(json.readValue(answer.body(), JsonNode[].class))
                .map(task -> task.path("id").asText())
                .toList();
    }

    private JsonNode card(Visitor person, String task) throws IOException {
        return json.readTree(person.get("/compiti/schede?id=" + task).body()).path(0);
    }

    private Timestamp due(String task) {
        return jdbc.sql("select due_date_ from act_ru_task where id_ = :id")
                .param("id", task)
                .query(Timestamp.class)
                .single();
    }

    private void setDue(String task, LocalDate day, LocalTime time) {
        jdbc.sql("update act_ru_task set due_date_ = :due where id_ = :id")
                .param(
                        "due",
                        Timestamp.from(
                                day.atTime(time).atZone(BusinessClock.ROME).toInstant()))
                .param("id", task)
                .update();
    }

    /** As the demonstration does it: the engine's clock goes with the product's. */
    private void move(Duration offset) {
        clock.setOffset(offset);
        ClockUtil.offset(offset.toMillis());
    }

    private List<String> revisions() {
        return jdbc.sql(
                        "select id_ || rev_ from act_ru_filter union all select id_ || rev_ from act_ru_authorization order by 1")
                .query(String.class)
                .list();
    }
}
