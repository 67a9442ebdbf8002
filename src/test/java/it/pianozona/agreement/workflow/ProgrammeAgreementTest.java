/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.agreement.Agreement;
import it.pianozona.agreement.AgreementWithdrawals;
import it.pianozona.agreement.Agreements;
import it.pianozona.agreement.Authorisations;
import it.pianozona.agreement.PartySignature;
import it.pianozona.agreement.Signatures;
import it.pianozona.agreement.SignaturesToSettle;
import it.pianozona.agreement.SupervisionColleges;
import it.pianozona.agreement.Unanimity;
import it.pianozona.deputy.EntriesOnBehalf;
import it.pianozona.plan.Plan;
import it.pianozona.plan.Plans;
import it.pianozona.record.LegalRecord;
import it.pianozona.support.AgreementSteps;
import it.pianozona.support.AtOnceJobs;
import it.pianozona.support.Colleagues;
import it.pianozona.support.Covers;
import it.pianozona.support.EarlierModels;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Refusals;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.support.signature.TestAuthority;
import it.pianozona.support.signature.TestPdf;
import it.pianozona.support.signature.TestSigner;
import it.pianozona.territory.People;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.AutomaticSteps;
import it.pianozona.workflow.Receipt;
import it.pianozona.workflow.StepsOnBehalf;
import it.pianozona.workflow.TasksInHand;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The agreement of an area with three municipalities and their health authority: four signatures. */
@PianozonaTest
@Tag("agreement")
@Covers("accordo-di-programma")
class ProgrammeAgreementTest {

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private AgreementSteps steps;

    @Autowired
    private EarlierModels earlier;

    @Autowired
    private Agreements agreements;

    @Autowired
    private Authorisations authorisations;

    @Autowired
    private Signatures signatures;

    @Autowired
    private SignaturesToSettle toSettle;

    @Autowired
    private SupervisionColleges colleges;

    @Autowired
    private Unanimity unanimity;

    @Autowired
    private AgreementWithdrawals withdrawals;

    @Autowired
    private RightsOnDate rights;

    @Autowired
    private AutomaticSteps automatic;

    @Autowired
    private AtOnceJobs jobs;

    @Autowired
    private TasksInHand inHand;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StepsOnBehalf onBehalf;

    @Autowired
    private EntriesOnBehalf entries;

    @Autowired
    private LegalRecord record;

    @Autowired
    private Plans plans;

    @Autowired
    private People people;

    @Autowired
    private BusinessClock clock;

    private Duration offset;
    private TestArea area;
    private String key;

    @BeforeEach
    void anApprovedPlan() {
        offset = clock.offset();
        area = areas.like("RHO");
        key = cycles.inPreparation(area, 2018);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setOffset(offset);
        TestAuthority.get().withdrawUnreachable();
    }

    @Test
    void withEverybodysSignatureItIsInForceAndThePlanFromTheStartOfItsCycle() {
        steps.begin(area, key);
        steps.promote(key, Map.of());
        steps.draftScheme(key, Map.of());
        steps.convene(key);
        colleagues.fireTimer(key, "BoundaryEvent_ConferenceReminder");
        steps.everybodyConsents(key);
        colleagues.fireTimer(key, "BoundaryEvent_ActReminder");
        colleagues.fireTimer(key, "BoundaryEvent_ActEscalation");
        steps.everybodyAuthorises(key);
        colleagues.fireTimer(key, "BoundaryEvent_SignReminder");
        colleagues.fireTimer(key, "BoundaryEvent_SignEscalation");
        steps.everybodySigns(key);
        steps.conclude(key);

        var agreement = agreements.get(key);
        assertThat(agreement.state()).isEqualTo(Agreement.State.IN_FORCE);
        assertThat(agreement.signedOn()).contains(clock.today());
        assertThat(agreements.signatories(key)).hasSize(4);
        assertThat(plans.ofCycle(key).state()).isEqualTo(Plan.State.APPROVED);
        clock.setOffset(Duration.between(Instant.now(), LocalDate.of(2018, 1, 1).atStartOfDay(BusinessClock.ROME)));
        assertThat(plans.ofCycle(key).state()).isEqualTo(Plan.State.IN_FORCE);
        assertThat(colleges.members(key)).hasSize(3);
        assertThat(colleagues.isEnded(key)).isTrue();
        assertThat(colleagues.noticesOf(area.office("coordinatori"), key))
                .anyMatch(text -> text.contains("è scaduto il termine per la firma"))
                .anyMatch(text -> text.contains("è scaduto il termine per l'atto che autorizza la firma"));
        assertThat(colleagues.noticesOf(area.mayors().get(0), key))
                .anyMatch(text -> text.contains("manca il consenso in conferenza del tuo ente"));
    }

