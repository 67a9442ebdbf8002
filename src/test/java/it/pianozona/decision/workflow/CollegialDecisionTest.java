/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.DecisionRequest;
import it.pianozona.decision.DecisionTerms;
import it.pianozona.decision.Minutes;
import it.pianozona.decision.Outcome;
import it.pianozona.decision.RuleSet;
import it.pianozona.decision.SittingChanges;
import it.pianozona.decision.SittingChanges.Hand;
import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.support.Colleagues;
import it.pianozona.support.Covers;
import it.pianozona.support.EarlierModels;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Refusals;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.territory.DelegationScope;
import it.pianozona.territory.Delegations;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import it.pianozona.workflow.VersionMoves;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PianozonaTest
@Tag("spine")
@Covers("collegial-decision")
class CollegialDecisionTest {

    private static final String REASON = "Motivazione di almeno venti caratteri";
    private static final String SECRETARY = "segreteria.rhodense";

    /** Of the Rhodense, in the order of their offices. */
    private static final Map<String, String> NINE = Map.of(
            "sindaco-015009", "sindaco.arese",
            "sindaco-015087", "sindaco.cornaredo",
            "sindaco-015116", "sindaco.lainate",
            "sindaco-015170", "sindaco.pero",
            "sindaco-015176", "sindaco.pogliano-milanese",
            "sindaco-015179", "sindaco.pregnana-milanese",
            "sindaco-015182", "sindaco.rho",
            "sindaco-015211", "sindaco.settimo-milanese",
            "sindaco-015229", "sindaco.vanzago");

    @Autowired
    private CollegialDecisions decisions;

    @Autowired
    private Minutes minutes;

    @Autowired
    private Processes processes;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private TestAreas areas;

    @Autowired
    private Delegations delegations;

    @Autowired
    private Notices notices;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private SittingChanges changes;

    @Autowired
    private VersionMoves moves;

    @Autowired
    private EarlierModels earlier;

    @Autowired
    private ProcessEngine engine;

    private Duration offset;
    private TestArea area;
    private String key;
    private UUID decision;

