/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.adhesion.ActSigning;
import it.pianozona.adhesion.SubsequentAct;
import it.pianozona.adhesion.SubsequentActs;
import it.pianozona.document.StoredFiles;
import it.pianozona.proceeding.SignedFile;
import it.pianozona.registration.Applicants;
import it.pianozona.signature.SentFile;
import it.pianozona.signature.Verdict;
import it.pianozona.support.AgreementSteps;
import it.pianozona.support.Colleagues;
import it.pianozona.support.Covers;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Refusals;
import it.pianozona.support.TestAgreements;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.support.VeraPdf;
import it.pianozona.support.signature.TestAuthority;
import it.pianozona.support.signature.TestSigner;
import it.pianozona.territory.HolderKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.territory.TaxCodesOnRecord;
import it.pianozona.time.BusinessClock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An act that follows the agreement (requirement 3.16, LO15-71). */
@PianozonaTest
@Tag("agreement")
@Covers("atto-successivo")
class AttoSuccessivoTest {

    private static final String PLAN_OFFICE = "udp.rhodense";
    private static final String SECRETARY = "segreteria.rhodense";
    private static final String REASON = "Motivo di almeno venti caratteri";

    @Autowired
    private SubsequentActs acts;

    @Autowired
    private ActSigning signing;

    @Autowired
    private StoredFiles files;

    @Autowired
    private AgreementSteps steps;

    @Autowired
    private TestAgreements agreements;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private People people;

    @Autowired
    private TaxCodesOnRecord taxCodes;

    @Autowired
    private Offices offices;

    @Autowired
    private BusinessClock clock;

    private TestArea area;
    private String cycle;
    private SubsequentAct act;

    @BeforeEach
    void thePlanOfficeOpensAnAct() {
        area = areas.like("RHO");
        cycle = cycles.inPreparation(area, 2018);
        agreements.inForce(area, cycle);
        act = acts.open(cycle, PLAN_OFFICE);
    }

    @Test
    void twoMayorsSignAConventionAndItHangsUnderTheAgreement() {
        draft(0, 1);
        VeraPdf.requirePasses(document());
        sign(0);
        sign(1);

        assertThat(state()).isEqualTo(SubsequentAct.State.LINKED);
        assertThat(acts.ofCycle(cycle)).singleElement().satisfies(linked -> {
            assertThat(linked.key()).isEqualTo(cycle + "-ATTO-1");
            assertThat(linked.kind()).isEqualTo(SubsequentAct.Kind.CONVENTION);
        });
    }

    @Test
    void aCopySignedOverAnotherOneIsTaken() {
        draft(0, 1);
        var first = steps.signerOf(mayor(0)).signPades(document());
        upload(0, first);

        assertThat(upload(1, steps.signerOf(mayor(1)).signPades(first)).state()).isEqualTo(Verdict.State.ACCEPTED);
    }

    @Test
    void whoRefusesSaysWhyAndTheRevisedActIsSignedByAllAnew() {
        draft(0, 1);
        sign(0);
        assertThat(Refusals.of(() -> conclude(1, Map.of("scelta", "RIFIUTATO"))))
                .startsWith("«Motivo del rifiuto»");
        conclude(1, Map.of("scelta", "RIFIUTATO", "motivo", REASON));
        assertThat(colleagues
                        .opens(PLAN_OFFICE, colleagues.task(act.key(), "UserTask_AfterRefusal"))
                        .get("rifiuti")
                        .toString())
                .contains(REASON);
        planOffice("UserTask_AfterRefusal", Map.of("scelta", "RIVEDI"));
        draft(0, 1);

        assertThat(signing.uploads(act.id())).isEmpty();
        sign(0);
        sign(1);
        assertThat(state()).isEqualTo(SubsequentAct.State.LINKED);
    }

    @Test
    void anActThatAPartyDoesNotWantMayBeGivenUp() {
        draft(0, 1);
        conclude(0, Map.of("scelta", "RIFIUTATO", "motivo", REASON));
        assertThat(colleagues.tasks(act.key(), "UserTask_SignAct")).isEmpty();
        planOffice("UserTask_AfterRefusal", Map.of("scelta", "ABBANDONA"));

        assertThat(state()).isEqualTo(SubsequentAct.State.ABANDONED);
    }

