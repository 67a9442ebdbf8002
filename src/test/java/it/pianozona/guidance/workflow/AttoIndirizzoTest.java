/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.guidance.Guidance;
import it.pianozona.guidance.GuidanceAct;
import it.pianozona.guidance.GuidanceActs;
import it.pianozona.guidance.GuidanceAdopted;
import it.pianozona.guidance.GuidanceGivenUp;
import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.support.Colleagues;
import it.pianozona.support.Covers;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Refusals;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestCycles;
import it.pianozona.territory.Offices;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The process around the variants; it is walked with the concertation, the shortest of them. */
@PianozonaTest
@RecordApplicationEvents
@Tag("spine")
@Covers("atto-indirizzo")
class AttoIndirizzoTest {

    private static final LocalDate START = LocalDate.of(2070, 1, 1);
    private static final LocalDate END = LocalDate.of(2072, 12, 31);

    @Autowired
    private GuidanceActs acts;

    @Autowired
    private Guidance guidance;

    @Autowired
    private GuidanceModel model;

    @Autowired
    private Notices notices;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private Offices offices;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private Processes processes;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private ApplicationEvents events;

    private final String key = "MAQ-" + UUID.randomUUID();
    private Duration offset;

    @BeforeEach
    void theCycleNeedsItsGuidance() {
        offset = clock.offset();
        acts.openFor("MAQ", key, START, END);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    @Test
    void theProfileOfTheRegionSaysWhichVariantRuns() {
        assertThat(model.variant(key)).isEqualTo("concertazione-preliminare");
        assertThat(model.variant(opened("PIS"))).isEqualTo("indirizzi-pis");
        assertThat(model.variant(opened("RHO"))).isEqualTo("ricezione-linee");
        assertThat(model.variant(opened("CTSS-PC"))).isEqualTo("atto-indirizzo-ctss");
    }

    @Test
    void aGuidanceIsOpenedOnce() {
        acts.openFor("MAQ", key, START, END);

        assertThat(colleagues.tasks(key, "UserTask_Meet")).hasSize(1);
    }

    @Test
    void theTermIsFortyFiveDaysAfterTheOpening() {
        var due = clock.today().plusDays(45);

        assertThat(acts.get(key).dueOn()).isEqualTo(due);
        assertThat(colleagues.task(key, "UserTask_Meet").getDueDate()).isEqualTo(at(due, LocalTime.of(23, 59)));
        assertThat(colleagues.timers(key, "BoundaryEvent_BeforeTerm"))
                .singleElement()
                .satisfies(timer -> assertThat(timer.getDuedate()).isEqualTo(at(due.minusDays(7), LocalTime.of(8, 0))));
        assertThat(colleagues.timers(key, "BoundaryEvent_AfterTerm"))
                .singleElement()
                .satisfies(timer -> assertThat(timer.getDuedate()).isEqualTo(at(due.plusDays(1), LocalTime.of(8, 0))));
    }

    @Test
    void beforeTheTermTheOfficeIsReminded() {
        colleagues.fireTimer(key, "BoundaryEvent_BeforeTerm");

        assertThat(noticesTo("ufficio-piano-MAQ")).containsExactly(Notice.Kind.REMINDER);
        assertThat(colleagues.task(key, "UserTask_Meet")).isNotNull();
    }

    @Test
    void afterTheTermOfficeAndCoordinatorsAreToldAndTheWorkGoesOn() {
        colleagues.fireTimer(key, "BoundaryEvent_AfterTerm");

        assertThat(noticesTo("ufficio-piano-MAQ")).containsExactly(Notice.Kind.OVERDUE);
        assertThat(noticesTo("coordinatori-MAQ")).containsExactly(Notice.Kind.OVERDUE);
        assertThat(colleagues.task(key, "UserTask_Meet")).isNotNull();
    }

    @Test
    void anAdoptedGuidanceIsInForceForItsPeriodAndItsAreas() {
        round("CONFERMO");

        assertThat(colleagues.isEnded(key)).isTrue();
        assertThat(acts.get(key).state()).isEqualTo(GuidanceAct.State.IN_FORCE);
        assertThat(guidance.isAdoptedFor(TestCycles.starting(key, "MAQ", START)))
                .isTrue();
        assertThat(guidance.isAdoptedFor(TestCycles.starting(key, "MAQ", END.plusDays(1))))
                .isFalse();
        assertThat(events.stream(GuidanceAdopted.class)
                        .filter(event -> event.businessKey().equals(key)))
                .singleElement()
                .satisfies(event -> assertThat(event.areas()).containsExactly("MAQ"));
    }

    @Test
    void afterAFailureItIsTakenUpAgainWithANewTermOrGivenUp() {
        for (int refusal = 0; refusal < 4; refusal++) {
            round("NON_CONFERMO");
        }
        assertThat(noticesTo("coordinatori-MAQ")).containsExactly(Notice.Kind.ESCALATION);
        assertThat(noticesTo("sindaco-066072")).containsExactly(Notice.Kind.ESCALATION);
        clock.setOffset(clock.offset().plusDays(60));
        followUp("RIPRENDI");

        assertThat(acts.get(key).dueOn()).isEqualTo(clock.today().plusDays(45));
        for (int refusal = 0; refusal < 4; refusal++) {
            round("NON_CONFERMO");
        }
        followUp("CHIUDI");

        assertThat(colleagues.isEnded(key)).isTrue();
        assertThat(acts.get(key).state()).isEqualTo(GuidanceAct.State.NOT_ADOPTED);
        assertThat(events.stream(GuidanceGivenUp.class))
                .anyMatch(event -> event.businessKey().equals(key));
    }

    @Test
    void aCycleThatCallsTheProcessFindsItsGuidanceOpened() {
        var area = areas.like("MAQ");
        var cycle = cycles.inPreparation(area, 2070);
        processes.start("atto-indirizzo", cycle, area.code(), Map.of());

        assertThat(acts.get(cycle))
                .satisfies(act -> assertThat(act.territory()).isEqualTo(area.code()))
                .satisfies(act -> assertThat(act.start()).isEqualTo(START))
                .satisfies(act -> assertThat(act.end()).isEqualTo(END));
        assertThat(colleagues.task(cycle, "UserTask_Meet")).isNotNull();
    }

    @Test
    void aFollowUpWithoutReasonIsRefused() {
        for (int refusal = 0; refusal < 4; refusal++) {
            round("NON_CONFERMO");
        }
        var task = colleagues.task(key, "UserTask_DecideFollowUp");

        assertThat(Refusals.of(() -> colleagues.submit("coordinatore.aquilane", task, Map.of())))
                .contains("«Come si prosegue»", "«Motivo»");
    }

    private String opened(String territory) {
        var other = territory + "-" + UUID.randomUUID();
        acts.openFor(territory, other, START, END);
        return other;
    }

    private void round(String healthAnswer) {
        colleagues.submit(
                "udp.aquilane",
                colleagues.task(key, "UserTask_Meet"),
                Map.of(
                        "data",
                        clock.today().toString(),
                        "luogo",
                        "L'Aquila",
                        "presenti",
                        "Sindaci e direzione",
                        "azioni",
                        "Punto unico di accesso"));
        colleagues.submit(
                offices.holdersOf("sindaco-066072", clock.today()).get(0).id(),
                colleagues.task(key, "UserTask_ConfirmMunicipalities"),
                Map.of("esito", "CONFERMO"));
        colleagues.submit(
                "asl.laquila",
                colleagues.task(key, "UserTask_ConfirmHealthAuthority"),
                Map.of("esito", healthAnswer, "motivo", "Servono prima le risorse del fondo."));
    }

    private void followUp(String choice) {
        colleagues.submit(
                "coordinatore.aquilane",
                colleagues.task(key, "UserTask_DecideFollowUp"),
                Map.of("seguito", choice, "motivo", "Deciso con la presidenza dell'assemblea."));
    }

    private List<Notice.Kind> noticesTo(String office) {
        return notices.latest(List.of(office), 200).stream()
                .filter(notice -> notice.businessKey().equals(key))
                .map(Notice::kind)
                .toList();
    }

    private static Date at(LocalDate day, LocalTime time) {
        return Date.from(day.atTime(time).atZone(BusinessClock.ROME).toInstant());
    }
}
