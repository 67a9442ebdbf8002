/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.Decision;
import it.pianozona.decision.DecisionRequest;
import it.pianozona.decision.DecisionTerms;
import it.pianozona.decision.RuleSet;
import it.pianozona.measure.Direction;
import it.pianozona.measure.Measure;
import it.pianozona.notice.Notices;
import it.pianozona.plan.Plan;
import it.pianozona.plan.Plans;
import it.pianozona.plan.approval.PlanApproval;
import it.pianozona.plan.approval.PlanContents;
import it.pianozona.plan.chain.Actions;
import it.pianozona.plan.chain.Objectives;
import it.pianozona.plan.chain.PolicyComparisons;
import it.pianozona.plan.consultation.Opinion;
import it.pianozona.plan.consultation.Opinions;
import it.pianozona.plan.consultation.ParticipationEvents;
import it.pianozona.plan.section.PlanDrafting;
import it.pianozona.plan.section.PlanSection;
import it.pianozona.plan.section.PlanSections;
import it.pianozona.support.Colleagues;
import it.pianozona.support.CompletePlans;
import it.pianozona.support.Covers;
import it.pianozona.support.MoneyOnRecord;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Refusals;
import it.pianozona.support.SampleMeasures;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PianozonaTest
@Tag("spine")
@Covers("redazione-piano")
class PlanDraftingTest {

    private static final String TEXT = "Testo di prova di almeno venti caratteri.";

    @Autowired
    private PlanDrafting drafting;

    @Autowired
    private PlanSections sections;

    @Autowired
    private PolicyComparisons policies;

    @Autowired
    private Objectives objectives;

    @Autowired
    private Actions actions;

    @Autowired
    private ParticipationEvents events;

    @Autowired
    private Opinions opinions;

    @Autowired
    private Plans plans;

    @Autowired
    private PlanContents contents;

    @Autowired
    private CompletePlans complete;

    @Autowired
    private PlanApproval approval;

    @Autowired
    private CollegialDecisions decisions;

    @Autowired
    private Notices notices;

    @Autowired
    private DecisionService tables;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private Processes processes;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectMapper json;

    private TestArea area;
    private String key;

    @Test
    void aPlanIsDraftedCompletedSeenByTheAccountantsAndTheHealthAuthorityAndIsReady() throws Exception {
        begin("MAQ", 2018);
        comparePolicies();
        udp("UserTask_DefineObjectives", objective("ALTRO", "connessione"));
        udp("UserTask_DefineObjectives", objective("ULTIMO", "governance"));
        udp("UserTask_AssignSections", Map.of("gruppo", area.office("terzo-settore"), "sezioni", List.of("art19-f")));
        assignTheRestTo("gruppo-piano");
        contributeAndMissTheDeadline();
        actionsEventsAndFramework();
        draftSectionsLeavingOneInDraft();

        assertThat(colleagues
                        .opens("udp.aquilane", task("UserTask_CompletePlan"))
                        .get("mancanze")
                        .toString())
                .contains(
                        "«Obiettivi e priorità di intervento, strumenti e mezzi» non è completa",
                        "/piani/" + key + "/sezioni");
        udp("UserTask_CompletePlan", Map.of("ripresa", "SEZIONI", "sezioni", List.of("art19-a")));
        udp("UserTask_DraftSection", Map.of("testo", TEXT, "stato", "COMPLETA"));
        amendAfterEachContraryVisa();
        visa("FAVOREVOLE");

        colleagues.fireTimer(key, "BoundaryEvent_OpinionReminder");
        colleagues.fireTimer(key, "BoundaryEvent_OpinionDeadline");
        assertNotice(area.office("coordinatori"), "parere dell'azienda sanitaria è passato");
        opinion(Map.of("esito", "CONTRARIO", "osservazioni", TEXT, "sezioniContrarie", List.of("art19-b", "art19-d")));
        assertThat(drafting.get(key).round()).isEqualTo(2);
        assertThat(colleagues.tasks(key, "UserTask_DraftSection")).hasSize(2);
        draftAll();
        visa("FAVOREVOLE");
        opinion(Map.of("esito", "FAVOREVOLE_CON_OSSERVAZIONI", "osservazioni", TEXT));

        assertThat(colleagues.isEnded(key)).isTrue();
        assertContent();
    }