    @Test
    void anAgreementOfAnEarlierVersionOfTheModelGoesOnToItsEnd() {
        earlier.during("accordo-di-programma", () -> {
            steps.untilSignature(area, key, Map.of());
            colleagues.fireTimer(key, "BoundaryEvent_SignReminder");
            steps.everybodySigns(key);
            steps.conclude(key);
        });

        assertThat(agreements.get(key).state()).isEqualTo(Agreement.State.IN_FORCE);
    }

    @Test
    void fiveOfSixElementsAreRefusedNamingTheMissingOne() {
        steps.begin(area, key);
        steps.promote(key, Map.of());

        assertThatThrownBy(() -> steps.draftScheme(key, Map.of("verifica", "")))
                .satisfies(refused -> assertThat(Refusals.words(refused))
                        .contains("Modalità di verifica e monitoraggio")
                        .doesNotContain("Finalità e obiettivi"));
        assertThat(colleagues.task(key, "UserTask_DraftScheme")).isNotNull();
    }

    @Test
    void aMunicipalityThatIsNotOfTheAreaCannotLead() {
        steps.begin(area, key);
        steps.promote(key, Map.of());

        assertThatThrownBy(() -> steps.draftScheme(key, Map.of("natura", "PRIVATE", "capofila", "Srl")))
                .satisfies(
                        refused -> assertThat(Refusals.words(refused)).contains("può esserlo un Comune del distretto"));
    }

    @Test
    void whatIsMissingOfTheLeadBodyIsNamedAsTheFormNamesIt() {
        steps.begin(area, key);
        steps.promote(key, Map.of());

        assertThatThrownBy(() -> steps.draftScheme(key, Map.of("natura", "", "capofila", "Comune di Rho")))
                .satisfies(refused -> assertThat(Refusals.words(refused)).contains("«Natura dell'ente capofila»"));
        assertThatThrownBy(() -> steps.draftScheme(key, Map.of("natura", "MUNICIPALITY")))
                .satisfies(refused -> assertThat(Refusals.words(refused)).contains("«Comune capofila»"));
        assertThatThrownBy(() -> steps.draftScheme(key, Map.of("capofila", "")))
                .satisfies(
                        refused -> assertThat(Refusals.words(refused)).contains("«Denominazione dell'ente capofila»"));
    }

    @Test
    void oneSignatoryIsNotEnough() {
        steps.begin(area, key);

        assertThatThrownBy(() -> steps.promote(
                        key,
                        Map.of(
                                "parti",
                                List.of(area.mayors().get(0)),
                                "promotore",
                                area.mayors().get(0))))
                .satisfies(refused -> assertThat(Refusals.words(refused)).contains("almeno due"));
    }

    @Test
    void aSupraDistrictAgreementNeedsARegionThatHasThem() {
        steps.begin(area, key);

        assertThatThrownBy(() -> steps.promote(
                        key,
                        Map.of(
                                "territorio", "SOVRADISTRETTUALE",
                                "condizioneUnita", "Unità gestite insieme",
                                "condizioneAccesso", "Accesso comune")))
                .satisfies(refused -> assertThat(Refusals.words(refused)).contains("tutte e tre le condizioni"));
    }

