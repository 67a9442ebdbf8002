/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.adhesion.Adhesion;
import it.pianozona.adhesion.AdhesionRequest;
import it.pianozona.adhesion.AdhesionRequests;
import it.pianozona.adhesion.AdhesionSigning;
import it.pianozona.adhesion.Adhesions;
import it.pianozona.agreement.Agreement;
import it.pianozona.agreement.AgreementAmendments;
import it.pianozona.agreement.Agreements;
import it.pianozona.agreement.Party;
import it.pianozona.document.StoredFiles;
import it.pianozona.proceeding.SignedFile;
import it.pianozona.signature.SentFile;
import it.pianozona.signature.Verdict;
import it.pianozona.support.Colleagues;
import it.pianozona.support.Covers;
import it.pianozona.support.EarlierModels;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Refusals;
import it.pianozona.support.TestAgreements;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.support.VeraPdf;
import it.pianozona.support.signature.TestAuthority;
import it.pianozona.support.signature.TestPdf;
import it.pianozona.time.BusinessClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A third-sector body adheres to an agreement (requirement 3.16, L11, A-16). */
@PianozonaTest
@Tag("agreement")
@Covers("adesione")
class AdesioneTest {

    private static final String THIRD_SECTOR = "terzosettore.rhodense";
    private static final String PLAN_OFFICE = "udp.rhodense";
    private static final String HEAD = "responsabile.rhodense";
    private static final String SECRETARY = "segreteria.rhodense";
    private static final String SIGNER = "RSSMRA85T10A562S";
    private static final String BODY = "12345678903";
    private static final String REASON = "Motivo di almeno venti caratteri";
    private static final AdhesionRequest REQUEST = new AdhesionRequest(
            "Cooperativa di prova",
            BODY,
            "12345",
            "Mario Rossi",
            SIGNER,
            true,
            "Dieci operatori per lo sportello di ascolto, per tre anni.");

    @Autowired
    private Adhesions adhesions;

    @Autowired
    private AdhesionRequests requests;

    @Autowired
    private AdhesionSigning signing;

    @Autowired
    private Agreements agreements;

    @Autowired
    private AgreementAmendments amendments;

    @Autowired
    private TestAgreements test;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private StoredFiles files;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private EarlierModels earlier;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessClock clock;

    private Duration offset;
    private TestArea area;
    private String cycle;

