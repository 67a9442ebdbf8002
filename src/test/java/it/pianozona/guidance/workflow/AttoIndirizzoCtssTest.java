/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.guidance.Guidance;
import it.pianozona.guidance.GuidanceAct;
import it.pianozona.guidance.GuidanceActs;
import it.pianozona.guidance.GuidanceAdopted;
import it.pianozona.guidance.GuidanceItem;
import it.pianozona.guidance.PolicyAnswer;
import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.support.Assembly;
import it.pianozona.support.Colleagues;
import it.pianozona.support.Covers;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Refusals;
import it.pianozona.support.TestCycles;
import it.pianozona.territory.Bodies;
import it.pianozona.territory.Offices;
import it.pianozona.time.BusinessClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PianozonaTest
@RecordApplicationEvents
@Tag("spine")
@Covers("atto-indirizzo-ctss")
class AttoIndirizzoCtssTest {

    private static final LocalDate START = LocalDate.of(2060, 1, 1);
    private static final String SUPPORT = "supporto.ctss-piacenza";
    private static final String PREMISE = "Il quadro programmatorio di riferimento della Conferenza.";

    @Autowired
    private GuidanceActs acts;

    @Autowired
    private Guidance guidance;

    @Autowired
    private Notices notices;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private Bodies bodies;

    @Autowired
    private Offices offices;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private ApplicationEvents events;

    private final String key = "CTSS-PC-" + UUID.randomUUID();
    private Duration offset;
    private Assembly conference;