    @Test
    void aSupraDistrictAgreementOf2015WithTwoOfThreeConditionsIsBlocked() {
        key = cycles.inPreparation(areas.like("RHO"), 2016);
        area = new TestArea(key.substring(0, key.indexOf('-')), area.mayors(), area.mayorPeople());
        steps.begin(area, key);

        assertThatThrownBy(() -> steps.promote(
                        key,
                        Map.of(
                                "territorio", "SOVRADISTRETTUALE",
                                "condizioneUnita", "Unità gestite insieme",
                                "condizioneAccesso", "Accesso comune")))
                .satisfies(refused -> assertThat(Refusals.words(refused)).contains("tutte e tre le condizioni"));
    }

    @Test
    void remarksBringTheSchemeBackAndAfterThreeConferencesToTheWayOut() {
        steps.begin(area, key);
        steps.promote(key, Map.of());
        for (int round = 1; round <= 3; round++) {
            steps.draftScheme(key, Map.of());
            steps.convene(key);
            for (var office : offices()) {
                steps.consent(key, office, office.equals(area.mayors().get(1)) ? "SI_CON_OSS" : "SI");
            }
            steps.writeMinutes(key);
        }

        assertThat(agreements.get(key).round()).isEqualTo(3);
        assertThat(colleagues.task(key, "UserTask_WayOut")).isNotNull();
        assertThat(unanimity.missing(key).parties())
                .extracting(party -> party.office())
                .containsExactly(area.mayors().get(1));
    }

    @Test
    void silenceIsNotConsentAndAMediationResumesTheConference() {
        steps.begin(area, key);
        steps.promote(key, Map.of());
        steps.draftScheme(key, Map.of());
        steps.convene(key);
        offices().subList(0, 3).forEach(office -> steps.consent(key, office, "SI"));
        colleagues.fireTimer(key, "BoundaryEvent_ConferenceOver");
        steps.writeMinutes(key);
        steps.wayOut(key, "NEGOZIA");
        colleagues.fireTimer(key, "BoundaryEvent_MediationLate");
        steps.mediation(key, "NESSUN_ACCORDO");
        steps.wayOut(key, "NEGOZIA");
        steps.mediation(key, "ACCORDO");
        steps.convene(key);

        assertThat(colleagues.tasks(key, "UserTask_Consent")).hasSize(1);
        steps.everybodyConsents(key);
        assertThat(colleagues.tasks(key, "UserTask_InternalAct")).hasSize(4);
    }

    @Test
    void anActAgainstStopsTheOthersAndAMediationAsksOnlyWhoIsMissing() {
        untilActs();
        steps.authorise(key, offices().get(0), true);
        steps.authorise(key, offices().get(1), false);
        assertThat(colleagues.task(key, "UserTask_WayOut")).isNotNull();
        assertThat(unanimity.missing(key).parties()).hasSize(3);

        steps.wayOut(key, "NEGOZIA");
        steps.mediation(key, "ACCORDO");
        assertThat(colleagues.tasks(key, "UserTask_InternalAct")).hasSize(3);
    }

    @Test
    void afterASuccessfulMediationTheActOfAnotherBodyDoesNotBreakTheAgreementAgain() {
        untilActs();
        var refusing = offices().get(1);
        steps.authorise(key, offices().get(0), true);
        steps.authorise(key, refusing, false);
        steps.wayOut(key, "NEGOZIA");
        steps.mediation(key, "ACCORDO");

        steps.authorise(key, offices().get(2), true);
        assertThat(colleagues.task(key, "UserTask_WayOut")).isNull();
        assertThat(colleagues.tasks(key, "UserTask_InternalAct")).hasSize(2);
        assertThat(record.of(key, refusing)).anySatisfy(entry -> {
            assertThat(entry.act()).contains("messo da parte");
            assertThat(entry.before()).contains("\"number\": \"12\"");
        });

        assertThat(authorisations.uploadedFile(key, refusing)).isEmpty();
        steps.authorise(key, refusing, true);
        steps.authorise(key, offices().get(3), true);
        assertThat(steps.askedToSign(key)).hasSize(4);
    }