    private void assertContent() throws Exception {
        var content = contents.of(key);
        assertThat(content.policies()).hasSize(4);
        assertThat(content.objectives()).hasSize(3);
        assertThat(content.sections()).hasSize(11);
        assertThat(content.events()).hasSize(1);
        assertThat(content.total()).isEqualTo(new BigDecimal("30000.50"));
        assertThat(content.totalsByYear().get(2018)).isEqualTo(new BigDecimal("10000.50"));
        assertThat(content.opinions()).extracting(Opinion::kind).contains(Opinion.Kind.ACCOUNTING, Opinion.Kind.HEALTH);
        assertThat(sections.get(key, "art19-f").uncontributed()).isTrue();
        assertThat(sections.get(key, "art19-b").version()).isEqualTo(2);
        assertThat(json.writeValueAsString(content)).contains("\"sections\"", "\"totalsByYear\"");
    }

    private void contributeAndMissTheDeadline() {
        assertThat(colleagues.tasks(key, "UserTask_Contribute")).hasSize(11);
        assertThat(colleagues.taskOf(area.office("terzo-settore"), key, "UserTask_Contribute"))
                .isNotNull();
        var first = colleagues.tasks(key, "UserTask_Contribute").stream()
                .filter(task -> !task.getId()
                        .equals(colleagues
                                .taskOf(area.office("terzo-settore"), key, "UserTask_Contribute")
                                .getId()))
                .findFirst()
                .orElseThrow();
        refused("gruppo-piano.aquilane", first, Map.of("autore", "Gruppo", "testo", "breve"), "da 20 a 4000");
        refused("gruppo-piano.aquilane", first, Map.of("autore", "", "testo", TEXT), "«Autore»");
        colleagues.submit("gruppo-piano.aquilane", first, Map.of("autore", "Gruppo di piano", "testo", TEXT));
        colleagues.fireTimer(key, "BoundaryEvent_ContributionReminder");
        assertNotice(area.office("terzo-settore"), "Poi le redige l'ufficio di piano");
        colleagues.fireTimer(key, "BoundaryEvent_ContributionDeadline");
        assertThat(sections.of(key).stream().filter(PlanSection::uncontributed)).hasSize(10);
        colleagues.fireTimer(key, "BoundaryEvent_DraftingReminder");
        colleagues.fireTimer(key, "BoundaryEvent_DraftingDeadline");
        assertNotice(area.office("coordinatori"), "Prosegue in ritardo");
    }

    private void actionsEventsAndFramework() {
        udp("UserTask_ActionSheet", action("ALTRO", Map.of("innovativo", true)));
        udp("UserTask_ActionSheet", Map.of("seguito", "FINE"));
        var event = new HashMap<>(event("CO_DESIGN"));
        event.put("azione", actions.of(key).get(0).id().toString());
        event.put("seguito", "ALTRO");
        udp("UserTask_ParticipationEvent", event);
        udp("UserTask_ParticipationEvent", Map.of("seguito", "FINE"));
        udp("UserTask_Framework", row("ALTRO", 2018, "SOCIAL", "10000.50"));
        udp("UserTask_Framework", row("ALTRO", 2019, "SOCIAL", "10000"));
        colleagues.submit(
                "ragioneria.aquilane", task("UserTask_Framework"), row("ULTIMO", 2020, "SOCIO_HEALTH", "10000"));
    }

    private void draftSectionsLeavingOneInDraft() {
        for (var task : colleagues.tasks(key, "UserTask_DraftSection")) {
            var title = colleagues.opens("udp.aquilane", task).get("sezione").toString();
            var state = title.startsWith("Obiettivi e priorità") ? "BOZZA" : "COMPLETA";
            refused("udp.aquilane", task, Map.of("testo", TEXT), "«Stato»");
            colleagues.submit("udp.aquilane", task, Map.of("testo", TEXT, "stato", state));
        }
    }

