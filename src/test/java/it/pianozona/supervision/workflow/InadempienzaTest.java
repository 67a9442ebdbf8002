/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision.workflow;

import static it.pianozona.supervision.workflow.SupervisionScene.office;
import static it.pianozona.supervision.workflow.SupervisionScene.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.rule.RuleViolated;
import it.pianozona.supervision.Actor;
import it.pianozona.supervision.CollegeExamination;
import it.pianozona.supervision.CollegeStep;
import it.pianozona.supervision.CollegeStep.Finding;
import it.pianozona.supervision.Entry;
import it.pianozona.supervision.Matter;
import it.pianozona.supervision.workflow.SupervisionScene.Scene;
import it.pianozona.support.Colleagues;
import it.pianozona.support.Covers;
import it.pianozona.support.PianozonaTest;
import it.pianozona.time.BusinessClock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A party does not do what it has committed itself to (requirement 3.9, TUEL art. 34 c. 2 and 7). */
@PianozonaTest
@Tag("agreement")
@Covers("inadempienza")
class InadempienzaTest {

    private static final String MEASURE = "Versare la quota dovuta al capofila";
    private static final Map<String, Object> ANSWER =
            Map.of("fatto", "La quota è stata versata per intero.", "atto", "Determina 9");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CollegeExamination examination;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private BusinessClock clock;

    private Duration offset;
    private Scene scene;
    private Vicenda vicenda;

    @BeforeEach
    void theFirstMayorReportsTheSecond() {
        offset = clock.offset();
        var scenes = new SupervisionScene(context);
        scene = scenes.agreementOf(3);
        vicenda = scenes.report(scene, 0, 1);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    @Test
    void neitherWhoReportsNorWhoIsReportedSitsInTheExamination() {
        assertThat(vicenda.offeredTo("UserTask_ExamineReport")).containsExactly(2);
        var result = new CollegeExamination.Result(Vicenda.FACT, Finding.FONDATA, "", Optional.empty());

        for (int party : new int[] {0, 1}) {
            assertThatThrownBy(() -> examination.conclude(
                            vicenda.id(),
                            CollegeStep.EXAMINE_REPORT,
                            result,
                            new Actor(person(scene, party), office(scene, 2))))
                    .isInstanceOf(RuleViolated.class)
                    .hasMessageContaining("non la esaminano");
        }
    }

    @Test
    void whereNobodyOfTheCollegeIsLeftTheRegionExamines() {
        var scenes = new SupervisionScene(context);
        var two = scenes.agreementOf(2);
        var between = scenes.report(two, 0, 1);

        assertThat(examination.examiners(between.id())).containsExactly("regione-LOM");
    }

    @Test
    void nobodyReportsItselfNorAStranger() {
        var scenes = new SupervisionScene(context);

        assertThatThrownBy(() -> scenes.report(scene, 0, 0)).hasMessageStartingWith("«Ente interessato»");
        assertThatThrownBy(() -> scenes.report(scenes.agreementOf(2), 0, 2))
                .hasMessageStartingWith("«Ente interessato»");
    }

    @Test
    void anUnfoundedReportEndsThere() {
        vicenda.college(2, "UserTask_ExamineReport", "INFONDATA");

        assertThat(vicenda.matter().state()).isEqualTo(Matter.State.REJECTED);
    }

    @Test
    void aPartyThatDoesWhatTheNoticeAsksHasMendedItsDefault() {
        notice();
        vicenda.submit(1, "UserTask_Comply", ANSWER);
        vicenda.college(2, "UserTask_VerifyCompliance", "ADEMPIUTO");

        assertThat(vicenda.matter().state()).isEqualTo(Matter.State.SETTLED);
    }

    @Test
    void theNoticeGivesThirtyDaysAtLeast() {
        vicenda.college(2, "UserTask_ExamineReport", "FONDATA");

        assertThat(vicenda.refused(2, "UserTask_SendNotice", vicenda.collegeForm("DIFFIDA", "", "")))
                .startsWith("«Misura»");
        assertThat(vicenda.refused(2, "UserTask_SendNotice", vicenda.collegeForm("DIFFIDA", MEASURE, in(29))))
                .startsWith("«Termine»");
        vicenda.college(2, "UserTask_SendNotice", "DIFFIDA", MEASURE, in(30));
        assertThat(vicenda.dayOf("BoundaryEvent_NoticeTerm"))
                .isEqualTo(clock.today().plusDays(30));
    }

    @Test
    void anOutcomeOfAnotherStepIsRefused() {
        assertThat(vicenda.refused(2, "UserTask_ExamineReport", vicenda.collegeForm("ADEMPIUTO", "", "")))
                .startsWith("«Esito»");
    }

    @Test
    void aPartyThatLetsTheTermPassIsSubstituted() {
        notice();
        vicenda.comes("BoundaryEvent_NoticeTerm");
        assertThat(vicenda.isOpen("UserTask_Comply")).isFalse();
        vicenda.college(2, "UserTask_VerifyCompliance", "NON_ADEMPIUTO");
        vicenda.college(2, "UserTask_Intervene", "INTERVENTO", "Il capofila provvede a carico dell'ente", in(20));
        vicenda.college(2, "UserTask_ReportIntervention", "ESEGUITO");

        assertThat(vicenda.matter().state()).isEqualTo(Matter.State.SETTLED);
        assertThat(vicenda.matters().entries(vicenda.id()))
                .extracting(Entry::step)
                .containsExactly(
                        "Esame della segnalazione",
                        "Diffida",
                        "Verifica dell'adempimento",
                        "Intervento sostitutivo",
                        "Esito dell'intervento");
    }

    @Test
    void aLateExaminationIsToldAndGoesOn() {
        vicenda.comes("BoundaryEvent_ExamLate");

        assertThat(vicenda.isOpen("UserTask_ExamineReport")).isTrue();
        assertThat(colleagues.noticesOf(office(scene, 0), scene.cycle()))
                .anyMatch(text -> text.contains("un termine è passato"));
    }

    private void notice() {
        vicenda.college(2, "UserTask_ExamineReport", "FONDATA");
        vicenda.college(2, "UserTask_SendNotice", "DIFFIDA", MEASURE, in(30));
    }

    private String in(int days) {
        return clock.today().plusDays(days).toString();
    }
}