    @Test
    void withoutActsFifteenDaysAfterTheEscalationUnanimityIsMissing() {
        untilActs();
        steps.authorise(key, offices().get(0), true);
        colleagues.fireTimer(key, "BoundaryEvent_ActsOver");

        assertThat(colleagues.task(key, "UserTask_WayOut")).isNotNull();
        assertThat(unanimity.missing(key).parties()).hasSize(3);
    }

    @Test
    void aRefusalStopsTheWaitForTheOthers() {
        steps.untilSignature(area, key, Map.of());
        var refusing = area.mayors().get(2);
        steps.sign(key, area.mayors().get(0));
        steps.refuse(key, refusing);
        assertThat(steps.askedToSign(key)).isEmpty();
        assertThat(unanimity.missing(key).parties()).hasSize(3);
    }

    @Test
    void theNewRoundWithoutARefusingBodyAsksAllTheOthersAnew() {
        steps.begin(area, key);
        steps.promote(key, Map.of());
        steps.draftScheme(key, Map.of());
        steps.convene(key);
        offices()
                .forEach(office ->
                        steps.consent(key, office, office.equals(area.mayors().get(2)) ? "NO" : "SI"));
        steps.writeMinutes(key);
        steps.wayOut(key, "NUOVO_SCHEMA");

        assertThat(agreements.get(key).round()).isEqualTo(2);
        assertThat(agreements.signatories(key)).hasSize(3);
        steps.draftScheme(key, Map.of());
        steps.convene(key);
        assertThat(colleagues.tasks(key, "UserTask_Consent")).hasSize(3);
        steps.everybodyConsents(key);
        steps.everybodyAuthorises(key);
        steps.everybodySigns(key);
        steps.conclude(key);
        assertThat(agreements.get(key).state()).isEqualTo(Agreement.State.IN_FORCE);
    }

    @Test
    void afterAMediationTheRefusingBodySigns() {
        steps.untilSignature(area, key, Map.of());
        var refusing = area.mayors().get(2);
        steps.refuse(key, refusing);
        steps.wayOut(key, "NEGOZIA");
        steps.mediation(key, "ACCORDO");

        assertThat(steps.askedToSign(key)).hasSize(4);
        steps.everybodySigns(key);
        assertThat(signatures.of(key).get(refusing).state()).isEqualTo(PartySignature.State.SIGNED);
        assertThat(colleagues.task(key, "UserTask_ApprovalAct")).isNotNull();
    }

    @Test
    void aFailedAgreementLeavesThePlanApprovedAndTheRegionCloses() {
        failed();
        assertThat(plans.ofCycle(key).state()).isEqualTo(Plan.State.APPROVED);
        assertThat(agreements.get(key).state()).isEqualTo(Agreement.State.FAILED);

        steps.afterFailure(key, "CHIUSURA");
        assertThat(colleagues.isEnded(key)).isTrue();
    }

    @Test
    void theRegionMayDisposeANewStart() {
        failed();
        steps.afterFailure(key, "NUOVO_AVVIO");
        steps.promote(key, Map.of());

        assertThat(agreements.get(key).state()).isEqualTo(Agreement.State.DRAFT);
        assertThat(agreements.get(key).round()).isEqualTo(2);
        assertThat(agreements.signatories(key)).hasSize(4);
    }

    @Test
    void withAPlanningVariationEachCouncilRatifiesWithinThirtyDaysOrTheAdhesionLapses() {
        steps.untilSignature(area, key, Map.of("varianteUrbanistica", true));
        offices().subList(0, 2).forEach(office -> steps.sign(key, office));
        var first = area.mayors().get(0);
        assertThat(signatures.ratifications(key).get(first).lastDay())
                .isEqualTo(clock.today().plusDays(30));
        assertThat(colleagues.tasks(key, "UserTask_Ratify")).hasSize(2);
        ratify(first, "RATIFICA");
        colleagues.fireTimer(key, "BoundaryEvent_RatificationOver");

        assertThat(signatures.of(key).get(area.mayors().get(1)).state()).isEqualTo(PartySignature.State.LAPSED);
        assertThat(colleagues.task(key, "UserTask_WayOut")).isNotNull();
    }