    private void amendAfterEachContraryVisa() {
        visa("CONTRARIO");
        udp("UserTask_CompletePlan", Map.of("ripresa", "POLITICHE"));
        udp("UserTask_AmendPolicy", policy("scuola"));
        visa("CONTRARIO");
        udp("UserTask_CompletePlan", Map.of("ripresa", "OBIETTIVI"));
        udp("UserTask_AmendObjective", objective("ALTRO", "societa-civile"));
        visa("CONTRARIO");
        udp("UserTask_CompletePlan", Map.of("ripresa", "AZIONI"));
        udp("UserTask_AmendAction", action("ULTIMO", Map.of()));
        visa("CONTRARIO");
        udp("UserTask_CompletePlan", Map.of("ripresa", "QUADRO"));
        udp("UserTask_AmendFramework", row("ULTIMO", 2020, "SOCIO_HEALTH", "10000"));
        visa("CONTRARIO");
        assertThat(colleagues
                        .opens("udp.aquilane", task("UserTask_CompletePlan"))
                        .get("parere")
                        .toString())
                .contains(TEXT);
        udp("UserTask_CompletePlan", Map.of("ripresa", "VERIFICA"));
    }

    @Test
    void lombardPlansNeedTheAggregationTheThreeStrategicObjectivesAndARecomposition() {
        begin("RHO", 2018);
        var task = task("UserTask_DefineObjectives");
        colleagues.submit("udp.rhodense", task, objective("ALTRO", "innovazione"));
        refusedFinish("aggregazione", "Ricomposizione");
        addLombard(Map.of("aggregazione", true, "ricomposizione", List.of("KNOWLEDGE")));
        refusedFinish("accesso", "Omogeneità");
        addLombard(Map.of("numeroStrategico", 1));
        addLombard(Map.of("numeroStrategico", 2));
        refusedFinish("innovazione", "Innovazione sociale");
        refused("udp.rhodense", task("UserTask_DefineObjectives"), lombard(Map.of("numeroStrategico", 4)), "da 1 a 3");
        addLombard(Map.of("numeroStrategico", 3));
        colleagues.submit("udp.rhodense", task("UserTask_DefineObjectives"), Map.of("seguito", "FINE"));
        assertThat(task("UserTask_AssignSections")).isNotNull();
        assertThat(policies.of(key)).isEmpty();
    }

    @Test
    void aPlanReturnedByTheBodyIsRedraftedOnlyWhereTheBodySaid() {
        area = areas.like("MAQ");
        key = cycles.inPreparation(area, 2018);
        drafting.begin(key);
        var plan = plans.ofCycle(key);
        var decision = decisions.open(new DecisionRequest(
                area.code(),
                key,
                "assemblea-sindaci-" + area.code(),
                plan.id().toString(),
                plan.title(),
                RuleSet.MAJORITY_PRESENT,
                new DecisionTerms(5, 10, 15, 15)));
        decisions.formaliseReturn(
                decision,
                new Decision.Return(
                        TEXT, List.of("Art19-C", "ART19-E"), clock.today().plusDays(200)));
        jdbc.sql("update plan set state = 'RETURNED' where id = :id")
                .param("id", plan.id())
                .update();

        processes.start("redazione-piano", key, area.code(), Map.of());

        assertThat(plans.ofCycle(key).state()).isEqualTo(Plan.State.DRAFT);
        assertThat(colleagues.tasks(key, "UserTask_DraftSection")).hasSize(2);
        assertThat(drafting.get(key).due()).isEqualTo(clock.today().plusDays(200));
        assertThat(colleagues
                        .opens(
                                "udp.aquilane",
                                colleagues.tasks(key, "UserTask_DraftSection").get(0))
                        .get("rilievi")
                        .toString())
                .contains(TEXT);
    }

    @Test
    void withTheGuidanceInForceThePlanBeginsAtOnceAndObjectivesComeFromItsPriorities() {
        area = areas.like("PPO");
        key = cycles.inPreparation(area, 2018);
        adoptGuidance("P1", "Contrasto alla povertà");
        processes.start("redazione-piano", key, area.code(), Map.of());

        assertThat(drafting.find(key)).isPresent();
        assertThat(colleagues.tasks(key, "UserTask_ComparePolicy")).hasSize(7);
        assertThat(colleagues
                        .opens(
                                "udp.ponente",
                                colleagues.tasks(key, "UserTask_ComparePolicy").get(0))
                        .get("premessa")
                        .toString())
                .contains("Premessa di prova");
        for (var task : colleagues.tasks(key, "UserTask_ComparePolicy")) {
            var code = colleagues.opens("udp.ponente", task).get("politica").toString();
            colleagues.submit("udp.ponente", task, policy(code));
        }
        refused("udp.ponente", task("UserTask_DefineObjectives"), objective("ULTIMO", "P2"), "«Priorità di origine»");
        colleagues.submit("udp.ponente", task("UserTask_DefineObjectives"), objective("ULTIMO", "P1"));
        assertThat(objectives.of(key).get(0).sources()).containsExactly("P1");
    }