    @BeforeEach
    void anAgreementIsInForce() {
        offset = clock.offset();
        area = areas.like("RHO");
        cycle = cycles.inPreparation(area, 2018);
        test.inForce(area, cycle);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    @Test
    void aBodyThatSignsIsOnTheListAndNeverCountsInTheUnanimity() {
        var adhesion = accepted();
        var document = document(adhesion);
        VeraPdf.requirePasses(document);
        var upload = signing.sign(
                adhesion.id(),
                THIRD_SECTOR,
                SentFile.of(
                        "adesione.pdf",
                        TestAuthority.get().signer("Mario", "Rossi", SIGNER).signPades(document)));
        assertThat(upload.state()).isEqualTo(Verdict.State.ACCEPTED);
        submit(THIRD_SECTOR, adhesion, "UserTask_Sign", Map.of("scelta", "FIRMATA"));
        var publication = colleagues.task(adhesion.key(), "UserTask_PublishList");
        assertThat(colleagues.opens(SECRETARY, publication).get("aderenti").toString())
                .contains("Cooperativa di prova");
        submit(
                SECRETARY,
                adhesion,
                "UserTask_PublishList",
                Map.of("numeroAlbo", "77", "pubblicatoDal", clock.today().toString()));

        assertThat(adhesions.get(adhesion.id()).state()).isEqualTo(Adhesion.State.ADHERED);
        assertThat(agreements.parties(cycle))
                .filteredOn(party -> party.kind() == Party.Kind.ADHERENT)
                .extracting(Party::name)
                .containsExactly("Cooperativa di prova");
        assertThat(agreements.signatories(cycle)).hasSize(3);
        assertThat(colleagues.tasksOf(adhesion.key())).isEmpty();
    }

    @Test
    void anAdhesionOfAnEarlierVersionOfTheModelGoesOnToItsEnd() {
        earlier.during("adesione", () -> {
            var refused = request(THIRD_SECTOR);
            colleagues.fireTimer(refused.key(), "BoundaryEvent_Late");
            var refusal = check(false, false, "RESPINTA");
            refusal.put("motivo", REASON);
            submit(PLAN_OFFICE, refused, "UserTask_Check", refusal);
            assertThat(adhesions.get(refused.id()).state()).isEqualTo(Adhesion.State.REFUSED);

            var adhesion = accepted();
            uploaded(
                    adhesion,
                    TestAuthority.get().signer("Mario", "Rossi", SIGNER).signPades(document(adhesion)));
            submit(THIRD_SECTOR, adhesion, "UserTask_Sign", Map.of("scelta", "FIRMATA"));
            submit(
                    SECRETARY,
                    adhesion,
                    "UserTask_PublishList",
                    Map.of("numeroAlbo", "77", "pubblicatoDal", clock.today().toString()));
            assertThat(adhesions.get(adhesion.id()).state()).isEqualTo(Adhesion.State.ADHERED);
            assertThat(colleagues.tasksOf(adhesion.key())).isEmpty();
        });
    }

    @Test
    void anEnvelopeIsTakenAsWellAsASignedPdf() {
        var adhesion = accepted();
        var upload = signing.sign(
                adhesion.id(),
                SECRETARY,
                SentFile.of(
                        "adesione.pdf.p7m",
                        TestAuthority.get().signer("Mario", "Rossi", SIGNER).signCades(document(adhesion))));

        assertThat(upload.state()).isEqualTo(Verdict.State.ACCEPTED);
    }

    @Test
    void anotherDocumentAnotherPersonAndNoFileAtAllLeaveTheTaskOpen() {
        var adhesion = accepted();
        var representative = TestAuthority.get().signer("Mario", "Rossi", SIGNER);
        var stranger = TestAuthority.get().signer("Anna", "Verdi", "VRDNNA80A41F205D");

        assertThat(signing(adhesion)).startsWith("«File firmato»: non è ancora stato caricato");
        assertThat(uploaded(adhesion, representative.signPades(TestPdf.saying("Altro documento")))
                        .state())
                .isEqualTo(Verdict.State.REFUSED);
        assertThat(signing(adhesion)).contains("respinto").contains("documento emesso");
        assertThat(uploaded(adhesion, stranger.signPades(document(adhesion))).state())
                .isEqualTo(Verdict.State.REFUSED);
        assertThat(signing(adhesion)).contains("persona diversa");
        assertThat(uploaded(adhesion, document(adhesion)).words()).contains("non contiene alcuna firma");

        assertThat(signing.uploads(adhesion.id())).hasSize(3).allSatisfy(upload -> {
            assertThat(upload.sha256()).hasSize(64);
            assertThat(upload.file()).isEmpty();
        });
        assertThat(colleagues.task(adhesion.key(), "UserTask_Sign")).isNotNull();
    }

    @Test
    void aSignatureThatIsNotVerifiedToTheEndIsVerifiedAgainBeforeTheBodyIsOnTheList() {
        var adhesion = accepted();
        var waiting = TestAuthority.get().withoutRevocationData(SIGNER).signCades(document(adhesion));
        assertThat(uploaded(adhesion, waiting).state()).isEqualTo(Verdict.State.TO_VERIFY_AGAIN);
        submit(THIRD_SECTOR, adhesion, "UserTask_Sign", Map.of("scelta", "FIRMATA"));

        assertThat(adhesions.get(adhesion.id()).state()).isEqualTo(Adhesion.State.ACCEPTED);
        assertThatThrownBy(() -> uploaded(adhesion, waiting)).hasMessageContaining("si firma una volta sola");
        assertThat(colleagues
                        .opens(SECRETARY, colleagues.task(adhesion.key(), "UserTask_SettleVerification"))
                        .get("daVerificare"))
                .isEqualTo("Cooperativa di prova");
        colleagues.fireTimer(adhesion.key(), "BoundaryEvent_VerifyDaily");
        settle(adhesion, "RIPETI", "");
        assertThat(Refusals.of(() -> settle(adhesion, "ATTESTO", "poche parole")))
                .startsWith("«Estremi»");
        settle(adhesion, "ATTESTO", "DSS della Commissione europea, rapporto 7");
        assertThat(adhesions.get(adhesion.id()).state()).isEqualTo(Adhesion.State.ADHERED);
        assertThat(signing.uploads(adhesion.id()).get(0).attested()).contains("rapporto 7");
    }

    @Test
    void anAdhesionThatNobodySignsInTheEndLapsesAndMayBeAskedForAgain() {
        var adhesion = accepted();
        colleagues.fireTimer(adhesion.key(), "BoundaryEvent_SignOver");

        assertThat(adhesions.get(adhesion.id())).satisfies(lapsed -> {
            assertThat(lapsed.state()).isEqualTo(Adhesion.State.WITHDRAWN);
            assertThat(lapsed.reason()).contains("non è stata firmata nel termine");
        });
        assertThat(colleagues.isEnded(adhesion.key())).isTrue();
    }

    @Test
    void aSignatureThatTurnsOutToBeRevokedIsSignedAnew() {
        var adhesion = accepted();
        var revoked = TestAuthority.get().withoutRevocationData(SIGNER);
        uploaded(adhesion, revoked.signCades(document(adhesion)));
        submit(THIRD_SECTOR, adhesion, "UserTask_Sign", Map.of("scelta", "FIRMATA"));
        TestAuthority.get().publishUnreachable(revoked);
        try {
            colleagues.fireTimer(adhesion.key(), "BoundaryEvent_VerifyDaily");
        } finally {
            TestAuthority.get().withdrawUnreachable();
        }

        assertThat(signing(adhesion)).contains("respinto");
        uploaded(adhesion, TestAuthority.get().signer("Mario", "Rossi", SIGNER).signPades(document(adhesion)));
        submit(THIRD_SECTOR, adhesion, "UserTask_Sign", Map.of("scelta", "FIRMATA"));
        assertThat(adhesions.get(adhesion.id()).state()).isEqualTo(Adhesion.State.ADHERED);
    }

    @Test
    void aBodyThatLeavesBeforeTheListIsPublishedIsNotOnThePublishedList() {
        var adhesion = accepted();
        uploaded(adhesion, TestAuthority.get().signer("Mario", "Rossi", SIGNER).signPades(document(adhesion)));
        submit(THIRD_SECTOR, adhesion, "UserTask_Sign", Map.of("scelta", "FIRMATA"));
        adhesions.takeBack(adhesion.id(), REASON, THIRD_SECTOR);
        submit(
                SECRETARY,
                adhesion,
                "UserTask_PublishList",
                Map.of("numeroAlbo", "77", "pubblicatoDal", clock.today().toString()));

        assertThat(adhesions.get(adhesion.id()).state()).isEqualTo(Adhesion.State.WITHDRAWN);
        assertThat(agreements.parties(cycle)).hasSize(3);
        assertThatThrownBy(() -> adhesions.takeBack(adhesion.id(), REASON, THIRD_SECTOR))
                .hasMessageContaining("ritirata");
        assertThatThrownBy(() -> adhesions.withdraw(adhesion.id(), REASON, THIRD_SECTOR))
                .hasMessageContaining("non può diventare");
    }

    private List<String> toldInPerson(String person, Adhesion adhesion) {
        return jdbc.sql("select text from personal_notice where person = :person and cause like '%' || :id || '%'")
                .param("person", person)
                .param("id", adhesion.id().toString())
                .query(String.class)
                .list();
    }

    @Test
    void theOthersOfTheSharedOfficeLearnWhoHasAdheredAndNoMore() {
        var adhesion = accepted();
        uploaded(adhesion, TestAuthority.get().signer("Mario", "Rossi", SIGNER).signPades(document(adhesion)));
        submit(THIRD_SECTOR, adhesion, "UserTask_Sign", Map.of("scelta", "FIRMATA"));

        assertThat(colleagues.noticesOf(area.office("terzo-settore"), cycle))
                .anyMatch(text -> text.contains("Cooperativa di prova è nell'elenco degli aderenti"))
                .noneMatch(text -> text.contains("è conclusa"));
        assertThat(toldInPerson(THIRD_SECTOR, adhesion)).anyMatch(text -> text.contains("è conclusa"));
    }

    @Test
    void whoHasSignedLeavesWhileTheSignatureWaitsToBeVerified() {
        var adhesion = accepted();
        assertThatThrownBy(() -> adhesions.takeBack(adhesion.id(), REASON, THIRD_SECTOR))
                .hasMessageContaining("Firma l'adesione");
        uploaded(adhesion, TestAuthority.get().withoutRevocationData(SIGNER).signCades(document(adhesion)));
        submit(THIRD_SECTOR, adhesion, "UserTask_Sign", Map.of("scelta", "FIRMATA"));
        adhesions.takeBack(adhesion.id(), REASON, THIRD_SECTOR);

        assertThat(adhesions.get(adhesion.id()).state()).isEqualTo(Adhesion.State.WITHDRAWN);
        assertThat(agreements.parties(cycle)).hasSize(3);
        assertThat(colleagues.tasksOf(adhesion.key())).isEmpty();
        assertThat(colleagues.isEnded(adhesion.key())).isTrue();
    }

    private void settle(Adhesion adhesion, String how, String report) {
        submit(SECRETARY, adhesion, "UserTask_SettleVerification", Map.of("esitoVerifica", how, "estremi", report));
    }

    @Test
    void aRefusalHasItsReason() {
        var adhesion = request(THIRD_SECTOR);
        var form = check(false, false, "RESPINTA");

        assertThat(refused(PLAN_OFFICE, adhesion, form)).startsWith("«Motivo»");
        form.put("motivo", REASON);
        submit(PLAN_OFFICE, adhesion, "UserTask_Check", form);

        assertThat(adhesions.get(adhesion.id()))
                .satisfies(refused -> assertThat(refused.state()).isEqualTo(Adhesion.State.REFUSED))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(REASON));
        assertThat(colleagues.noticesOf(area.office("terzo-settore"), cycle)).noneMatch(text -> text.contains(REASON));
        assertThat(toldInPerson(THIRD_SECTOR, adhesion)).anyMatch(text -> text.contains(REASON));
        assertThat(agreements.parties(cycle)).hasSize(3);
        assertThat(request(THIRD_SECTOR).number()).isEqualTo(2);
    }