    @Test
    void aCouncilThatDoesNotRatifyMakesTheAdhesionLapse() {
        steps.untilSignature(area, key, Map.of("varianteUrbanistica", true));
        var first = area.mayors().get(0);
        steps.sign(key, first);
        ratify(first, "NON_RATIFICA");

        assertThat(signatures.of(key).get(first).state()).isEqualTo(PartySignature.State.LAPSED);
    }

    @Test
    void withAllRatificationsTheAgreementGoesOn() {
        steps.untilSignature(area, key, Map.of("varianteUrbanistica", true, "entiStatali", true));
        steps.everybodySigns(key);
        assertThat(colleagues.task(key, "UserTask_ApprovalAct")).isNull();
        area.mayors().forEach(office -> ratify(office, "RATIFICA"));

        assertThat(colleagues.task(key, "UserTask_ApprovalAct")).isNotNull();
    }

    @Test
    void aSignatureThatCouldNotBeVerifiedToTheEndIsVerifiedAgainBeforeTheAgreementCloses() {
        steps.untilSignature(area, key, Map.of());
        var waiting = signWithoutRevocationData(area.mayors().get(0));
        steps.everybodySigns(key);
        assertThat(colleagues.task(key, "UserTask_ApprovalAct")).isNull();
        assertThat(toSettle.unverified(key)).extracting(party -> party.office()).containsExactly(waiting);

        colleagues.fireTimer(key, "BoundaryEvent_VerifyDaily");
        settle("RIPETI");
        assertThat(colleagues.task(key, "UserTask_SettleVerification")).isNotNull();
        settle("ATTESTO");
        assertThat(colleagues.task(key, "UserTask_ApprovalAct")).isNotNull();
    }

    @Test
    void aSignatureThatTurnsOutToBeRevokedIsSignedAnew() {
        steps.untilSignature(area, key, Map.of());
        var revoked = signerWithoutRevocationData(area.mayors().get(0));
        steps.upload(key, area.mayors().get(0), revoked.signCades(steps.issued(key)));
        steps.close(key, area.mayors().get(0));
        steps.everybodySigns(key);
        TestAuthority.get().publishUnreachable(revoked);
        settle("RIPETI");

        assertThat(steps.askedToSign(key)).containsExactly(area.mayors().get(0));
        steps.everybodySigns(key);
        assertThat(colleagues.task(key, "UserTask_ApprovalAct")).isNotNull();
    }

    @Test
    void theDailyVerificationLeavesTheTaskToWhoHasItInHandAndGoesOnOnceItIsSettled() {
        steps.untilSignature(area, key, Map.of());
        var first = area.mayors().get(0);
        var revoked = signerWithoutRevocationData(first);
        steps.upload(key, first, revoked.signCades(steps.issued(key)));
        steps.close(key, first);
        steps.everybodySigns(key);
        var task = colleagues.task(key, "UserTask_SettleVerification");
        inHand.give(key, colleagues.someoneFor(task));

        colleagues.fireTimer(key, "BoundaryEvent_VerifyDaily");
        assertThat(colleagues.task(key, "UserTask_SettleVerification").getId()).isEqualTo(task.getId());
        assertThat(colleagues.task(key, "UserTask_SettleVerification").getAssignee())
                .isEqualTo(colleagues.someoneFor(task));
        assertThat(colleagues.timers(key, "BoundaryEvent_VerifyDaily")).hasSize(1);

        TestAuthority.get().publishUnreachable(revoked);
        colleagues.fireTimer(key, "BoundaryEvent_VerifyDaily");
        assertThat(colleagues.task(key, "UserTask_SettleVerification")).isNull();
        assertThat(colleagues.timers(key, "BoundaryEvent_VerifyDaily")).isEmpty();
        assertThat(steps.askedToSign(key)).containsExactly(first);
    }

