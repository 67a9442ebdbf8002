/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.oversight.web;

import static it.pianozona.support.OversightScene.COORDINATOR;
import static it.pianozona.support.OversightScene.HEAD;
import static it.pianozona.support.OversightScene.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.DecisionRequest;
import it.pianozona.decision.DecisionTerms;
import it.pianozona.decision.RuleSet;
import it.pianozona.office.OfficeTasks;
import it.pianozona.support.Colleagues;
import it.pianozona.support.OversightScene;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Refusals;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.Visitor;
import it.pianozona.text.Italian;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import it.pianozona.workflow.RunningSteps;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Regia through its real endpoints: what a coordinator sees and does, and what is refused to everybody else. */
@PianozonaTest
@Tag("desk")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OversightPagesTest {

    private static final String WHY = "Attendiamo la nuova delibera della regione";

    @LocalServerPort
    private int port;

    @Autowired
    private TestAreas areas;

    @Autowired
    private OversightScene scene;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private OfficeTasks officeTasks;

    @Autowired
    private RunningSteps steps;

    @Autowired
    private CollegialDecisions decisions;

    @Autowired
    private Processes processes;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessClock clock;

    private TestArea area;
    private Visitor coordinator;
    private Visitor mayor;
    private Visitor coordinatorElsewhere;

    @BeforeAll
    void anAreaAtWork() {
        area = areas.like("RHO");
        scene.version(model -> model);
        coordinator = Visitor.signedIn(port, COORDINATOR);
        mayor = Visitor.signedIn(port, area.mayor(area.mayors().get(0)));
        coordinatorElsewhere = Visitor.signedIn(port, "coordinatore.ponente");
    }

    @AfterAll
    void theModelGoes() {
        scene.withdrawAll();
    }

    @Test
    void theCoordinatorSeesWhatRunsWhoseTurnItIsAndWhoDidWhatWhen() {
        var key = scene.task(area);
        var at = page(key);

        assertThat(coordinator.get("/regia?chiave=" + key).body())
                .contains(key, "Compito dell&#39;ufficio di piano", "Un procedimento.");
        assertThat(coordinator.get(at).body())
                .contains(
                        "Svolgi il compito dell&#39;ufficio di piano",
                        "Compito assegnato",
                        "Percorso del procedimento",
                        "in corso",
                        "Lo ha aperto");
        assertThat(coordinator.get(at + "/scheda").body())
                .contains("pz-scheda", key, "Compito assegnato", "Apri nella Regia")
                .doesNotContain("<script", "<form");
        assertThat(coordinator.get("/").body()).contains("href=\"/regia\"");
        assertThat(mayor.get("/").body()).doesNotContain("href=\"/regia\"");
    }

    @Test
    void theProcedureOfADecisionOpensWholeAndSaysWhatIsDecided() {
        var key = area.code() + "-DELIBERA";
        var decision = decisions.open(new DecisionRequest(
                area.code(),
                key,
                "assemblea-sindaci-" + area.code(),
                "document",
                "Piano di Zona di prova",
                RuleSet.MAJORITY_PRESENT,
                new DecisionTerms(5, 10, 15, 15)));
        processes.start("collegial-decision", key, area.code(), Map.of("decisionId", decision.toString()));

        for (var part : List.of("", "/versione")) {
            assertThat(coordinator.get(page(key) + part).statusCode()).as(part).isEqualTo(200);
        }
        assertThat(coordinator.get(page(key)).body())
                .contains(
                        "Piano di Zona di prova</span>: <strong>in decisione", "Percorso del procedimento", "</html>");
    }

    @Test
    void theFormOfATaskThatSomebodyHasConcludedIsSaidToBeGone() {
        var key = scene.task(area);
        var task = "/camunda/api/engine/engine/default/task/" + step(key);
        var person = Visitor.signedIn(port, PERSON);
        assertThat(person.get(task + "/deployed-form").statusCode()).isEqualTo(200);

        conclude(key);

        for (var part : List.of("/deployed-form", "/form", "/identity-links", "")) {
            var answer = person.get(task + part);
            assertThat(answer.statusCode()).as(part + answer.body()).isIn(403, 404);
            assertThat(answer.body()).as(part).doesNotContain("NullPointer", "Cannot invoke");
        }
        var form = person.get(task + "/deployed-form");
        assertThat(form.statusCode()).isEqualTo(404);
        assertThat(form.body()).contains("Non c'è più");
    }

    @Test
    void cockpitListsTheDecisionsToCoordinatorsAndTasklistAsksNothingThatIsRefusedToMayors() {
        var engine = "/camunda/api/engine/engine/default/";
        for (var asked : List.of(
                "decision-definition?latestVersion=true&sortBy=name&sortOrder=asc&firstResult=0&maxResults=50",
                "decision-definition/count?latestVersion=true",
                "decision-requirements-definition?latestVersion=true&sortBy=name&sortOrder=asc&firstResult=0&maxResults=50",
                "decision-requirements-definition/count?latestVersion=true")) {
            assertThat(coordinator.get(engine + asked).statusCode()).as(asked).isEqualTo(200);
            assertThat(mayor.get(engine + asked).statusCode()).as(asked).isEqualTo(403);
        }
        assertThat(coordinator.get("/regia/coordino").body()).isEqualTo("{\"coordina\":true}");
        assertThat(mayor.get("/regia/coordino").statusCode()).isEqualTo(200);
        assertThat(mayor.get("/regia/coordino").body()).isEqualTo("{\"coordina\":false}");
        assertThat(mayor.get("/camunda/app/tasklist/scripts/pianozona.js").body())
                .contains("regia/coordino")
                .doesNotContain("cockpit/scripts/config.js");
    }

    @Test
    void whoeverDoesNotCoordinateTheTerritoryIsRefusedEverythingAndNothingChanges() {
        var key = scene.task(area);
        var at = page(key);
        var task = step(key);
        var before = acts(key);

        assertThat(mayor.get("/regia").statusCode()).isEqualTo(403);
        assertThat(coordinatorElsewhere.get("/regia?chiave=" + key).body())
                .contains("Nessun procedimento in corso corrisponde");
        for (var read : List.of("", "/scheda", "/versione")) {
            assertThat(mayor.get(at + read).statusCode()).as(read).isEqualTo(403);
            assertThat(coordinatorElsewhere.get(at + read).statusCode())
                    .as(read)
                    .isEqualTo(404);
            assertThat(Visitor.nobody(port).get(at + read).statusCode())
                    .as(read)
                    .isEqualTo(302);
        }
        var fields = Map.of("motivo", WHY, "persona", HEAD, "ufficio", area.office("segreteria"));
        for (var act : List.of(
                "/sospendi",
                "/riprendi",
                "/versione",
                "/passi-automatici/x/riprova",
                "/passi/" + task + "/affida",
                "/passi/" + task + "/libera",
                "/passi/" + task + "/sollecita",
                "/passi/" + task + "/termine",
                "/passi/" + task + "/offri")) {
            assertThat(mayor.sendForm("/password", at + act, fields).statusCode())
                    .as(act)
                    .isEqualTo(403);
            assertThat(coordinatorElsewhere
                            .sendForm("/password", at + act, fields)
                            .statusCode())
                    .as(act)
                    .isEqualTo(404);
            assertThat(coordinator.sendFormAsIs(at + act, fields).statusCode())
                    .as("without the form's token: " + act)
                    .isEqualTo(403);
        }
        assertThat(acts(key)).isEqualTo(before);
        assertThat(isSuspended(key)).isFalse();
        assertThat(assignee(key)).isEqualTo(PERSON);
        assertThat(act(key, "/passi/" + step(scene.task(area)) + "/libera", Map.of())
                        .statusCode())
                .as("a step of another instance")
                .isEqualTo(404);
    }

    @Test
    void whoSeesAWiderTerritoryWithoutCoordinatingItStopsNothingThereNotEvenFromCockpit() {
        var key = scene.task(area);
        scene.restart(key, "ATS-MI");
        var suspended = "/camunda/api/engine/engine/default/process-instance/" + scene.instance(key) + "/suspended";

        assertThat(coordinator.get(page(key)).statusCode()).isEqualTo(403);
        assertThat(coordinator
                        .sendJson("PUT", suspended, "{\"suspended\":true}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(isSuspended(key)).isFalse();
        var ofTheWhole = Visitor.signedIn(port, "coordinatore.milano");
        assertThat(ofTheWhole.get(page(key)).statusCode()).isEqualTo(200);
        assertThat(ofTheWhole.sendJson("PUT", suspended, "{\"suspended\":true}").statusCode())
                .isEqualTo(204);
        assertThat(isSuspended(key)).isTrue();
        assertThat(acts(key)).endsWith("Cockpit: procedimento sospeso");
        assertThat(ofTheWhole
                        .sendJson("PUT", suspended, "{\"suspended\":false}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(acts(key)).endsWith("Cockpit: procedimento sospeso", "Cockpit: procedimento ripreso");
        assertThat(jdbc.sql("select person from legal_record where business_key = :key and act like 'Cockpit%'")
                        .param("key", key)
                        .query(String.class)
                        .list())
                .containsOnly("coordinatore.milano");
        assertThat(ofTheWhole.get(page(scene.task(area))).statusCode())
                .as("an area of the whole")
                .isEqualTo(200);
    }

    @Test
    void aSuspendedInstanceWaitsForItsReasonStandsStillAndGoesOn() {
        var key = scene.task(area);

        assertThat(after(act(key, "/sospendi", Map.of("motivo", "sì")), key)).contains("«Motivo»");
        assertThat(isSuspended(key)).isFalse();
        assertThat(after(act(key, "/sospendi", Map.of("motivo", WHY)), key)).contains("Il procedimento è sospeso");
        assertThat(isSuspended(key)).isTrue();
        assertThat(Refusals.of(() -> conclude(key))).contains("sospeso");
        assertThat(coordinator.get("/regia?ambito=" + area.code()).body()).contains("sospeso", "Fallo riprendere");
        assertThat(after(act(key, "/riprendi", Map.of()), key)).contains("Il procedimento è ripreso.");
        conclude(key);

        assertThat(acts(key))
                .containsExactly(
                        "Compito assegnato",
                        "Regia: procedimento sospeso",
                        "Regia: procedimento ripreso",
                        "Svolgi il compito dell'ufficio di piano");
    }

    @Test
    void aStepIsGivenToAnotherOfTheOfficeNeverToTheCoordinatorOrToAStranger() {
        var key = scene.task(area);
        var step = "/passi/" + step(key);

        assertThat(after(act(key, step + "/affida", Map.of("persona", COORDINATOR)), key))
                .contains("chi coordina non affida un passo a sé");
        assertThat(after(act(key, step + "/affida", Map.of("persona", "sindaco.rho")), key))
                .contains("scegli una persona che oggi fa parte dell&#39;ufficio");
        assertThat(assignee(key)).isEqualTo(PERSON);
        assertThat(after(act(key, step + "/offri", Map.of("ufficio", area.office("segreteria"), "motivo", WHY)), key))
                .contains("ha un titolare");
        assertThat(after(act(key, step + "/affida", Map.of("persona", HEAD)), key))
                .contains("Il passo è affidato.");
        assertThat(assignee(key)).isEqualTo(HEAD);
        assertThat(after(act(key, step + "/libera", Map.of()), key)).contains("Il passo è libero");
        assertThat(assignee(key)).isNull();
        assertThat(after(act(key, step + "/libera", Map.of()), key)).contains("non è in mano a nessuno");
    }

    @Test
    void aStepOfAVacantOfficeIsNamedAsSuchAndMayGoToAnotherOfficeAtWork() {
        var vacated = areas.like("RHO");
        var key = scene.task(vacated);
        var offer = "/passi/" + step(key) + "/offri";
        jdbc.sql("update office_holder set valid_to = :yesterday where office in (:offices)")
                .param("yesterday", clock.today().minusDays(1))
                .param("offices", List.of(vacated.office("ufficio-piano"), vacated.office("responsabile-udp")))
                .update();

        var halted = coordinator.get("/regia?ambito=" + vacated.code()).body().split("id=\"incorso\"")[0];
        assertThat(halted)
                .contains(
                        "manca un titolare",
                        "Nessuno ricopre",
                        "Chiedi la nomina",
                        "Compito dell&#39;ufficio di piano, ")
                .as("called by words")
                .doesNotContain(key);
        assertThat(after(act(key, offer, Map.of("ufficio", "segreteria-RHO", "motivo", WHY)), key))
                .contains("«A quale ufficio»");
        assertThat(after(act(key, offer, Map.of("ufficio", vacated.office("segreteria"), "motivo", WHY)), key))
                .contains("offerto anche all&#39;altro ufficio");
        colleagues.submit("segreteria.rhodense", colleagues.task(key, "UserTask_FreeTask"), Map.of("esito", "SVOLTO"));

        assertThat(acts(key)).contains("Regia: passo offerto a un altro ufficio");
    }

    @Test
    void whoseTurnItIsIsRemindedOnceADayAndReadsItWithALinkToTheTask() {
        var key = scene.task(area);
        var step = "/passi/" + step(key);

        assertThat(after(act(key, step + "/sollecita", Map.of()), key)).contains("Sollecito inviato a: ");
        assertThat(after(act(key, step + "/sollecita", Map.of()), key)).contains("già ricevuto un sollecito oggi");

        assertThat(jdbc.sql("select text, address from notice where cause like :cause")
                        .param("cause", "regia-sollecito-" + step(key) + "%")
                        .query((row, n) -> row.getString(1) + row.getString(2))
                        .list())
                .isNotEmpty()
                .allMatch(text -> text.startsWith("Concludi «Svolgi il compito dell'ufficio di piano»")
                        && text.endsWith("/compiti/" + step(key)));
        assertThat(acts(key)).containsExactly("Compito assegnato", "Regia: sollecito inviato");
    }

    @Test
    void whoKeepsTheOfficesIsAskedForTheHolderOfAVacantOne() {
        var vacated = areas.like("RHO");
        var key = scene.task(vacated);
        jdbc.sql("update office_holder set valid_to = :yesterday where office in (:offices)")
                .param("yesterday", clock.today().minusDays(1))
                .param("offices", List.of(vacated.office("ufficio-piano"), vacated.office("responsabile-udp")))
                .update();

        assertThat(after(act(key, "/passi/" + step(key) + "/sollecita", Map.of()), key))
                .contains("Hai chiesto la nomina");

        assertThat(jdbc.sql("select office || ' ' || address from notice where cause like :cause order by 1")
                        .param("cause", "regia-sollecito-" + step(key) + "%")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "amministratore /territorio/uffici?territorio=" + vacated.code(),
                        vacated.office("segreteria") + " /territorio/uffici?territorio=" + vacated.code());
    }

    @Test
    void theTermOfAStepIsMovedWithAReasonAndAllThatIsWrongIsSaidWithWhatWasTyped() {
        var key = scene.task(area);
        var move = "/passi/" + step(key) + "/termine";
        var before = colleagues.task(key, "UserTask_FreeTask").getDueDate();

        assertThat(after(act(key, move, Map.of("giorno", "31/02/2017", "motivo", "sì")), key))
                .contains("Scrivi un giorno dopo oggi", "Scrivi perché", "value=\"31/02/2017\"");
        assertThat(colleagues.task(key, "UserTask_FreeTask").getDueDate()).isEqualTo(before);

        var day = clock.today().plusDays(40);
        assertThat(after(act(key, move, Map.of("giorno", Italian.day(day), "motivo", WHY)), key))
                .contains("Il termine del passo è spostato", "scadenza " + Italian.day(day));
        assertThat(acts(key)).containsExactly("Compito assegnato", "Regia: termine del passo spostato");
    }

    @Test
    void aFailedAutomaticStepIsSaidInPlainWordsAndRetriedAtOnce() {
        scene.version(OversightScene::withAWait);
        try {
            var key = scene.task(area);
            conclude(key);
            scene.fails(key);

            assertThat(steps.loads(List.of(area.code())).get(area.code()).stopped())
                    .isEqualTo(1);
            assertThat(coordinator.get("/regia").body())
                    .contains("errore tecnico", "Manca un dato che il passo si aspetta di trovare.");
            assertThat(coordinator.get(page(key) + "/scheda").body())
                    .contains("Apri la prossima scadenza", "poi riprova");
            var retry = "/passi-automatici/" + scene.job(key) + "/riprova";
            assertThat(after(act(key, retry, Map.of()), key))
                    .contains("non è riuscito nemmeno questa volta", "Manca un dato");
            scene.mended(key);
            var done = act(key, retry, Map.of());

            assertThat(done.headers().firstValue("Location").orElse("")).endsWith("/regia");
            assertThat(coordinator.get("/regia").body())
                    .contains("è riuscito e il procedimento è andato avanti")
                    .doesNotContain("errore tecnico");
            assertThat(colleagues.isEnded(key)).isTrue();
            assertThat(acts(key)).endsWith("Regia: passo automatico riprovato", "Regia: passo automatico riprovato");
        } finally {
            scene.withdraw();
        }
    }

    @Test
    void anInstanceGoesToTheNewVersionWithoutLosingAnything() {
        var key = scene.task(area);
        var before = facts(key);
        var open = colleagues.task(key, "UserTask_FreeTask");
        scene.version(OversightScene::withAWait);
        try {
            assertThat(coordinator.get(page(key)).body()).contains("Porta alla versione più recente");
            assertThat(coordinator.get(page(key) + "/versione").body())
                    .contains(
                            "Svolgi il compito dell&#39;ufficio di piano",
                            "Svolgi il compito, nuova versione",
                            "Porta alla versione 2")
                    .doesNotContain("Non si può ancora fare");
            assertThat(facts(key)).as("the preview changes nothing").isEqualTo(before);
            assertThat(follow(act(key, "/versione", Map.of()))).contains("«Motivo»");
            assertThat(facts(key)).isEqualTo(before);

            assertThat(follow(act(key, "/versione", Map.of("motivo", WHY)))).contains("segue ora la versione 2");

            var moved = colleagues.task(key, "UserTask_FreeTask");
            assertThat(moved.getId()).isEqualTo(open.getId());
            assertThat(moved.getAssignee()).isEqualTo(PERSON);
            assertThat(moved.getDueDate()).isEqualTo(open.getDueDate());
            assertThat(moved.getProcessDefinitionId()).isNotEqualTo(open.getProcessDefinitionId());
            assertThat(facts(key).subList(0, 2)).as("domain and earlier record").isEqualTo(before.subList(0, 2));
            assertThat(acts(key))
                    .containsExactly("Compito assegnato", "Regia: procedimento portato alla versione più recente");
            assertThat(follow(act(key, "/versione", Map.of("motivo", WHY)))).contains("già la versione più recente");
            assertThat(colleagues.opens(PERSON, moved).get("testo"))
                    .asString()
                    .startsWith("Aggiornare i dati del profilo ");
            conclude(key);
            assertThat(officeTasks.get(key).outcome()).isEqualTo("Fatto");
            assertThat(scene.job(key)).as("the new version's way is taken").isNotNull();
        } finally {
            scene.withdraw();
        }
    }

    @Test
    void whatBlocksTheMoveIsNamedAndNothingIsChanged() {
        var key = scene.task(area);
        var before = facts(key);
        scene.version(model -> model.replace("UserTask_FreeTask", "UserTask_AnotherTask"));
        try {
            assertThat(coordinator.get(page(key) + "/versione").body())
                    .contains(
                            "Non si può ancora fare",
                            "«Svolgi il compito dell&#39;ufficio di piano» è aperto",
                            "non c&#39;è");
            assertThat(follow(act(key, "/versione", Map.of("motivo", WHY)))).contains("resta alla versione di prima");
            assertThat(facts(key)).isEqualTo(before);
            assertThat(acts(key)).containsExactly("Compito assegnato");
        } finally {
            scene.withdraw();
        }
    }

    /** The domain row, the record before the move, the open step with its version. */
    private List<String> facts(String key) {
        return jdbc.sql(
                        """
                (select t::text from office_task t where t.key = :key)
                union all
                (select string_agg(r::text, ' ' order by r.at) from legal_record r
                  where r.business_key = :key and r.act not like 'Regia:%')
                union all
                (select concat_ws(' ', t.id_, t.assignee_, t.due_date_, t.proc_def_id_, t.name_) from act_ru_task t
                   join act_ru_execution e on e.id_ = t.proc_inst_id_ where e.business_key_ = :key)""")
                .param("key", key)
                .query(String.class)
                .list();
    }

    private void conclude(String key) {
        colleagues.submit(
                PERSON, colleagues.task(key, "UserTask_FreeTask"), Map.of("esito", "SVOLTO", "nota", "Fatto"));
    }

    private String page(String key) {
        return "/regia/procedimenti/" + scene.instance(key);
    }

    private String step(String key) {
        return colleagues.task(key, "UserTask_FreeTask").getId();
    }

    private HttpResponse<String> act(String key, String what, Map<String, String> fields) {
        return coordinator.sendForm("/password", page(key) + what, fields);
    }

    private String after(HttpResponse<String> answer, String key) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return coordinator.get(page(key)).body();
    }

    private String follow(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return coordinator
                .get(answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", ""))
                .body();
    }

    private boolean isSuspended(String key) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .singleResult()
                .isSuspended();
    }

    private String assignee(String key) {
        return colleagues.task(key, "UserTask_FreeTask").getAssignee();
    }

    private List<String> acts(String key) {
        return jdbc.sql("select act from legal_record where business_key = :key order by at")
                .param("key", key)
                .query(String.class)
                .list();
    }
}
