/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.decision.CollegialDecisions;
import it.pianozona.document.FrozenDocuments;
import it.pianozona.plan.Plan;
import it.pianozona.plan.Plans;
import it.pianozona.plan.approval.PlanApproval;
import it.pianozona.plan.consultation.Consultations;
import it.pianozona.plan.consultation.Observation;
import it.pianozona.support.Colleagues;
import it.pianozona.support.CompletePlans;
import it.pianozona.support.Covers;
import it.pianozona.support.Newcomers;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Refusals;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.territory.DelegationScope;
import it.pianozona.territory.Delegations;
import it.pianozona.territory.Organisations;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

@PianozonaTest
@Tag("spine")
@Covers("approvazione-piano")
class PlanApprovalTest {

    private static final String LONG = "Un testo di prova con piu di venti caratteri";

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private Processes processes;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private Consultations consultations;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Plans plans;

    @Autowired
    private PlanApproval approval;

    @Autowired
    private FrozenDocuments documents;

    @Autowired
    private CollegialDecisions decisions;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private CompletePlans complete;

    @Autowired
    private Delegations delegations;

    @Autowired
    private Newcomers newcomers;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    private Duration offset;
    private UUID sheet;
    private TestArea area;
    private String key;

    @BeforeEach
    void theClockIsKept() {
        offset = clock.offset();
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    @Test
    void anApprovedPlanIsFrozenWithNumberDateAndHash() {
        start("RHO", 2018);
        publishDraft();
        endConsultation();
        decide("FAVOREVOLE");

        var frozen = documents.of(key);
        assertThat(plans.ofCycle(key).state()).isEqualTo(Plan.State.APPROVED);
        assertThat(frozen).singleElement().satisfies(document -> {
            assertThat(document.number()).isEqualTo(key + "/PDZ/1");
            assertThat(document.frozenOn()).isEqualTo(clock.today());
            assertThat(document.sha256()).hasSize(64);
        });
        assertThat(colleagues.isEnded(key)).isTrue();
    }

    @Test
    void anObservationIsAnsweredBeforeTheVote() {
        start("RHO", 2018);
        publishDraft();
        var office = area.mayors().get(0);
        colleagues.submit(
                area.mayor(office),
                colleagues.taskOf(office, key, "UserTask_Observe"),
                Map.of("risposta", "OSSERVAZIONE", "testo", LONG));
        colleagues.submit(
                area.mayor(area.mayors().get(1)),
                colleagues.taskOf(area.mayors().get(1), key, "UserTask_Observe"),
                Map.of("risposta", "NESSUNA"));
        colleagues.fireTimer(key, "BoundaryEvent_ConsultationReminder");
        endConsultation();

        var answer = colleagues.task(key, "UserTask_Answer");
        assertThatThrownBy(() -> colleagues.submit("udp.rhodense", answer, Map.of("esito", "REJECTED", "motivo", "no")))
                .satisfies(refusal -> assertThat(Refusals.words(refusal)).startsWith("«Motivo»"));
        colleagues.submit("udp.rhodense", answer, Map.of("esito", "PARTLY", "motivo", LONG));

        assertThat(consultations.observations(key)).singleElement().satisfies(observation -> assertThat(
                        observation.answer())
                .contains(new Observation.Answer(Observation.Outcome.PARTLY, LONG)));
        decide("FAVOREVOLE");
        assertThat(plans.ofCycle(key).state()).isEqualTo(Plan.State.APPROVED);
    }

    @Test
    void aTooShortObservationIsRefusedAndTheTaskStays() {
        start("RHO", 2018);
        publishDraft();
        var office = area.mayors().get(0);

        assertThatThrownBy(() -> colleagues.submit(
                        area.mayor(office),
                        colleagues.taskOf(office, key, "UserTask_Observe"),
                        Map.of("risposta", "OSSERVAZIONE", "testo", "corta")))
                .satisfies(refusal -> assertThat(Refusals.words(refusal))
                        .startsWith("«Osservazione»")
                        .contains("20"));

        assertThat(colleagues.taskOf(office, key, "UserTask_Observe")).isNotNull();
    }

    @Test
    void allWhoAreAskedMayAnswerBeforeTheConsultationEnds() {
        start("RHO", 2018);
        publishDraft();
        for (var task : colleagues.tasks(key, "UserTask_Observe")) {
            colleagues.submit(colleagues.someoneFor(task), task, Map.of("risposta", "NESSUNA"));
        }
        assertThat(colleagues.tasks(key, "UserTask_Observe")).isEmpty();
        endConsultation();
        assertThat(colleagues.task(key, "UserTask_Convene")).isNotNull();
    }

    @Test
    void nothingToSayOfOneOrganisationClosesNothingForAnother() {
        start("RHO", 2018);
        var office = area.office("terzo-settore");
        jdbc.sql(
                        """
                insert into office_holder (id, office, person, holder_kind, act, valid_from)
                select gen_random_uuid(), office, 'terzosettore.garbagnatese', holder_kind, act, valid_from
                  from office_holder where office = :office limit 1
                """)
                .param("office", office)
                .update();
        organisations.link(
                "terzosettore.garbagnatese",
                office,
                new Organisations.Registered(area.code(), "Cooperativa seconda", "12345678903", ""),
                "prova");
        publishDraft();
        var task = colleagues.taskOf(office, key, "UserTask_Observe");
        colleagues.submit("terzosettore.rhodense", task, Map.of("risposta", "NESSUNA"));

        assertThat(Refusals.of(() -> colleagues.submit(
                        "terzosettore.rhodense", task, Map.of("risposta", "OSSERVAZIONE", "testo", LONG))))
                .contains("ha già risposto");
        assertThat(colleagues
                        .opens("terzosettore.garbagnatese", task)
                        .get("chiRisponde")
                        .toString())
                .contains("Cooperativa seconda");
        colleagues.submit("terzosettore.garbagnatese", task, Map.of("risposta", "OSSERVAZIONE", "testo", LONG));
        assertThat(colleagues.taskOf(office, key, "UserTask_Observe")).isNull();
        assertThat(consultations.observations(key))
                .singleElement()
                .satisfies(observation -> assertThat(observation.organisation()).isEqualTo("Cooperativa seconda"));
    }

    @Test
    void aDraftCannotBePublishedTomorrow() {
        start("RHO", 2018);

        assertThatThrownBy(() -> colleagues.submit(
                        "segreteria.rhodense",
                        colleagues.task(key, "UserTask_PublishDraft"),
                        Map.of("pubblicataIl", clock.today().plusDays(1).toString(), "dove", "albo")))
                .satisfies(refusal -> assertThat(Refusals.words(refusal)).startsWith("«Pubblicata il»"));
    }

    @Test
    void aPlanWithoutSheetsIsNotPublishedAndComesBackToItsVisaByItsDrafting() {
        start("RHO", 2018);
        removeTheSheet();

        assertThatThrownBy(this::publishDraft).satisfies(refusal -> assertThat(Refusals.words(refusal))
                .contains("La bozza non si pubblica", "nessuna scheda azione", "poi visto e parere si ripetono"));

        assertThat(consultations.last(key)).isEmpty();
        assertThat(plans.ofCycle(key).state()).isEqualTo(Plan.State.RETURNED);
        assertThat(colleagues.isEnded(key)).isTrue();
        assertThat(colleagues.noticesOf(area.office("ufficio-piano"), key))
                .anyMatch(text -> text.contains("nessuna scheda azione"));
    }

    /** Deputy and holder are one answer, whoever is first. */
    @Test
    void theDeputyOfAHolderOfASharedOfficeAnswersForThatHolder() {
        start("RHO", 2018);
        publishDraft();
        var office = area.office("terzo-settore");
        newcomers.besides(office);
        var holder = "terzosettore.rhodense";
        var deputy = "terzosettore.garbagnatese";
        delegations.grant(
                office,
                holder,
                deputy,
                Set.of(DelegationScope.VOTE),
                Optional.empty(),
                clock.today(),
                clock.today().plusDays(30));
        var answer = Map.<String, Object>of("risposta", "OSSERVAZIONE", "testo", LONG);
        colleagues.submit(deputy, colleagues.taskOf(office, key, "UserTask_Observe"), answer);

        for (var again : List.of(holder, deputy)) {
            assertThat(Refusals.of(
                            () -> colleagues.submit(again, colleagues.taskOf(office, key, "UserTask_Observe"), answer)))
                    .contains("ha già risposto");
        }
        assertThat(consultations.observations(key)).hasSize(1);
    }

    /** The model before the gateway: its instances run on by it. */
    @Test
    void anInstanceOfTheModelThatDoesNotLookBeforeTheVoteIsNotRefusedInItsTimer() throws Exception {
        area = areas.like("RHO");
        key = cycles.inPreparation(area, 2018);
        sheet = complete.write(key);
        var earlier = new ClassPathResource("bpmn/approvazione-piano.bpmn")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("process id=\"approvazione-piano\"", "process id=\"approvazione-piano-prima\"")
                .replace("bpmnElement=\"approvazione-piano\"", "bpmnElement=\"approvazione-piano-prima\"")
                .replace("${plan.isComplete(execution.processBusinessKey)}", "${true}");
        var model = repository
                .createDeployment()
                .tenantId(area.code())
                .addString("prima.bpmn", earlier)
                .deploy();
        try {
            consultations.open(key, clock.today(), "Albo");
            runtime.createProcessInstanceByKey("approvazione-piano-prima")
                    .processDefinitionTenantId(area.code())
                    .businessKey(key)
                    .startBeforeActivity("SubProcess_Consultation")
                    .execute();
            removeTheSheet();
            endConsultation();

            assertThat(decisions.ofKey(key)).isEmpty();
            assertThat(plans.ofCycle(key).state()).isEqualTo(Plan.State.RETURNED);
            assertThat(colleagues.isEnded(key)).isTrue();
            assertThat(colleagues.noticesOf(area.office("ufficio-piano"), key))
                    .anyMatch(text -> text.contains("nessuna scheda azione"));
        } finally {
            repository.deleteDeployment(model.getId(), true);
        }
    }

    @Test
    void aPlanWithoutSheetsIsNotVotedAndGoesBackToItsDraftingWithWhatIsMissing() {
        start("RHO", 2018);
        publishDraft();
        removeTheSheet();
        endConsultation();

        assertThat(decisions.ofKey(key)).isEmpty();
        assertThat(plans.ofCycle(key).state()).isEqualTo(Plan.State.RETURNED);
        assertThat(colleagues.isEnded(key)).isTrue();
        assertThat(colleagues.noticesOf(area.office("ufficio-piano"), key))
                .anyMatch(text -> text.contains("nessuna scheda azione"));
    }

    @Test
    void aPlanThatIsIncompleteWhenItsBodyIsConvenedAgainGoesBackToo() {
        start("RHO", 2018);
        publishDraft();
        endConsultation();
        threeTimesNobodyComes();
        removeTheSheet();
        colleagues.submit(
                "coordinatore.rhodense",
                colleagues.task(key, "UserTask_AfterDeadlock"),
                Map.of("scelta", "RICONVOCA", "motivo", LONG));

        assertThat(decisions.ofKey(key)).hasSize(1);
        assertThat(plans.ofCycle(key).state()).isEqualTo(Plan.State.RETURNED);
        assertThat(colleagues.noticesOf(area.office("ufficio-piano"), key))
                .anyMatch(text -> text.contains("nessuna scheda azione"));
    }

    @Test
    void theBodyIsNotAskedForAnIncompletePlanWhateverProcessAsks() {
        start("RHO", 2018);
        publishDraft();
        removeTheSheet();

        assertThat(approval.askBody(key)).isEmpty();

        assertThat(decisions.ofKey(key)).isEmpty();
        assertThat(plans.ofCycle(key).state()).isEqualTo(Plan.State.IN_CONSULTATION);
    }

    /** As no page does: what a fault of the product, or a rule that changes meanwhile, would leave. */
    private void removeTheSheet() {
        jdbc.sql("update plan_action set cycle = :other where id = :id")
                .param("other", cycles.inPreparation(areas.like("RHO"), 2018))
                .param("id", sheet)
                .update();
    }

    @Test
    void underTheRulesOf2015TheManagementFormIsDeclaredAndItsExceptionsMotivated() {
        start("RHO", 2015);
        publishDraft();
        endConsultation();
        var task = colleagues.task(key, "UserTask_ManagementForm");

        assertThatThrownBy(() -> colleagues.submit(
                        "udp.rhodense",
                        task,
                        Map.of(
                                "forma",
                                "azienda speciale",
                                "segretariatoAssociato",
                                true,
                                "tutelaMinoriAssociata",
                                false)))
                .satisfies(refusal -> assertThat(Refusals.words(refusal))
                        .contains("in forma associata; se non è così scrivi perché"));
        colleagues.submit(
                "udp.rhodense",
                task,
                Map.of("forma", "azienda speciale", "segretariatoAssociato", true, "tutelaMinoriAssociata", true));
        assertThat(colleagues.task(key, "UserTask_Convene")).isNotNull();
    }

    @Test
    void aReturnedPlanGoesBackToItsDrafting() {
        start("RHO", 2018);
        publishDraft();
        endConsultation();
        decide("RINVIO");

        assertThat(plans.ofCycle(key).state()).isEqualTo(Plan.State.RETURNED);
        assertThat(documents.of(key)).isEmpty();
        assertThat(colleagues.isEnded(key)).isTrue();
    }

    @Test
    void aRejectedPlanEndsAndTheRegionIsTold() {
        start("RHO", 2018);
        publishDraft();
        endConsultation();
        decide("CONTRARIO");

        assertThat(plans.ofCycle(key).state()).isEqualTo(Plan.State.REJECTED);
        assertThat(colleagues.noticesOf("regione-LOM", key)).anyMatch(text -> text.contains("respinto"));
    }

    @Test
    void afterThreeSittingsWithoutQuorumTheCoordinatorsReconveneOrReject() {
        start("RHO", 2018);
        publishDraft();
        endConsultation();
        threeTimesNobodyComes();
        colleagues.submit(
                "coordinatore.rhodense",
                colleagues.task(key, "UserTask_AfterDeadlock"),
                Map.of("scelta", "RICONVOCA", "motivo", LONG));
        threeTimesNobodyComes();
        colleagues.submit(
                "coordinatore.rhodense",
                colleagues.task(key, "UserTask_AfterDeadlock"),
                Map.of("scelta", "RESPINGI", "motivo", LONG));

        assertThat(plans.ofCycle(key).state()).isEqualTo(Plan.State.REJECTED);
        assertThat(decisions.ofKey(key)).hasSize(2);
    }

    private void start(String template, int year) {
        area = areas.like(template);
        key = cycles.inPreparation(area, year);
        sheet = complete.write(key);
        processes.start("approvazione-piano", key, area.code(), Map.of());
    }

    private void publishDraft() {
        colleagues.submit(
                "segreteria.rhodense",
                colleagues.task(key, "UserTask_PublishDraft"),
                Map.of("pubblicataIl", clock.today().toString(), "dove", "Albo dell'ente capofila"));
    }

    private void endConsultation() {
        colleagues.fireTimer(key, "Event_ConsultationEnd");
    }

    private void threeTimesNobodyComes() {
        for (int i = 0; i < CollegialDecisions.MAX_CALLS_WITHOUT_QUORUM; i++) {
            colleagues.convene("segreteria.rhodense", key);
            colleagues.closeSitting("segreteria.rhodense", key, List.of());
        }
    }

    private void decide(String choice) {
        colleagues.convene("segreteria.rhodense", key);
        area.mayors().forEach(office -> colleagues.vote(area.mayor(office), office, key, choice));
        colleagues.closeSitting("segreteria.rhodense", key, area.mayors());
        colleagues.concludeDecision(
                "segreteria.rhodense", area.mayor(area.mayors().get(0)), key, "RINVIO".equals(choice));
    }
}
