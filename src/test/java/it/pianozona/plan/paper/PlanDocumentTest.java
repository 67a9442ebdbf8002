/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.paper;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.document.FrozenDocuments;
import it.pianozona.plan.Plans;
import it.pianozona.plan.approval.FullPlan;
import it.pianozona.plan.approval.FullPlans;
import it.pianozona.plan.approval.PlanApproval;
import it.pianozona.support.Colleagues;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.support.VeraPdf;
import it.pianozona.support.Visitor;
import it.pianozona.territory.OfficeKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The document of a plan on its page and in the dossier. */
@PianozonaTest
@Tag("plan")
class PlanDocumentTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private PlanDocuments documents;

    @Autowired
    private PlanApproval approval;

    @Autowired
    private FullPlans fullPlans;

    @Autowired
    private Plans plans;

    @Autowired
    private FrozenDocuments frozen;

    @Autowired
    private PlanDocumentRows rows;

    @Autowired
    private CompositionWatch watch;

    @Autowired
    private JdbcClient jdbc;

    private String key;
    private String page;
    private Visitor office;

    @BeforeEach
    void aPlanBeingWritten() {
        TestArea area = areas.like("RHO");
        key = cycles.inPreparation(area, 2018);
        page = "/piani/" + key + "/documento";
        PlanOnRecord.written(jdbc, plans.ofCycle(key));
        office = Visitor.signedIn(port, colleagues.holderOf(OfficeKind.PLAN_OFFICE.officeId(area.code())));
    }

    @Test
    void aDraftIsComposedBesideTheRequestAndOffersItsFourFiles() {
        assertThat(office.get(page).body()).contains("Nessuna bozza composta.", "Componi la bozza");

        var answer = office.sendForm(page, page, Map.of());

        assertThat(answer.statusCode()).isEqualTo(302);
        var ready = WaitForDocument.draft(documents, key);
        assertThat(ready.words()).isEmpty();
        assertThat(ready.files()).containsOnlyKeys(PlanDocument.Part.values());
        assertThat(office.get(page).body())
                .contains("Pronta", "È il piano com'è ora", "Sintesi in parole semplici (PDF/A)")
                .doesNotContain("Componi di nuovo");
        VeraPdf.requirePasses(bytes(ready, PlanDocument.Part.PDF));
        var download = office.get(page + "/file/" + ready.files().get(PlanDocument.Part.SUMMARY));
        assertThat(download.statusCode()).isEqualTo(200);
        assertThat(download.headers().firstValue("Content-Disposition").orElse(""))
                .contains("sintesi-%s-1-bozza-%s.pdf"
                        .formatted(key, ready.sha256().substring(0, 12)));
    }

    @Test
    void theSameDataAreNotComposedTwice() {
        office.sendForm(page, page, Map.of());
        var first = WaitForDocument.draft(documents, key);

        office.sendForm(page, page, Map.of());
        assertThat(documents.lastDraft(key)).contains(first);

        PlanOnRecord.section(jdbc, key, "bisogni", 2, "<p>Un testo nuovo della sezione.</p>");
        assertThat(office.get(page).body()).contains("Da allora il piano è cambiato", "Componi di nuovo la bozza");
        office.sendForm(page, page, Map.of());
        assertThat(WaitForDocument.draft(documents, key).id()).isNotEqualTo(first.id());
    }

    @Test
    void aSignThatCannotBePrintedIsNamedBeforeAndRefusedWithWords() {
        PlanOnRecord.section(jdbc, key, "bisogni", 2, "<p>Grazie 😀 a tutti</p>");

        assertThat(office.get(page).body()).contains("Caratteri non stampabili", "😀");
        office.sendForm(page, page, Map.of());
        var failed = WaitForDocument.draft(documents, key);

        assertThat(failed.isFailed()).isTrue();
        assertThat(failed.words()).contains("😀", "Toglilo o sostituiscilo");
        assertThat(office.get(page).body()).contains("La composizione non è riuscita", "Componi di nuovo");
    }

    @Test
    void anApprovedPlanIsComposedOfItsFrozenDataAndOfferedByTheDossier() {
        var written = fullPlans.of(key);
        var approved = approval.approve(key);

        var ready = WaitForDocument.approved(documents, key, approved.id());

        assertThat(ready.words()).isEmpty();
        assertThat(ready.sha256()).isEqualTo(approved.sha256());
        assertThat(frozen.read(approved, FullPlan.class)).isEqualTo(written);
        VeraPdf.requirePasses(bytes(ready, PlanDocument.Part.PDF));
        var files = documents.filesOf(ready);
        assertThat(office.get("/fascicolo/" + key + "/documenti").body())
                .contains(approved.number(), "Piano completo (PDF/A)", "Sintesi in parole semplici")
                .contains(files.stream().map(file -> file.sha256()).toList());
        assertThat(office.get(page).body())
                .contains(approved.number(), approved.sha256())
                .doesNotContain("Componi la bozza");
        assertThat(office.sendFormAsIs(page, Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void whatAKilledNodeLeftHalfIsFailedWithWordsAndTheApprovedIsComposedByWhoeverRunsOn() {
        var half = rows.insert(key, 1, Optional.empty(), "a".repeat(64), "b".repeat(64), "prova")
                .orElseThrow();
        rows.claim(half);
        killed(half);
        var approved = approval.approve(key);
        var composed = WaitForDocument.approved(documents, key, approved.id());
        jdbc.sql("update plan_document set state = 'RUNNING', pdf = null where id = :id")
                .param("id", composed.id())
                .update();
        killed(composed.id());

        watch.takeCare();

        assertThat(rows.find(half).orElseThrow().words()).contains("Il sistema si è fermato");
        assertThat(WaitForDocument.approved(documents, key, approved.id()).isReady())
                .isTrue();
    }

    /** Another node had it in hand and has not been heard of for longer than that. */
    private void killed(UUID document) {
        jdbc.sql(
                        "update plan_document set owner = 'un altro nodo', seen_at = now() - make_interval(secs => :silence) where id = :id")
                .param("id", document)
                .param("silence", AbandonedCompositions.SILENCE.toSeconds() + 1)
                .update();
    }

    private void inOtherHands(UUID document) {
        jdbc.sql("update plan_document set owner = 'un altro nodo', seen_at = now() where id = :id")
                .param("id", document)
                .update();
    }

    @Test
    void ofADraftWhoseNodeWasKilledPeopleReadThatItStoppedAndAskForItAnew() {
        var half = rows.insert(key, 1, Optional.empty(), "a".repeat(64), "b".repeat(64), "prova")
                .orElseThrow();
        rows.claim(half);
        rows.stage(half, "Compongo il piano in PDF", 15);
        inOtherHands(half);
        watch.takeCare();
        assertThat(office.get(page).body()).contains("Composizione in corso", "Compongo il piano in PDF, 15%");

        killed(half);
        watch.look();

        assertThat(office.get(page).body())
                .contains("La composizione non è riuscita", "Il sistema si è fermato", "Componi di nuovo")
                .doesNotContain("Composizione in corso");
        assertThat(office.get(page + "/avanzamento").body()).contains("\"atWork\":false");
        office.sendForm(page, page, Map.of());
        assertThat(WaitForDocument.draft(documents, key).isReady()).isTrue();
    }

    /** Nobody has looked yet: asking is looking. */
    @Test
    void whoAsksForADraftThatAKilledNodeHadInHandGetsItComposedAtOnce() {
        var half = rows.insert(key, 1, Optional.empty(), "a".repeat(64), "b".repeat(64), "prova")
                .orElseThrow();
        rows.claim(half);
        killed(half);

        office.sendForm(page, page, Map.of());

        var draft = WaitForDocument.draft(documents, key);
        assertThat(draft.id()).isNotEqualTo(half);
        assertThat(draft.isReady()).isTrue();
    }

    @Test
    void whatAnotherNodeReallyComposesIsNeitherFailedNorTakenNorEndedHere() {
        var theirs = rows.insert(key, 1, Optional.empty(), "a".repeat(64), "b".repeat(64), "prova")
                .orElseThrow();
        rows.claim(theirs);
        inOtherHands(theirs);

        watch.takeCare();
        rows.stage(theirs, "Disegno i grafici", 99);
        rows.failed(theirs, "Non è vero");
        assertThat(rows.ready(theirs, Map.of())).isFalse();

        var seen = rows.find(theirs).orElseThrow();
        assertThat(seen.state()).isEqualTo(PlanDocument.State.RUNNING);
        assertThat(seen.percent()).isZero();
        assertThat(rows.claim(theirs)).isFalse();
    }

    @Test
    void anApprovedPlanThatAnotherNodeComposesIsNotComposedTwice() {
        var approved = approval.approve(key);
        var composed = WaitForDocument.approved(documents, key, approved.id());
        jdbc.sql("update plan_document set state = 'RUNNING' where id = :id")
                .param("id", composed.id())
                .update();
        inOtherHands(composed.id());

        watch.takeCare();
        documents.askAgain(composed.id(), "prova");

        assertThat(rows.find(composed.id()).orElseThrow().state()).isEqualTo(PlanDocument.State.RUNNING);
        killed(composed.id());
        watch.takeCare();
        assertThat(WaitForDocument.approved(documents, key, approved.id()).isReady())
                .isTrue();
    }

    @Test
    void oneDraftOfACycleIsAtWorkAtATime() {
        assertThat(rows.insert(key, 1, Optional.empty(), "a".repeat(64), "b".repeat(64), "prova"))
                .isPresent();
        assertThat(rows.insert(key, 1, Optional.empty(), "c".repeat(64), "b".repeat(64), "prova"))
                .isEmpty();

        assertThat(office.get(page).body()).contains("Composizione in corso", "In attesa del proprio turno, 0%");
        assertThat(office.get(page + "/avanzamento").body()).contains("\"atWork\":true", "\"percent\":0");
    }

    @Test
    void strangersSeeNothing() {
        var stranger = Visitor.signedIn(
                port,
                colleagues.holderOf(
                        OfficeKind.PLAN_OFFICE.officeId(areas.like("MAQ").code())));

        for (var path : List.of(page, page + "/avanzamento")) {
            assertThat(stranger.get(path).statusCode()).isEqualTo(404);
        }
    }

    private byte[] bytes(PlanDocument document, PlanDocument.Part part) {
        return documents.bytes(documents.file(key, document.files().get(part)).orElseThrow());
    }
}