    @Test
    void inLombardyOnlyWhoTookPartIsAcceptedAndNeverWithoutDocuments() {
        var adhesion = request(THIRD_SECTOR);

        assertThat(refused(PLAN_OFFICE, adhesion, check(true, false, "ACCOLTA")))
                .startsWith("«Partecipazione verificata»")
                .contains("LR 3/2008 art. 18");
        assertThat(refused(PLAN_OFFICE, adhesion, check(false, true, "ACCOLTA")))
                .startsWith("«Documenti completi»");
    }

    @Test
    void elsewhereWhoDidNotTakePartMayBeAccepted() {
        var aquilane = areas.like("MAQ");
        var theirs = cycles.inPreparation(aquilane, 2018);
        test.inForce(aquilane, theirs);
        var adhesion = requests.request(theirs, REQUEST, Optional.empty(), "terzosettore.aquilane");
        submit("udp.aquilane", adhesion, "UserTask_Check", check(true, false, "ACCOLTA"));

        assertThat(adhesions.get(adhesion.id()).state()).isEqualTo(Adhesion.State.ACCEPTED);
    }

    @Test
    void whoFiledTheRequestDoesNotDecideIt() {
        var adhesion = request(PLAN_OFFICE);

        assertThat(refused(PLAN_OFFICE, adhesion, check(true, true, "ACCOLTA"))).contains("non la istruisce");
        submit(HEAD, adhesion, "UserTask_Check", check(true, true, "ACCOLTA"));
        assertThat(adhesions.get(adhesion.id()).state()).isEqualTo(Adhesion.State.ACCEPTED);
    }