    @Test
    void whoDoesNotAnswerInTheEndIsPutOnRecordAndMayBeAskedAgainWithoutTheOthersSigningAnew() {
        draft(0, 1);
        sign(0);
        colleagues.fireTimer(act.key(), "BoundaryEvent_SignOver");

        assertThat(colleagues.tasks(act.key(), "UserTask_SignAct")).isEmpty();
        assertThat(colleagues
                        .opens(PLAN_OFFICE, colleagues.task(act.key(), "UserTask_AfterRefusal"))
                        .get("rifiuti")
                        .toString())
                .contains("non ha ancora firmato");
        assertThat(colleagues.noticesOf(mayor(1), cycle)).anyMatch(text -> text.contains("senza la risposta di"));
        planOffice("UserTask_AfterRefusal", Map.of("scelta", "CHIEDI_ANCORA"));
        assertThat(colleagues.tasks(act.key(), "UserTask_SignAct")).hasSize(1);
        sign(1);
        assertThat(state()).isEqualTo(SubsequentAct.State.LINKED);
    }

    @Test
    void whoRefusedIsAskedAgainAsIfItHadNotAnswered() {
        draft(0, 1);
        conclude(0, Map.of("scelta", "RIFIUTATO", "motivo", REASON));
        planOffice("UserTask_AfterRefusal", Map.of("scelta", "CHIEDI_ANCORA"));
        sign(0);
        sign(1);

        assertThat(state()).isEqualTo(SubsequentAct.State.LINKED);
    }

    @Test
    void theSignatureOfAnotherMayorIsRefusedAndTheTaskStays() {
        draft(0, 1);
        assertThat(Refusals.of(() -> conclude(0, Map.of("scelta", "FIRMATO")))).contains("non è ancora stato caricato");
        assertThat(upload(0, steps.signerOf(mayor(1)).signPades(document())).state())
                .isEqualTo(Verdict.State.REFUSED);
        assertThat(Refusals.of(() -> conclude(0, Map.of("scelta", "FIRMATO")))).contains("respinto");
        assertThatThrownBy(() ->
                        signing.sign(act.id(), mayor(0), area.mayorPeople().get(2), SentFile.of("f.pdf", document())))
                .hasMessageContaining("solo chi firma per l'ente");
    }

    @Test
    void whoWroteTheCodiceFiscaleOfASignatoryDoesNotUploadTheirSignature() {
        draft(0, 1);
        var code = Applicants.taxCode(271);
        var elected = "eletta." + area.code().toLowerCase(Locale.ROOT);
        var newcomer = people.register(new Person(elected, "Vera", "Conti", elected + "@example.it", true));
        taxCodes.ofNewcomer(newcomer, code, SECRETARY);
        offices.replaceHolder(mayor(0), elected, HolderKind.ELECTED_MAYOR, "Proclamazione", clock.today());
        var file = steps.signerOf(mayor(0)).signCades(document());

        assertThatThrownBy(() -> signing.sign(act.id(), mayor(0), SECRETARY, SentFile.of("atto.p7m", file)))
                .hasMessageContaining("lo hai scritto tu");
        assertThat(signing.uploads(act.id())).isEmpty();
        taxCodes.confirm(elected, code, "admin");
        assertThat(signing.sign(act.id(), mayor(0), SECRETARY, SentFile.of("atto.p7m", file))
                        .state())
                .isEqualTo(Verdict.State.ACCEPTED);
    }

    @Test
    void whoWroteTheCodiceFiscaleDoesNotConcludeAndACodeCorrectedSinceIsNotAttested() {
        draft(0, 1);
        var code = Applicants.taxCode(272);
        var elected = "eletta." + area.code().toLowerCase(Locale.ROOT);
        var newcomer = people.register(new Person(elected, "Vera", "Conti", elected + "@example.it", true));
        var mayor = area.mayorPeople().get(0);
        taxCodes.ofNewcomer(newcomer, code, mayor);
        offices.replaceHolder(mayor(0), elected, HolderKind.ELECTED_MAYOR, "Proclamazione", clock.today());
        offices.addHolder(area.office("segreteria"), mayor, HolderKind.APPOINTED, "prova", clock.today());
        signing.sign(
                act.id(),
                mayor(0),
                SECRETARY,
                SentFile.of(
                        "atto.p7m",
                        TestAuthority.get().withoutRevocationData(code).signCades(document())));

        assertThatThrownBy(() -> signing.answer(act.id(), mayor(0), true, "", mayor))
                .hasMessageContaining("lo hai scritto tu");
        var task = colleagues.taskOf("firmatario-" + mayor(0), act.key(), "UserTask_SignAct");
        colleagues.submit(SECRETARY, task, Map.of("scelta", "FIRMATO"));
        sign(1);
        colleagues.fireTimer(act.key(), "BoundaryEvent_VerifyDaily");
        taxCodes.correct(elected, Applicants.taxCode(273), "admin");
        assertThat(Refusals.of(() -> settle("ATTESTO"))).contains("è stato corretto il codice fiscale");
        assertThat(state()).isEqualTo(SubsequentAct.State.IN_SIGNATURE);
    }