    @Test
    void whoDoesNotSignInTheEndIsPutOnRecordByNameAndHoldsNobodyForEver() {
        steps.untilSignature(area, key, Map.of());
        var silent = offices().get(3);
        offices().subList(0, 3).forEach(office -> steps.sign(key, office));
        var limit = colleagues.timers(key, "BoundaryEvent_SignOver").get(0).getDuedate();
        assertThat(limit.toInstant().atZone(BusinessClock.ROME).toLocalDate())
                .isEqualTo(clock.today().plusDays(10 + 15 + 1));
        colleagues.fireTimer(key, "BoundaryEvent_SignOver");

        assertThat(signatures.of(key).get(silent).state()).isEqualTo(PartySignature.State.SILENT);
        assertThat(colleagues.task(key, "UserTask_WayOut")).isNotNull();
        assertThat(unanimity.missing(key).parties())
                .extracting(party -> party.office())
                .containsExactly(silent);
        assertThat(record.of(key, silent)).anyMatch(entry -> entry.act().contains("non apposta nel termine"));
        assertThat(colleagues.noticesOf(area.office("coordinatori"), key))
                .anyMatch(text -> text.contains("senza la risposta di"));
        assertThat(colleagues.noticesOf(silent, key)).anyMatch(text -> text.contains("senza la risposta di"));
        assertThatThrownBy(() -> steps.upload(key, silent)).hasMessageContaining("Il tempo per la firma è finito");

        steps.wayOut(key, "NEGOZIA");
        steps.mediation(key, "ACCORDO");
        assertThat(steps.askedToSign(key)).containsExactly(silent);
        steps.everybodySigns(key);
        assertThat(colleagues.task(key, "UserTask_ApprovalAct")).isNotNull();
    }

    @Test
    void afterAMediationWhoHasSignedIsAskedForItsRatificationOnly() {
        steps.untilSignature(area, key, Map.of("varianteUrbanistica", true));
        var first = area.mayors().get(0);
        steps.sign(key, first);
        steps.refuse(key, area.mayors().get(1));
        clock.setOffset(clock.offset().plusDays(40));
        steps.wayOut(key, "NEGOZIA");
        steps.mediation(key, "ACCORDO");

        assertThat(steps.askedToSign(key)).doesNotContain(first);
        colleagues.submit(
                area.mayor(first),
                colleagues.taskOf(first, key, "UserTask_Ratify"),
                Map.of(
                        "esito",
                        "RATIFICA",
                        "numero",
                        "31",
                        "data",
                        clock.today().minusDays(20).toString()));
        assertThat(signatures.of(key).get(first).state()).isEqualTo(PartySignature.State.SIGNED);
    }

    @Test
    void whoFilesTheLastActDoesNotWaitForTheDocumentAndReadsNoErrorOfItsComposition() {
        untilActs();
        jobs.held(() -> steps.everybodyAuthorises(key));

        assertThat(steps.askedToSign(key)).isEmpty();
        assertThat(automatic.of(key)).singleElement().satisfies(step -> {
            assertThat(step.title()).isEqualTo("Componi e congela il documento da firmare");
            assertThat(step.words()).startsWith("In corso");
        });
        jobs.release();
        assertThat(automatic.of(key)).isEmpty();
        assertThat(steps.askedToSign(key)).hasSize(4);
    }

