/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive.workflow;

import static it.pianozona.incentive.ClaimStory.LEAD_BODY;
import static it.pianozona.incentive.ClaimStory.REGION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.agreement.AgreementInForce;
import it.pianozona.incentive.ClaimStory;
import it.pianozona.incentive.IncentiveClaim;
import it.pianozona.incentive.IncentiveClaims;
import it.pianozona.incentive.IncentiveLine.State;
import it.pianozona.incentive.IncentiveNote;
import it.pianozona.incentive.IncentiveOpening;
import it.pianozona.regional.RegionalActPublished;
import it.pianozona.regional.RegionalActType;
import it.pianozona.rule.RuleViolated;
import it.pianozona.support.Colleagues;
import it.pianozona.support.Covers;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Refusals;
import it.pianozona.support.TestAgreements;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@PianozonaTest
@Tag("agreement")
@Covers("premialita")
class IncentiveClaimTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private IncentiveClaims claims;

    @Autowired
    private IncentiveOpening opening;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private TestAgreements agreements;

    @Autowired
    private Processes processes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessClock clock;

    private Duration offset;

    @BeforeEach
    void itIsTheSummerOf2018() {
        offset = clock.offset();
        ClaimStory.itIs(clock, "2018-09-03");
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    private ClaimStory signed(String lastSignature) {
        return ClaimStory.signed(context, lastSignature).inForce();
    }

    @Test
    void anAgreementInForceOpensTheClaimWithItsFirstLine() {
        var story = signed("2018-06-30");

        assertThat(story.key()).isEqualTo(story.area().code() + "-2018-2020-PREM");
        assertThat(story.claim().lastSignature()).isEqualTo(LocalDate.of(2018, 6, 30));
        assertThat(claims.lines(story.key())).singleElement().satisfies(line -> {
            assertThat(line.level()).isEqualTo(1);
            assertThat(line.state()).isEqualTo(State.TO_SUBMIT);
        });
        assertThat(colleagues.taskOf(story.area().office("ente-capofila"), story.key(), "UserTask_Claim"))
                .isNotNull();
    }

    @Test
    void aRegionWithoutTheRuleOpensNone() {
        var area = areas.like("PIS");
        var cycle = cycles.inPreparation(area, 2018);
        agreements.inForce(area, cycle);
        context.publishEvent(new AgreementInForce(cycle, area.code()));

        assertThat(claims.ofCycle(cycle)).isEmpty();
        assertThatThrownBy(() -> opening.open(cycle))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("non prevede una premialità");
    }

    @Test
    void anAgreementThatNotAllHaveSignedOpensNone() {
        var story = ClaimStory.signed(context, "2018-06-30");
        jdbc.sql("update agreement set signed_on = null where cycle = :cycle")
                .param("cycle", story.cycle())
                .update();

        assertThatThrownBy(() -> opening.open(story.cycle()))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("manca la data dell'ultima firma");
    }

    @Test
    void aSecondClaimOfTheAreaUnderTheRuleIsRefused() {
        var story = signed("2018-06-30");
        assertThatThrownBy(() -> opening.open(story.cycle()))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("ha già una domanda di premialità");
        story.inForce();

        assertThat(colleagues.tasks(story.key(), "UserTask_Claim")).hasSize(1);
        assertThat(colleagues.noticesOf(story.area().office("ente-capofila"), story.cycle()))
                .anyMatch(text -> text.contains("ha già una domanda di premialità"));
    }

    @Test
    void aNewCycleOutsideTheRulesValidityOpensNone() {
        var story = signed("2018-06-30");
        var next = cycles.inPreparation(story.area(), 2021);
        agreements.inForce(story.area(), next);
        context.publishEvent(new AgreementInForce(next, story.area().code()));

        assertThat(claims.ofCycle(next)).isEmpty();
        assertThat(claims.hasRule(next)).isFalse();
    }

    @Test
    void levelOnePaidAndOneObjectiveAcceptedLeaveTheClaimOpenAtFortyThousand() {
        var story = signed("2018-06-30");
        story.earns(0);
        story.reaches(2);
        story.submits(2);
        story.accepts(2);

        assertThat(story.line(0).state()).isEqualTo(State.PAID);
        assertThat(story.line(0).amount()).isEqualByComparingTo("30000");
        assertThat(story.line(2).state()).isEqualTo(State.ACCEPTED);
        assertThat(story.line(2).amount()).isEqualByComparingTo("10000");
        assertThat(claims.earned(story.key())).isEqualByComparingTo("40000");
        assertThat(claims.earned(story.key()))
                .isLessThanOrEqualTo(claims.ruleOf(story.cycle()).cap());
        assertThat(story.claim().state()).isEqualTo(IncentiveClaim.State.OPEN);
        assertThat(colleagues.isEnded(story.key())).isFalse();
    }

    @Test
    void fourLinesPaidReachTheCapAndSettleTheClaim() {
        var story = signed("2018-06-30");
        story.reaches(1);
        story.earns(0);
        story.reaches(3);
        story.earns(1);
        story.reaches(2);
        story.earns(3);
        story.submits(2);
        story.accepts(2);
        story.pays(2);

        assertThat(claims.earned(story.key())).isEqualByComparingTo("60000");
        assertThat(story.claim().state()).isEqualTo(IncentiveClaim.State.SETTLED);
        story.enters(2);
        assertThat(colleagues.isEnded(story.key())).isTrue();
        assertThatThrownBy(() -> opening.claimObjective(story.cycle(), 1, LEAD_BODY))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("non è aperta");
    }

    @Test
    void anObjectiveNeedsItsReportAndItsProof() {
        var story = signed("2018-06-30");
        opening.claimObjective(story.cycle(), 1, LEAD_BODY);
        var task = story.task(1, "UserTask_Claim");

        assertThat(Refusals.of(() -> colleagues.submit(LEAD_BODY, task, Map.of("relazione", "Breve"))))
                .contains("«Relazione»");
        assertThat(Refusals.of(() -> story.submits(1))).contains("«Prove»", "almeno un file");
        story.proves(1, "Regolamento");
        assertThat(colleagues.opens(LEAD_BODY, task))
                .containsEntry("importoCalcolato", "15.000,00 €")
                .containsEntry("livello", 2);
        story.submits(1);
        assertThatThrownBy(() -> story.proves(1, "Tardi"))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("presentata");
    }

    @Test
    void anObjectiveIsClaimedOnceByTheLeadBodyOnly() {
        var story = signed("2018-06-30");
        opening.claimObjective(story.cycle(), 1, LEAD_BODY);

        assertThatThrownBy(() -> opening.claimObjective(story.cycle(), 1, LEAD_BODY))
                .hasMessageContaining("esiste già");
        assertThatThrownBy(() -> opening.claimObjective(story.cycle(), 4, LEAD_BODY))
                .hasMessageContaining("scegli 1, 2 o 3");
        assertThatThrownBy(() -> opening.claimObjective(story.cycle(), 2, REGION))
                .hasMessageContaining("solo l'ente capofila");
    }

    @Test
    void levelTwoWaitsForTheDecisionOnLevelOne() {
        var story = signed("2018-06-30");
        story.reaches(1);
        story.submits(1);

        assertThat(Refusals.of(() -> story.accepts(1))).contains("decidi prima la riga di primo livello");
        story.submits(0);
        story.accepts(0);
        story.accepts(1);
        assertThat(story.line(1).amount()).isEqualByComparingTo("15000");
    }

    @Test
    void withoutLevelOneTheObjectivesEarnNothingAndTheClaimEnds() {
        var story = signed("2020-01-01");
        story.reaches(1);
        story.submits(1);
        story.submits(0);
        story.accepts(0);
        assertThat(story.line(0).reason()).contains("fuori dalle fasce");
        assertThat(story.claim().state()).isEqualTo(IncentiveClaim.State.OPEN);
        story.accepts(1);

        assertThat(story.line(1).state()).isEqualTo(State.REJECTED);
        assertThat(story.line(1).reason()).contains("Il primo livello non spetta");
        assertThat(story.claim().state()).isEqualTo(IncentiveClaim.State.SETTLED);
        assertThat(colleagues.isEnded(story.key())).isTrue();
    }

    @Test
    void aRejectedFirstLineSettlesAClaimThatCouldBringNothingMore() {
        var story = signed("2018-06-30");
        story.submits(0);
        story.verifies(0, Map.of("esito", "RESPINGI", "motivazione", "L'accordo non riguarda l'ambito distrettuale."));

        assertThat(story.claim().state()).isEqualTo(IncentiveClaim.State.SETTLED);
        assertThat(colleagues.isEnded(story.key())).isTrue();
    }

    @Test
    void atThePlansEndNothingIsAddedAndWhatTheRegionHasGoesOn() {
        var story = signed("2018-06-30");
        story.earns(0);
        story.reaches(3);
        story.submits(3);
        colleagues.fireTimer(story.key(), "Event_PlanEnd");

        assertThat(story.claim().state()).isEqualTo(IncentiveClaim.State.PLAN_ENDED);
        assertThat(colleagues.noticesOf(story.area().office("ente-capofila"), story.key()))
                .anyMatch(text -> text.contains("non si chiedono altre righe"));
        assertThatThrownBy(() -> opening.claimObjective(story.cycle(), 1, LEAD_BODY))
                .isInstanceOf(RuleViolated.class);
        story.accepts(3);
        story.pays(3);
        story.enters(3);
        assertThat(story.line(3).state()).isEqualTo(State.PAID);
        assertThat(colleagues.isEnded(story.key())).isTrue();
    }

    @Test
    void afterThePlansLastDayNoObjectiveIsAdded() {
        var story = signed("2018-06-30");
        ClaimStory.itIs(clock, "2020-12-31");
        opening.claimObjective(story.cycle(), 1, LEAD_BODY);
        ClaimStory.itIs(clock, "2021-01-01");

        assertThatThrownBy(() -> opening.claimObjective(story.cycle(), 2, LEAD_BODY))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("si chiedeva entro la sua fine");
    }

    @Test
    void aRegionalActIsNotedOnTheClaimAndToldToItsOffices() {
        var story = signed("2018-06-30");
        var title = "Linee guida per la programmazione di zona n. XI/"
                + story.area().code();
        context.publishEvent(new RegionalActPublished("LOM", UUID.randomUUID(), RegionalActType.values()[0], title));
        processes.tellTerritory(RegionalActPublished.MESSAGE, story.area().code());

        assertThat(claims.notes(story.key())).contains(new IncentiveNote(LocalDate.of(2018, 9, 3), title));
        assertThat(colleagues.noticesOf(story.area().office("ente-capofila"), story.key()))
                .anyMatch(text -> text.contains("Controlla se cambia la premialità"));
    }

    @Test
    void areasThatHaveMergedHaveOneClaimWithItsLines() {
        var merged = areas.like("RHO");
        var former = areas.like("RHO");
        joins(former, merged);
        var story = ClaimStory.signed(context, merged, merged.mayors(), "2019-09-30")
                .inForce();
        story.reaches(1);

        assertThat(claims.lines(story.key())).extracting("level").containsExactly(1, 2);
        story.submits(0);
        story.accepts(0);
        assertThat(story.line(0).amount()).isEqualByComparingTo("10000");
        var formerStory = ClaimStory.signed(context, former, former.mayors(), "2018-06-30");
        jdbc.sql("update planning_area set state = 'SUPPRESSED' where code = :code")
                .param("code", former.code())
                .update();
        assertThatThrownBy(() -> opening.open(formerStory.cycle()))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("confluito");
    }

    @Test
    void aMergedAreaDoesNotEarnAgainWhatAFormerOneHasEarned() {
        var former = signed("2018-06-30");
        former.submits(0);
        former.accepts(0);
        var merged = areas.like("RHO");
        joins(former.area(), merged);
        var story = ClaimStory.signed(context, merged, merged.mayors(), "2018-12-01")
                .inForce();

        assertThat(claims.ofCycle(story.cycle())).isEmpty();
        assertThat(colleagues.noticesOf(merged.office("ente-capofila"), story.cycle()))
                .anyMatch(
                        text -> text.contains("l'ha già avuta " + former.area().code()));
    }

    private void joins(TestArea former, TestArea merged) {
        jdbc.sql("insert into planning_area_predecessor values (:merged, 1, :former, 1)")
                .param("merged", merged.code())
                .param("former", former.code())
                .update();
    }
}