    @Test
    void anActHasTwoPartiesOfTheAgreementAtLeast() {
        assertThat(Refusals.of(() -> planOffice("UserTask_DraftAct", form(List.of(mayor(0))))))
                .startsWith("«Parti»");
        assertThat(Refusals.of(
                        () -> planOffice("UserTask_DraftAct", form(List.of(mayor(0), mayor(1), "sindaco-015182")))))
                .contains("solo dall'elenco");
    }

    @Test
    void onlyThePlanOfficeOpensOneAndOnlyInForce() {
        assertThatThrownBy(() -> acts.open(cycle, "sindaco.rho")).hasMessageContaining("ufficio di piano");
        agreements.dissolve(cycle);
        assertThat(acts.mayOpen(cycle, PLAN_OFFICE)).isFalse();
    }

    @Test
    void aSignatureThatIsNotVerifiedToTheEndIsVerifiedAgainBeforeTheActIsLinked() {
        draft(0, 1);
        assertThat(upload(0, withoutRevocationData(0).signCades(document())).state())
                .isEqualTo(Verdict.State.TO_VERIFY_AGAIN);
        conclude(0, Map.of("scelta", "FIRMATO"));
        sign(1);

        assertThat(state()).isEqualTo(SubsequentAct.State.IN_SIGNATURE);
        assertThat(signing.unverified(act.id()))
                .extracting(party -> party.office())
                .containsExactly(mayor(0));
        colleagues.fireTimer(act.key(), "BoundaryEvent_VerifyDaily");
        settle("RIPETI");
        settle("ATTESTO");
        assertThat(state()).isEqualTo(SubsequentAct.State.LINKED);
    }

    @Test
    void whoseSignatureTurnsOutToBeRevokedSignsAnewAndTheOthersDoNot() {
        draft(0, 1);
        var revoked = withoutRevocationData(0);
        upload(0, revoked.signCades(document()));
        conclude(0, Map.of("scelta", "FIRMATO"));
        sign(1);
        TestAuthority.get().publishUnreachable(revoked);
        try {
            colleagues.fireTimer(act.key(), "BoundaryEvent_VerifyDaily");
        } finally {
            TestAuthority.get().withdrawUnreachable();
        }

        assertThat(colleagues.tasks(act.key(), "UserTask_SignAct")).hasSize(1);
        sign(0);
        assertThat(state()).isEqualTo(SubsequentAct.State.LINKED);
    }

    private TestSigner withoutRevocationData(int mayor) {
        return TestAuthority.get()
                .withoutRevocationData(
                        people.taxCodeOf(area.mayorPeople().get(mayor)).orElseThrow());
    }

    private void settle(String how) {
        colleagues.submit(
                "segreteria.rhodense",
                colleagues.task(act.key(), "UserTask_SettleVerification"),
                Map.of("esitoVerifica", how, "estremi", "DSS della Commissione europea, rapporto 7"));
    }

    private void draft(int... mayors) {
        planOffice(
                "UserTask_DraftAct",
                form(Arrays.stream(mayors).mapToObj(this::mayor).toList()));
    }

    private static Map<String, Object> form(List<String> parties) {
        return Map.of(
                "tipo", "CONVENTION",
                "titolo", "Convenzione per lo sportello unico",
                "testo", "I Comuni gestiscono insieme lo sportello di accesso ai servizi.",
                "parti", parties);
    }

    private void sign(int mayor) {
        assertThat(upload(mayor, steps.signerOf(mayor(mayor)).signCades(document()))
                        .state())
                .isEqualTo(Verdict.State.ACCEPTED);
        conclude(mayor, Map.of("scelta", "FIRMATO"));
    }

    private SignedFile upload(int mayor, byte[] file) {
        return signing.sign(act.id(), mayor(mayor), area.mayorPeople().get(mayor), SentFile.of("atto.p7m", file));
    }

    private void conclude(int mayor, Map<String, Object> form) {
        var task = colleagues.taskOf("firmatario-" + mayor(mayor), act.key(), "UserTask_SignAct");
        colleagues.submit(area.mayorPeople().get(mayor), task, form);
    }

    private void planOffice(String task, Map<String, Object> form) {
        colleagues.submit(PLAN_OFFICE, colleagues.task(act.key(), task), form);
    }

    private byte[] document() {
        return files.bytes(acts.get(act.id()).issued().orElseThrow());
    }

    private SubsequentAct.State state() {
        return acts.get(act.id()).state();
    }

    private String mayor(int index) {
        return area.mayors().get(index);
    }
}
