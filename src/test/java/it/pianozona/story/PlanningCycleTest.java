/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.cycle.AwaitedSteps;
import it.pianozona.cycle.CycleDraft;
import it.pianozona.cycle.CycleEndings;
import it.pianozona.cycle.CycleProgress;
import it.pianozona.cycle.CycleProgress.StepState;
import it.pianozona.cycle.Cycles;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.SittingChanges;
import it.pianozona.document.FrozenDocuments;
import it.pianozona.guidance.GuidanceAgain;
import it.pianozona.plan.Plan;
import it.pianozona.plan.Plans;
import it.pianozona.profile.CommunityProfiles;
import it.pianozona.support.AgreementSteps;
import it.pianozona.support.Colleagues;
import it.pianozona.support.Covers;
import it.pianozona.support.Newcomers;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.Visitor;
import it.pianozona.territory.OfficeKind;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PianozonaTest
@Tag("spine")
@Covers("ciclo-programmazione")
class PlanningCycleTest {

    private static final String REASON = "Un motivo di prova con piu di venti caratteri";

    @LocalServerPort
    private int port;

    @Autowired
    private Cycles cycles;

    @Autowired
    private CommunityProfiles profiles;

    @Autowired
    private AwaitedSteps waits;

    @Autowired
    private CycleEndings endings;

    @Autowired
    private CycleProgress progress;

    @Autowired
    private CollegialDecisions decisions;

    @Autowired
    private SittingChanges sittings;

    @Autowired
    private GuidanceAgain guidances;

    @Autowired
    private Processes processes;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private Newcomers newcomers;

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
        var waits = "La redazione attende l&#39;ufficio di piano dal ";
        var planner = Visitor.signedIn(port, newcomers.besides(area.office("ufficio-piano")));
        assertThat(planner.get("/fascicolo/" + key).body())
                .contains(waits, "Uffici di piano")
                .doesNotContain("Nessun compito aperto");
        assertThat(new TextOfDesk(planner.get("/").body()).of(key))
                .contains(waits)
                .doesNotContain("Nessuna fase");

        areas.planOfficeIsActive(area);
        assertThat(planner.get("/fascicolo/" + key).body()).doesNotContain(waits);
        story.toTheEnd();