    @Test
    void aCompositionThatFailsIsTriedAgainByItselfAndStopsInRegiaOnlyAfterAnHour() {
        untilActs();
        jdbc.sql(
                        """
                insert into agreement_issue (agreement, round, number, file, sha256, frozen, issued_on)
                values (:id, 1, 'di troppo', :id, '', :id, current_date)
                """)
                .param("id", agreements.get(key).id())
                .update();
        steps.everybodyAuthorises(key);

        assertThat(colleagues.tasks(key, "UserTask_InternalAct")).isEmpty();
        assertThat(automatic.of(key)).singleElement().satisfies(step -> {
            assertThat(step.again()).isPresent();
            assertThat(step.stopped()).isFalse();
            assertThat(step.words()).contains("si riprova da sé");
        });
        assertThat(colleagues.triesLeft(key)).isEqualTo(5);
        jdbc.sql("delete from agreement_issue where agreement = :id")
                .param("id", agreements.get(key).id())
                .update();
        colleagues.tryAgain(key);
        assertThat(steps.askedToSign(key)).hasSize(4);
    }

    @Test
    void untilAnybodyHasSignedThePlanOfficeTakesTheAgreementBackAndSaysWhy() {
        untilActs();
        var office = colleagues.holderOf(area.office("ufficio-piano"));
        assertThatThrownBy(() -> withdrawals.withdraw(key, "Sbagliato", office)).hasMessageContaining("«Motivo»");
        assertThat(mayWithdraw(colleagues.holderOf(offices().get(3)))).isFalse();
        assertThat(mayWithdraw(office)).isTrue();
        withdrawals.withdraw(key, "Le parti scelte alla promozione sono sbagliate", office);

        assertThat(agreements.get(key).state()).isEqualTo(Agreement.State.FAILED);
        assertThat(colleagues.isEnded(key)).isTrue();
        assertThat(unanimity.history(key)).first().satisfies(decided -> {
            assertThat(decided.way()).isEqualTo(Unanimity.Way.RITIRO);
            assertThat(decided.reason()).contains("sbagliate");
        });
        assertThat(colleagues.noticesOf(area.mayors().get(0), key)).anyMatch(text -> text.contains("è stato ritirato"));
        assertThat(mayWithdraw(office)).isFalse();
    }

    private boolean mayWithdraw(String person) {
        return withdrawals
                .of(agreements.get(key), rights.of(person, clock.today()))
                .isPresent();
    }

    @Test
    void onceSomebodyHasSignedOnlyACoordinatorEndsTheAgreement() {
        steps.untilSignature(area, key, Map.of());
        steps.sign(key, area.mayors().get(0));
        var office = colleagues.holderOf(area.office("ufficio-piano"));
        assertThatThrownBy(() -> withdrawals.withdraw(key, "Le parti scelte alla promozione sono sbagliate", office))
                .hasMessageContaining("solo un coordinatore");
        withdrawals.withdraw(
                key, "La Regione ha cambiato i confini dell'ambito", colleagues.holderOf(area.office("coordinatori")));

        assertThat(agreements.get(key).state()).isEqualTo(Agreement.State.FAILED);
        assertThat(colleagues.isEnded(key)).isTrue();
    }

    @Test
    void withoutAnAcceptedFileTheSignatureCannotBeClosed() {
        steps.untilSignature(area, key, Map.of());

        assertThatThrownBy(() -> steps.close(key, area.mayors().get(0)))
                .satisfies(refused -> assertThat(Refusals.words(refused)).contains("non è ancora stato caricato"));
    }

    @Test
    void theSecretariatEntersAnActThatCameByPecWithItsProtocol() {
        untilActs();
        var office = area.mayors().get(0);
        steps.actFile(key, office);
        var task = colleagues.taskOf(office, key, "UserTask_InternalAct");
        assertThat(task.getName())
                .isEqualTo("Registra l'atto che autorizza la firma: Sindaco di prova " + office.substring(8));
        var secretary = colleagues.holderOf(area.office("segreteria"));
        Map<String, Object> act = new HashMap<>(Map.of(
                "organo", "GIUNTA",
                "numero", "44",
                "data", clock.today().toString(),
                "esito", "FAVOREVOLE"));

        assertThat(Refusals.of(() -> colleagues.submit(secretary, task, act))).contains("«Per conto di»");
        act.put("motivo", "");
        var step = onBehalf.find(task.getId(), secretary).orElseThrow();
        entries.enter(
                step,
                secretary,
                "",
                new Receipt(Receipt.Means.PEC, "1234", clock.today()),
                new EntriesOnBehalf.Scan("atto.pdf", TestPdf.saying("Delibera di giunta")),
                act);
        assertThat(colleagues.taskOf(office, key, "UserTask_InternalAct")).isNull();
        assertThat(record.of(key, office)).first().satisfies(entry -> assertThat(
                        entry.circumstances().received())
                .hasValueSatisfying(how -> assertThat(how)
                        .startsWith("inserito per conto di Sindaco di prova")
                        .contains("PEC prot. 1234 del ")));
    }