    @BeforeEach
    void theThreeMayorsOfAnAreaAreAskedForADecision() {
        offset = clock.offset();
        area = areas.like("RHO");
        ask(area.code());
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    @Test
    void sixOfNinePresentAndFourInFavourApproveThePlan() {
        ask("RHO");
        var offices = NINE.keySet().stream().sorted().toList();
        convene();
        offices.subList(0, 4).forEach(office -> vote(NINE.get(office), office, "FAVOREVOLE"));
        vote(NINE.get(offices.get(4)), offices.get(4), "CONTRARIO");
        vote(NINE.get(offices.get(5)), offices.get(5), "ASTENUTO");
        close(offices.subList(0, 6));
        draftMinutes();
        approveMinutes("sindaco.rho");
        publish();

        assertOutcome(Outcome.APPROVED);
    }

    @Test
    void aReasonOfFiveThousandCharactersIsRefusedWithItsFieldAndItsLimit() {
        convene();
        var office = area.mayors().get(0);
        var task = colleagues.taskOf(office, key, "UserTask_ExpressVote");

        assertThatThrownBy(() -> colleagues.submit(
                        area.mayor(office), task, Map.of("voto", "CONTRARIO", "motivazione", "a".repeat(5_000))))
                .satisfies(refusal -> assertThat(Refusals.words(refusal))
                        .startsWith("«Motivazione»")
                        .contains("al massimo 2000 caratteri"));

        assertThat(colleagues.taskOf(office, key, "UserTask_ExpressVote")).isNotNull();
        assertThat(decisions.voted(decision)).isEmpty();
    }

    @Test
    void aContraryVoteWithoutReasonIsRefusedAndLeavesTheTaskAsItWas() {
        convene();
        var office = area.mayors().get(0);
        var task = colleagues.taskOf(office, key, "UserTask_ExpressVote");

        assertThatThrownBy(() -> colleagues.submit(area.mayor(office), task, Map.of("voto", "CONTRARIO")))
                .satisfies(refusal -> assertThat(Refusals.words(refusal))
                        .startsWith("«Motivazione»")
                        .contains("da 20 a 2000 caratteri"));

        assertThat(colleagues.taskOf(office, key, "UserTask_ExpressVote")).isNotNull();
        assertThat(decisions.voted(decision)).isEmpty();
    }

    @Test
    void withoutQuorumTheSecondCallDecidesWithAThirdOfTheMembers() {
        convene(Map.of("secondaConvocazione", in(8)));
        close(List.of(area.mayors().get(0)));

        assertThat(decisions.lastSitting(decision).call()).isEqualTo(2);
        voteAll("FAVOREVOLE", 1);
        close(area.mayors().subList(0, 1));
        finish();

        assertOutcome(Outcome.APPROVED);
    }

    @Test
    void theThirdCallWithoutQuorumIsEscalatedAndEndsTheDecision() {
        convene();
        close(List.of());
        convene();
        close(List.of());
        assertThat(notices.latest(List.of(area.office("coordinatori")), 10)).isEmpty();
        convene();
        close(List.of());

        assertOutcome(Outcome.NO_QUORUM);
        assertThat(notices.latest(List.of(area.mayors().get(0)), 10))
                .extracting(Notice::kind)
                .contains(Notice.Kind.ESCALATION);
        assertThat(notices.latest(List.of(area.office("coordinatori")), 10))
                .extracting(Notice::kind)
                .contains(Notice.Kind.ESCALATION);
    }

    @Test
    void moreVotesForReturnThanAgainstSendTheDocumentBackWithReasonSectionsAndTerm() {
        convene();
        vote(0, "FAVOREVOLE");
        vote(1, "RINVIO");
        vote(2, "RINVIO");
        close(area.mayors());

        var task = colleagues.task(key, "UserTask_FormaliseReturn");
        assertThat(colleagues.opens(SECRETARY, task).get("motivi").toString()).contains(REASON);
        var form = new HashMap<String, Object>(Map.of("motivo", REASON, "sezioni", "Quadro finanziario, Obiettivi"));
        form.put("scadenza", clock.today().minusDays(1).toString());
        assertThatThrownBy(() -> colleagues.submit(SECRETARY, task, form))
                .satisfies(
                        refusal -> assertThat(Refusals.words(refusal)).startsWith("«Scadenza per la nuova proposta»"));
        form.put("scadenza", "2071-03-15");
        assertThatThrownBy(() -> colleagues.submit(SECRETARY, task, form))
                .satisfies(refusal -> assertThat(Refusals.words(refusal))
                        .startsWith("«Scadenza per la nuova proposta»")
                        .contains("controlla l'anno"));
        form.put("scadenza", clock.today().plusDays(15).toString());
        colleagues.submit(SECRETARY, task, form);
        finish();

        assertOutcome(Outcome.RETURNED);
        assertThat(decisions.get(decision).returned()).hasValueSatisfying(returned -> {
            assertThat(returned.sections()).containsExactly("Quadro finanziario", "Obiettivi");
            assertThat(returned.due()).isAfter(clock.today());
        });
    }

    @Test
    void aRejectedDocumentHasItsMinutesCorrectedApprovedAndPublished() {
        convene();
        vote(0, "FAVOREVOLE");
        vote(1, "CONTRARIO");
        vote(2, "CONTRARIO");
        close(area.mayors());
        draftMinutes();

        var toApprove = colleagues.task(key, "UserTask_ApproveMinutes");
        assertThatThrownBy(() -> colleagues.submit(president(), toApprove, Map.of("esitoVerbale", "DA_CORREGGERE")))
                .satisfies(refusal -> assertThat(Refusals.words(refusal)).startsWith("«Osservazioni»"));
        colleagues.submit(
                president(),
                toApprove,
                Map.of("esitoVerbale", "DA_CORREGGERE", "osservazioniPresidente", "Manca la dichiarazione di voto."));
        assertThat(colleagues
                        .opens(SECRETARY, colleagues.task(key, "UserTask_DraftMinutes"))
                        .get("osservazioni")
                        .toString())
                .contains("Manca la dichiarazione di voto.");
        finish();

        assertOutcome(Outcome.REJECTED);
        assertThat(minutes.of(decision)).hasValueSatisfying(text -> assertThat(text.publishedTo())
                .contains(text.publishedFrom().orElseThrow().plusDays(15)));
    }

    @Test
    void whoHasNotVotedIsRemindedTwiceAndAMissingAttendanceIsEscalatedTheDayAfter() {
        convene();
        vote(0, "FAVOREVOLE");

        colleagues.fireTimer(key, "BoundaryEvent_ThreeDaysBefore");
        clock.setOffset(clock.offset().plusDays(2));
        colleagues.fireTimer(key, "BoundaryEvent_OneDayBefore");
        clock.setOffset(clock.offset().plusDays(5));
        colleagues.fireTimer(key, "BoundaryEvent_DayAfter");

        assertThat(kinds(area.mayors().get(0))).isEmpty();
        assertThat(kinds(area.mayors().get(1))).containsExactly(Notice.Kind.REMINDER, Notice.Kind.REMINDER);
        assertThat(kinds(area.office("segreteria"))).containsExactly(Notice.Kind.OVERDUE);
        assertThat(kinds(area.office("coordinatori"))).containsExactly(Notice.Kind.OVERDUE);
        assertThat(colleagues.task(key, "UserTask_RecordAttendance")).isNotNull();
    }

    @Test
    void theTimersAreSetThreeDaysAndOneDayBeforeTheSittingAndOneAfter() {
        convene();
        var sitting = decisions.lastSitting(decision).heldAt().atZone(BusinessClock.ROME);

        assertThat(due("BoundaryEvent_ThreeDaysBefore"))
                .isEqualTo(sitting.minusDays(3).toInstant());
        assertThat(due("BoundaryEvent_OneDayBefore"))
                .isEqualTo(sitting.minusDays(1).toInstant());
        assertThat(due("BoundaryEvent_DayAfter")).isEqualTo(sitting.plusDays(1).toInstant());
    }

    @Test
    void aDeputyVotesWithTheDelegationAndNotWithoutIt() {
        var office = area.mayors().get(0);
        var delegation = delegate(office, "udp.rhodense");
        convene();
        var task = colleagues.taskOf(office, key, "UserTask_ExpressVote");

        assertThat(colleagues.opens("udp.rhodense", task)).containsEntry("delegaId", delegation.toString());
        assertThatThrownBy(() -> colleagues.submit("udp.rhodense", task, Map.of("voto", "FAVOREVOLE")))
                .satisfies(refusal -> assertThat(Refusals.words(refusal)).startsWith("«Delega»"));
        colleagues.submit("udp.rhodense", task, Map.of("voto", "FAVOREVOLE", "delegaId", delegation.toString()));

        assertThat(decisions.ballots(decisions.lastSitting(decision).id()))
                .singleElement()
                .satisfies(ballot -> {
                    assertThat(ballot.officeId()).isEqualTo(office);
                    assertThat(ballot.personId()).isEqualTo("udp.rhodense");
                    assertThat(ballot.delegationId()).contains(delegation);
                });
    }

    @Test
    void onePersonDoesNotVoteTwiceNotEvenByDelegation() {
        var office = area.mayors().get(0);
        var colleague = area.mayor(area.mayors().get(1));
        var delegation = delegate(office, colleague);
        convene();
        vote(1, "FAVOREVOLE");
        var task = colleagues.taskOf(office, key, "UserTask_ExpressVote");

        assertThatThrownBy(() -> colleagues.submit(
                        colleague, task, Map.of("voto", "FAVOREVOLE", "delegaId", delegation.toString())))
                .satisfies(refusal -> assertThat(Refusals.words(refusal)).contains("non può votare due volte"));
    }

    @Test
    void aSittingIsNotCalledWithoutTheNoticeOfTheProfile() {
        var task = colleagues.task(key, "UserTask_Convene");

        assertThatThrownBy(() -> colleagues.submit(SECRETARY, task, call(Map.of("dataOra", in(4)))))
                .satisfies(refusal -> assertThat(Refusals.words(refusal))
                        .startsWith("«Data e ora della seduta»")
                        .contains("almeno 5 giorni"));
        assertThatThrownBy(() -> colleagues.submit(SECRETARY, task, call(Map.of("dataOra", "domani"))))
                .satisfies(refusal -> assertThat(Refusals.words(refusal)).contains("indica data e ora valide"));
    }

    @Test
    void theSecondCallIsLaterThanTheFirst() {
        var task = colleagues.task(key, "UserTask_Convene");
        var first = in(6);

        assertThatThrownBy(() -> colleagues.submit(
                        SECRETARY, task, call(Map.of("dataOra", first, "secondaConvocazione", first))))
                .satisfies(refusal -> assertThat(Refusals.words(refusal)).startsWith("«Seconda convocazione»"));
    }

    @Test
    void attendanceIsNotRecordedBeforeTheDayNorForStrangers() {
        convene();
        var task = colleagues.task(key, "UserTask_RecordAttendance");

        assertThatThrownBy(() -> colleagues.submit(SECRETARY, task, attendance(area.mayors())))
                .satisfies(refusal ->
                        assertThat(Refusals.words(refusal)).containsPattern("^La seduta è fissata per (il |l')\\d"));
        clock.setOffset(clock.offset().plusDays(7));
        assertThatThrownBy(() -> colleagues.submit(SECRETARY, task, attendance(List.of("sindaco-015182"))))
                .satisfies(refusal -> assertThat(Refusals.words(refusal)).startsWith("«Presenti»"));

        assertThat(colleagues.task(key, "UserTask_RecordAttendance")).isNotNull();
    }

    @Test
    void aBodyThatIsNotOpenIsAskedNothingAndItIsSaidWhoOpensIt() {
        assertThatThrownBy(() -> ask("MAI-APERTO"))
                .hasMessageContaining("Piano di Zona di prova")
                .hasMessageContaining("Apri ambiti e organi");
    }

    @Test
    void aSittingThatIsMovedSetsTheVotesAsideTellsEverybodyAndIsConvenedAndDecidedAgain() {
        convene();
        vote(0, "CONTRARIO");
        var first = decisions.lastSitting(decision);

        changes.move(decision, secretary(), "Il presidente è ammalato");

        assertThat(colleagues.tasks(key, "UserTask_ExpressVote")).isEmpty();
        assertThat(colleagues.tasks(key, "UserTask_RecordAttendance")).isEmpty();
        assertThat(colleagues.timers(key, "BoundaryEvent_OneDayBefore")).isEmpty();
        assertThat(decisions.ballots(first.id())).as("kept as evidence").hasSize(1);
        for (var office : List.of(area.mayors().get(2), area.office("segreteria"), area.office("ufficio-piano"))) {
            assertThat(colleagues.noticesOf(office, key)).as(office).anySatisfy(words -> assertThat(words)
                    .contains("è rinviata", "Il presidente è ammalato", "si vota di nuovo"));
        }
        assertThat(colleagues
                        .opens(SECRETARY, colleagues.task(key, "UserTask_Convene"))
                        .get("rinviata")
                        .toString())
                .contains("Il presidente è ammalato");

        convene();
        assertThat(decisions.lastSitting(decision).number()).isEqualTo(2);
        assertThat(decisions.voted(decision)).isEmpty();
        voteAll("FAVOREVOLE", 3);
        close(area.mayors());
        finish();

        assertOutcome(Outcome.APPROVED);
    }

    @Test
    void aSecondCallCanBeMovedAndASittingThatWasHeldOrMovedAlreadyCannot() {
        convene(Map.of("secondaConvocazione", in(8)));
        close(List.of(area.mayors().get(0)));
        changes.move(decision, secretary(), "La sala è inagibile");
        assertThat(colleagues.task(key, "UserTask_Convene")).isNotNull();

        assertThatThrownBy(() -> changes.move(decision, secretary(), "La sala è inagibile"))
                .hasMessageContaining("Non c'è una seduta convocata");
        assertThat(decisions.lastConvened("assemblea-sindaci-" + area.code())).isEmpty();
    }

    @Test
    void aVoteWhoseVoterNoLongerSitsOnTheDayIsSetAsideAndTheSeatVotesAgain() {
        var office = area.mayors().get(0);
        var delegation = delegate(office, "udp.rhodense");
        convene();
        colleagues.submit(
                "udp.rhodense",
                colleagues.taskOf(office, key, "UserTask_ExpressVote"),
                Map.of("voto", "CONTRARIO", "motivazione", REASON, "delegaId", delegation.toString()));
        vote(1, "FAVOREVOLE");
        vote(2, "FAVOREVOLE");
        revoke(delegation);
        var shown = colleagues.opens(SECRETARY, colleagues.task(key, "UserTask_RecordAttendance"));
        assertThat(shown.get("presenti").toString())
                .doesNotContain(office)
                .contains(area.mayors().get(1));
        assertThat(shown.get("voti").toString()).contains("accantonato", "delega");

        colleagues.fireTimer(key, "BoundaryEvent_ThreeDaysBefore");

        assertThat(decisions.voted(decision))
                .doesNotContain(office)
                .contains(area.mayors().get(1));
        assertThat(colleagues.tasks(key, "UserTask_ExpressVoteAgain")).hasSize(1);
        assertThat(kinds(office)).contains(Notice.Kind.REMINDER);
        colleagues.submit(
                area.mayor(office),
                colleagues.taskOf(office, key, "UserTask_ExpressVoteAgain"),
                Map.of("voto", "FAVOREVOLE", "motivazione", REASON));
        close(area.mayors());
        finish();
        assertOutcome(Outcome.APPROVED);
        assertThat(decisions.ballots(decisions.lastSitting(decision).id()))
                .filteredOn(ballot -> ballot.officeId().equals(office))
                .singleElement()
                .satisfies(ballot -> assertThat(ballot.personId()).isEqualTo(area.mayor(office)));
    }

    @Test
    void aVoteThatLapsesOnTheLastDayIsSetAsideWhenTheSittingIsClosed() {
        var office = area.mayors().get(0);
        var delegation = delegate(office, "udp.rhodense");
        convene();
        colleagues.submit(
                "udp.rhodense",
                colleagues.taskOf(office, key, "UserTask_ExpressVote"),
                Map.of("voto", "FAVOREVOLE", "delegaId", delegation.toString()));
        vote(1, "FAVOREVOLE");
        revoke(delegation);

        close(area.mayors());

        assertThat(decisions.ballots(decisions.lastSitting(decision).id()))
                .extracting(ballot -> ballot.officeId())
                .containsExactly(area.mayors().get(1));
    }

    @Test
    void aProposalThatIsTakenBackEndsTheDecisionAndReturnsToWhoeverAsked() {
        convene();
        vote(0, "FAVOREVOLE");

        assertThatThrownBy(() -> changes.withdraw(decision, secretary(), " sì "))
                .hasMessageStartingWith("«Motivo»");
        changes.withdraw(decision, secretary(), "Il quadro finanziario va rifatto");

        assertOutcome(Outcome.RETURNED);
        assertThat(decisions.get(decision).returned()).hasValueSatisfying(returned -> assertThat(returned.reason())
                .isEqualTo("Il quadro finanziario va rifatto"));
        assertThat(colleagues.noticesOf(area.mayors().get(1), key))
                .anySatisfy(words -> assertThat(words).contains("è revocata", "la proposta è ritirata"));
        assertThatThrownBy(() -> changes.withdraw(decision, secretary(), "Un'altra volta ancora"))
                .hasMessageContaining("non si ritira più");
    }

    @Test
    void afterTheVoteOnlyACoordinatorEndsTheDecisionAndAfterThePublicationNobody() {
        convene();
        voteAll("FAVOREVOLE", 3);
        close(area.mayors());
        draftMinutes();

        assertThatThrownBy(() -> changes.withdraw(decision, secretary(), "Verbale sbagliato da rifare"))
                .hasMessageContaining("L'organo ha già votato");
        changes.withdraw(decision, coordinator(), "Manca il presidente che approvi il verbale");
        assertOutcome(Outcome.RETURNED);

        ask(area.code());
        convene();
        voteAll("FAVOREVOLE", 3);
        close(area.mayors());
        finish();
        assertThatThrownBy(() -> changes.withdraw(decision, coordinator(), "Troppo tardi per chiuderla"))
                .hasMessageContaining("già conclusa");
    }

    @Test
    void aDecisionOfAnEarlierVersionOfTheModelSaysWhatToDoAndIsMovedToTheNewest() {
        var newest = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("collegial-decision")
                .latestVersion()
                .singleResult();
        earlier.during("collegial-decision", () -> {
            ask(area.code());
            convene();
            vote(0, "FAVOREVOLE");
            assertThatThrownBy(() -> changes.move(decision, secretary(), "Il presidente è ammalato"))
                    .hasMessageContaining("Porta alla versione più recente");
            var instance = engine.getRuntimeService()
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(key)
                    .singleResult();

            assertThat(moves.move(instance.getId(), newest.getId())).isEmpty();
            changes.move(decision, secretary(), "Il presidente è ammalato");
            assertThat(colleagues.task(key, "UserTask_Convene")).isNotNull();
            changes.withdraw(decision, coordinator(), "Non se ne fa più niente");
            assertOutcome(Outcome.RETURNED);
            ask(area.code());
        });
    }

    @Test
    void aDecisionOfAnEarlierVersionOfTheModelGoesOnToItsEnd() {
        earlier.during("collegial-decision", () -> {
            ask(area.code());
            convene();
            colleagues.fireTimer(key, "BoundaryEvent_ThreeDaysBefore");
            close(List.of(area.mayors().get(0)));
            convene();
            voteAll("FAVOREVOLE", 3);
            close(area.mayors());
            finish();
            assertOutcome(Outcome.APPROVED);
        });
    }

    @Test
    void whatIsSuspendedIsNotMovedAndTheRefusalSaysWhoLetsItGoOn() {
        convene();
        var instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .singleResult();
        engine.getRuntimeService().suspendProcessInstanceById(instance.getId());
        assertThatThrownBy(() -> changes.move(decision, secretary(), "Il presidente è ammalato"))
                .hasMessageContaining("sospeso");
        engine.getRuntimeService().activateProcessInstanceById(instance.getId());
        assertThat(colleagues.task(key, "UserTask_RecordAttendance")).isNotNull();
    }

    @Test
    void aYearWrittenWronglyIsRefusedAndAFarSittingIsConfirmed() {
        key = area.code() + "-2018-2020-" + UUID.randomUUID();
        ask(area.code(), "collegial-decision", key);
        var task = colleagues.task(key, "UserTask_Convene");

        assertThatThrownBy(() -> colleagues.submit(
                        SECRETARY, task, call(Map.of("dataOra", "2071-03-15T18:00", "confermaLontana", true))))
                .satisfies(refusal -> assertThat(Refusals.words(refusal))
                        .startsWith("«Data e ora della seduta»")
                        .contains("15/03/2071", "fine del periodo di ciò che si decide (31/12/2020)"));
        assertThatThrownBy(() -> colleagues.submit(SECRETARY, task, call(Map.of("dataOra", in(61)))))
                .satisfies(refusal -> assertThat(Refusals.words(refusal))
                        .startsWith("«Data e ora della seduta»")
                        .contains("più di 60 giorni", "Confermo"));
        assertThatThrownBy(() -> colleagues.submit(SECRETARY, task, call(Map.of("secondaConvocazione", in(61)))))
                .satisfies(refusal -> assertThat(Refusals.words(refusal)).startsWith("«Seconda convocazione»"));

        colleagues.submit(SECRETARY, task, call(Map.of("dataOra", in(61), "confermaLontana", true)));
        assertThat(colleagues.task(key, "UserTask_RecordAttendance")).isNotNull();
    }

    private Hand secretary() {
        return new Hand(SECRETARY, area.office("segreteria"), false);
    }

    private Hand coordinator() {
        return new Hand("coordinatore.rhodense", area.office("coordinatori"), true);
    }

    private void ask(String territory) {
        ask(territory, "collegial-decision");
    }

    private void ask(String territory, String model) {
        ask(territory, model, territory + "-" + UUID.randomUUID());
    }

    private void ask(String territory, String model, String businessKey) {
        key = businessKey;
        decision = decisions.open(new DecisionRequest(
                territory,
                key,
                "assemblea-sindaci-" + territory,
                "document",
                "Piano di Zona di prova",
                RuleSet.MAJORITY_PRESENT,
                new DecisionTerms(5, 10, 15, 15)));
        processes.start(model, key, territory, Map.of("decisionId", decision.toString()));
    }

    private void convene() {
        convene(Map.of());
    }

    private void convene(Map<String, Object> besides) {
        colleagues.submit(SECRETARY, colleagues.task(key, "UserTask_Convene"), call(besides));
    }

    private Map<String, Object> call(Map<String, Object> besides) {
        var form = new HashMap<String, Object>(
                Map.of("dataOra", in(6), "luogo", "Sala consiliare", "ordineDelGiorno", "Approvazione del piano"));
        form.putAll(besides);
        return form;
    }

    private String in(int days) {
        return LocalDateTime.from(clock.now())
                .plusDays(days)
                .withSecond(0)
                .withNano(0)
                .toString();
    }

    private void vote(int mayor, String choice) {
        var office = area.mayors().get(mayor);
        vote(area.mayor(office), office, choice);
    }

    private void voteAll(String choice, int mayors) {
        for (int mayor = 0; mayor < mayors; mayor++) {
            vote(mayor, choice);
        }
    }

    private void vote(String person, String office, String choice) {
        colleagues.submit(
                person,
                colleagues.taskOf(office, key, "UserTask_ExpressVote"),
                Map.of("voto", choice, "motivazione", REASON));
    }

    private void revoke(UUID delegation) {
        delegations.revoke(delegation);
    }

    private UUID delegate(String office, String delegate) {
        return delegations
                .grant(
                        office,
                        area.mayor(office),
                        delegate,
                        Set.of(DelegationScope.VOTE),
                        Optional.empty(),
                        clock.today(),
                        clock.today().plusDays(60))
                .id();
    }

    private void close(List<String> present) {
        clock.setOffset(clock.offset().plusDays(9));
        colleagues.submit(SECRETARY, colleagues.task(key, "UserTask_RecordAttendance"), attendance(present));
    }

    private static Map<String, Object> attendance(List<String> present) {
        return Map.of("presenti", present, "oraChiusura", "20:30");
    }

    private void finish() {
        draftMinutes();
        approveMinutes(president());
        publish();
    }

    private String president() {
        return area.mayor(area.mayors().get(0));
    }

    private void draftMinutes() {
        colleagues.submit(
                SECRETARY,
                colleagues.task(key, "UserTask_DraftMinutes"),
                Map.of(
                        "testo", "Verbale della seduta di prova.",
                        "presidente", "Il presidente",
                        "segretario", "La segretaria"));
    }

    private void approveMinutes(String president) {
        colleagues.submit(
                president, colleagues.task(key, "UserTask_ApproveMinutes"), Map.of("esitoVerbale", "APPROVATO"));
    }

    private void publish() {
        colleagues.submit(
                SECRETARY,
                colleagues.task(key, "UserTask_Publish"),
                Map.of("numeroAlbo", "123/2017", "pubblicatoDal", clock.today().toString()));
    }

    private void assertOutcome(Outcome outcome) {
        assertThat(decisions.get(decision).outcome()).contains(outcome);
        assertThat(colleagues.isEnded(key)).isTrue();
    }

    private List<Notice.Kind> kinds(String office) {
        return notices.latest(List.of(office), 10).stream()
                .filter(notice -> notice.businessKey().equals(key))
                .map(Notice::kind)
                .toList();
    }

    private java.time.Instant due(String timer) {
        return colleagues.timers(key, timer).get(0).getDuedate().toInstant();
    }
}