    private void adoptGuidance(String code, String text) {
        jdbc.sql(
                        """
                insert into guidance (id, business_key, territory, profile, period_start, period_end, opened_on, due_on, state, adopted_on)
                select gen_random_uuid(), key, area, profile, starts_on, ends_on, starts_on, starts_on, 'IN_FORCE', starts_on
                from planning_cycle where key = :key
                """)
                .param("key", key)
                .update();
        jdbc.sql("insert into guidance_area select id, territory from guidance where business_key = :key")
                .param("key", key)
                .update();
        jdbc.sql(
                        "insert into guidance_section select id, 'premessa', 'Premessa di prova' from guidance where business_key = :key")
                .param("key", key)
                .update();
        jdbc.sql(
                        """
                insert into guidance_item select gen_random_uuid(), id, 'PRIORITY', 1, :code, :text from guidance where business_key = :key
                """)
                .param("code", code)
                .param("text", text)
                .param("key", key)
                .update();
    }

    @Test
    void abruzzoHasAHundredAndFiftyDaysAndTheOthersAHundredAndTwenty() {
        begin("MAQ", 2018);
        assertThat(drafting.get(key).due()).isEqualTo(clock.today().plusDays(150));
        begin("RHO", 2018);
        assertThat(drafting.get(key).due()).isEqualTo(clock.today().plusDays(120));
    }

    @Test
    void wrongPoliciesAndObjectivesAreRefused() {
        begin("MAQ", 2018);
        var task = colleagues.tasks(key, "UserTask_ComparePolicy").get(0);
        refusedWith(task, policy("scuola"), "strumento", "", "con quale strumento");
        refusedWith(task, policy("scuola"), "data", clock.today().plusDays(1).toString(), "«Data»");
        refusedWith(task, policy("scuola"), "politica", "altra", "«Politica»");
        for (var field : List.of("politica", "interlocutore", "data", "esito")) {
            refusedWith(task, policy("scuola"), field, "", "«");
        }
        comparePolicies();
        var objective = task("UserTask_DefineObjectives");
        refusedWith(
                objective, objective("ALTRO", "connessione"), "prioritaOrigine", List.of(), "«Priorità di origine»");
        refusedWith(
                objective,
                objective("ALTRO", "connessione"),
                "prioritaOrigine",
                List.of("altra"),
                "«Priorità di origine»");
        refusedWith(objective, objective("ALTRO", "connessione"), "areaPrioritaria", 4, "«Area prioritaria»");
        refusedWith(objective, objective("ALTRO", "connessione"), "indicatori", "Famiglie; 1; 2", "riga non valida");
        refusedWith(
                objective,
                objective("ALTRO", "connessione"),
                "indicatori",
                "Famiglie; persone; non noto; 31/12/2014; Cartella; 2",
                "il giorno entro cui misuri il valore di partenza va da oggi");
        refusedWith(objective, objective("ALTRO", "connessione"), "aree", List.of(), "«Aree»");
        refusedWith(objective, objective("ALTRO", "connessione"), "attributi", List.of("X"), "«Attributi»");
        refusedWith(objective, objective("ALTRO", "connessione"), "ricomposizione", List.of("X"), "«Ricomposizione»");
        refusedWith(objective, objective("ALTRO", "connessione"), "titolo", "", "«Titolo»");
        refusedWith(objective, objective("ALTRO", "connessione"), "classe", "", "«Classe»");
        refusedWith(objective, objective("ALTRO", "connessione"), "seguito", "", "«Come prosegui?»");
        refused("udp.aquilane", objective, Map.of("seguito", "FINE"), "non ha ancora obiettivi");
        assertThat(objectives.of(key)).isEmpty();
        udp("UserTask_DefineObjectives", objective("ULTIMO", "connessione"));
        refused(
                "udp.aquilane",
                task("UserTask_AssignSections"),
                Map.of("gruppo", "altro", "sezioni", List.of("art19-a")),
                "«Gruppo»");
        var group = area.office("gruppo-piano");
        refused("udp.aquilane", task("UserTask_AssignSections"), Map.of("gruppo", group), "almeno una sezione");
        refused(
                "udp.aquilane",
                task("UserTask_AssignSections"),
                Map.of("gruppo", group, "sezioni", List.of("altra")),
                "non ancora assegnate");
    }