    @Test
    void minutesAreNotWrittenBeforeTheConferenceNorAnActOfAnOrganThatTheBodyHasNot() {
        steps.begin(area, key);
        steps.promote(key, Map.of());
        steps.draftScheme(key, Map.of());
        steps.convene(key);
        offices().forEach(office -> steps.consent(key, office, "SI"));
        assertThatThrownBy(() -> steps.fill(
                        "UserTask_ConferenceMinutes",
                        key,
                        Map.of(),
                        Map.of("testo", "Verbale scritto prima del tempo")))
                .satisfies(refused -> assertThat(Refusals.words(refused)).contains("non si è ancora tenuta"));
        steps.writeMinutes(key);

        var authority = offices().get(3);
        steps.actFile(key, authority);
        assertThatThrownBy(() -> colleagues.submit(
                        colleagues.holderOf(authority),
                        colleagues.taskOf(authority, key, "UserTask_InternalAct"),
                        Map.of(
                                "organo", "GIUNTA",
                                "numero", "44",
                                "data", clock.today().toString(),
                                "esito", "FAVOREVOLE")))
                .satisfies(refused -> assertThat(Refusals.words(refused)).contains("«Organo»"));
    }

    @Test
    void anActOfTomorrowOrWithoutItsFileIsRefused() {
        untilActs();
        var office = area.mayors().get(0);
        var task = colleagues.taskOf(office, key, "UserTask_InternalAct");
        var act = Map.<String, Object>of(
                "organo", "GIUNTA",
                "numero", "44",
                "data", clock.today().plusDays(1).toString(),
                "esito", "FAVOREVOLE");

        assertThatThrownBy(() -> colleagues.submit(area.mayor(office), task, act))
                .satisfies(refused -> assertThat(Refusals.words(refused))
                        .contains("non può essere futura")
                        .contains("«File dell'atto»"));
    }

    private List<String> offices() {
        return agreements.signatories(key).stream().map(party -> party.office()).toList();
    }

    private void untilActs() {
        steps.begin(area, key);
        steps.promote(key, Map.of());
        steps.draftScheme(key, Map.of());
        steps.convene(key);
        steps.everybodyConsents(key);
    }

    private void failed() {
        untilActs();
        steps.authorise(key, offices().get(0), false);
        steps.wayOut(key, "FALLITO");
    }

    private void ratify(String office, String outcome) {
        colleagues.submit(
                area.mayor(office),
                colleagues.taskOf(office, key, "UserTask_Ratify"),
                Map.of("esito", outcome, "numero", "31", "data", clock.today().toString()));
    }

    private void settle(String how) {
        steps.fill(
                "UserTask_SettleVerification",
                key,
                Map.of(),
                Map.of("esitoVerifica", how, "estremi", "DSS della Commissione europea, rapporto 7"));
    }

    private String signWithoutRevocationData(String office) {
        steps.upload(key, office, signerWithoutRevocationData(office).signCades(steps.issued(key)));
        steps.close(key, office);
        return office;
    }

    private TestSigner signerWithoutRevocationData(String office) {
        return TestAuthority.get()
                .withoutRevocationData(people.taxCodeOf(area.mayor(office)).orElseThrow());
    }
}
