/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.guidance.ConcertationClosed;
import it.pianozona.guidance.Guidance;
import it.pianozona.guidance.GuidanceActs;
import it.pianozona.guidance.GuidanceItem;
import it.pianozona.support.Colleagues;
import it.pianozona.support.Covers;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Refusals;
import it.pianozona.support.TestCycles;
import it.pianozona.territory.Offices;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PianozonaTest
@RecordApplicationEvents
@Tag("spine")
@Covers("concertazione-preliminare")
class ConcertazionePreliminareTest {

    private static final LocalDate START = LocalDate.of(2060, 1, 1);
    private static final String PLAN_OFFICE = "udp.aquilane";
    private static final String HEALTH = "asl.laquila";

    @Autowired
    private GuidanceActs acts;

    @Autowired
    private Guidance guidance;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private Offices offices;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private ApplicationEvents events;

    private final String key = "MAQ-" + UUID.randomUUID();
    private String president;

    @BeforeEach
    void theCycleBegins() {
        president = offices.holdersOf("sindaco-066072", clock.today()).get(0).id();
        acts.openFor("MAQ", key, START, LocalDate.of(2062, 12, 31));
    }

    @Test
    void whenBothSidesConfirmTheConcertationIsClosed() {
        meet("Punto unico di accesso\nAssistenza domiciliare integrata");
        confirm(president, "UserTask_ConfirmMunicipalities");
        assertThat(events.stream(ConcertationClosed.class))
                .noneMatch(event -> event.businessKey().equals(key));
        confirm(HEALTH, "UserTask_ConfirmHealthAuthority");

        assertThat(colleagues.isEnded(key)).isTrue();
        assertThat(events.stream(ConcertationClosed.class))
                .anyMatch(event -> event.businessKey().equals(key));
        assertThat(guidance.priorities(TestCycles.starting(key, "MAQ", START)))
                .extracting(GuidanceItem::code, GuidanceItem::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("A1", "Punto unico di accesso"),
                        org.assertj.core.groups.Tuple.tuple("A2", "Assistenza domiciliare integrata"));
    }

    @Test
    void aRefusalOfOneSideGoesBackToTheTableWithItsReason() {
        meet("Punto unico di accesso");
        refuse(HEALTH, "UserTask_ConfirmHealthAuthority", "Manca l'assistenza domiciliare integrata.");
        confirm(president, "UserTask_ConfirmMunicipalities");

        var table = colleagues.opens(PLAN_OFFICE, colleagues.task(key, "UserTask_Meet"));
        assertThat(table.get("rinvio").toString())
                .contains("Azienda sanitaria", "Manca l'assistenza domiciliare integrata.");
        assertThat(table.get("azioni").toString()).isEqualTo("Punto unico di accesso");
    }

    @Test
    void theFourthRefusalEndsTheRounds() {
        for (int round = 0; round < 4; round++) {
            meet("Azione del giro " + round);
            refuse(president, "UserTask_ConfirmMunicipalities", "I Comuni non hanno le risorse per farlo.");
            confirm(HEALTH, "UserTask_ConfirmHealthAuthority");
        }

        assertThat(colleagues.task(key, "UserTask_Meet")).isNull();
        assertThat(colleagues.task(key, "UserTask_DecideFollowUp")).isNotNull();
    }

    @Test
    void aMeetingWithoutActionsOrInTheFutureIsRefused() {
        assertThat(Refusals.of(() -> meet(""))).startsWith("«Azioni sociosanitarie fondamentali»");
        assertThat(Refusals.of(() -> meet("Azione\nazione"))).contains("riga 2");
        assertThat(Refusals.of(() -> meet(clock.today().plusDays(1), "Azione"))).startsWith("«Data dell'incontro»");
    }

    @Test
    void aRefusalWithoutReasonIsRefused() {
        meet("Punto unico di accesso");

        assertThat(Refusals.of(() -> refuse(HEALTH, "UserTask_ConfirmHealthAuthority", "No.")))
                .startsWith("«Motivo»");
        assertThat(Refusals.of(() ->
                        colleagues.submit(HEALTH, colleagues.task(key, "UserTask_ConfirmHealthAuthority"), Map.of())))
                .startsWith("«La lista delle azioni»");
    }

    private void meet(String actions) {
        meet(clock.today(), actions);
    }

    private void meet(LocalDate on, String actions) {
        colleagues.submit(
                PLAN_OFFICE,
                colleagues.task(key, "UserTask_Meet"),
                Map.of(
                        "data",
                        on.toString(),
                        "luogo",
                        "L'Aquila",
                        "presenti",
                        "Sindaci e direzione",
                        "azioni",
                        actions));
    }

    private void confirm(String person, String task) {
        colleagues.submit(person, colleagues.task(key, task), Map.of("esito", "CONFERMO"));
    }

    private void refuse(String person, String task, String reason) {
        colleagues.submit(person, colleagues.task(key, task), Map.of("esito", "NON_CONFERMO", "motivo", reason));
    }
}