    @Test
    void wrongActionsEventsAndAmountsAreRefused() {
        begin("MAQ", 2018);
        comparePolicies();
        udp("UserTask_DefineObjectives", objective("ULTIMO", "connessione"));
        assignTheRestTo("gruppo-piano");
        var sheet = task("UserTask_ActionSheet");
        refused("udp.aquilane", sheet, Map.of("seguito", "FINE"), "non ha ancora schede");
        refusedWith(
                sheet,
                action("ALTRO", Map.of()),
                "congiunta",
                List.of("DESIGN"),
                "un titolare sociale e uno sanitario");
        refusedWith(sheet, action("ALTRO", Map.of()), "congiunta", List.of("X"), "«Congiunta in»");
        refusedWith(sheet, action("ALTRO", Map.of()), "titolareSociale", "", "«Titolare»");
        refusedWith(sheet, action("ALTRO", Map.of()), "costi", "2017; COMUNI; 10", "dal 2018 al 2020");
        refusedWith(sheet, action("ALTRO", Map.of()), "costi", "2018; COMUNI; -1", "negativi");
        refusedWith(sheet, action("ALTRO", Map.of()), "costi", "2018; ALTROVE; 1", "riga non valida");
        refusedWith(sheet, action("ALTRO", Map.of()), "costi", "2018; COMUNI; 1\n2018; COMUNI; 2", "due volte");
        refusedWith(sheet, action("ALTRO", Map.of()), "costi", "", "almeno un anno");
        refusedWith(sheet, action("ALTRO", Map.of()), "indicatori", "", "almeno un indicatore");
        refusedWith(sheet, action("ALTRO", Map.of()), "indicatori", "Utenti; persone; ; ; ; 150", "valore di partenza");
        refusedWith(sheet, action("ALTRO", Map.of()), "indicatori", "Utenti; 120; 150", "riga non valida");
        refusedWith(
                sheet,
                action("ALTRO", Map.of()),
                "indicatori",
                SampleMeasures.line("A", "1", "2") + "\n" + SampleMeasures.line("a", "1", "2"),
                "due volte");
        refusedWith(
                sheet,
                action("ALTRO", Map.of()),
                "indicatori",
                SampleMeasures.line("A", "uno", "2"),
                "«uno» non è un numero");
        refusedWith(sheet, action("ALTRO", Map.of()), "politica", "altra", "«Politica integrata»");
        refusedWith(sheet, action("ALTRO", Map.of()), "titolo", "x".repeat(201), "al massimo 200");
        for (var field : List.of("titolo", "obiettivo", "area", "target", "seguito")) {
            refusedWith(sheet, action("ALTRO", Map.of()), field, "", "«");
        }
        assertThat(actions.of(key)).isEmpty();

        var event = task("UserTask_ParticipationEvent");
        refusedWith(event, event("CO_DESIGN"), "azione", "", "innovativa o sperimentale");
        refusedWith(
                event,
                event("FORUM"),
                "data",
                clock.now().plusDays(1).withNano(0).toString(),
                "dopo che si è tenuto");
        for (var field : List.of("tipo", "data", "luogo", "presenti", "verbale", "seguito")) {
            refusedWith(event, event("FORUM"), field, "", "«");
        }
        assertThat(events.of(key)).isEmpty();

        var framework = task("UserTask_Framework");
        refusedWith(framework, row("ALTRO", 2018, "SOCIAL", "10"), "importo", "-0.01", "negativo");
        refusedWith(framework, row("ALTRO", 2018, "SOCIAL", "10"), "importo", "0.001", "due decimali");
        refusedWith(framework, row("ALTRO", 2018, "SOCIAL", "10"), "anno", "2021", "dal 2018 al 2020");
        refusedWith(framework, row("ALTRO", 2018, "HEALTH", "10"), "riferimentoRegione", "DGR 1", "servono entrambi");
        refusedWith(framework, row("ALTRO", 2018, "HEALTH", "10"), "riferimentoAusl", "Nota 1", "servono entrambi");
        refused("udp.aquilane", framework, row("ULTIMO", 2018, "SOCIAL", "10"), "[2019, 2020]");
        for (var field : List.of("anno", "fonte", "area", "importo", "seguito")) {
            refusedWith(framework, row("ALTRO", 2018, "SOCIAL", "10"), field, "", "«");
        }
        var health = new HashMap<>(row("ALTRO", 2018, "HEALTH", "10"));
        health.putAll(Map.of("riferimentoRegione", "DGR 1/2017", "riferimentoAusl", "Nota 1/2017"));
        colleagues.submit("udp.aquilane", framework, health);
    }

