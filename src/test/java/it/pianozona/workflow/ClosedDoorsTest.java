/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.pianozona.account.Accounts;
import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.DecisionRequest;
import it.pianozona.decision.DecisionTerms;
import it.pianozona.decision.RuleSet;
import it.pianozona.support.Colleagues;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Visitor;
import it.pianozona.territory.HolderKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.time.BusinessClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Being a candidate permits submitting the form, and nothing else: sent through the real endpoints, as people would. */
@PianozonaTest
@Tag("spine")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClosedDoorsTest {

    private static final String API = "/camunda/api";
    private static final String ENGINE = API + "/engine/engine/default";
    private static final String MAYOR_OFFICE = "sindaco-015182";

    @LocalServerPort
    private int port;

    @Autowired
    private CollegialDecisions decisions;

    @Autowired
    private Processes processes;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private Offices offices;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private FilterService filters;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectMapper json;

    private final String key = "RHO-" + UUID.randomUUID();
    private String task;
    private String instance;
    private String job;
    private Visitor mayor;
    private Visitor mayorElsewhere;
    private Visitor coordinator;
    private Visitor nobody;

    @BeforeAll
    void aVoteIsOpen() {
        var decision = decisions.open(new DecisionRequest(
                "RHO",
                key,
                "assemblea-sindaci-RHO",
                "document",
                "Piano di Zona di prova",
                RuleSet.MAJORITY_PRESENT,
                new DecisionTerms(5, 10, 15, 15)));
        processes.start("collegial-decision", key, "RHO", Map.of("decisionId", decision.toString()));
        colleagues.submit(
                "segreteria.rhodense",
                colleagues.task(key, "UserTask_Convene"),
                Map.of(
                        "dataOra", clock.now().plusDays(6).withNano(0).toString(),
                        "luogo", "Rho, sala consiliare",
                        "ordineDelGiorno", "Approvazione del piano"));
        var vote = colleagues.taskOf(MAYOR_OFFICE, key, "UserTask_ExpressVote");
        task = vote.getId();
        instance = vote.getProcessInstanceId();
        job = colleagues.timers(key, "BoundaryEvent_DayAfter").get(0).getId();
        mayor = Visitor.signedIn(port, "sindaco.rho");
        mayorElsewhere = Visitor.signedIn(port, "sindaco.bollate");
        coordinator = Visitor.signedIn(port, "coordinatore.rhodense");
        nobody = Visitor.nobody(port);
    }

    /** A line of the table: who may send what. */
    record Door(String openTo, String method, String path) {

        @Override
        public String toString() {
            return method + " " + path + ": " + openTo;
        }
    }

    static Stream<Door> doors() {
        return table().values().stream();
    }

    private static Map<String, Door> table() {
        try {
            var doors = new TreeMap<String, Door>();
            new ClassPathResource("it/pianozona/workflow/percorsi.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+"))
                    .map(cells -> new Door(cells[0], cells[1], cells[2]))
                    .forEach(door -> doors.put(door.method() + " " + door.path(), door));
            return doors;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyPathThatTheWebappsAnswerStandsInTheTableAndNoOther() {
        assertThat(RestPaths.all()).containsExactlyInAnyOrderElementsOf(table().keySet());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doors")
    void eachPathIsOpenToThoseOfTheTableAndToNobodyElse(Door door) {
        if (door.openTo().equals("chiunque")) {
            assertThat(send(Visitor.nobody(port), door).statusCode()).isEqualTo(204);
            return;
        }
        assertThat(send(nobody, door).statusCode()).as("nobody").isEqualTo(401);
        for (var person : List.of(mayor, mayorElsewhere)) {
            assertDoor("a mayor", send(person, door), door.openTo().equals("persone"));
        }
        assertDoor("a coordinator", send(coordinator, door), !door.openTo().equals("nessuno"));
    }

    private static void assertDoor(String who, HttpResponse<String> answer, boolean open) {
        if (open) {
            assertThat(isStoppedAtTheDoor(answer))
                    .as("%s is stopped: %s %s", who, answer.statusCode(), answer.body())
                    .isFalse();
            assertThat(answer.statusCode()).as("%s gets %s", who, answer.body()).isLessThan(500);
        } else {
            assertThat(isStoppedAtTheDoor(answer))
                    .as("%s gets in: %s %s", who, answer.statusCode(), answer.body())
                    .isTrue();
        }
        assertThat(answer.body()).doesNotContain("\tat ", "java.lang.", "org.camunda.bpm.engine.impl");
    }

    /** The engine answers in Json with a type; the door in front of it does not. */
    private static boolean isStoppedAtTheDoor(HttpResponse<String> answer) {
        return answer.statusCode() == 403 && !answer.body().startsWith("{\"type\"");
    }

    private HttpResponse<String> send(Visitor visitor, Door door) {
        var path = door.path()
                .replaceFirst("\\{(name|engine|processEngineName)}", "default")
                .replaceFirst("(?<=/task/)\\{id}", task)
                .replaceFirst("(?<=/job/)\\{id}", job)
                .replaceAll("\\{[^}]+}", "x");
        var hasBody = !Set.of("GET", "OPTIONS", "DELETE").contains(door.method());
        return hasBody
                ? visitor.sendJson(door.method(), API + path, "{\"retries\":1}")
                : visitor.sendJson(door.method(), API + path, null);
    }

    @Test
    void theOpenRestInterfaceOfTheEngineIsNotThere() {
        assertThat(mayor.get("/engine-rest/engine").statusCode()).isIn(403, 404);
        assertThat(nobody.get("/engine-rest/engine").statusCode()).isIn(302, 401, 404);
        assertThat(nobody.sendJson("POST", "/engine-rest/deployment/create", "{}")
                        .statusCode())
                .isIn(302, 401, 403, 404);
    }

    @Test
    void anExpressionInAQueryIsNeverEvaluated() {
        for (var query : List.of(
                "{\"assigneeExpression\":\"${EXPRESSION}\"}",
                "{\"candidateGroupsExpression\":\"${EXPRESSION}\"}",
                "{\"dueBeforeExpression\":\"${EXPRESSION}\"}",
                "{\"processInstanceBusinessKeyExpression\":\"${EXPRESSION}\"}",
                "{\"orQueries\":[{\"assigneeExpression\":\"${EXPRESSION}\",\"name\":\"x\"}]}",
                "{\"orQueries\":[{\"createdBeforeExpression\":\"${EXPRESSION}\",\"name\":\"x\"}]}")) {
            for (var expression : List.of("1+1", "people", "engineSettings", "currentUser().toString()", "now()")) {
                var body = query.replace("EXPRESSION", expression);
                for (var path : List.of("/task?maxResults=10", "/task/count")) {
                    var answer = mayor.sendJson("POST", ENGINE + path, body);
                    assertThat(answer.statusCode()).as("%s %s", path, body).isIn(400, 403);
                    assertThat(answer.body()).doesNotContain("it.pianozona");
                }
            }
        }
    }

    @Test
    void anExpressionInTheAddressOfAQueryIsNeverEvaluated() {
        for (var parameter : List.of("assigneeExpression", "candidateGroupExpression", "dueAfterExpression")) {
            assertThat(mayor.get(ENGINE + "/task?maxResults=10&" + parameter + "=%24%7B1%2B1%7D")
                            .statusCode())
                    .isIn(400, 403);
        }
    }

    @Test
    void theFilterThatMeansMyTasksShowsThem() throws Exception {
        var answer = mayor.sendJson(
                "POST",
                ENGINE + "/filter/" + mine() + "/list?maxResults=10",
                "{\"processInstanceBusinessKey\":\"%s\"}".formatted(key));

        assertThat(ids(answer)).containsExactly(task);
    }

    @Test
    void aFilterCannotBeMadeOrChangedFromABrowser() {
        var body = "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{\"assigneeExpression\":\"${currentUser()}\"}}";

        assertThat(mayor.sendJson("POST", ENGINE + "/filter/create", body).statusCode())
                .isEqualTo(403);
        assertThat(mayor.sendJson("PUT", ENGINE + "/filter/" + mine(), body).statusCode())
                .isEqualTo(403);
        assertThat(coordinator.sendJson("POST", ENGINE + "/filter/create", body).statusCode())
                .isEqualTo(403);
    }

    @Test
    void anExpressionInAStoredFilterIsNeverEvaluated() {
        var filter = filters.newTaskFilter("con espressione " + key)
                .setQuery(tasks.createTaskQuery()
                        .or()
                        .taskAssigneeExpression("${1+1}")
                        .taskName("x")
                        .endOr());
        filters.saveFilter(filter);
        try {
            for (var path : List.of("/list?maxResults=10", "/count", "/singleResult")) {
                assertThat(mayor.get(ENGINE + "/filter/" + filter.getId() + path)
                                .statusCode())
                        .isIn(400, 403);
            }
        } finally {
            filters.deleteFilter(filter.getId());
        }
    }

    @Test
    void anExpressionAddedToAStoredFilterIsNeverEvaluated() {
        for (var path : List.of("/list?maxResults=10", "/count", "/singleResult")) {
            var answer = mayor.sendJson(
                    "POST",
                    ENGINE + "/filter/" + mine() + path,
                    "{\"orQueries\":[{\"assigneeExpression\":\"${1+1}\",\"name\":\"x\"}]}");
            assertThat(answer.statusCode()).isIn(400, 403);
        }
    }

    private String mine() {
        return filters.createTaskFilterQuery()
                .filterName("I miei compiti")
                .singleResult()
                .getId();
    }

    @Test
    void aVoterCannotEndTheInstanceWithAnError() {
        var answer = mayor.sendJson("POST", ENGINE + "/task/" + task + "/bpmnError", "{\"errorCode\":\"x\"}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertStillOpen();
    }

    @Test
    void aVoterCannotEscalateResolveOrDelegate() {
        assertRefused("POST", "/bpmnEscalation", "{\"escalationCode\":\"x\"}");
        assertRefused("POST", "/resolve", "{}");
        assertRefused("POST", "/delegate", "{\"userId\":\"sindaco.arese\"}");
    }

    @Test
    void aVoterCannotCompletePastTheForm() {
        assertRefused("POST", "/complete", "{\"variables\":{\"outcome\":{\"value\":\"APPROVED\"}}}");
    }

    @Test
    void aVoterCannotGiveTheTaskToAColleague() {
        assertRefused("POST", "/assignee", "{\"userId\":\"sindaco.arese\"}");
        assertRefused("POST", "/identity-links", "{\"userId\":\"sindaco.arese\",\"type\":\"candidate\"}");
        var answer = mayor.sendJson("POST", ENGINE + "/task/" + task + "/claim", "{\"userId\":\"sindaco.arese\"}");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertStillOpen();
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isNotEqualTo("sindaco.arese");
    }

    @Test
    void aVoterTakesTheTaskInHandAndPutsItBack() {
        assertThat(mayor.sendJson("POST", ENGINE + "/task/" + task + "/claim", "{\"userId\":\"sindaco.rho\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isEqualTo("sindaco.rho");

        assertThat(mayor.sendJson("POST", ENGINE + "/task/" + task + "/unclaim", "{}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isNull();
    }

    @Test
    void aVoterCannotTouchTheVariablesOfTheProcess() {
        assertRefused("POST", "/variables", "{\"modifications\":{\"outcome\":{\"value\":\"APPROVED\"}}}");
        assertRefused("PUT", "/variables/outcome", "{\"value\":\"APPROVED\",\"type\":\"String\"}");
        assertRefused("PUT", "/localVariables/office", "{\"value\":\"sindaco-015009\",\"type\":\"String\"}");
        assertThat(mayor.get(ENGINE + "/task/" + task + "/variables").statusCode())
                .isEqualTo(403);
        assertThat(mayor.sendJson(
                                "PUT",
                                ENGINE + "/process-instance/" + instance + "/variables/outcome",
                                "{\"value\":\"APPROVED\",\"type\":\"String\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(mayor.sendJson("POST", ENGINE + "/variable-instance", "{}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aKeyThatTheFormDoesNotNameIsRefusedWithWordsAndWritesNothing() throws Exception {
        var answer = mayor.sendJson(
                "POST",
                ENGINE + "/task/" + task + "/submit-form",
                "{\"variables\":{\"voto\":{\"value\":\"FAVOREVOLE\"},\"outcome\":{\"value\":\"APPROVED\"}}}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json.readTree(answer.body()).path("message").asText())
                .startsWith("Il modulo contiene un campo non previsto («outcome»)");
        assertStillOpen();
        assertThat(runtime.getVariable(instance, "outcome")).isNull();
    }

    @Test
    void anotherMayorOfTheSameAreaCannotVoteForThisOffice() {
        var colleague = Visitor.signedIn(port, "sindaco.arese");

        var claim = colleague.sendJson("POST", ENGINE + "/task/" + task + "/claim", "{\"userId\":\"sindaco.arese\"}");
        var vote = colleague.sendJson(
                "POST",
                ENGINE + "/task/" + task + "/submit-form",
                "{\"variables\":{\"voto\":{\"value\":\"FAVOREVOLE\"}}}");

        assertThat(claim.statusCode()).isIn(400, 403);
        assertThat(vote.statusCode()).isIn(400, 403);
        assertStillOpen();
    }

    @Test
    void aMayorOfAnotherAreaNeitherSeesNorTouchesTheTask() throws Exception {
        assertThat(mayorElsewhere.get(ENGINE + "/task/" + task).statusCode()).isIn(403, 404);
        for (var part : List.of("form", "deployed-form", "identity-links")) {
            assertThat(mayorElsewhere.get(ENGINE + "/task/" + task + "/" + part).statusCode())
                    .as(part)
                    .isIn(400, 403, 404);
        }
        assertThat(mayorElsewhere
                        .get(ENGINE + "/task/" + task + "/form-variables")
                        .body())
                .isEqualTo("{}");
        assertThat(mayorElsewhere
                        .sendJson("POST", ENGINE + "/task/" + task + "/claim", "{\"userId\":\"sindaco.bollate\"}")
                        .statusCode())
                .isIn(403, 404);
        assertThat(mayorElsewhere
                        .sendJson(
                                "POST",
                                ENGINE + "/task/" + task + "/submit-form",
                                "{\"variables\":{\"voto\":{\"value\":\"FAVOREVOLE\"}}}")
                        .statusCode())
                .isIn(400, 403, 404);
        assertThat(ids(mayorElsewhere.sendJson(
                        "POST",
                        ENGINE + "/task?maxResults=10",
                        "{\"processInstanceBusinessKey\":\"%s\"}".formatted(key))))
                .isEmpty();
        assertStillOpen();
    }

    @Test
    void aCoordinatorOfAnotherAreaDoesNotSeeTheInstance() throws Exception {
        var elsewhere = Visitor.signedIn(port, "coordinatore.garbagnatese");

        assertThat(elsewhere.get(ENGINE + "/process-instance/" + instance).statusCode())
                .isIn(403, 404);
        assertThat(elsewhere
                        .get(ENGINE + "/process-instance/" + instance + "/activity-instances")
                        .statusCode())
                .isIn(403, 404);
        assertThat(elsewhere
                        .get(ENGINE + "/process-instance/" + instance + "/variables")
                        .statusCode())
                .isIn(403, 404);
        assertThat(elsewhere
                        .sendJson(
                                "PUT", ENGINE + "/process-instance/" + instance + "/suspended", "{\"suspended\":true}")
                        .statusCode())
                .isIn(400, 403, 404);
        assertThat(ids(elsewhere.sendJson(
                        "POST", ENGINE + "/process-instance?maxResults=10", "{\"businessKey\":\"%s\"}".formatted(key))))
                .isEmpty();
        assertThat(ids(elsewhere.sendJson(
                        "POST",
                        ENGINE + "/variable-instance?maxResults=10",
                        "{\"processInstanceIdIn\":[\"%s\"]}".formatted(instance))))
                .isEmpty();
        assertThat(coordinator.get(ENGINE + "/process-instance/" + instance).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aCoordinatorLooksOnAndCannotActForTheOffices() {
        assertThat(coordinator
                        .sendJson("POST", ENGINE + "/task/" + task + "/submit-form", "{\"variables\":{}}")
                        .statusCode())
                .isIn(400, 403);
        assertThat(coordinator
                        .sendJson("DELETE", ENGINE + "/process-instance/" + instance, null)
                        .statusCode())
                .isEqualTo(403);
        assertThat(coordinator
                        .sendJson(
                                "POST",
                                ENGINE + "/process-instance/" + instance + "/modification",
                                "{\"instructions\":[]}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(coordinator
                        .sendJson(
                                "PUT",
                                ENGINE + "/process-instance/" + instance + "/variables/outcome",
                                "{\"value\":\"APPROVED\",\"type\":\"String\"}")
                        .statusCode())
                .isEqualTo(403);
        assertStillOpen();
    }

    @Test
    void aPersonReadsTheOwnNameAndNobodyElses() {
        assertThat(mayor.get(ENGINE + "/user/sindaco.rho/profile").statusCode()).isEqualTo(200);
        assertThat(mayor.get(ENGINE + "/user/sindaco.arese/profile").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aMayorIsOfferedTasklistAndACoordinatorCockpitToo() throws Exception {
        assertThat(apps(mayor)).containsExactlyInAnyOrder("tasklist");
        assertThat(apps(coordinator)).containsExactlyInAnyOrder("tasklist", "cockpit");
        assertThat(mayor.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
        assertThat(coordinator.get("/camunda/app/cockpit/default/").statusCode())
                .isEqualTo(200);
        assertThat(nobody.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);
    }

    private List<String> apps(Visitor visitor) throws IOException {
        var answer = json.readTree(visitor.get(API + "/admin/auth/user/default").body());
        return json.convertValue(answer.path("authorizedApps"), new TypeReference<>() {});
    }

    @Test
    void nobodyIsRenamedOrGetsAPasswordThroughTheEngine() {
        var profile = "{\"id\":\"sindaco.rho\",\"firstName\":\"x\",\"lastName\":\"y\",\"email\":\"z@example.org\"}";

        assertThat(mayor.sendJson("PUT", ENGINE + "/user/sindaco.rho/profile", profile)
                        .statusCode())
                .isEqualTo(403);
        assertThat(mayor.sendJson(
                                "PUT",
                                ENGINE + "/user/sindaco.rho/credentials",
                                "{\"password\":\"x\",\"authenticatedUserPassword\":\"pianozona\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(mayor.sendJson(
                                "POST",
                                ENGINE + "/identity/verify",
                                "{\"username\":\"sindaco.rho\",\"password\":\"pianozona\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void nobodyCanMakeAnAdministrator() {
        var body = "{\"profile\":{\"id\":\"x\"},\"credentials\":{\"password\":\"x\"}}";

        for (var path : List.of("/admin/setup/default/user/create", "/engine/engine/default/user/create")) {
            assertThat(nobody.sendJson("POST", API + path, body).statusCode()).isEqualTo(401);
            assertThat(mayor.sendJson("POST", API + path, body).statusCode()).isEqualTo(403);
            assertThat(coordinator.sendJson("POST", API + path, body).statusCode())
                    .isEqualTo(403);
        }
        for (var page : List.of("/camunda/app/admin/default/", "/camunda/app/welcome/default/")) {
            assertThat(coordinator.get(page).statusCode()).as(page).isEqualTo(403);
        }
    }

    @Test
    void nobodyDeploysStartsCorrelatesOrSignals() {
        for (var path : List.of(
                "/deployment/create",
                "/process-definition/key/collegial-decision/start",
                "/process-definition/key/collegial-decision/submit-form",
                "/message",
                "/signal",
                "/condition",
                "/task/create",
                "/execution/" + instance + "/trigger",
                "/external-task/fetchAndLock")) {
            assertThat(mayor.sendJson("POST", ENGINE + path, "{}").statusCode())
                    .as(path)
                    .isEqualTo(403);
            assertThat(coordinator.sendJson("POST", ENGINE + path, "{}").statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @Test
    void theWebappHasNoSignInOfItsOwn() {
        var answer = Visitor.nobody(port)
                .sendFormAsIs(
                        API + "/admin/auth/user/default/login/tasklist",
                        Map.of("username", "sindaco.rho", "password", "pianozona"));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void aRequestWithoutTheTokenOfTheWebappIsRefused() {
        var forged = Visitor.signedIn(port, "sindaco.rho");
        forged.forgetWebappToken();

        assertThat(forged.sendJson("POST", ENGINE + "/task/" + task + "/unclaim", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aFormOfOurPagesWithoutItsTokenIsRefused() {
        for (var action : List.of("/accedi", "/esci", "/dimostrazione/data")) {
            var answer =
                    mayor.sendFormAsIs(action, Map.of("nome", "sindaco.rho", "password", "x", "data", "2030-01-01"));
            assertThat(answer.statusCode()).as(action).isEqualTo(403);
        }
    }

    @Test
    void aChangeOfHolderCountsAtOnceWithoutSigningInAgain() throws Exception {
        var person = "prova." + UUID.randomUUID().toString().substring(0, 8);
        people.register(new Person(person, "Prova", "Rossi", person + "@example.org", true));
        accounts.open(person, "pianozona");
        var visitor = Visitor.signedIn(port, person);
        var query = "{\"processInstanceBusinessKey\":\"%s\"}".formatted(key);
        assertThat(ids(visitor.sendJson("POST", ENGINE + "/task?maxResults=10", query)))
                .isEmpty();

        var office = "coordinatori-RHO";
        offices.addHolder(
                office,
                person,
                HolderKind.APPOINTED,
                "Atto di prova",
                clock.today().minusDays(1));
        assertThat(ids(visitor.sendJson("POST", ENGINE + "/task?maxResults=10", query)))
                .contains(task);
        assertThat(visitor.get(ENGINE + "/process-instance/" + instance).statusCode())
                .isEqualTo(200);

        offices.endHolder(office, person, clock.today().minusDays(1));
        assertThat(ids(visitor.sendJson("POST", ENGINE + "/task?maxResults=10", query)))
                .isEmpty();
        assertThat(visitor.get(ENGINE + "/process-instance/" + instance).statusCode())
                .isEqualTo(403);
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        for (var path : List.of(
                "/",
                "/accedi",
                "/pagina-che-non-esiste",
                "/stile/pianozona.css",
                "/camunda/app/tasklist/default/",
                ENGINE + "/task",
                ENGINE + "/task/unknown",
                ENGINE + "/user/sindaco.rho/credentials")) {
            var headers = mayor.get(path).headers();
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).contains("same-origin");
            assertThat(headers.firstValue("X-Frame-Options").orElse(""))
                    .as(path)
                    .isIn("DENY", "SAMEORIGIN");
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("base-uri '", "frame-ancestors", "object-src 'none'");
        }
        assertThat(mayor.get("/")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElse(""))
                .doesNotContain("unsafe-eval", "script-src 'unsafe-inline'");
    }

    @Test
    void cookiesAreOutOfReachOfScriptsAndOfOtherSites() {
        var visitor = Visitor.nobody(port);
        var set = Stream.of(
                        visitor.get("/accedi"),
                        visitor.signIn("sindaco.rho", "pianozona"),
                        visitor.get("/camunda/app/tasklist/default/"))
                .flatMap(answer -> answer.headers().allValues("Set-Cookie").stream())
                .toList();

        assertThat(set).anyMatch(cookie -> cookie.startsWith("JSESSIONID")).allSatisfy(cookie -> {
            assertThat(cookie).containsIgnoringCase("SameSite=Lax");
            assertThat(cookie.startsWith("XSRF-TOKEN") || cookie.contains("HttpOnly"))
                    .as(cookie)
                    .isTrue();
        });
    }

    @Test
    void theSessionGetsANewIdAtSignIn() {
        var visitor = Visitor.nobody(port);
        visitor.get("/persone");
        var before = visitor.cookie("JSESSIONID");
        visitor.signIn("sindaco.rho", "pianozona");

        assertThat(before).isNotEmpty();
        assertThat(visitor.cookie("JSESSIONID")).isNotEqualTo(before);
    }

    @Test
    void noErrorTellsHowTheServerIsMade() {
        for (var answer : List.of(
                mayor.get("/pagina-che-non-esiste"),
                mayor.get("/accedi?errore=%00"),
                mayor.sendJson("POST", ENGINE + "/task", "{\"nonsense\":"),
                mayor.sendJson("POST", ENGINE + "/task", "{\"sorting\":[{\"sortBy\":\"x\",\"sortOrder\":\"y\"}]}"),
                mayor.sendJson(
                        "POST",
                        ENGINE + "/task/" + task + "/submit-form",
                        "{\"variables\":{\"voto\":{\"value\":{\"a\":1}}}}"),
                mayor.sendJson(
                        "POST",
                        ENGINE + "/task/" + task + "/submit-form",
                        "{\"variables\":{\"voto\":{\"value\":\"x\",\"type\":\"Nonsense\"}}}"),
                mayor.get(ENGINE + "/task?maxResults=abc"),
                mayor.get(ENGINE + "/task?maxResults=100000"),
                mayor.get(ENGINE + "/filter/unknown"),
                mayor.get(ENGINE + "/task?sortBy='%20or%201=1--"))) {
            assertThat(answer.body())
                    .as("%s %s", answer.uri(), answer.statusCode())
                    .doesNotContain(
                            "\tat ",
                            "at org.",
                            "at java.",
                            "at it.pianozona",
                            "PSQLException",
                            "stackTrace",
                            "Whitelabel");
            assertThat(answer.statusCode())
                    .as(answer.uri() + " " + answer.body())
                    .isLessThan(500);
        }
    }

    /** What a form may carry in, one by one: each is answered in Italian, and the vote stays open. */
    static Stream<String> oddForms() {
        return Stream.of(
                "{\"variables\":{\"voto\":{\"value\":\"FAVOREVOLE\"},\"motivazione\":{\"value\":\"a\\u0000b\"}}}",
                "{\"variables\":{\"voto\":{\"value\":\"FAVOREVOLE\"},\"motivazione\":{\"value\":\"a\\u0001b\"}}}",
                "{\"variables\":{\"voto\":{\"value\":\"FAVOREVOLE\"},\"motivazione\":{\"value\":\"a\\ud800b\"}}}",
                "{\"variables\":{\"voto\":{\"value\":\"FAVOREVOLE\"},\"a\\u0000b\":{\"value\":\"x\"}}}",
                "{\"variables\":{\"voto\":{\"value\":\"[\\\"a\\\\u0000b\\\"]\",\"type\":\"Json\"}}}",
                "{\"variables\":{\"voto\":{\"value\":\"[1,\",\"type\":\"Json\"}}}",
                "{\"variables\":{\"voto\":{\"value\":\"rO0ABXQAAWE=\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"java.lang.String\",\"serializationDataFormat\":\"application/json\"}}}}",
                "{\"variables\":{\"voto\":{\"value\":\"YQ==\",\"type\":\"Bytes\"}}}",
                "{\"variables\":{\"voto\":{\"value\":\"YQ==\",\"type\":\"File\",\"valueInfo\":{\"filename\":\"a\"}}}}",
                "{\"variables\":{\"voto\":{\"value\":\"<a/>\",\"type\":\"Xml\"}}}",
                "{\"variables\":{\"voto\":{\"value\":\"x\",\"type\":\"Nonsense\"}}}",
                "{\"variables\":{\"voto\":{\"value\":{\"a\":1}}}}",
                "{\"variables\":{\"voto\":{\"value\":1e999999999}}}",
                "{\"variables\":[1]}",
                "{\"variables\":{\"voto\":",
                "[".repeat(5_000),
                "{\"variables\":{\"voto\":{\"value\":\"" + "x".repeat(10_000) + "\"}}}",
                "{\"variables\":{\"voto\":{\"value\":\"" + "x".repeat(2_200_000) + "\"}}}",
                "{}",
                "");
    }

    @ParameterizedTest
    @MethodSource("oddForms")
    void anOddFormIsAnsweredInItalianAndTheVoteStaysOpen(String form) throws Exception {
        var answer = mayor.sendJson("POST", ENGINE + "/task/" + task + "/submit-form", form);

        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertItalian(answer);
        assertStillOpen();
    }

    private void assertItalian(HttpResponse<String> answer) throws IOException {
        var message = json.readTree(answer.body()).path("message").asText();
        assertThat(message).as(answer.body()).isNotBlank().containsPattern("\\b(non|che|Manca|un|il|la|dei|come)\\b");
        assertThat(answer.body())
                .doesNotContain("SQL", "Exception:", "Cannot", " is not ", "ENGINE-", "org.", "java.", "insert into");
    }

    @Test
    void whatTheEngineRefusesInItsOwnWordsIsSaidInItalian() throws Exception {
        for (var answer : List.of(
                mayor.get(ENGINE + "/task/unknown"),
                mayor.get(ENGINE + "/task?maxResults=abc"),
                mayor.get(ENGINE + "/task?sortBy=x&sortOrder=y"),
                mayor.get(ENGINE + "/filter/unknown"),
                mayor.get(ENGINE + "/process-definition/unknown"),
                mayor.sendJson("POST", ENGINE + "/task", "{\"nonsense\":"),
                mayor.sendJson("POST", ENGINE + "/task", "{\"nonsense\":1}"),
                mayor.sendJson("POST", ENGINE + "/task/unknown/claim", "{\"userId\":\"sindaco.rho\"}"),
                mayor.sendJson("POST", ENGINE + "/task/" + task + "/complete", "{}"),
                mayorElsewhere.get(ENGINE + "/task/" + task),
                coordinator.get(ENGINE + "/process-instance/unknown"),
                coordinator.sendJson("PUT", ENGINE + "/job/unknown/retries", "{\"retries\":1}"),
                coordinator.sendJson(
                        "PUT", ENGINE + "/process-instance/" + instance + "/suspended", "{\"suspended\":\"x\"}"))) {
            assertThat(answer.statusCode()).as(answer.uri() + answer.body()).isBetween(400, 499);
            assertItalian(answer);
        }
    }

    private void assertRefused(String method, String part, String body) {
        assertThat(mayor.sendJson(method, ENGINE + "/task/" + task + part, body).statusCode())
                .as(part)
                .isEqualTo(403);
        assertStillOpen();
    }

    private void assertStillOpen() {
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from act_ru_execution where proc_inst_id_ = :id")
                        .param("id", instance)
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    private List<String> ids(HttpResponse<String> list) throws IOException {
        assertThat(list.statusCode()).as(list.body()).isEqualTo(200);
        return Arrays.stream(json.readValue(list.body(), JsonNode[].class))
                .map(row -> row.path("id").asText())
                .toList();
    }
}