    @Test
    void thirtyDaysWithoutAnswerAreTold() {
        var adhesion = request(THIRD_SECTOR);
        var due = colleagues
                .timers(adhesion.key(), "BoundaryEvent_Late")
                .get(0)
                .getDuedate()
                .toInstant()
                .atZone(BusinessClock.ROME)
                .toLocalDate();
        assertThat(due).isEqualTo(clock.today().plusDays(30));
        colleagues.fireTimer(adhesion.key(), "BoundaryEvent_Late");

        assertThat(colleagues.noticesOf(area.office("coordinatori"), cycle)).anyMatch(text -> text.contains("ADE-1"));
        assertThat(colleagues.task(adhesion.key(), "UserTask_Check")).isNotNull();
    }

    @Test
    void aRequestIsTakenBackWhileItIsExamined() {
        var adhesion = request(THIRD_SECTOR);

        assertThatThrownBy(() -> adhesions.takeBack(adhesion.id(), REASON, "sindaco.rho"))
                .hasMessageContaining("chi rappresenta l'ente");
        adhesions.takeBack(adhesion.id(), REASON, THIRD_SECTOR);

        assertThat(adhesions.get(adhesion.id()).state()).isEqualTo(Adhesion.State.WITHDRAWN);
        assertThat(colleagues.tasksOf(adhesion.key())).isEmpty();
    }

