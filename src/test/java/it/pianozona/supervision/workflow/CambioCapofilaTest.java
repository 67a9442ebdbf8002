/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.agreement.AgreementAmendments;
import it.pianozona.agreement.LeadBodyCandidate;
import it.pianozona.agreement.LeadBodyCandidate.Nature;
import it.pianozona.supervision.LeadBodyChanged;
import it.pianozona.supervision.Matter;
import it.pianozona.supervision.workflow.SupervisionScene.Scene;
import it.pianozona.support.Assembly;
import it.pianozona.support.Colleagues;
import it.pianozona.support.Covers;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Refusals;
import it.pianozona.territory.Bodies;
import it.pianozona.territory.Offices;
import it.pianozona.territory.Person;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.time.BusinessClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Another body becomes lead body of the area (requirement 3.9, LO15-78, LO18-22). */
@PianozonaTest
@Tag("agreement")
@Covers("cambio-capofila")
@RecordApplicationEvents
class CambioCapofilaTest {

    private static final LeadBodyCandidate CONSORTIUM =
            new LeadBodyCandidate("Nuovo consorzio", Nature.CONSORTIUM, Optional.empty());
    private static final List<String> ALL = List.of("PERSONALE", "CASSA", "CONTRATTI", "DATI");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private AgreementAmendments amendments;

    @Autowired
    private PlanningAreas areas;

    @Autowired
    private Bodies bodies;

    @Autowired
    private Offices offices;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessClock clock;

    private Duration offset;
    private SupervisionScene scenes;
    private Scene scene;

