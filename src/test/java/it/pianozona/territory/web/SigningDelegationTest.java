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
import it.pianozona.support.Refusals;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.Visitor;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a mayor's deputies see and may conclude: one may sign, another may vote, and neither may do the other's part. */
@PianozonaTest
@Tag("agreement")
class SigningDelegationTest {

    private static final String API = "/camunda/api/engine/engine/default/task";
    private static final String VOTE = "{\"variables\":{\"voto\":{\"value\":\"FAVOREVOLE\"}}}";
    private static final String SECRETARY = "segreteria.rhodense";

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

    private TestArea area;
    private String office;
    private String mayor;

    @BeforeEach
    void anAreaOfItsOwn() {
        area = areas.like("RHO");
        office = area.mayors().get(0);
        mayor = area.mayor(office);
    }

    @Test
    void who_may_sign_sees_and_concludes_what_is_to_be_signed_and_nothing_else() {
        var signing = offeredToTheSignatory();
        var voting = voteOf(office);
        var deputy = delegated("firma." + area.code().toLowerCase(), "sign");

        assertThat(deputy.get("/").body()).contains(signing.getId()).doesNotContain(voting.getId());
        assertThat(claim(deputy, "firma." + area.code().toLowerCase(), voting)).isGreaterThanOrEqualTo(400);
        assertThat(deputy.sendJson("POST", API + "/" + voting.getId() + "/submit-form", VOTE)
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(claim(deputy, "firma." + area.code().toLowerCase(), signing)).isEqualTo(204);
        colleagues.submit("firma." + area.code().toLowerCase(), signing, convocation());
        assertThat(tasks.createTaskQuery().taskId(signing.getId()).count()).isZero();
    }

    @Test
    void who_may_vote_does_not_sign() {
        var signing = offeredToTheSignatory();
        var voting = voteOf(office);
        var deputy = delegated("voto." + area.code().toLowerCase(), "vote");

        assertThat(deputy.get("/").body()).contains(voting.getId());
        assertThat(claim(deputy, "voto." + area.code().toLowerCase(), signing)).isGreaterThanOrEqualTo(400);
        assertThat(Refusals.of(() -> colleagues.submit("voto." + area.code().toLowerCase(), signing, convocation())))
                .contains("spetta a un altro ufficio");
    }

    @Test
    void the_mayor_signs_and_another_mayor_does_not() {
        var signing = offeredToTheSignatory();
        var other = area.mayor(area.mayors().get(1));

        assertThat(claim(Visitor.signedIn(port, other), other, signing)).isGreaterThanOrEqualTo(400);
        assertThat(Refusals.of(() -> colleagues.submit(other, signing, convocation())))
                .contains("spetta a un altro ufficio");
        colleagues.submit(mayor, signing, convocation());
        assertThat(tasks.createTaskQuery().taskId(signing.getId()).count()).isZero();
    }

    @Test
    void a_revoked_deputy_loses_what_was_taken_in_hand() {
        var signing = offeredToTheSignatory();
        var name = "revoca." + area.code().toLowerCase();
        var deputy = delegated(name, "sign");
        assertThat(claim(deputy, name, signing)).isEqualTo(204);

        var page = Visitor.signedIn(port, mayor);
        var delegation = Pattern.compile("name=\"delega\" value=\"([0-9a-f-]{36})\"")
                .matcher(page.get("/deleghe").body());
        assertThat(delegation.results().map(found -> page.sendForm(
                                "/deleghe", "/deleghe/revoca", Map.of("delega", found.group(1)))
                        .statusCode()))
                .contains(302);

        assertThat(tasks.createTaskQuery()
                        .taskId(signing.getId())
                        .singleResult()
                        .getAssignee())
                .isNull();
        assertThat(claim(deputy, name, signing)).isGreaterThanOrEqualTo(400);
    }

    private static int claim(Visitor visitor, String person, Task task) {
        return visitor.sendJson("POST", API + "/" + task.getId() + "/claim", "{\"userId\":\"" + person + "\"}")
                .statusCode();
    }

    /** A step of the area, offered to who signs for the mayor's office. */
    private Task offeredToTheSignatory() {
        var key = opened();
        var task = colleagues.task(key, "UserTask_Convene");
        tasks.deleteCandidateGroup(task.getId(), area.office("segreteria"));
        tasks.addCandidateGroup(task.getId(), "firmatario-" + office);
        return task;
    }

    private Task voteOf(String votingOffice) {
        var key = opened();
        colleagues.convene(SECRETARY, key);
        return colleagues.taskOf(votingOffice, key, "UserTask_ExpressVote");
    }

    private String opened() {
        var key = area.code() + "-" + UUID.randomUUID();
        var decision = decisions.open(new DecisionRequest(
                area.code(),
                key,
                "assemblea-sindaci-" + area.code(),
                "document",
                "Piano di Zona di prova",
                RuleSet.MAJORITY_PRESENT,
                new DecisionTerms(5, 10, 15, 15)));
        processes.start("collegial-decision", key, area.code(), Map.of("decisionId", decision.toString()));
        return key;
    }

    private Map<String, Object> convocation() {
        return Map.of(
                "dataOra", clock.now().plusDays(6).withNano(0).toString(),
                "luogo", "Sala consiliare",
                "ordineDelGiorno", "Approvazione del documento");
    }

    /** The mayor delegates on the page; the deputy chooses a password by the address that was sent to them. */
    private Visitor delegated(String name, String scope) {
        var page = Visitor.signedIn(port, mayor);
        var form = new HashMap<>(Map.of(
                "office",
                office,
                scope,
                "true",
                "signInName",
                name,
                "givenName",
                "Delegata",
                "familyName",
                "Di prova",
                "email",
                name + "@prova.invalid",
                "actNumber",
                "12/2017",
                "actDate",
                clock.today().toString(),
                "from",
                clock.today().toString(),
                "to",
                clock.today().plusDays(30).toString()));
        assertThat(page.sendForm("/deleghe", "/deleghe", form).statusCode()).isEqualTo(302);
        assertThat(page.get("/deleghe").body()).contains("inviato a").doesNotContain("/accesso/");
        return FirstSignIn.of(port, jdbc, name, "quercia-lampada-" + area.code());
    }
}