    @BeforeEach
    void theProfileOfTheConferenceIsValidated() {
        offset = clock.offset();
        conference = new Assembly("ctss-CTSS-PC", key, colleagues, bodies, offices, clock);
        acts.openFor("CTSS-PC", key, START, LocalDate.of(2062, 12, 31));
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    @Test
    void thePoliciesAreConsultedFromTheStartTogetherWithTheDraft() {
        assertThat(colleagues.task(key, "UserTask_Draft")).isNotNull();
        assertThat(colleagues.tasks(key, "UserTask_ConsultPolicy")).hasSize(7);
    }

    @Test
    void theConferenceAdoptsTheActForAllItsAreas() {
        consultAll();
        assertThat(colleagues.task(key, "UserTask_Convene")).isNull();
        draft("Domiciliarità\nContrasto alle povertà");
        conference.approves();

        assertThat(colleagues.isEnded(key)).isTrue();
        assertThat(guidance.inForceFor(TestCycles.starting(key, "PPO", START)))
                .get()
                .satisfies(act -> assertThat(act.adoptedOn()).contains(clock.today()));
        assertThat(guidance.isAdoptedFor(TestCycles.starting(key, "PPO", LocalDate.of(2063, 1, 1))))
                .isFalse();
        assertThat(guidance.isAdoptedFor(TestCycles.starting(key, "RHO", START)))
                .isFalse();
        assertThat(guidance.premise(TestCycles.starting(key, "PPO", START))).contains(PREMISE);
        assertThat(guidance.priorities(TestCycles.starting(key, "PPO", START)))
                .extracting(GuidanceItem::code, GuidanceItem::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("P1", "Domiciliarità"),
                        org.assertj.core.groups.Tuple.tuple("P2", "Contrasto alle povertà"));
        assertThat(guidance.consultedPolicies(TestCycles.starting(key, "PPO", START)))
                .extracting(PolicyAnswer::code)
                .containsExactlyInAnyOrder(
                        "educative", "scolastiche", "formazione-lavoro", "casa", "ambiente", "mobilita", "sicurezza");
        assertThat(events.stream(GuidanceAdopted.class)
                        .filter(event -> event.businessKey().equals(key)))
                .singleElement()
                .satisfies(event -> assertThat(event.areas()).contains("PPO"));
    }

    @Test
    void aReturnedActGoesBackToTheSupportOfficeAtMostThreeTimes() {
        consultAll();
        draft("Domiciliarità");
        for (int round = 1; round <= 3; round++) {
            conference.returnsIt("Le priorità vanno motivate meglio.");
            var revision = colleagues.task(key, "UserTask_Revise");
            assertThat(colleagues.opens(SUPPORT, revision).get("rinvio").toString())
                    .contains("Le priorità vanno motivate meglio.");
            colleagues.submit(SUPPORT, revision, Map.of("premessa", PREMISE, "priorita", "Domiciliarità " + round));
        }
        conference.returnsIt("Le priorità vanno motivate ancora meglio.");

        assertThat(colleagues.task(key, "UserTask_Revise")).isNull();
        assertThat(colleagues.task(key, "UserTask_DecideFollowUp")).isNotNull();
        assertThat(notices.latest(List.of("coordinatori-CTSS-PC"), 50))
                .filteredOn(notice -> notice.businessKey().equals(key))
                .extracting(Notice::kind)
                .contains(Notice.Kind.ESCALATION);
    }

    @Test
    void aRejectedActIsTakenUpAgainWithoutAskingThePoliciesTwice() {
        consultAll();
        draft("Domiciliarità");
        conference.rejects();
        followUp("RIPRENDI");

        assertThat(colleagues.tasks(key, "UserTask_ConsultPolicy")).isEmpty();
        draft("Domiciliarità e prossimità");
        conference.neverMeets();
        followUp("CHIUDI");

        assertThat(colleagues.isEnded(key)).isTrue();
        assertThat(acts.get(key).state()).isEqualTo(GuidanceAct.State.NOT_ADOPTED);
    }

    @Test
    void aDraftWithoutPremiseOrPriorityIsRefused() {
        var task = colleagues.task(key, "UserTask_Draft");

        assertThat(Refusals.of(() -> colleagues.submit(SUPPORT, task, Map.of("priorita", "Domiciliarità"))))
                .startsWith("«Premessa»");
        assertThat(Refusals.of(() -> colleagues.submit(SUPPORT, task, Map.of("premessa", PREMISE, "priorita", " \n "))))
                .startsWith("«Priorità»");
        assertThat(Refusals.of(() ->
                        colleagues.submit(SUPPORT, task, Map.of("premessa", PREMISE, "priorita", "Casa\n\ncasa"))))
                .startsWith("«Priorità», riga 3");
        assertThat(Refusals.of(() ->
                        colleagues.submit(SUPPORT, task, Map.of("premessa", PREMISE, "priorita", "x".repeat(301)))))
                .startsWith("«Priorità», riga 1");
    }

    @Test
    void anAnswerWithoutWordsOrFromTheFutureIsRefused() {
        var task = colleagues.tasks(key, "UserTask_ConsultPolicy").get(0);

        assertThat(Refusals.of(() -> answer(task, clock.today(), "sì"))).startsWith("«Risposta»");
        assertThat(Refusals.of(() -> answer(task, clock.today().plusDays(1), "Concordano con la proposta.")))
                .startsWith("«Data del confronto»");
        assertThat(Refusals.of(() -> colleagues.submit(SUPPORT, task, Map.of())))
                .contains("«Interlocutore»", "«Data del confronto»", "«Risposta»");
    }

    private void consultAll() {
        for (var task : colleagues.tasks(key, "UserTask_ConsultPolicy")) {
            answer(task, clock.today(), "Concordano con la proposta e portano i loro dati.");
        }
    }

    private void answer(Task task, LocalDate on, String words) {
        colleagues.submit(
                SUPPORT, task, Map.of("interlocutore", "Provincia", "data", on.toString(), "risposta", words));
    }

    private void draft(String priorities) {
        colleagues.submit(
                SUPPORT, colleagues.task(key, "UserTask_Draft"), Map.of("premessa", PREMISE, "priorita", priorities));
    }

    private void followUp(String choice) {
        colleagues.submit(
                "coordinatore.ctss-piacenza",
                colleagues.task(key, "UserTask_DecideFollowUp"),
                Map.of("seguito", choice, "motivo", "Deciso con la presidenza della Conferenza."));
    }
}
