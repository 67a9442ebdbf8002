/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.adhesion.InquiryAnswers;
import it.pianozona.adhesion.PublicInquiries;
import it.pianozona.adhesion.PublicInquiry;
import it.pianozona.support.Colleagues;
import it.pianozona.support.Covers;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Refusals;
import it.pianozona.support.TestAgreements;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.time.BusinessClock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A public inquiry for the co-design of an innovative action (requirement 3.16, AB-50, F-EVENTO). */
@PianozonaTest
@Tag("agreement")
@Covers("istruttoria-pubblica")
class IstruttoriaPubblicaTest {

    private static final String PLAN_OFFICE = "udp.rhodense";
    private static final String THIRD_SECTOR = "terzosettore.rhodense";
    private static final String LONG = "Un testo di prova con più di venti caratteri";

    @Autowired
    private PublicInquiries inquiries;

    @Autowired
    private InquiryAnswers answers;

    @Autowired
    private TestAgreements agreements;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessClock clock;

    private Duration offset;
    private TestArea area;
    private String cycle;
    private UUID innovative;
    private UUID ordinary;
    private PublicInquiry inquiry;

    @BeforeEach
    void thePlanHasAnInnovativeActionAndAnOrdinaryOne() {
        offset = clock.offset();
        area = areas.like("RHO");
        cycle = cycles.inPreparation(area, 2018);
        agreements.inForce(area, cycle);
        innovative = action(true);
        ordinary = action(false);
        inquiry = inquiries.open(cycle, PLAN_OFFICE);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    @Test
    void aNoticeIsForAnInnovativeActionAndLastsTwentyDays() {
        assertThat(refused(ordinary, 20)).startsWith("«Azione innovativa»").contains("innovativi e sperimentali");
        assertThat(refused(innovative, 19)).startsWith("«Si risponde fino al»");
        write(innovative, 20);

        assertThat(inquiries.get(inquiry.id()).state()).isEqualTo(PublicInquiry.State.OPEN);
        assertThat(colleagues.noticesOf(area.office("terzo-settore"), cycle)).anyMatch(text -> text.contains("Avviso"));
    }

    @Test
    void theProposalsAreAnsweredInTheMinutes() {
        write(innovative, 20);
        answer(THIRD_SECTOR, "terzo-settore");
        closeNotice();
        assertThat(colleagues
                        .opens(PLAN_OFFICE, colleagues.task(inquiry.key(), "UserTask_CloseInquiry"))
                        .get("risposte")
                        .toString())
                .contains("Cooperativa");
        assertThat(Refusals.of(() -> minutes(1))).startsWith("«Data e ora»");
        minutes(0);

        var closed = inquiries.get(inquiry.id());
        assertThat(closed.state()).isEqualTo(PublicInquiry.State.CLOSED);
        assertThat(closed.outcome()).isEqualTo(LONG);
        assertThat(colleagues.noticesOf(area.office("terzo-settore"), cycle)).anyMatch(text -> text.contains("chiusa"));
    }

    @Test
    void whenAllHaveAnsweredTheNoticeStillLastsItsDays() {
        write(innovative, 20);
        for (var task : colleagues.tasks(inquiry.key(), "UserTask_AnswerNotice")) {
            colleagues.submit(
                    colleagues.someoneFor(task), task, Map.of("organizzazione", "Associazione", "proposta", LONG));
        }

        assertThat(colleagues.task(inquiry.key(), "UserTask_CloseInquiry")).isNull();
        closeNotice();
        assertThat(colleagues.task(inquiry.key(), "UserTask_CloseInquiry")).isNotNull();
    }

    @Test
    void eachOrganisationOfTheSharedOfficeAnswersOnceForItself() {
        jdbc.sql(
                        """
                insert into office_holder (id, office, person, holder_kind, act, valid_from)
                select gen_random_uuid(), office, 'terzosettore.garbagnatese', holder_kind, act, valid_from
                  from office_holder where office = :office limit 1
                """)
                .param("office", area.office("terzo-settore"))
                .update();
        write(innovative, 20);
        answer(THIRD_SECTOR, "terzo-settore");

        assertThat(Refusals.of(() -> answer(THIRD_SECTOR, "terzo-settore"))).contains("ha già risposto");
        var open = colleagues.taskOf(area.office("terzo-settore"), inquiry.key(), "UserTask_AnswerNotice");
        assertThat(colleagues.opens(THIRD_SECTOR, open).get("chiRisponde").toString())
                .contains("ha già risposto");
        answer("terzosettore.garbagnatese", "terzo-settore");
        assertThat(colleagues.taskOf(area.office("terzo-settore"), inquiry.key(), "UserTask_AnswerNotice"))
                .isNull();
        assertThat(answers.of(inquiry.id())).hasSize(2);
    }

    @Test
    void whoWroteTheNoticeDoesNotAnswerIt() {
        write(innovative, 20);
        var answer = new PublicInquiry.Answer(area.office("terzo-settore"), "Cooperativa", LONG);

        assertThatThrownBy(() -> answers.give(inquiry.id(), answer, PLAN_OFFICE))
                .hasMessageContaining("Chi ha scritto l'avviso non vi risponde");
    }

    @Test
    void aNoticeThatNobodyAnswersIsDeserted() {
        write(innovative, 20);
        closeNotice();

        assertThat(inquiries.get(inquiry.id()).state()).isEqualTo(PublicInquiry.State.DESERTED);
        assertThat(colleagues.tasksOf(inquiry.key())).isEmpty();
    }

    @Test
    void onlyThePlanOfficeOpensOne() {
        assertThatThrownBy(() -> inquiries.open(cycle, THIRD_SECTOR)).hasMessageContaining("ufficio di piano");
    }

    private String refused(UUID action, int days) {
        return Refusals.of(() -> write(action, days));
    }

    private void write(UUID action, int days) {
        colleagues.submit(
                PLAN_OFFICE,
                colleagues.task(inquiry.key(), "UserTask_WriteNotice"),
                Map.of(
                        "azione",
                        action.toString(),
                        "titolo",
                        "Co-progettazione dello sportello",
                        "testo",
                        LONG,
                        "scadenza",
                        clock.today().plusDays(days).toString()));
    }

    private void answer(String person, String office) {
        colleagues.submit(
                person,
                colleagues.taskOf(area.office(office), inquiry.key(), "UserTask_AnswerNotice"),
                Map.of("organizzazione", "Cooperativa di prova", "proposta", LONG));
    }

    private void closeNotice() {
        clock.setOffset(clock.offset().plusDays(21));
        colleagues.fireTimer(inquiry.key(), "Event_NoticeEnds");
    }

    private void minutes(int inDays) {
        colleagues.submit(
                PLAN_OFFICE,
                colleagues.task(inquiry.key(), "UserTask_CloseInquiry"),
                Map.of(
                        "data",
                        clock.now().plusDays(inDays).minusHours(1).withNano(0).toString(),
                        "luogo",
                        "Sala",
                        "presenti",
                        "Ufficio di piano e cooperativa",
                        "verbale",
                        LONG,
                        "contributi",
                        LONG));
    }

    private UUID action(boolean innovates) {
        var objective = UUID.randomUUID();
        jdbc.sql(
                        """
                insert into plan_objective (id, cycle, title, class, aggregation, areas, sources, attributes, recomposition,
                    threshold, added_at)
                values (:id, :cycle, 'Obiettivo', 'INNOVATION', false, '{SOCIAL}', '{prova}', '{}', '{}', '', now())
                """)
                .param("id", objective)
                .param("cycle", cycle)
                .update();
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                insert into plan_action (id, cycle, title, objective, area, target, joint, innovative, social_owner, health_owner,
                    policy, added_at)
                values (:id, :cycle, 'Azione', :objective, 'SOCIAL', 'Famiglie', '{}', :innovative, 'Rho', '', '', now())
                """)
                .param("id", id)
                .param("cycle", cycle)
                .param("objective", objective)
                .param("innovative", innovates)
                .update();
        return id;
    }
}
