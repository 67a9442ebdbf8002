/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.DecisionRequest;
import it.pianozona.decision.DecisionTerms;
import it.pianozona.decision.RuleSet;
import it.pianozona.support.Colleagues;
import it.pianozona.support.FirstSignIn;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.Visitor;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Elections in the middle of a vote: the new mayor votes at once, the old one, still signed in, no longer can. */
@PianozonaTest
@Tag("spine")
class HolderChangesTest {

    private static final String API = "/camunda/api/engine/engine/default/task/";
    private static final String VOTE = "{\"variables\":{\"voto\":{\"value\":\"FAVOREVOLE\"}}}";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestAreas areas;

    @Autowired
    private CollegialDecisions decisions;

    @Autowired
    private Processes processes;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private TaskService tasks;

    @Autowired
    private BusinessClock clock;

    @Test
    void theNewMayorVotesAtOnceAndTheOldOneCannot() {
        var area = areas.like("RHO");
        var key = area.code() + "-" + UUID.randomUUID();
        var office = area.mayors().get(0);
        var old = area.mayor(office);
        var decision = convened(area, key);
        var task = colleagues.taskOf(office, key, "UserTask_ExpressVote").getId();

        var outgoing = Visitor.signedIn(port, old);
        assertThat(outgoing.sendJson("POST", API + task + "/claim", "{\"userId\":\"" + old + "\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(assigneeOf(task)).isEqualTo(old);

        var newcomer = "nuova." + area.code().toLowerCase();
        var secretary = Visitor.signedIn(port, "segreteria.rhodense");
        assertThat(secretary.get("/territorio/uffici?territorio=" + area.code()).body())
                .contains(office);
        assertThat(secretary
                        .sendForm(
                                "/territorio/uffici?territorio=" + area.code(),
                                "/territorio/uffici",
                                Map.of(
                                        "territory", area.code(),
                                        "office", office,
                                        "manner", "REPLACE",
                                        "signInName", newcomer,
                                        "givenName", "Nuova",
                                        "familyName", "Sindaca",
                                        "email", "nuova@prova.invalid",
                                        "kind", "ELECTED_MAYOR",
                                        "act", "Proclamazione degli eletti",
                                        "from", clock.today().toString()))
                        .statusCode())
                .isEqualTo(302);
        assertThat(secretary.get("/territorio/uffici?territorio=" + area.code()).body())
                .as("who names a colleague does not learn the way into their access")
                .contains("inviato a", "n…@prova.invalid")
                .doesNotContain("/accesso/", "nuova@prova.invalid");
        assertThat(assigneeOf(task)).isEqualTo(old);
        assertThat(Visitor.signedIn(port, "admin")
                        .sendForm(
                                "/",
                                "/incarichi/conferma",
                                Map.of("territorio", area.code(), "chiave", office + "-INC-1"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(assigneeOf(task)).isNull();

        assertThat(outgoing.get("/").body()).doesNotContain(task);
        assertThat(outgoing.sendJson("POST", API + task + "/claim", "{\"userId\":\"" + old + "\"}")
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(outgoing.sendJson("POST", API + task + "/submit-form", VOTE).statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(decisions.voted(decision)).isEmpty();

        var incoming = FirstSignIn.of(port, jdbc, newcomer, "quercia-lampada-" + area.code());
        assertThat(incoming.get("/").body()).contains(task);
        assertThat(incoming.sendJson("POST", API + task + "/submit-form", VOTE).statusCode())
                .isEqualTo(204);
        assertThat(decisions.voted(decision)).containsExactly(office);
    }

    private UUID convened(TestAreas.TestArea area, String key) {
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
        return decision;
    }

    private String assigneeOf(String task) {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }
}