    @Test
    void opinionsWithoutReasonsAreRefused() {
        begin("MAQ", 2018);
        var opinion = Map.<String, Object>of("esito", "CONTRARIO", "osservazioni", "poco");
        throughToTheVisa();
        refused("ragioneria.aquilane", task("UserTask_AccountingVisa"), opinion, "da 20 a 4000");
        refused("ragioneria.aquilane", task("UserTask_AccountingVisa"), Map.of(), "«Visto»");
        visa("FAVOREVOLE");
        refused("distretto.aquilane", task("UserTask_HealthOpinion"), opinion, "da 20 a 4000");
        refused(
                "distretto.aquilane",
                task("UserTask_HealthOpinion"),
                Map.of("esito", "FAVOREVOLE", "sezioniContrarie", List.of("art19-a")),
                "non indicare sezioni");
        refused(
                "distretto.aquilane",
                task("UserTask_HealthOpinion"),
                Map.of("esito", "CONTRARIO", "osservazioni", TEXT, "sezioniContrarie", List.of("altra")),
                "dall'elenco");
        opinion(Map.of("esito", "CONTRARIO", "osservazioni", TEXT));
        assertThat(colleagues.tasks(key, "UserTask_DraftSection")).hasSize(11);
        assertThat(opinions.last(key, Opinion.Kind.HEALTH)).isPresent();
    }

    private void throughToTheVisa() {
        comparePolicies();
        udp("UserTask_DefineObjectives", objective("ULTIMO", "connessione"));
        assignTheRestTo("gruppo-piano");
        for (var task : colleagues.tasks(key, "UserTask_Contribute")) {
            colleagues.submit("gruppo-piano.aquilane", task, Map.of("autore", "Gruppo", "testo", TEXT));
        }
        udp("UserTask_ActionSheet", action("ULTIMO", Map.of()));
        udp("UserTask_ParticipationEvent", event("FORUM"));
        for (int year = 2018; year <= 2020; year++) {
            udp("UserTask_Framework", row(year == 2020 ? "ULTIMO" : "ALTRO", year, "SOCIAL", "2000"));
        }
        var section = colleagues.tasks(key, "UserTask_DraftSection").stream()
                .filter(task -> colleagues
                        .opens("udp.aquilane", task)
                        .get("obbligatoria")
                        .equals("Sezione obbligatoria."))
                .findFirst()
                .orElseThrow();
        refused("udp.aquilane", section, Map.of("stato", "COMPLETA"), "«Testo»");
        draftAll();
    }