    @BeforeEach
    void threeMayorsHaveAnAgreement() {
        offset = clock.offset();
        scenes = new SupervisionScene(context);
        scene = scenes.agreementOf(3);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    @Test
    void fromTheFirstOfTheMonthTheNewLeadBodyLeadsAndItsPersonHasTheTasks() {
        var effect = clock.today().plusMonths(3).withDayOfMonth(1);
        var vicenda = scenes.proposal(scene, 0, CONSORTIUM, effect);
        assembly().approves();
        var outgoing = colleagues.holderOf(leadOffice());
        var incoming = scene.area().mayorPeople().get(2);
        vicenda.office("ente-capofila", "UserTask_HandOver", handOver(ALL, incoming));
        var pending = taskInHandOf(outgoing);

        assertThat(vicenda.dayOf("Event_Effect")).isEqualTo(effect);
        assertThat(areas.find(scene.area().code(), clock.today()).orElseThrow().leadBody())
                .isNotEqualTo(Optional.of("Nuovo consorzio"));
        vicenda.comes("Event_Effect");

        assertThat(vicenda.matter().state()).isEqualTo(Matter.State.AMENDED);
        assertThat(amendments.leadBody(scene.cycle())).contains("Nuovo consorzio");
        assertThat(areas.find(scene.area().code(), clock.today()).orElseThrow().leadBody())
                .contains("Nuovo consorzio");
        assertThat(offices.holdersOf(leadOffice(), clock.today()))
                .extracting(Person::id)
                .containsExactly(incoming)
                .doesNotContain(outgoing);
        assertThat(tasks.createTaskQuery().taskId(pending).singleResult().getAssignee())
                .isNull();
        tasks.deleteTask(pending, true);
        assertThat(events.stream(LeadBodyChanged.class))
                .containsExactly(new LeadBodyChanged(scene.cycle(), scene.area().code(), "Nuovo consorzio", effect));
    }

    @Test
    void everythingIsHandedOverOrTheStepStays() {
        var vicenda = scenes.proposal(scene, 0, CONSORTIUM, nextMonth());
        assembly().approves();

        assertThat(Refusals.of(() -> vicenda.office(
                        "ente-capofila",
                        "UserTask_HandOver",
                        handOver(List.of("PERSONALE", "CASSA", "CONTRATTI"), person()))))
                .startsWith("«Voci consegnate»")
                .contains("Banche dati");
        assertThat(Refusals.of(
                        () -> vicenda.office("ente-capofila", "UserTask_HandOver", handOver(ALL, "regione.abruzzo"))))
                .startsWith("«Responsabile del nuovo capofila»");
        assertThat(Refusals.of(() -> vicenda.office(
                        "ente-capofila", "UserTask_HandOver", handOver(ALL, colleagues.holderOf(leadOffice())))))
                .contains("a sé stesso");
        assertThat(vicenda.isOpen("UserTask_HandOver")).isTrue();
    }

    @Test
    void aHandOverAfterTheDayOfEffectMovesItToTheNextFirstOfAMonth() {
        var vicenda = scenes.proposal(scene, 0, CONSORTIUM, nextMonth());
        assembly().approves();
        vicenda.comes("BoundaryEvent_HandOverLate");
        clock.setOffset(clock.offset().plusDays(2));
        vicenda.office("ente-capofila", "UserTask_HandOver", handOver(ALL, person()));

        assertThat(vicenda.dayOf("Event_Effect")).isEqualTo(nextMonth());
        assertThat(colleagues.noticesOf(scene.area().office("coordinatori"), scene.cycle()))
                .anyMatch(text -> text.contains("un termine è passato"));
    }

    @Test
    void anIneligibleBodyIsRefusedAtOnceWithTheRule() {
        assertThatThrownBy(() -> scenes.proposal(
                        scene, 0, new LeadBodyCandidate("Fondazione", Nature.PRIVATE, Optional.empty()), nextMonth()))
                .hasMessageStartingWith("«Ente capofila»")
                .hasMessageContaining("può esserlo un Comune del distretto");
    }

    @Test
    void theDayOfEffectIsTheFirstOfAMonth() {
        assertThatThrownBy(
                        () -> scenes.proposal(scene, 0, CONSORTIUM, nextMonth().plusDays(1)))
                .hasMessageStartingWith("«Decorrenza»");
    }

    @Test
    void aMunicipalityThatHasLeftTheAreaMeanwhileIsNoMoreEligible() {
        var istat = scene.area().mayors().get(2).substring("sindaco-".length());
        var vicenda = scenes.proposal(
                scene, 0, new LeadBodyCandidate("Comune", Nature.MUNICIPALITY, Optional.of(istat)), nextMonth());
        jdbc.sql("delete from planning_area_municipality where istat = :istat")
                .param("istat", istat)
                .update();
        assembly().approves();

        assertThat(vicenda.offeredTo("UserTask_ReviseProposal")).containsExactly(0);
        assertThat(colleagues
                        .opens(
                                scene.area().mayorPeople().get(0),
                                colleagues.task(scene.cycle(), "UserTask_ReviseProposal"))
                        .get("motivoRinvio")
                        .toString())
                .contains("non appartiene all'ambito");
        vicenda.submit(0, "UserTask_ReviseProposal", Map.of("scelta", "RITIRA"));
        assertThat(vicenda.matter().state()).isEqualTo(Matter.State.REJECTED);
    }

    @Test
    void aProposalThatTheAssemblyReturnsIsRevisedAndVotedAgain() {
        var vicenda = scenes.proposal(scene, 0, CONSORTIUM, nextMonth());
        assembly().returnsIt("La decorrenza va spostata più avanti.");
        assertThat(vicenda.refused(0, "UserTask_ReviseProposal", Map.of("scelta", "RIPROPONI")))
                .startsWith("«Ente proposto»");
        vicenda.submit(
                0,
                "UserTask_ReviseProposal",
                Map.of(
                        "scelta", "RIPROPONI",
                        "ente", "Altro consorzio",
                        "natura", "CONSORTIUM",
                        "decorrenza", nextMonth().toString()));
        assembly().rejects();

        assertThat(vicenda.matter().state()).isEqualTo(Matter.State.REJECTED);
        assertThat(amendments.of(scene.cycle())).isEmpty();
    }

    /** An open task of the lead body's office that the person has taken in hand. */
    private String taskInHandOf(String person) {
        var task = tasks.newTask();
        task.setName("Compito in corso dell'ente capofila");
        tasks.saveTask(task);
        tasks.addCandidateGroup(task.getId(), leadOffice());
        tasks.setAssignee(task.getId(), person);
        return task.getId();
    }

    private Assembly assembly() {
        return new Assembly(
                "assemblea-sindaci-" + scene.area().code(), scene.cycle(), colleagues, bodies, offices, clock);
    }

    private String leadOffice() {
        return scene.area().office("ente-capofila");
    }

    private String person() {
        return scene.area().mayorPeople().get(1);
    }

    private LocalDate nextMonth() {
        return clock.today().plusMonths(1).withDayOfMonth(1);
    }

    private static Map<String, Object> handOver(List<String> items, String person) {
        return Map.of("voci", items, "responsabile", person);
    }
}
