/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive.workflow;

import static it.pianozona.incentive.ClaimStory.LEAD_BODY;
import static it.pianozona.incentive.ClaimStory.REGION;
import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.incentive.ClaimStory;
import it.pianozona.incentive.IncentiveLine;
import it.pianozona.incentive.IncentiveLine.State;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.support.Colleagues;
import it.pianozona.support.Covers;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Refusals;
import it.pianozona.support.TestAreas;
import it.pianozona.territory.HolderKind;
import it.pianozona.territory.Offices;
import it.pianozona.time.BusinessClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PianozonaTest
@Tag("agreement")
@Covers("riga-premialita")
class IncentiveLineTest {

    private static final String REASON = "Manca il regolamento di un Comune dell'ambito.";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private TestAreas areas;

    @Autowired
    private Offices offices;

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
    void levelOneIsClaimedVerifiedPaidAndEnteredInThePlan() {
        var story = signed("2018-06-30");
        var shown = colleagues.opens(LEAD_BODY, story.task(0, "UserTask_Claim"));
        assertThat(shown)
                .containsEntry("dataUltimaFirma", "30/06/2018")
                .containsEntry("importoCalcolato", "30.000,00 €")
                .containsEntry("livello", 1);
        colleagues.submit(LEAD_BODY, story.task(0, "UserTask_Claim"), Map.of());
        assertThat(story.line(0).state()).isEqualTo(State.SUBMITTED);
        assertThat(colleagues.opens(REGION, story.task(0, "UserTask_Verify")))
                .containsEntry("confronto", "hanno firmato tutti i Comuni dell'ambito")
                .containsEntry("conDimensione", "30.000,00 €")
                .containsEntry("senzaDimensione", "0,00 €");
        story.accepts(0);
        assertThat(story.line(0).state()).isEqualTo(State.ACCEPTED);
        assertThat(story.line(0).amount()).isEqualTo(new BigDecimal("30000.00"));
        assertThat(story.claim().newDimension()).contains(true);
        assertThat(colleagues.opens(REGION, story.task(0, "UserTask_RegisterPayment")))
                .containsEntry("importoAccolto", "30.000,00 €")
                .containsEntry("importo", "30000.00");
        story.pays(0);
        assertThat(story.line(0).payment())
                .contains(new IncentiveLine.Payment("DDG-0", LocalDate.of(2018, 9, 3), new BigDecimal("30000.00")));
        assertThat(refusal(LEAD_BODY, story, "UserTask_EnterShare", Map.of("anno", 2021, "area", "SOCIAL")))
                .contains("«Anno»", "dal 2018 al 2020");
        story.enters(0);

        assertThat(story.line(0).state()).isEqualTo(State.PAID);
        assertThat(story.line(0).share()).contains(new IncentiveLine.PlanShare(2019, PlanAreaKind.SOCIAL));
        assertThat(colleagues.tasksOf(story.key())).isEmpty();
    }

    @Test
    void withoutTheNewDimensionALineSignedInTheFirstBandIsWorthNothing() {
        var area = areas.like("RHO");
        var story = ClaimStory.signed(context, area, area.mayors().subList(0, 2), "2018-05-10")
                .inForce();
        story.submits(0);
        assertThat(colleagues.opens(REGION, story.task(0, "UserTask_Verify")).get("confronto"))
                .asString()
                .startsWith("non risulta la firma di Comune di prova");
        story.verifies(0, Map.of("esito", "ACCOGLI", "nuovaDimensione", "NON_RAGGIUNTA"));

        assertThat(story.line(0).state()).isEqualTo(State.REJECTED);
        assertThat(story.line(0).amount()).isEqualTo(new BigDecimal("0.00"));
        assertThat(story.line(0).reason()).contains("Nuova dimensione dell'ambito non raggiunta");
        assertThat(colleagues.isEnded(story.key())).isTrue();
    }

    @Test
    void anOldTerritoryThatEqualsTheNewOneCountsAsReached() {
        var story = signed("2018-05-10");
        story.submits(0);
        assertThat(refusal(
                        REGION,
                        story,
                        "UserTask_Verify",
                        Map.of("esito", "ACCOGLI", "nuovaDimensione", "NON_RAGGIUNTA")))
                .contains("hanno firmato tutti i Comuni", "se decidi diversamente scrivi perché");
        story.accepts(0);

        assertThat(story.line(0).amount()).isEqualByComparingTo("30000");
    }