    @ParameterizedTest(name = "{0}: {1} = {2} lacks {3}")
    @CsvSource({
        "ER, incompleteSections, 1, SEZIONI",
        "TO, objectives, 0, OBIETTIVI",
        "ER, objectivesWithoutSource, 1, PRIORITA",
        "AB, actions, 0, AZIONI",
        "LO15, missingYears, 1, QUADRO",
        "ER, frameworkAreas, 2, QUADRO_AREE",
        "ER, openPolicies, 1, POLITICHE",
        "ER, integrationsWithoutInstrument, 1, STRUMENTI",
        "LO15, recomposition, false, RICOMPOSIZIONE",
        "LO18, recomposition, false, RICOMPOSIZIONE",
        "LO18, aggregation, false, AGGREGAZIONE",
        "LO18, strategic1, false, STRATEGICO_1",
        "LO18, strategic2, false, STRATEGICO_2",
        "LO18, strategic3, false, STRATEGICO_3",
        "LO15, socioHealthObjectives, 0, SOCIOSANITARI",
        "ER, actionsOverFramework, 1, QUADRO_SUPERATO",
        "TO, additionalityUnexplained, 1, ADDIZIONALITA",
        "AB, uncoveredFundamental, 1, AZIONI_FONDAMENTALI",
        "LO18, socioHealthObjectives, 0, ''",
        "ER, uncoveredFundamental, 1, ''",
        "TO, frameworkAreas, 2, ''",
        "AB, recomposition, false, ''",
        "LO15, strategic1, false, ''",
        "LO18, objectives, 1, ''"
    })
    void theTableListsWhatIsMissingByTheRulesOfTheRegion(String rules, String input, String value, String missing) {
        var inputs = new HashMap<String, Object>(Map.of(
                "ruleSet", rules,
                "incompleteSections", 0,
                "objectives", 4,
                "objectivesWithoutSource", 0,
                "actions", 1,
                "missingYears", 0,
                "frameworkAreas", 3,
                "openPolicies", 0));
        inputs.putAll(Map.of(
                "integrationsWithoutInstrument",
                0,
                "recomposition",
                true,
                "aggregation",
                true,
                "strategic1",
                true,
                "strategic2",
                true,
                "strategic3",
                true,
                "socioHealthObjectives",
                1,
                "actionsOverFramework",
                0,
                "additionalityUnexplained",
                0,
                "uncoveredFundamental",
                0));
        inputs.put(input, value.equals("false") ? Boolean.FALSE : Integer.valueOf(value));
        var found =
                tables.evaluateDecisionTableByKey("completezza-piano", inputs).collectEntries("missing");
        assertThat(found).isEqualTo(missing.isEmpty() ? List.of() : List.of(missing));
    }

    @Test
    void aPlanSentBackBecauseSomethingWasMissingBeginsWithWhatIsMissing() {
        area = areas.like("RHO");
        key = cycles.inPreparation(area, 2018);
        drafting.begin(key);
        var sheet = complete.write(key);
        new MoneyOnRecord(jdbc).withoutCosts(sheet);
        jdbc.sql("delete from measure where owner = :id").param("id", sheet).update();
        jdbc.sql("delete from plan_action where id = :id").param("id", sheet).update();
        approval.giveBackIncomplete(key);
        processes.start("redazione-piano", key, area.code(), Map.of());

        var shown = colleagues.opens("udp.rhodense", task("UserTask_CompletePlan"));
        assertThat(shown.get("mancanze").toString()).contains("nessuna scheda azione");
        assertThat(shown.get("rilievi").toString()).contains("il piano non è completo: nessuna scheda azione");
        assertThat(plans.ofCycle(key).state()).isEqualTo(Plan.State.DRAFT);
    }

    private void begin(String template, int year) {
        area = areas.like(template);
        key = cycles.inPreparation(area, year);
        processes.start("redazione-piano", key, area.code(), Map.of());
    }

    private void comparePolicies() {
        var done = 0;
        for (var task : colleagues.tasks(key, "UserTask_ComparePolicy")) {
            var code = colleagues.opens("udp.aquilane", task).get("politica").toString();
            colleagues.submit("udp.aquilane", task, policy(code));
            done++;
        }
        assertThat(done).isEqualTo(4);
    }

    private void assignTheRestTo(String group) {
        var rest = sections.unassigned(key).stream().map(PlanSection::code).toList();
        udp("UserTask_AssignSections", Map.of("gruppo", area.office(group), "sezioni", rest));
    }

    private void draftAll() {
        for (var task : colleagues.tasks(key, "UserTask_DraftSection")) {
            colleagues.submit("udp.aquilane", task, Map.of("testo", TEXT + " Rivista.", "stato", "COMPLETA"));
        }
    }

    private void visa(String outcome) {
        colleagues.submit(
                "ragioneria.aquilane", task("UserTask_AccountingVisa"), Map.of("esito", outcome, "osservazioni", TEXT));
    }

    private void opinion(Map<String, Object> form) {
        colleagues.submit("distretto.aquilane", task("UserTask_HealthOpinion"), form);
    }

    private void addLombard(Map<String, Object> more) {
        colleagues.submit("udp.rhodense", task("UserTask_DefineObjectives"), lombard(more));
    }

