/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import it.pianozona.signature.Reason;
import it.pianozona.signature.SignatureChecks;
import it.pianozona.signature.Verdict;
import it.pianozona.support.AgreementSteps;
import it.pianozona.support.Colleagues;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Refusals;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.support.Visitor;
import it.pianozona.support.signature.OpenSsl;
import it.pianozona.support.signature.TestAuthority;
import it.pianozona.support.signature.TestPdf;
import it.pianozona.support.signature.TestSigner;
import it.pianozona.territory.Delegation;
import it.pianozona.territory.DelegationScope;
import it.pianozona.territory.Delegations;
import it.pianozona.territory.People;
import it.pianozona.time.BusinessClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

/**
 * Signed files through the real endpoint, as people send them. One agreement waits for its signatures while all that is wrong is
 * sent to it: the mayor of its second municipality has signed, the first has not.
 */
@PianozonaTest
@Tag("agreement")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignatureUploadTest {

    private static final TestAuthority AUTHORITY = TestAuthority.get();
    private static final String OTHER_AREA = "sindaco.bollate";
    private static final String API = "/camunda/api/engine/engine/default/task/";

    @LocalServerPort
    private int port;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private AgreementSteps steps;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private Signing signing;

    @Autowired
    private SignaturesToSettle toSettle;

    @Autowired
    private SignatureChecks checks;

    @Autowired
    private Delegations delegations;

    @Autowired
    private People people;

    @Autowired
    private BusinessClock clock;

    private Duration offset;
    private TestArea area;
    private String key;
    private String office;
    private String taxCode;
    private byte[] issued;
    private byte[] accepted;
    private TestSigner mayor;
    private TestSigner colleague;
    private Visitor visitor;

    @BeforeAll
    void anAgreementWaitsForItsSignatures() {
        offset = clock.offset();
        area = areas.like("RHO");
        key = cycles.inPreparation(area, 2018);
        steps.untilSignature(area, key, Map.of());
        office = area.mayors().get(0);
        taxCode = people.taxCodeOf(area.mayor(office)).orElseThrow();
        issued = steps.issued(key);
        mayor = steps.signerOf(office);
        colleague = steps.signerOf(area.mayors().get(1));
        accepted = colleague.signPades(issued);
        steps.upload(key, area.mayors().get(1), accepted);
        steps.close(key, area.mayors().get(1));
        visitor = Visitor.signedIn(port, area.mayor(office));
    }

    @AfterAll
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    static Stream<Arguments> wrongFiles() {
        return Stream.of(
                row("a note added after signing", Reason.CHANGED_AFTER_SIGNING, t -> TestPdf.withANote(t.signed())),
                row("painted over", Reason.CHANGED_AFTER_SIGNING, t -> TestPdf.paintedOver(t.signed())),
                row("authentication certificate", Reason.AUTHENTICATION_CERTIFICATE, t -> AUTHORITY
                        .authentication(t.taxCode)
                        .signPades(t.issued)),
                row("another document", Reason.ANOTHER_DOCUMENT, t -> t.mayor.signPades(TestPdf.saying("Un altro"))),
                row(
                        "another document, p7m",
                        Reason.ANOTHER_DOCUMENT,
                        t -> t.mayor.signCades(TestPdf.saying("Un altro"))),
                row(
                        "changed before signing",
                        Reason.ANOTHER_DOCUMENT,
                        t -> t.mayor.signPades(TestPdf.paintedOver(t.issued))),
                row(
                        "changed in the append of the signature",
                        Reason.ANOTHER_DOCUMENT,
                        t -> t.mayor.signPades(hidden(TestPdf.paintedOver(t.issued)))),
                row(
                        "bytes after the end",
                        Reason.BYTES_AFTER_SIGNATURE,
                        t -> joined(t.signed(), "\naltro".getBytes(US_ASCII))),
                row("revoked", Reason.REVOKED, t -> AUTHORITY.revoked(t.taxCode).signCades(t.issued)),
                row("stale revocation list", Reason.REVOCATION_STALE, t -> AUTHORITY
                        .withStaleRevocationData(t.taxCode)
                        .signPades(t.issued)),
                row("not qualified", Reason.NOT_QUALIFIED, t -> AUTHORITY
                        .notQualified(t.taxCode)
                        .signCades(t.issued)),
                row("expired", Reason.EXPIRED, t -> AUTHORITY.expired(t.taxCode).signPades(t.issued)),
                row("unknown authority", Reason.UNKNOWN_AUTHORITY, t -> AUTHORITY
                        .ofUnknownAuthority(t.taxCode)
                        .signPades(t.issued)),
                row("a changed byte", Reason.ANOTHER_DOCUMENT, t -> changed(t.signed(), t.issued.length / 2)),
                row("a changed byte of the certificate", null, t -> changed(t.envelope(), t.envelope().length / 3)),
                row("saved again", null, t -> TestPdf.savedAgain(t.signed())),
                row("a page more", null, t -> TestPdf.withAPageMore(t.signed())),
                row("unsigned", Reason.NOT_SIGNED, t -> t.issued),
                row("truncated pdf", Reason.TRUNCATED, t -> Arrays.copyOf(t.issued, t.issued.length / 2)),
                row("truncated signed pdf", null, t -> Arrays.copyOf(t.signed(), t.signed().length - 3_000)),
                row(
                        "a signature without the document, by OpenSSL",
                        Reason.DETACHED,
                        t -> OpenSsl.detached(t.mayor, t.issued)),
                row("random bytes", Reason.NOT_A_SIGNED_FILE, t -> random()),
                row("empty", Reason.EMPTY, t -> new byte[0]),
                row("encrypted pdf", Reason.ENCRYPTED, t -> TestPdf.encrypted(t.issued)),
                row("truncated p7m", Reason.TRUNCATED, t -> Arrays.copyOf(t.envelope(), t.envelope().length - 300)),
                row("too many envelopes", Reason.TOO_COMPLEX, t -> t.envelopes(6)),
                row(
                        "p7m around a pdf that was not accepted",
                        Reason.BASE_NOT_ACCEPTED,
                        t -> t.mayor.signCades(t.signed())),
                row("another mayor's signature", Reason.WRONG_PERSON, t -> t.third()
                        .signPades(t.issued)),
                row("another mayor's signature on the accepted file", Reason.WRONG_PERSON, t -> t.third()
                        .signPades(t.accepted)),
                row(
                        "the signature of one who has signed",
                        Reason.MISSING_SIGNATURE,
                        t -> t.colleague.signCades(t.issued)),
                row("two new signatures in one envelope", Reason.SEVERAL_NEW_SIGNATURES, t -> t.third()
                        .joinCades(t.envelope())),
                row("a colleague's accepted file", Reason.MISSING_SIGNATURE, t -> t.accepted),
                row("21 MB", Reason.TOO_LARGE, t -> new byte[21 * 1024 * 1024]));
    }

    private static Arguments row(String name, Reason reason, Function<SignatureUploadTest, byte[]> file) {
        return arguments(Named.of(name, file), Optional.ofNullable(reason));
    }

    @ParameterizedTest
    @MethodSource("wrongFiles")
    void a_wrong_file_is_refused_with_its_reason_and_the_task_stays_open(
            Function<SignatureUploadTest, byte[]> make, Optional<Reason> reason) {
        var file = make.apply(this);
        var before = signing.uploads(key).size();

        assertThat(send(visitor, office, "firmato.pdf", file).statusCode()).isEqualTo(302);

        assertThat(signing.uploads(key)).hasSize(before + 1);
        var kept = signing.lastUpload(key, office).orElseThrow();
        assertThat(kept.state()).isEqualTo(Verdict.State.REFUSED);
        assertThat(kept.file()).isEmpty();
        var check = checks.find(kept.check()).orElseThrow();
        reason.ifPresent(expected -> assertThat(check.reason()).isEqualTo(expected));
        assertThat(kept.sha256()).isEqualTo(check.sha256());
        assertThat(visitor.get(page(office)).body())
                .contains("respinta", HtmlUtils.htmlEscape(check.words(), "UTF-8"), kept.sha256());
        assertThat(task(office)).isNotNull();
        assertThat(Refusals.of(() -> steps.close(key, office))).contains("è stato respinto", check.words());
    }

    @Test
    void nobody_is_sent_to_sign_in_and_others_may_not_upload() {
        var before = signing.uploads(key).size();
        var stranger = Visitor.signedIn(port, OTHER_AREA);
        var other = Visitor.signedIn(port, area.mayor(area.mayors().get(2)));
        var planOffice = Visitor.signedIn(port, "udp.rhodense");
        var file = mayor.signCades(issued);

        assertThat(Visitor.nobody(port).get(page(office)).statusCode()).isEqualTo(302);
        assertThat(sendWithoutPage(Visitor.nobody(port), "falso", file).statusCode())
                .isIn(302, 403);
        assertThat(stranger.get(page(office)).statusCode()).isEqualTo(404);
        assertThat(sendFrom(stranger, "/password", office, file).statusCode()).isEqualTo(404);
        assertThat(sendFrom(other, "/password", office, file).statusCode()).isEqualTo(403);
        assertThat(sendFrom(planOffice, "/password", office, file).statusCode()).isEqualTo(403);
        assertThat(sendWithoutPage(visitor, "falso", file).statusCode()).isEqualTo(403);
        assertThat(signing.uploads(key)).hasSize(before);
    }

    @Test
    void a_deputy_for_the_vote_may_not_upload() {
        var deputy = "tavolo1.rhodense";
        delegations.grant(
                office,
                area.mayor(office),
                deputy,
                Set.of(DelegationScope.ATTEND, DelegationScope.VOTE),
                Optional.empty(),
                clock.today(),
                clock.today().plusDays(1));

        var answer = sendFrom(Visitor.signedIn(port, deputy), "/password", office, mayor.signCades(issued));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void a_file_beyond_the_request_is_refused_unread_and_the_task_stays_open() {
        var answer = send(visitor, office, "enorme.pdf", new byte[34 * 1024 * 1024]);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("20 MB");
        assertThat(task(office)).isNotNull();
    }

    @Test
    void a_name_that_no_file_has_is_kept_readable() {
        send(visitor, office, "a".repeat(400) + ".pdf", issued);
        assertThat(signing.lastUpload(key, office).orElseThrow().fileName()).hasSizeLessThanOrEqualTo(200);

        send(visitor, office, "<script>alert(1)</script>.pdf", issued);
        assertThat(visitor.get(page(office)).body()).doesNotContain("<script>alert");
    }

    @Test
    void a_forged_task_form_does_not_bypass_the_verdict() {
        send(visitor, office, "vuoto.pdf", issued);
        var task = API + task(office).getId();
        var signed = "{\"variables\":{\"esitoFirma\":{\"value\":\"FIRMATO\"}%s}}";

        for (var more : List.of(
                "",
                ",\"stato\":{\"value\":\"ACCEPTED\"}",
                ",\"statoFirma\":{\"value\":\"firma verificata\"}",
                ",\"check\":{\"value\":\"" + UUID.randomUUID() + "\"}")) {
            assertThat(visitor.sendJson("POST", task + "/submit-form", signed.formatted(more))
                            .statusCode())
                    .as(more)
                    .isGreaterThanOrEqualTo(400);
        }
        for (var door : List.of("complete", "resolve", "bpmnError", "localVariables")) {
            assertThat(visitor.sendJson("POST", task + "/" + door, signed.formatted(""))
                            .statusCode())
                    .as(door)
                    .isGreaterThanOrEqualTo(400);
        }
        assertThat(task(office)).isNotNull();
    }

    @Test
    void who_has_signed_does_not_sign_again() {
        var signed = area.mayors().get(1);

        var answer = sendFrom(Visitor.signedIn(port, area.mayor(signed)), "/password", signed, accepted);

        assertThat(answer.body()).contains("già risposto");
    }

    @Test
    void the_ways_to_sign_are_all_accepted_and_close_the_task_once() {
        var three = areas.like("RHO");
        var own = cycles.inPreparation(three, 2018);
        steps.untilSignature(three, own, Map.of());
        var document = steps.issued(own);
        var first = three.mayors().get(0);
        var second = three.mayors().get(1);
        var third = three.mayors().get(2);
        var deputy = AUTHORITY.signer(
                "Delegato", "Di Prova", people.taxCodeOf("tavolo2.rhodense").orElseThrow());
        delegations.grant(
                third,
                three.mayor(third),
                "tavolo2.rhodense",
                Set.of(DelegationScope.SIGN),
                Optional.of(new Delegation.Act("8", clock.today())),
                clock.today(),
                clock.today().plusDays(3));

        var pdf = steps.signerOf(first).signPadesVisibly(document, 100, 100);
        acceptedBy(own, three.mayor(first), first, pdf);
        var chain = steps.signerOf(second).signPades(pdf);
        acceptedBy(own, three.mayor(second), second, chain);
        var envelope = deputy.signCades(chain);
        acceptedBy(own, "tavolo2.rhodense", third, Base64.getMimeEncoder().encode(envelope));

        var last = steps.askedToSign(own).get(0);
        acceptedBy(own, colleagues.holderOf(last), last, OpenSsl.envelope(steps.signerOf(last), document, "DER"));

        assertThat(sendTo(own, Visitor.signedIn(port, three.mayor(first)), "/password", first, pdf)
                        .body())
                .contains("non è alla firma");
        assertThat(steps.askedToSign(own)).isEmpty();
        assertThat(toSettle.unverified(own)).isEmpty();
    }

    @Test
    void what_could_not_be_verified_to_the_end_is_said_so_and_waits() {
        var three = areas.like("RHO");
        var own = cycles.inPreparation(three, 2018);
        steps.untilSignature(three, own, Map.of());
        var first = three.mayors().get(0);
        var person = Visitor.signedIn(port, three.mayor(first));
        var signer = AUTHORITY.withoutRevocationData(
                people.taxCodeOf(three.mayor(first)).orElseThrow());

        sendTo(own, person, "/password", first, signer.signCades(steps.issued(own)));

        assertThat(signing.lastUpload(own, first).orElseThrow().state()).isEqualTo(Verdict.State.TO_VERIFY_AGAIN);
        assertThat(person.get("/accordi/" + own + "/firma/" + first).body())
                .contains(
                        "da verificare di nuovo", HtmlUtils.htmlEscape(Reason.REVOCATION_UNVERIFIED.words(), "UTF-8"));
    }

    private void acceptedBy(String cycle, String person, String signingOffice, byte[] file) {
        var answer = sendTo(cycle, Visitor.signedIn(port, person), "/password", signingOffice, file);

        assertThat(answer.statusCode()).isEqualTo(302);
        var upload = signing.lastUpload(cycle, signingOffice).orElseThrow();
        assertThat(upload.state()).as(upload.words()).isEqualTo(Verdict.State.ACCEPTED);
        colleagues.submit(
                person,
                colleagues.taskOf("firmatario-" + signingOffice, cycle, "UserTask_Sign"),
                Map.of("esitoFirma", "FIRMATO"));
        assertThat(colleagues.taskOf("firmatario-" + signingOffice, cycle, "UserTask_Sign"))
                .isNull();
    }

    private byte[] signed() {
        return mayor.signPades(issued);
    }

    private byte[] envelope() {
        return mayor.signCades(issued);
    }

    private byte[] envelopes(int depth) {
        var file = issued;
        for (int layer = 0; layer < depth; layer++) {
            file = mayor.signCades(file);
        }
        return file;
    }

    private TestSigner third() {
        return steps.signerOf(area.mayors().get(2));
    }

    private Task task(String signingOffice) {
        return colleagues.taskOf("firmatario-" + signingOffice, key, "UserTask_Sign");
    }

    private String page(String signingOffice) {
        return "/accordi/" + key + "/firma/" + signingOffice;
    }

    private HttpResponse<String> send(Visitor person, String signingOffice, String name, byte[] file) {
        return person.sendFile(page(signingOffice), page(signingOffice), "firmato", name, file);
    }

    /** With the token of another page, for those who see no form on this one. */
    private HttpResponse<String> sendFrom(Visitor person, String tokenPage, String signingOffice, byte[] file) {
        return person.sendFile(tokenPage, page(signingOffice), "firmato", "firmato.p7m", file);
    }

    private HttpResponse<String> sendTo(
            String cycle, Visitor person, String tokenPage, String signingOffice, byte[] file) {
        return person.sendFile(
                tokenPage, "/accordi/" + cycle + "/firma/" + signingOffice, "firmato", "firmato.p7m", file);
    }

    private HttpResponse<String> sendWithoutPage(Visitor person, String token, byte[] file) {
        return person.sendFileAs(token, page(office), "firmato", "firmato.p7m", file);
    }

    /** A change whose end a reader of revisions does not see, so that the signature's append seems to begin before it. */
    private static byte[] hidden(byte[] changed) {
        changed[new String(changed, ISO_8859_1).lastIndexOf("%%EOF") - 1] = ' ';
        return changed;
    }

    private static byte[] changed(byte[] file, int at) {
        file[at] ^= 1;
        return file;
    }

    private static byte[] random() {
        var bytes = new byte[10_000];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static byte[] joined(byte[]... parts) {
        try (var all = new ByteArrayOutputStream()) {
            for (var part : parts) {
                all.write(part);
            }
            return all.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