    @Test
    void theRegionSaysWhyItDepartsFromWhatTheSignatoriesShow() {
        var area = areas.like("RHO");
        var story = ClaimStory.signed(context, area, area.mayors().subList(0, 2), "2018-05-10")
                .inForce();
        story.submits(0);
        assertThat(refusal(REGION, story, "UserTask_Verify", Map.of("esito", "ACCOGLI")))
                .contains("«Nuova dimensione»");
        assertThat(refusal(
                        REGION, story, "UserTask_Verify", Map.of("esito", "ACCOGLI", "nuovaDimensione", "RAGGIUNTA")))
                .contains("non risulta la firma di", "Motivazione");
        story.verifies(
                0,
                Map.of(
                        "esito",
                        "ACCOGLI",
                        "nuovaDimensione",
                        "RAGGIUNTA",
                        "motivazione",
                        "Il terzo Comune ha firmato per mezzo dell'Unione."));

        assertThat(story.line(0).state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void anApprovalAfterTheBandDoesNotCountAgainstASignatureBeforeItsEnd() {
        var story = signed("2018-06-29");

        assertThat(clock.today()).isAfter(LocalDate.of(2018, 6, 30));
        story.submits(0);
        story.accepts(0);
        assertThat(story.line(0).amount()).isEqualByComparingTo("30000");
    }

    @Test
    void theLastSignatureOnTheSecondOfJulyEarnsTheSecondBand() {
        var story = signed("2018-07-02");
        story.submits(0);
        story.accepts(0);

        assertThat(story.line(0).amount()).isEqualTo(new BigDecimal("20000.00"));
    }

    @Test
    void theRegionAsksForACompletionAndGetsIt() {
        var story = signed("2018-06-30");
        story.submits(0);
        assertThat(refusal(REGION, story, "UserTask_Verify", Map.of("esito", "INTEGRA")))
                .contains("«Motivazione»", "che cosa manca");
        story.verifies(0, Map.of("esito", "INTEGRA", "motivazione", REASON));
        assertThat(story.line(0).state()).isEqualTo(State.INTEGRATION);
        assertThat(colleagues.opens(LEAD_BODY, story.task(0, "UserTask_Complete")))
                .containsEntry("richiesta", REASON);
        assertThat(refusal(LEAD_BODY, story, "UserTask_Complete", Map.of())).contains("«Relazione»");
        story.proves(0, "Atto mancante");
        colleagues.submit(
                LEAD_BODY, story.task(0, "UserTask_Complete"), Map.of("relazione", "Aggiunto l'atto che mancava."));

        assertThat(story.line(0).state()).isEqualTo(State.SUBMITTED);
        assertThat(story.task(0, "UserTask_Verify")).isNotNull();
    }

    @Test
    void aCompletionThatDoesNotComeLeavesTheDecisionToTheRegion() {
        var story = signed("2018-06-30");
        story.submits(0);
        story.verifies(0, Map.of("esito", "INTEGRA", "motivazione", REASON));
        colleagues.fireTimer(story.key(), "BoundaryEvent_CompletionReminder");
        assertThat(colleagues.noticesOf(story.area().office("ente-capofila"), story.key()))
                .anyMatch(text -> text.contains("mancano 7 giorni al termine per integrarla"));
        colleagues.fireTimer(story.key(), "BoundaryEvent_CompletionDeadline");

        assertThat(story.line(0).state()).isEqualTo(State.SUBMITTED);
        assertThat(colleagues.noticesOf(story.area().office("coordinatori"), story.key()))
                .anyMatch(text -> text.contains("La Regione decide su ciò che c'è"));
        assertThat(refusal(REGION, story, "UserTask_Verify", Map.of("esito", "RESPINGI")))
                .contains("«Motivazione»", "perché la riga è respinta");
        story.verifies(0, Map.of("esito", "RESPINGI", "motivazione", REASON));
        assertThat(story.line(0).state()).isEqualTo(State.REJECTED);
        assertThat(colleagues.noticesOf(story.area().office("ente-capofila"), story.key()))
                .anyMatch(text -> text.contains("la Regione ha deciso, respinta, 0,00 €. " + REASON));
    }

    @Test
    void afterThreeCompletionsTheRegionHasToDecide() {
        var story = signed("2018-06-30");
        story.submits(0);
        for (int request = 0; request < 3; request++) {
            story.verifies(0, Map.of("esito", "INTEGRA", "motivazione", REASON));
            colleagues.submit(
                    LEAD_BODY, story.task(0, "UserTask_Complete"), Map.of("relazione", "Aggiunto ciò che mancava."));
        }

        assertThat(refusal(REGION, story, "UserTask_Verify", Map.of("esito", "INTEGRA", "motivazione", REASON)))
                .contains("già 3");
    }

    @Test
    void aLateVerificationIsRemindedThenTheCoordinatorsAreTold() {
        var story = signed("2018-06-30");
        story.submits(0);
        colleagues.fireTimer(story.key(), "BoundaryEvent_VerificationReminder");
        colleagues.fireTimer(story.key(), "BoundaryEvent_VerificationDeadline");

        assertThat(colleagues.noticesOf("regione-LOM", story.key()))
                .anyMatch(text -> text.contains("mancano 7 giorni al termine per verificarla"))
                .anyMatch(text -> text.contains("la Regione non ha ancora deciso"));
        assertThat(colleagues.noticesOf(story.area().office("coordinatori"), story.key()))
                .anyMatch(text -> text.contains("la Regione non ha ancora deciso"));
        assertThat(story.task(0, "UserTask_Verify")).isNotNull();
    }

    @Test
    void aLatePaymentIsToldToTheCoordinators() {
        var story = signed("2018-06-30");
        story.submits(0);
        story.accepts(0);
        colleagues.fireTimer(story.key(), "BoundaryEvent_PaymentDeadline");

        assertThat(colleagues.noticesOf(story.area().office("coordinatori"), story.key()))
                .anyMatch(text -> text.contains("è accolta per 30.000,00 € e il pagamento non è ancora registrato"));
        assertThat(story.task(0, "UserTask_RegisterPayment")).isNotNull();
    }

    @Test
    void aPaymentThatIsNotTheAcceptedOneIsRefused() {
        var story = signed("2018-06-30");
        story.submits(0);
        story.accepts(0);

        assertThat(refusedPayment(story, "29999.99", "2018-09-03")).contains("«Importo pagato»", "30.000,00 €");
        assertThat(refusedPayment(story, "30000.00", "2018-09-04")).contains("«Data dell'atto»", "futuro");
        assertThat(refusedPayment(story, "30000.00", "2018-09-02")).contains("prima dell'accoglimento");
        assertThat(refusedPayment(story, "30000.001", "2018-09-03")).contains("due decimali");
        assertThat(refusal(REGION, story, "UserTask_RegisterPayment", Map.of()))
                .contains("«Numero dell'atto»", "«Data dell'atto»", "«Importo pagato»");
    }

    private String refusedPayment(ClaimStory story, String amount, String date) {
        return refusal(
                REGION, story, "UserTask_RegisterPayment", Map.of("numero", "DDG-1", "data", date, "importo", amount));
    }

    @Test
    void whoClaimsDoesNotVerify() {
        var story = signed("2018-06-30");
        offices.addHolder(
                story.area().office("ente-capofila"), REGION, HolderKind.APPOINTED, "prova", LocalDate.of(2018, 1, 1));
        colleagues.submit(REGION, story.task(0, "UserTask_Claim"), Map.of());

        assertThat(refusal(
                        REGION, story, "UserTask_Verify", Map.of("esito", "ACCOGLI", "nuovaDimensione", "RAGGIUNTA")))
                .contains("Hai presentato tu questa riga");
        assertThat(refusal(REGION, story, "UserTask_Verify", Map.of("esito", "INTEGRA", "motivazione", REASON)))
                .contains("Hai presentato tu questa riga");
        assertThat(refusal(REGION, story, "UserTask_Verify", Map.of("esito", "RESPINGI", "motivazione", REASON)))
                .contains("Hai presentato tu questa riga");
    }

    @Test
    void aLineThatIsNotSubmittedByThePlansEndCannotBeClaimedAnyMore() {
        var story = signed("2018-06-30");
        colleagues.fireTimer(story.key(), "BoundaryEvent_PlanEnd");

        assertThat(story.line(0).state()).isEqualTo(State.REJECTED);
        assertThat(story.line(0).reason()).contains("fine del piano");
        assertThat(colleagues.noticesOf(story.area().office("ente-capofila"), story.key()))
                .anyMatch(text -> text.contains("Non si può più chiedere"));
        assertThat(colleagues.isEnded(story.key())).isTrue();
    }

    private String refusal(String person, ClaimStory story, String taskKey, Map<String, Object> form) {
        return Refusals.of(() -> colleagues.submit(person, story.task(0, taskKey), form));
    }
}