        assertInForce(key);
    }

    /** What the desk says of one cycle. */
    private record TextOfDesk(String page) {

        String of(String key) {
            var begins = page.lastIndexOf("/fascicolo/" + key + "\"");
            assertThat(begins).as("the desk shows %s", key).isPositive();
            return page.substring(begins, Math.min(page.length(), begins + 1500));
        }
    }

    @Test
    void aCycleWhoseConferenceGivesItsGuidanceUpIsToldAndWaitsForTheNextOne() {
        var key = open("PPO", 2030);
        var profile = profiles.open(
                areas.ownConference(area),
                LocalDate.of(2030, 1, 1),
                LocalDate.of(2032, 12, 31),
                "supporto.ctss-piacenza");
        var book = new AnswerBook(clock)
                .with("esprimi-voto", Map.of("voto", "CONTRARIO", "motivazione", REASON))
                .with("seguito-indirizzo", Map.of("seguito", "CHIUDI", "motivo", REASON));

        story(profile, book).toTheEnd();

        assertThat(cycles.get(key).state()).isEqualTo(PlanningCycle.State.IN_PREPARATION);
        assertThat(colleagues.isWaitingFor("GuidanceAdopted", key)).isTrue();
        assertThat(colleagues.noticesOf(area.office("ufficio-piano"), key))
                .anyMatch(text -> text.contains("attende gli indirizzi nuovi"));
        var again = guidances.begin(profile, "supporto.ctss-piacenza");
        story(again, new AnswerBook(clock)).toTheEnd();
        story(key, new AnswerBook(clock)).toTheEnd();

        assertInForce(key);
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
        area = areas.like("PPO");
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
                .anyMatch(text -> text.contains(second) && text.contains("Ricomincia"));
        var again = guidances.begin(profile, "supporto.ctss-piacenza");
        assertThat(again).isEqualTo(profile + "-2");
        story(again, new AnswerBook(clock)).toTheEnd();
        story(second, new AnswerBook(clock)).toTheEnd();

        assertInForce(second);
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

    @Test
    void aCycleThatWaitsForItsConferenceSaysForWhomAndSinceWhenRemindsAndDoesNotClaimToBeDrafting() {
        area = areas.like("PPO");
        var conference = areas.ownConference(area);
        var key = openIn(2033);
        var support = OfficeKind.CONFERENCE_SUPPORT.officeId(conference);

        assertThat(waits.of(key)).hasValueSatisfying(wait -> {
            assertThat(wait.territory()).isEqualTo(conference);
            assertThat(wait.words())
                    .startsWith("attende il profilo di comunità di ")
                    .contains(", dal ");
        });
        assertThat(stateOf(key, "P5")).isEqualTo(StepState.PLANNED);
        assertThat(colleagues.noticesOf(support, key)).anyMatch(text -> text.contains("attende il profilo"));
        var regia = Visitor.signedIn(port, newcomers.besides(area.office("coordinatori")));
        assertThat(regia.get("/regia").body()).contains("attende il profilo di comunità di ", ", dal ");
        clock.setOffset(clock.offset().plusDays(7));
        colleagues.fireTimer(key, "BoundaryEvent_ProfileMissing");
        assertThat(colleagues.noticesOf(support, key)).hasSize(2);
        assertThat(colleagues.noticesOf(area.office("ufficio-piano"), key)).hasSize(2);

        var profile = profiles.open(
                conference, LocalDate.of(2033, 1, 1), LocalDate.of(2035, 12, 31), "supporto.ctss-piacenza");
        var story = story(profile, new AnswerBook(clock));
        story.until(() -> waits.of(key).filter(wait -> wait.step().equals("P4")).isPresent());
        assertThat(stateOf(key, "P5")).isEqualTo(StepState.PLANNED);
        clock.setOffset(clock.offset().plusDays(7));
        colleagues.fireTimer(key, "BoundaryEvent_GuidanceMissing");
        assertThat(colleagues.noticesOf(support, key)).anyMatch(text -> text.contains("attende gli indirizzi"));
        story.toTheEnd();

        assertThat(waits.of(key)).isEmpty();
        assertThat(stateOf(key, "P5")).isEqualTo(StepState.RUNNING);
    }

    @Test
    void aCycleWhoseConferenceHasDoneItsPartBeginsToDraftAtOnce() {
        area = areas.like("PPO");
        var profile = profiles.open(
                areas.ownConference(area),
                LocalDate.of(2036, 1, 1),
                LocalDate.of(2038, 12, 31),
                "supporto.ctss-piacenza");
        story(profile, new AnswerBook(clock)).toTheEnd();

        var key = openIn(2036);

        assertThat(waits.of(key)).isEmpty();
        assertThat(stateOf(key, "P5")).isEqualTo(StepState.RUNNING);
    }

    @Test
    void aCycleOpenedAfterAGuidanceWasGivenUpWaitsForTheNextOneAndSaysSo() {
        area = areas.like("PPO");
        var profile = profiles.open(
                areas.ownConference(area),
                LocalDate.of(2039, 1, 1),
                LocalDate.of(2041, 12, 31),
                "supporto.ctss-piacenza");
        var book = new AnswerBook(clock)
                .with("esprimi-voto", Map.of("voto", "CONTRARIO", "motivazione", REASON))
                .with("seguito-indirizzo", Map.of("seguito", "CHIUDI", "motivo", REASON));
        story(profile, book).toTheEnd();

        var key = openIn(2039);

        assertThat(waits.of(key))
                .hasValueSatisfying(wait -> assertThat(wait.words()).startsWith("attende gli indirizzi di "));
        assertThat(colleagues.isWaitingFor("GuidanceAdopted", key)).isTrue();
        endings.end(key, coordinator(), "La conferenza non ne adotterà altri");
        assertThat(waits.of(key)).isEmpty();
        assertThat(cycles.get(key).state()).isEqualTo(PlanningCycle.State.ABORTED);
    }

    @Test
    void aCycleOpenedByMistakeIsWithdrawnByItsOfficeWithTheSittingThatWasConvenedAndEverybodyIsTold() {
        var key = open("RHO", 2018);
        story(key, new AnswerBook(clock))
                .until(() -> !colleagues.tasks(key, "UserTask_ExpressVote").isEmpty());
        var decision = decisions.ofKey(key).get(0);

        endings.end(key, office(), "Aperto per gli anni sbagliati");

        assertThat(cycles.get(key).state()).isEqualTo(PlanningCycle.State.ABORTED);
        assertThat(endings.reason(key)).contains("Aperto per gli anni sbagliati");
        assertThat(colleagues.isEnded(key)).isTrue();
        assertThat(decisions.get(decision.id()).withdrawnAt()).isPresent();
        assertThat(decisions.lastConvened(decision.request().bodyId())).isEmpty();
        for (var told : List.of(area.mayors().get(2), area.office("coordinatori"), area.office("segreteria"))) {
            assertThat(colleagues.noticesOf(told, key))
                    .as(told)
                    .anyMatch(text -> text.contains("è chiuso") && text.contains("anni sbagliati"));
        }
        assertThatThrownBy(() -> endings.end(key, office(), "Ancora una volta")).hasMessageContaining("interrotto");
    }

    @Test
    void aPlanThatIsTakenBackBeforeItsVoteGoesBackToItsDraftingAndIsApprovedLater() {
        var key = open("RHO", 2018);
        var story = story(key, new AnswerBook(clock));
        story.until(() -> colleagues.task(key, "UserTask_PublishDraft") != null);
        story.until(() -> !colleagues.tasks(key, "UserTask_ExpressVote").isEmpty());
        var decision = decisions.ofKey(key).stream()
                .filter(one -> one.outcome().isEmpty())
                .findFirst()
                .orElseThrow();

        sittings.withdraw(
                decision.id(),
                new SittingChanges.Hand("segreteria.rhodense", area.office("segreteria"), false),
                "Il quadro finanziario va rifatto");

        assertThat(cycles.get(key).returns()).isEqualTo(1);
        assertThat(plans.ofCycle(key).state()).isEqualTo(Plan.State.DRAFT);
        story.toTheEnd();
        assertInForce(key);
    }

    @Test
    void afterAnApprovedActOnlyACoordinatorEndsTheCycleAndAfterTheSignatureNobody() {
        var key = open("RHO", 2018);
        var story = story(key, new AnswerBook(clock));
        story.until(() -> cycles.get(key).state() == PlanningCycle.State.PLAN_APPROVED);
        assertThatThrownBy(() -> endings.end(key, office(), "Aperto per gli anni sbagliati"))
                .hasMessageContaining("chiedi a un coordinatore");
        assertThatThrownBy(() -> endings.end(key, coordinator(), "no")).hasMessageStartingWith("«Motivo»");

        cycles.agreementSigned(key, clock.today());
        assertThatThrownBy(() -> endings.end(key, coordinator(), "L'ambito non esiste più"))
                .hasMessageContaining("firmato");
        cycles.agreementSigned(key, null);
        endings.end(key, coordinator(), "L'ambito non esiste più");

        assertThat(cycles.get(key).state()).isEqualTo(PlanningCycle.State.ABORTED);
        assertThat(documents.of(key)).as("the dossier stays").isNotEmpty();
        assertThat(colleagues.tasksOf(key)).isEmpty();
    }

    private CycleEndings.Hand office() {
        return new CycleEndings.Hand(
                colleagues.holderOf(area.office("ufficio-piano")), area.office("ufficio-piano"), false);
    }

    private CycleEndings.Hand coordinator() {
        return new CycleEndings.Hand(
                colleagues.holderOf(area.office("coordinatori")), area.office("coordinatori"), true);
    }

    private StepState stateOf(String key, String step) {
        return progress.of(key).stream()
                .filter(row -> row.step().equals(step))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private String open(String template, int year) {
        area = areas.like(template);
        return openIn(year);
    }

    private String openIn(int year) {
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
