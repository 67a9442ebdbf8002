/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision.workflow;

import static it.pianozona.supervision.workflow.SupervisionScene.REASON;
import static it.pianozona.supervision.workflow.SupervisionScene.office;
import static it.pianozona.supervision.workflow.SupervisionScene.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.agreement.Agreement;
import it.pianozona.agreement.AgreementAmendments;
import it.pianozona.agreement.Agreements;
import it.pianozona.agreement.Party;
import it.pianozona.agreement.SupervisionColleges;
import it.pianozona.rule.RuleViolated;
import it.pianozona.supervision.CommitmentChanged;
import it.pianozona.supervision.Entry;
import it.pianozona.supervision.Matter;
import it.pianozona.supervision.Matters;
import it.pianozona.supervision.OpeningMatters;
import it.pianozona.supervision.workflow.SupervisionScene.Scene;
import it.pianozona.support.Colleagues;
import it.pianozona.support.Covers;
import it.pianozona.support.EarlierModels;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Refusals;
import it.pianozona.support.TestAgreements;
import it.pianozona.territory.BodyMember;
import it.pianozona.time.BusinessClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A party withdraws from an agreement in force (requirement 3.9, figures of 5.4). */
@PianozonaTest
@Tag("agreement")
@Covers("recesso")
@RecordApplicationEvents
class RecessoTest {

    private static final Map<String, Object> AMENDMENT =
            Map.of("testo", "Le azioni dell'ente passano agli altri Comuni dal giorno del recesso.");
    private static final Map<String, Object> CONSENT = Map.of("consenso", "SI");
    private static final Map<String, Object> DISSENT = Map.of("consenso", "NO", "osservazioni", REASON);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private OpeningMatters opening;

    @Autowired
    private TestAgreements test;

    @Autowired
    private Agreements agreements;

    @Autowired
    private AgreementAmendments amendments;

    @Autowired
    private Matters matters;

    @Autowired
    private SupervisionColleges colleges;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private EarlierModels earlier;

    @Autowired
    private BusinessClock clock;

    private Duration offset;
    private SupervisionScene scenes;

