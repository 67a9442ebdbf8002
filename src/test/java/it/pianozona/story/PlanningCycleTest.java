/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.story;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.cycle.CycleDraft;
import it.pianozona.cycle.Cycles;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.document.FrozenDocuments;
import it.pianozona.guidance.GuidanceAgain;
import it.pianozona.plan.Plan;
import it.pianozona.plan.Plans;
import it.pianozona.profile.CommunityProfiles;
import it.pianozona.support.AgreementSteps;
import it.pianozona.support.Colleagues;
import it.pianozona.support.Covers;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PianozonaTest
@Tag("spine")
@Covers("ciclo-programmazione")
class PlanningCycleTest {

    private static final String REASON = "Un motivo di prova con piu di venti caratteri";

    @Autowired
    private Cycles cycles;

    @Autowired
    private CommunityProfiles profiles;

    @Autowired
    private GuidanceAgain guidances;

    @Autowired
    private Processes processes;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private AgreementSteps agreement;

    @Autowired
    private Plans plans;

    @Autowired
    private TestAreas areas;

    @Autowired
    private FrozenDocuments documents;

    @Autowired
    private BusinessClock clock;

    private Duration offset;
    private TestArea area;

    @BeforeEach
    void theClockIsKept() {
        offset = clock.offset();
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    @ParameterizedTest(name = "{2}: {0} from {1}")
    @CsvSource({"RHO, 2018, LO18", "PIS, 2018, TO", "MAQ, 2018, AB"})
    void aCycleGoesFromItsOpeningToThePlanInForce(String template, int year, String profile) {
        var key = open(template, year);
        assertThat(cycles.get(key).profile()).isEqualTo(profile);

        story(key, new AnswerBook(clock)).toTheEnd();

        assertInForce(key);
    }

    @Test
    void inEmiliaRomagnaTheConferenceMakesProfileAndGuidanceAndTheDistrictAwaitsThem() {
        var key = open("PPO", 2027);
        assertThat(cycles.get(key).profile()).isEqualTo("ER");
        assertThat(colleagues.tasksOf(key)).isEmpty();

        var conference = profiles.open(
                areas.ownConference(area),
                LocalDate.of(2027, 1, 1),
                LocalDate.of(2029, 12, 31),
                "supporto.ctss-piacenza");
        story(conference, new AnswerBook(clock)).toTheEnd();
        story(key, new AnswerBook(clock)).toTheEnd();

        assertInForce(key);
    }

    @Test
    void theDraftingWaitsForThePlanOfficeRemindingTheCoordinatorsAndGoesOnWhenItIsActive() {
        var key = open("RHO", 2018);
        areas.withoutPlanOffice(area);
        var story = story(key, new AnswerBook(clock));

        story.until(() -> colleagues.isWaitingFor("OfficeActive", key));
        assertThat(colleagues.tasksOf(key)).isEmpty();
        colleagues.fireTimer(key, "BoundaryEvent_OfficeMissing");
        assertThat(colleagues.noticesOf(area.office("coordinatori"), key))
                .anyMatch(text -> text.contains("attende l'ufficio di piano"));
        assertThat(colleagues.isWaitingFor("OfficeActive", key)).isTrue();

        areas.planOfficeIsActive(area);
        story.toTheEnd();

        assertInForce(key);
    }

    @Test
    void aGuidanceThatTheConferenceGivesUpEndsTheCyclesThatAwaitIt() {
        var key = open("PPO", 2030);
        var conference = profiles.open(
                areas.ownConference(area),
                LocalDate.of(2030, 1, 1),
                LocalDate.of(2032, 12, 31),
                "supporto.ctss-piacenza");
        var book = new AnswerBook(clock)
                .with("esprimi-voto", Map.of("voto", "CONTRARIO", "motivazione", REASON))
                .with("seguito-indirizzo", Map.of("seguito", "CHIUDI", "motivo", REASON));

        story(conference, book).toTheEnd();

        assertThat(cycles.get(key).state()).isEqualTo(PlanningCycle.State.ABORTED);
        assertThat(colleagues.isEnded(key)).isTrue();
        assertThat(colleagues.noticesOf(area.office("ufficio-piano"), key))
                .anyMatch(text -> text.contains("interrotto"));
    }

    @Test
    void anAreaThatGivesItsGuidanceUpEndsItsCycle() {
        var key = open("RHO", 2018);
        var book = new AnswerBook(clock)
                .with("esprimi-voto", Map.of("voto", "CONTRARIO", "motivazione", REASON))
                .with("seguito-indirizzo", Map.of("seguito", "CHIUDI", "motivo", REASON));

        story(key, book).toTheEnd();

        assertThat(cycles.get(key).state()).isEqualTo(PlanningCycle.State.ABORTED);
    }

    @Test
    void underTheRulesOf2015TheHealthAuthorityMakesTheSharedAnalysis() {
        var key = open("RHO", 2015);
        assertThat(cycles.get(key).profile()).isEqualTo("LO15");
        var authority = profiles.open(
                areas.ownHealthAuthority(area), LocalDate.of(2015, 1, 1), LocalDate.of(2017, 12, 31), "asl.milano");

        story(authority, new AnswerBook(clock)).toTheEnd();
        story(key, new AnswerBook(clock)).toTheEnd();

        assertInForce(key);
    }

    @Test
    void theThirdReturnIsForTheCoordinatorsWhoLetItGoOnOrEndIt() {
        var key = open("RHO", 2018);
        var book = new AnswerBook(clock).with("dopo-terzo-rinvio", Map.of("scelta", "PROSEGUI", "motivo", REASON));
        var story = story(key, book);
        story.until(() -> colleagues.task(key, "UserTask_PublishDraft") != null);
        book.with("esprimi-voto", Map.of("voto", "RINVIO", "motivazione", REASON));

        story.until(() -> colleagues.task(key, "UserTask_AfterThirdReturn") != null);
        assertThat(cycles.get(key).returns()).isEqualTo(3);
        story.until(() -> cycles.get(key).returns() == 4);
        book.with("dopo-terzo-rinvio", Map.of("scelta", "RESPINGI", "motivo", REASON));
        story.toTheEnd();

        assertThat(cycles.get(key).state()).isEqualTo(PlanningCycle.State.PLAN_REJECTED);
        assertThat(documents.of(key)).isEmpty();
    }

    @Test
    void aPlanThatTheAssemblyRejectsEndsTheCycle() {
        var key = open("RHO", 2018);
        var book = new AnswerBook(clock);
        var story = story(key, book);
        story.until(() -> colleagues.task(key, "UserTask_PublishDraft") != null);
        book.with("esprimi-voto", Map.of("voto", "CONTRARIO", "motivazione", REASON));

        story.toTheEnd();

        assertThat(cycles.get(key).state()).isEqualTo(PlanningCycle.State.PLAN_REJECTED);
    }

    @Test
    void afterARejectedPlanTheSameYearsAreOpenedAgainAndReachThePlanInForce() {
        var first = open("RHO", 2018);
        var book = new AnswerBook(clock);
        var story = story(first, book);
        story.until(() -> colleagues.task(first, "UserTask_PublishDraft") != null);
        book.with("esprimi-voto", Map.of("voto", "CONTRARIO", "motivazione", REASON));
        story.toTheEnd();

        var start = LocalDate.of(2018, 1, 1);
        var second = open(
                new CycleDraft(area.code(), start, start.plusYears(3).minusDays(1), LocalDate.of(2017, 12, 31), ""));
        assertThat(second).isEqualTo(first + "-2");
        story(second, new AnswerBook(clock)).toTheEnd();

        assertInForce(second);
        assertThat(cycles.get(first).state()).isEqualTo(PlanningCycle.State.PLAN_REJECTED);
        assertThat(documents.of(second))
                .extracting(document -> document.number())
                .allMatch(number -> number.startsWith(second + "/"));
        assertThat(documents.of(first)).isEmpty();
    }

    @Test
    void aGuidanceGivenUpIsBegunAgainForTheCycleOpenedAfterwards() {
        var first = open("PPO", 2036);
        var conference = areas.ownConference(area);
        var profile = profiles.open(
                conference, LocalDate.of(2036, 1, 1), LocalDate.of(2038, 12, 31), "supporto.ctss-piacenza");
        story(
                        profile,
                        new AnswerBook(clock)
                                .with("esprimi-voto", Map.of("voto", "CONTRARIO", "motivazione", REASON))
                                .with("seguito-indirizzo", Map.of("seguito", "CHIUDI", "motivo", REASON)))
                .toTheEnd();
        var start = LocalDate.of(2036, 1, 1);
        var second = open(
                new CycleDraft(area.code(), start, start.plusYears(3).minusDays(1), LocalDate.of(2017, 12, 31), ""));

        assertThat(colleagues.noticesOf("ufficio-supporto-ctss-" + conference, profile))
                .anyMatch(text -> text.contains(second) && text.contains("ricomincia"));
        var again = guidances.begin(profile, "supporto.ctss-piacenza");
        assertThat(again).isEqualTo(profile + "-2");
        story(again, new AnswerBook(clock)).toTheEnd();
        story(second, new AnswerBook(clock)).toTheEnd();

        assertInForce(second);
        assertThat(cycles.get(first).state()).isEqualTo(PlanningCycle.State.ABORTED);
    }

    @Test
    void atTheApprovalDateTheCycleIsLateSaysSoAndGoesOn() {
        var key = open("RHO", 2018);
        colleagues.fireTimer(key, "StartEvent_SixtyDays");
        colleagues.fireTimer(key, "StartEvent_ThirtyDays");
        colleagues.fireTimer(key, "StartEvent_SevenDays");
        assertThat(colleagues.noticesOf(area.office("coordinatori"), key))
                .anyMatch(text -> text.contains("data di approvazione"));

        clock.setOffset(clock.offset().plusDays(360));
        colleagues.fireTimer(key, "StartEvent_Late");

        assertThat(cycles.get(key).late()).isTrue();
        assertThat(colleagues.noticesOf(area.office("coordinatori"), key))
                .anyMatch(text -> text.contains("in ritardo"));
        assertThat(colleagues.tasksOf(key)).isNotEmpty();
    }

    @Test
    void aRegionalActIsToldToThePlanningOfficeOfARunningCycle() {
        var key = open("RHO", 2018);

        processes.tell("RegionalActPublished", key);

        assertThat(colleagues.noticesOf(area.office("ufficio-piano"), key)).anyMatch(text -> text.contains("Regione"));
    }

    private String open(String template, int year) {
        area = areas.like(template);
        var start = LocalDate.of(year, 1, 1);
        var approval = year == 2015 ? LocalDate.of(2015, 4, 30) : LocalDate.of(2017, 12, 31);
        return open(new CycleDraft(area.code(), start, start.plusYears(3).minusDays(1), approval, ""));
    }

    private String open(CycleDraft draft) {
        return cycles.open(draft, colleagues.holderOf(area.office("ufficio-piano")))
                .key();
    }

    private Story story(String key, AnswerBook book) {
        return new Story(colleagues, book, new EnginePerformer(colleagues, agreement, clock), key);
    }

    @Test
    void anAgreementThatFailsEndsTheCycleWithItsPlanApproved() {
        var key = open("RHO", 2018);
        var book = new AnswerBook(clock)
                .with("consenso-conferenza", Map.of("consenso", "NO", "osservazioni", REASON))
                .with("unanimita-mancata", Map.of("via", "FALLITO", "motivo", REASON));

        story(key, book).toTheEnd();

        assertThat(cycles.get(key).state()).isEqualTo(PlanningCycle.State.AGREEMENT_FAILED);
        assertThat(plans.ofCycle(key).state()).isEqualTo(Plan.State.APPROVED);
        assertThat(colleagues.isEnded(key)).isTrue();
    }

    @Test
    void withApprovalAndSignatureInTimeTheCycleIsNotLateWhateverFollows() {
        var key = open("RHO", 2018);
        var story = story(key, new AnswerBook(clock));
        story.until(() -> colleagues.task(key, "UserTask_ApprovalAct") != null);

        colleagues.fireTimer(key, "StartEvent_Late");

        assertThat(cycles.get(key).late()).isFalse();
        assertThat(colleagues.noticesOf(area.office("coordinatori"), key))
                .noneMatch(text -> text.contains("in ritardo"));
    }

    private void assertInForce(String key) {
        assertThat(cycles.get(key).state()).isEqualTo(PlanningCycle.State.IN_FORCE);
        assertThat(documents.of(key)).extracting(document -> document.kind()).contains("PDZ");
        assertThat(colleagues.isEnded(key)).isTrue();
    }
}