    private static Map<String, Object> lombard(Map<String, Object> more) {
        var form = new HashMap<>(objective("ALTRO", "aggregazione"));
        form.putAll(more);
        return form;
    }

    /** With a title of its own: an objective that is there already is not added twice. */
    private void refusedFinish(String priority, String words) {
        var another = new HashMap<>(objective("ULTIMO", priority));
        another.put("titolo", "Un obiettivo che tocca " + words);
        refused("udp.rhodense", task("UserTask_DefineObjectives"), another, words);
    }

    private static Map<String, Object> policy(String code) {
        return Map.of(
                "politica",
                code,
                "interlocutore",
                "Servizio di prova",
                "data",
                "2017-01-10",
                "esito",
                TEXT,
                "integrazione",
                true,
                "strumento",
                "Protocollo d'intesa");
    }

    @Test
    void anObjectiveMayHaveIndicatorsWhosePlanOfficeAndHeadGoWithoutSaying() {
        begin("MAQ", 2018);
        comparePolicies();
        var form = new HashMap<>(objective("ULTIMO", "connessione"));
        form.put(
                "indicatori",
                SampleMeasures.line("Famiglie seguite", "120", "100")
                        + "\nAttesa; giorni; non noto; 30/06/2018; cartella sociale; 10");
        udp("UserTask_DefineObjectives", form);

        var indicators = objectives.of(key).get(0).indicators();
        assertThat(indicators)
                .extracting(Measure::italian)
                .containsExactly(
                        "Famiglie seguite: da 120 persone al 31/12/2014 (Rilevazione) a 100 nel 2020",
                        "Attesa (giorni): valore di partenza non noto, si misura entro il 30/06/2018; atteso 10 nel 2020");
        assertThat(indicators.get(0).direction()).isEqualTo(Direction.DOWN);
        assertThat(indicators).allSatisfy(one -> {
            assertThat(one.care().enteredBy()).startsWith("ufficio-piano-");
            assertThat(one.care().validatedBy()).startsWith("responsabile-udp-");
        });
    }

    private static Map<String, Object> objective(String next, String priority) {
        return Map.of(
                "seguito",
                next,
                "titolo",
                "Obiettivo di prova",
                "classe",
                "INNOVATION",
                "aree",
                List.of("SOCIAL"),
                "prioritaOrigine",
                List.of(priority));
    }

    private Map<String, Object> action(String next, Map<String, Object> more) {
        var form = new HashMap<String, Object>(Map.of(
                "seguito", next,
                "titolo", "Azione di prova",
                "obiettivo", objectives.of(key).get(0).id().toString(),
                "area", "SOCIAL",
                "target", "Famiglie",
                "titolareSociale", "Comune capofila",
                "costi", "2018; COMUNI; 1.234,56\n2019; FNPS; 100",
                "indicatori", SampleMeasures.line("Famiglie seguite", "120", "150")));
        form.putAll(more);
        return form;
    }

    private Map<String, Object> event(String kind) {
        return Map.of(
                "seguito", "ULTIMO",
                "tipo", kind,
                "data", "2017-01-10T10:00",
                "luogo", "Sala civica",
                "presenti", "Cittadini e associazioni",
                "verbale", TEXT);
    }

    private static Map<String, Object> row(String next, int year, String areaKind, String amount) {
        return Map.of(
                "seguito", next,
                "anno", year,
                "fonte", "COMUNI",
                "area", areaKind,
                "importo", amount);
    }

    private Task task(String taskKey) {
        return colleagues.task(key, taskKey);
    }

    private void udp(String taskKey, Map<String, Object> form) {
        colleagues.submit("udp.aquilane", task(taskKey), form);
    }

    private void refusedWith(Task task, Map<String, Object> form, String field, Object value, String words) {
        var wrong = new HashMap<>(form);
        wrong.put(field, value);
        refused("udp.aquilane", task, wrong, words);
    }

    private void refused(String person, Task task, Map<String, Object> form, String words) {
        assertThatThrownBy(() -> colleagues.submit(person, task, form))
                .satisfies(refusal -> assertThat(Refusals.words(refusal)).contains(words));
    }

    private void assertNotice(String office, String words) {
        assertThat(notices.latest(List.of(office), 10))
                .anyMatch(notice -> notice.text().contains(words));
    }
}