    @BeforeEach
    void theClockIsRemembered() {
        offset = clock.offset();
        scenes = new SupervisionScene(context);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    @Test
    void aWithdrawalFiledOnTheFirstOfMarch2026TakesEffectOnThe31stOfDecember() {
        today(LocalDate.of(2026, 3, 1));
        var scene = scenes.agreementOf(3);

        assertThatThrownBy(() -> withdraw(scene, LocalDate.of(2026, 12, 30)))
                .isInstanceOf(RuleViolated.class)
                .hasMessageStartingWith("«Decorrenza»")
                .hasMessageContaining("31/12/2026");
        withdraw(scene, LocalDate.of(2026, 12, 31));
    }

    @Test
    void aWithdrawalFiledOnThe15thOfNovember2026TakesEffectNinetyDaysLater() {
        today(LocalDate.of(2026, 11, 15));
        var scene = scenes.agreementOf(3);

        assertThatThrownBy(() -> withdraw(scene, LocalDate.of(2027, 2, 12))).hasMessageContaining("13/02/2027");
        withdraw(scene, LocalDate.of(2027, 2, 13));
    }

    @Test
    void whoDoesNotHoldTheOfficeDoesNotWithdrawForTheParty() {
        var scene = scenes.agreementOf(3);
        var withdrawal = new OpeningMatters.Withdrawal(
                office(scene, 0),
                REASON,
                "Delibera 12",
                Optional.of(clock.today()),
                Optional.of(opening.earliestWithdrawal(scene.cycle())));

        assertThatThrownBy(() -> opening.withdraw(scene.cycle(), withdrawal, person(scene, 1)))
                .isInstanceOf(RuleViolated.class)
                .hasMessageStartingWith("«Ente»");
        assertThat(opening.actingFor(scene.cycle(), person(scene, 1)))
                .extracting(Party::office)
                .containsExactly(office(scene, 1));
    }

    @Test
    void aSecondWithdrawalOfTheSamePartyIsRefusedWhileTheFirstIsOpen() {
        var scene = scenes.agreementOf(3);
        scenes.withdrawal(scene, 1);

        assertThatThrownBy(() -> scenes.withdrawal(scene, 1)).hasMessageContaining("già una in corso");
    }

    @Test
    void theAgreementGoesOnWithTheOthersWhenThePartyHasPaidAndAllConsent() {
        var scene = scenes.agreementOf(3);
        test.commits(scene.cycle(), office(scene, 1), clock.today().getYear(), "12000.50");
        var vicenda = scenes.withdrawal(scene, 1);

        assertThat(vicenda.offeredTo("UserTask_ExamineWithdrawal")).containsExactly(0, 2);
        vicenda.college(0, "UserTask_ExamineWithdrawal", "AMMESSO");
        vicenda.office("ragioneria", "UserTask_Settle", Map.of("versato", 12000.50, "estremi", "Mandato 7"));
        vicenda.office("ufficio-piano", "UserTask_DraftAmendment", AMENDMENT);
        assertThat(vicenda.offeredTo("UserTask_ConsentAmendment")).containsExactly(0, 2);
        vicenda.submit(0, "UserTask_ConsentAmendment", CONSENT);
        vicenda.submit(2, "UserTask_ConsentAmendment", CONSENT);

        assertThat(agreements.signatories(scene.cycle())).hasSize(3);
        assertThat(vicenda.dayOf("Event_Effect"))
                .isEqualTo(vicenda.matter().effectOn().orElseThrow());
        vicenda.comes("Event_Effect");

        assertThat(vicenda.matter().state()).isEqualTo(Matter.State.AMENDED);
        assertThat(agreements.signatories(scene.cycle()))
                .extracting(Party::office)
                .containsExactly(office(scene, 0), office(scene, 2));
        assertThat(colleges.members(scene.cycle()))
                .extracting(BodyMember::officeId)
                .doesNotContain(office(scene, 1));
        assertThat(amendments.of(scene.cycle())).singleElement().satisfies(amendment -> {
            assertThat(amendment.kind()).isEqualTo(AgreementAmendments.Kind.PARTY_LEFT);
            assertThat(amendment.act()).isEqualTo("Delibera 12");
        });
        assertThat(events.stream(CommitmentChanged.class))
                .containsExactly(
                        new CommitmentChanged(scene.cycle(), scene.area().code(), office(scene, 1)));
    }

    @Test
    void aWithdrawalOfAnEarlierVersionOfTheModelGoesOnToItsEnd() {
        earlier.during("recesso", () -> {
            var rejected = scenes.withdrawal(scenes.agreementOf(3), 1);
            colleagues.fireTimer(rejected.matter().cycleKey(), "BoundaryEvent_ExamLate");
            rejected.college(2, "UserTask_ExamineWithdrawal", "NON_AMMESSO");
            assertThat(rejected.matter().state()).isEqualTo(Matter.State.REJECTED);

            var scene = scenes.agreementOf(3);
            var vicenda = scenes.withdrawal(scene, 1);
            admitAndSettle(vicenda, 0);
            vicenda.office("ufficio-piano", "UserTask_DraftAmendment", AMENDMENT);
            vicenda.submit(0, "UserTask_ConsentAmendment", CONSENT);
            vicenda.submit(2, "UserTask_ConsentAmendment", CONSENT);
            vicenda.comes("Event_Effect");
            assertThat(vicenda.matter().state()).isEqualTo(Matter.State.AMENDED);
            assertThat(agreements.signatories(scene.cycle())).hasSize(2);
        });
    }

    @Test
    void thePromoterThatLeavesHandsTheChairToTheNextSignatory() {
        var scene = scenes.agreementOf(3);
        var vicenda = scenes.withdrawal(scene, 0);
        admitAndSettle(vicenda, 1);
        vicenda.office("ufficio-piano", "UserTask_DraftAmendment", AMENDMENT);
        vicenda.submit(1, "UserTask_ConsentAmendment", CONSENT);
        vicenda.submit(2, "UserTask_ConsentAmendment", CONSENT);
        vicenda.comes("Event_Effect");

        assertThat(agreements.get(scene.cycle()).promoter()).isEqualTo(office(scene, 1));
        assertThat(colleges.of(scene.cycle()).orElseThrow().presidentOffice()).isEqualTo(office(scene, 1));
    }

    @Test
    void whoPaysLessThanWhatItCommittedIsToldHowMuchIsMissing() {
        var scene = scenes.agreementOf(3);
        test.commits(scene.cycle(), office(scene, 1), clock.today().getYear(), "12000.00");
        test.commits(scene.cycle(), office(scene, 1), clock.today().getYear() + 1, "5000.00");
        var vicenda = scenes.withdrawal(scene, 1);
        vicenda.college(0, "UserTask_ExamineWithdrawal", "AMMESSO");

        assertThat(Refusals.of(() -> vicenda.office(
                        "ragioneria", "UserTask_Settle", Map.of("versato", 11000, "estremi", "Mandato 7"))))
                .startsWith("«Importo versato»")
                .contains("12.000,00 €")
                .contains("1.000,00");
        assertThat(vicenda.isOpen("UserTask_Settle")).isTrue();
    }

    @Test
    void aWithdrawalThatIsNotAdmittedChangesNothing() {
        var scene = scenes.agreementOf(3);
        var vicenda = scenes.withdrawal(scene, 1);
        vicenda.college(2, "UserTask_ExamineWithdrawal", "NON_AMMESSO");

        assertThat(vicenda.matter().state()).isEqualTo(Matter.State.REJECTED);
        assertThat(agreements.signatories(scene.cycle())).hasSize(3);
        assertThat(colleagues.noticesOf(office(scene, 1), scene.cycle())).anyMatch(text -> text.contains("respinta"));
    }

    @Test
    void withFewerThanTwoSignatoriesTheAgreementIsDissolvedOnTheDayOfEffect() {
        var scene = scenes.agreementOf(2);
        var vicenda = scenes.withdrawal(scene, 1);
        admitAndSettle(vicenda, 0);

        assertThat(vicenda.isOpen("UserTask_DraftAmendment")).isFalse();
        assertThat(agreements.get(scene.cycle()).state()).isEqualTo(Agreement.State.IN_FORCE);
        vicenda.comes("Event_Effect");

        assertThat(vicenda.matter().state()).isEqualTo(Matter.State.DISSOLVED);
        assertThat(agreements.get(scene.cycle()).state()).isEqualTo(Agreement.State.DISSOLVED);
        assertThat(amendments.of(scene.cycle()))
                .extracting(AgreementAmendments.Amendment::kind)
                .containsExactly(AgreementAmendments.Kind.PARTY_LEFT, AgreementAmendments.Kind.DISSOLVED);
    }

    @Test
    void oneDissentIsWeighedAndTheAmendmentIsPutForwardAnew() {
        var scene = scenes.agreementOf(3);
        var vicenda = scenes.withdrawal(scene, 1);
        admitAndSettle(vicenda, 0);
        vicenda.office("ufficio-piano", "UserTask_DraftAmendment", AMENDMENT);
        assertThat(vicenda.refused(0, "UserTask_ConsentAmendment", Map.of("consenso", "NO")))
                .startsWith("«Perché non consenti»");
        vicenda.submit(0, "UserTask_ConsentAmendment", DISSENT);
        assertThat(vicenda.isOpen("UserTask_ConsentAmendment")).isFalse();
        vicenda.college(2, "UserTask_WeighDissent", "RIFORMULA");

        var draft = colleagues.taskOf(scene.area().office("ufficio-piano"), scene.cycle(), "UserTask_DraftAmendment");
        assertThat(colleagues
                        .opens(colleagues.holderOf(scene.area().office("ufficio-piano")), draft)
                        .get("dissensi")
                        .toString())
                .contains(REASON);
        vicenda.office("ufficio-piano", "UserTask_DraftAmendment", AMENDMENT);
        vicenda.submit(0, "UserTask_ConsentAmendment", CONSENT);
        vicenda.submit(2, "UserTask_ConsentAmendment", CONSENT);
        vicenda.comes("Event_Effect");

        assertThat(vicenda.matter().state()).isEqualTo(Matter.State.AMENDED);
    }

    @Test
    void whereTheOthersDoNotAgreeTheCollegeDissolvesTheAgreement() {
        var scene = scenes.agreementOf(3);
        var vicenda = scenes.withdrawal(scene, 1);
        admitAndSettle(vicenda, 0);
        vicenda.office("ufficio-piano", "UserTask_DraftAmendment", AMENDMENT);
        vicenda.submit(2, "UserTask_ConsentAmendment", CONSENT);
        vicenda.submit(0, "UserTask_ConsentAmendment", DISSENT);
        vicenda.college(0, "UserTask_WeighDissent", "SCIOGLI");
        vicenda.comes("Event_Effect");

        assertThat(vicenda.matter().state()).isEqualTo(Matter.State.DISSOLVED);
        assertThat(agreements.get(scene.cycle()).state()).isEqualTo(Agreement.State.DISSOLVED);
        assertThat(colleagues.noticesOf(office(scene, 2), scene.cycle())).anyMatch(text -> text.contains("sciolto"));
    }

    @Test
    void thePartyIsOutOnItsDayHoweverFarTheOthersAreAndTheyAgreeAfterwards() {
        var scene = scenes.agreementOf(3);
        test.commits(scene.cycle(), office(scene, 1), clock.today().getYear(), "12000.50");
        var vicenda = scenes.withdrawal(scene, 1);
        vicenda.college(0, "UserTask_ExamineWithdrawal", "AMMESSO");
        vicenda.office("ufficio-piano", "UserTask_DraftAmendment", AMENDMENT);
        vicenda.submit(0, "UserTask_ConsentAmendment", CONSENT);
        vicenda.comes("Event_Effect");

        assertThat(agreements.signatories(scene.cycle()))
                .extracting(Party::office)
                .containsExactly(office(scene, 0), office(scene, 2));
        assertThat(vicenda.matter().state()).isEqualTo(Matter.State.OPEN);
        assertThat(colleagues.noticesOf(office(scene, 2), scene.cycle()))
                .anyMatch(text -> text.contains("non è più fra le parti"));

        vicenda.comes("BoundaryEvent_ConsentOver");
        assertThat(written(vicenda)).anyMatch(fact -> fact.contains("senza la risposta di: Comune di prova"));
        vicenda.college(0, "UserTask_WeighDissent", "RIFORMULA");
        vicenda.office("ufficio-piano", "UserTask_DraftAmendment", AMENDMENT);
        vicenda.submit(0, "UserTask_ConsentAmendment", CONSENT);
        vicenda.submit(2, "UserTask_ConsentAmendment", CONSENT);
        vicenda.comes("BoundaryEvent_SettlementOver");

        assertThat(written(vicenda)).anyMatch(fact -> fact.contains("12.000,50 €") && fact.contains("resta dovuta"));
        assertThat(vicenda.matter().state()).isEqualTo(Matter.State.AMENDED);
        assertThat(amendments.of(scene.cycle()))
                .extracting(AgreementAmendments.Amendment::kind)
                .containsExactly(AgreementAmendments.Kind.PARTY_LEFT, AgreementAmendments.Kind.AGREED);
        assertThat(events.stream(CommitmentChanged.class)).hasSize(1);
    }

    @Test
    void aCollegeThatIsSilentUntilTheDayOfEffectHoldsNobody() {
        var scene = scenes.agreementOf(2);
        var vicenda = scenes.withdrawal(scene, 1);
        assertThat(vicenda.dayOf("BoundaryEvent_ExamOver"))
                .isEqualTo(vicenda.matter().effectOn().orElseThrow());
        vicenda.comes("BoundaryEvent_ExamOver");
        vicenda.office("ragioneria", "UserTask_Settle", Map.of("versato", 0, "estremi", "Nulla da versare"));
        vicenda.comes("Event_Effect");

        assertThat(written(vicenda)).anyMatch(fact -> fact.contains("non si è espresso"));
        assertThat(vicenda.matter().state()).isEqualTo(Matter.State.DISSOLVED);
    }

    @Test
    void whereTheAgreementHasEndedWithAnotherWithdrawalTheSecondEndsToo() {
        var scene = scenes.agreementOf(2);
        var first = scenes.withdrawal(scene, 0);
        var second = scenes.withdrawal(scene, 1);
        for (var timer : List.of("BoundaryEvent_ExamOver", "Event_Effect", "BoundaryEvent_SettlementOver")) {
            first.comes(timer);
            first.comes(timer);
        }

        assertThat(List.of(first.matter().state(), second.matter().state())).containsOnly(Matter.State.DISSOLVED);
        assertThat(amendments.of(scene.cycle()))
                .extracting(AgreementAmendments.Amendment::kind)
                .containsExactly(AgreementAmendments.Kind.PARTY_LEFT, AgreementAmendments.Kind.DISSOLVED);
    }

    private List<String> written(Vicenda vicenda) {
        return matters.entries(vicenda.matter().id()).stream().map(Entry::fact).toList();
    }

    @Test
    void lateExaminationsAndPaymentsAreTold() {
        var scene = scenes.agreementOf(3);
        var vicenda = scenes.withdrawal(scene, 1);
        vicenda.comes("BoundaryEvent_ExamLate");
        assertThat(vicenda.isOpen("UserTask_ExamineWithdrawal")).isTrue();
        vicenda.college(0, "UserTask_ExamineWithdrawal", "AMMESSO");
        vicenda.comes("BoundaryEvent_SettlementLate");

        assertThat(colleagues.noticesOf(scene.area().office("coordinatori"), scene.cycle()))
                .filteredOn(text -> text.contains("un termine è passato"))
                .hasSize(2);
        assertThat(vicenda.isOpen("UserTask_Settle")).isTrue();
    }

    private static void admitAndSettle(Vicenda vicenda, int examiner) {
        vicenda.college(examiner, "UserTask_ExamineWithdrawal", "AMMESSO");
        vicenda.office("ragioneria", "UserTask_Settle", Map.of("versato", 0, "estremi", "Nulla da versare"));
    }

    private void withdraw(Scene scene, LocalDate effect) {
        opening.withdraw(
                scene.cycle(),
                new OpeningMatters.Withdrawal(
                        office(scene, 1), REASON, "Delibera 12", Optional.of(clock.today()), Optional.of(effect)),
                person(scene, 1));
    }

    private void today(LocalDate day) {
        clock.setOffset(clock.offset().plusDays(ChronoUnit.DAYS.between(clock.today(), day)));
    }
}