    @Test
    void whoWasAcceptedMayStillGiveUp() {
        var adhesion = accepted();
        var task = colleagues.taskOf(area.office("terzo-settore"), adhesion.key(), "UserTask_Sign");
        assertThat(Refusals.of(() -> colleagues.submit(THIRD_SECTOR, task, Map.of("scelta", "RITIRATA"))))
                .startsWith("«Motivo del ritiro»");
        submit(THIRD_SECTOR, adhesion, "UserTask_Sign", Map.of("scelta", "RITIRATA", "motivo", REASON));

        assertThat(adhesions.get(adhesion.id()).state()).isEqualTo(Adhesion.State.WITHDRAWN);
        assertThat(agreements.parties(cycle)).hasSize(3);
    }

    @Test
    void anAdherentThatLeavesIsNoMoreOnTheListAndTheAgreementStands() {
        var adhesion = accepted();
        uploaded(adhesion, TestAuthority.get().signer("Mario", "Rossi", SIGNER).signPades(document(adhesion)));
        submit(THIRD_SECTOR, adhesion, "UserTask_Sign", Map.of("scelta", "FIRMATA"));
        clock.setOffset(clock.offset().plusDays(1));
        adhesions.takeBack(adhesion.id(), REASON, THIRD_SECTOR);

        assertThat(agreements.parties(cycle)).hasSize(3);
        assertThat(agreements.get(cycle).state()).isEqualTo(Agreement.State.IN_FORCE);
        assertThat(amendments.of(cycle))
                .extracting(AgreementAmendments.Amendment::kind)
                .containsExactly(AgreementAmendments.Kind.ADHERENT_IN, AgreementAmendments.Kind.ADHERENT_OUT);
    }

    @Test
    void adhesionsAreOpenFromTheSignatureOnAndOnceForEachBody() {
        request(THIRD_SECTOR);
        assertThatThrownBy(() -> request(THIRD_SECTOR)).hasMessageStartingWith("«Codice fiscale»");
        setState("DRAFT");
        assertThatThrownBy(() -> request(THIRD_SECTOR)).hasMessageContaining("si aprono con la firma");
        setState("IN_SIGNATURE");
        assertThat(requests.isOpen(cycle)).isTrue();
        assertThatThrownBy(() -> request("sindaco.rho")).hasMessageContaining("Chiede l'adesione chi rappresenta");
    }

    @Test
    void theFieldsOfTheRequestAreChecked() {
        var wrong = new AdhesionRequest(" ", BODY, "", "Mario Rossi", SIGNER, true, "pochi");

        assertThatThrownBy(() -> requests.request(cycle, wrong, Optional.empty(), THIRD_SECTOR))
                .hasMessageContaining("«Denominazione»")
                .hasMessageContaining("«Impegni»");
    }

    private void setState(String state) {
        jdbc.sql("update agreement set state = :state where cycle = :cycle")
                .param("state", state)
                .param("cycle", cycle)
                .update();
    }

    private Adhesion request(String person) {
        return requests.request(cycle, REQUEST, Optional.empty(), person);
    }

    private Adhesion accepted() {
        var adhesion = request(THIRD_SECTOR);
        submit(PLAN_OFFICE, adhesion, "UserTask_Check", check(true, true, "ACCOLTA"));
        return adhesions.get(adhesion.id());
    }

    private byte[] document(Adhesion adhesion) {
        return files.bytes(adhesion.issued().orElseThrow());
    }

    private SignedFile uploaded(Adhesion adhesion, byte[] file) {
        return signing.sign(adhesion.id(), THIRD_SECTOR, SentFile.of("adesione.pdf", file));
    }

    private String signing(Adhesion adhesion) {
        return Refusals.of(() -> submit(THIRD_SECTOR, adhesion, "UserTask_Sign", Map.of("scelta", "FIRMATA")));
    }

    private String refused(String person, Adhesion adhesion, Map<String, Object> form) {
        return Refusals.of(() -> submit(person, adhesion, "UserTask_Check", form));
    }

    private void submit(String person, Adhesion adhesion, String task, Map<String, Object> form) {
        colleagues.submit(person, colleagues.task(adhesion.key(), task), form);
    }

    private static Map<String, Object> check(boolean documents, boolean participation, String outcome) {
        return new HashMap<>(
                Map.of("documentiCompleti", documents, "partecipazioneVerificata", participation, "esito", outcome));
    }
}
