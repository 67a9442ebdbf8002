/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.rule.RuleViolated;
import it.pianozona.signature.Verdict.Format;
import it.pianozona.signature.Verdict.Mode;
import it.pianozona.signature.Verdict.State;
import it.pianozona.support.signature.TestAuthority;
import it.pianozona.support.signature.TestPdf;
import it.pianozona.support.signature.TestSigner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Each row of the design's two tables, with files made for it. */
@Tag("agreement")
class ExaminationTest {

    private static final TestAuthority AUTHORITY = TestAuthority.get();
    private static final String RHO = "RSSMRA70A01H264V";
    private static final String LAINATE = "BNCLGU65B02E415K";
    private static final byte[] ISSUED = TestPdf.saying("Accordo di Programma del Piano di Zona");

    private static final Examination STRICT = examination(settings(Mode.STRICT));

    private final TestSigner rho = AUTHORITY.signer("Maria", "Rossi", RHO);
    private final TestSigner lainate = AUTHORITY.signer("Luigi", "Bianchi", LAINATE);

    // --- what is accepted

    @Test
    void a_signed_pdf_of_the_expected_person_is_a_qualified_signature() {
        var verdict = examine(rho.signPades(ISSUED));

        assertThat(verdict.reason()).isEqualTo(Reason.VERIFIED);
        assertThat(verdict.state()).isEqualTo(State.ACCEPTED);
        assertThat(verdict.qualification()).isEqualTo("QESIG");
        assertThat(verdict.taxCode()).isEqualTo(RHO);
        assertThat(verdict.signerName()).isEqualTo("Maria Rossi");
        assertThat(verdict.format()).isEqualTo(Format.PADES);
        assertThat(verdict.signedAt()).isPresent();
        assertThat(verdict.report()).contains("TOTAL_PASSED");
    }

    @Test
    void a_visible_signature_is_accepted_too() {
        assertThat(examine(rho.signPadesVisibly(ISSUED, 100, 100)).reason()).isEqualTo(Reason.VERIFIED);
    }

    @Test
    void an_envelope_of_the_expected_person_is_accepted() {
        var verdict = examine(rho.signCades(ISSUED));

        assertThat(verdict.reason()).isEqualTo(Reason.VERIFIED);
        assertThat(verdict.format()).isEqualTo(Format.CADES);
    }

    @Test
    void a_chain_rests_on_the_file_that_is_accepted_so_far() {
        var first = rho.signPadesVisibly(ISSUED, 100, 100);
        var second = lainate.signPadesVisibly(first, 100, 300);

        assertThat(examine(second, next(first)).reason()).isEqualTo(Reason.VERIFIED);
        assertThat(examine(second, next()).reason()).isEqualTo(Reason.BASE_NOT_ACCEPTED);
    }

    @Test
    void an_envelope_around_an_accepted_pdf_or_envelope_is_accepted() {
        for (var first : new byte[][] {rho.signPades(ISSUED), rho.signCades(ISSUED)}) {
            var second = lainate.signCades(first);

            assertThat(examine(second, next(first)).reason()).isEqualTo(Reason.VERIFIED);
            assertThat(examine(second, next()).reason()).isEqualTo(Reason.BASE_NOT_ACCEPTED);
        }
    }

    @Test
    void two_may_sign_side_by_side_in_one_envelope() {
        var both = lainate.joinCades(rho.signCades(ISSUED));

        var verdict = examine(both, next());

        assertThat(verdict.reason()).isEqualTo(Reason.VERIFIED);
        assertThat(verdict.taxCode()).isEqualTo(LAINATE);
        assertThat(examine(both).reason()).isEqualTo(Reason.SEVERAL_NEW_SIGNATURES);
    }

    @Test
    void an_envelope_in_base64_is_decoded() {
        var envelope = rho.signCades(ISSUED);
        var plain = Base64.getEncoder().encode(envelope);
        var lines = Base64.getMimeEncoder().encode(envelope);
        var pem = ("-----BEGIN PKCS7-----\n" + Base64.getMimeEncoder().encodeToString(envelope)
                        + "\n-----END PKCS7-----\n")
                .getBytes(US_ASCII);

        assertThat(examine(plain).reason()).isEqualTo(Reason.VERIFIED);
        assertThat(examine(lines).reason()).isEqualTo(Reason.VERIFIED);
        assertThat(examine(pem).reason()).isEqualTo(Reason.VERIFIED);
    }

    // --- this document

    @Test
    void a_note_or_painted_text_after_the_signature_is_refused() {
        var signed = rho.signPades(ISSUED);

        assertRefused(TestPdf.withANote(signed), Reason.CHANGED_AFTER_SIGNING);
        assertRefused(TestPdf.paintedOver(signed), Reason.CHANGED_AFTER_SIGNING);
        assertThat(examine(TestPdf.withANoteOn(signed, 1)).state())
                .as("the first annotation of a page")
                .isEqualTo(State.REFUSED);
    }

    @Test
    void a_change_between_two_signatures_is_refused() {
        var first = rho.signPades(ISSUED);

        var noted = lainate.signPades(TestPdf.withANote(first));
        var painted = lainate.signPades(TestPdf.paintedOver(first));

        assertThat(examine(noted, next(first)).state()).isEqualTo(State.REFUSED);
        assertThat(examine(painted, next(first)).state()).isEqualTo(State.REFUSED);
        assertThat(examine(lainate.signPades(TestPdf.withANoteOn(first, 1)), next(first))
                        .state())
                .isEqualTo(State.REFUSED);
    }

    @Test
    void another_document_perfectly_signed_is_refused() {
        var other = TestPdf.saying("Un altro accordo");

        assertRefused(rho.signPades(other), Reason.ANOTHER_DOCUMENT);
        assertRefused(rho.signCades(other), Reason.ANOTHER_DOCUMENT);
        assertRefused(rho.signCades(rho.signPades(other)), Reason.ANOTHER_DOCUMENT);
    }

    @Test
    void a_document_changed_before_the_first_signature_is_refused() {
        assertRefused(rho.signPades(TestPdf.withANote(ISSUED)), Reason.ANOTHER_DOCUMENT);
        assertRefused(rho.signPades(TestPdf.paintedOver(ISSUED)), Reason.ANOTHER_DOCUMENT);
        assertRefused(rho.signPades(TestPdf.withAPageMore(ISSUED)), Reason.ANOTHER_DOCUMENT);
    }

    @Test
    void a_change_hidden_in_the_append_of_the_signature_is_refused() {
        for (var changed : new byte[][] {TestPdf.paintedOver(ISSUED), TestPdf.withANoteOn(ISSUED, 1)}) {
            changed[new String(changed, ISO_8859_1).lastIndexOf("%%EOF") - 1] = ' ';

            assertRefused(rho.signPades(changed), Reason.ANOTHER_DOCUMENT);
        }
    }

    @Test
    void a_mark_that_covers_the_page_is_refused() {
        assertRefused(rho.signPadesOver(ISSUED), Reason.ANOTHER_DOCUMENT);
    }

    @Test
    void bytes_after_the_signature_are_refused() {
        assertRefused(joined(rho.signPades(ISSUED), "\n% e altro\n".getBytes(US_ASCII)), Reason.BYTES_AFTER_SIGNATURE);
    }

    @Test
    void a_changed_byte_is_refused() {
        var signed = rho.signPades(ISSUED);
        signed[signed.length - 40] ^= 1;
        var inTheDocument = rho.signPades(ISSUED);
        inTheDocument[ISSUED.length / 2] ^= 1;
        var envelope = rho.signCades(ISSUED);
        envelope[envelope.length / 2] ^= 1;

        assertThat(examine(signed).state()).isEqualTo(State.REFUSED);
        assertRefused(inTheDocument, Reason.ANOTHER_DOCUMENT);
        assertThat(examine(envelope).state()).isEqualTo(State.REFUSED);
    }

    @Test
    void a_pdf_saved_again_or_with_a_page_more_is_refused() {
        var signed = rho.signPades(ISSUED);

        assertThat(examine(TestPdf.savedAgain(signed)).state()).isEqualTo(State.REFUSED);
        assertThat(examine(TestPdf.withAPageMore(signed)).state()).isEqualTo(State.REFUSED);
    }

    // --- this person

    @Test
    void another_persons_signature_is_refused() {
        assertRefused(lainate.signPades(ISSUED), Reason.WRONG_PERSON);
        assertRefused(lainate.signCades(ISSUED), Reason.WRONG_PERSON);
    }

    @Test
    void a_deputy_who_may_sign_is_accepted_in_place_of_the_holder() {
        var either = new Expectation(ISSUED, Set.of(), Set.of(RHO, LAINATE), Set.of());

        assertThat(examine(lainate.signPades(ISSUED), either).reason()).isEqualTo(Reason.VERIFIED);
    }

    @Test
    void nobody_signs_twice() {
        var first = rho.signPades(ISSUED);
        var signed = new Expectation(ISSUED, Set.of(Hashes.sha256(first)), Set.of(RHO), Set.of(RHO));

        assertThat(examine(rho.signPades(first), signed).reason()).isEqualTo(Reason.SIGNED_TWICE);
        assertThat(examine(rho.signCades(ISSUED), signed).reason()).isEqualTo(Reason.SIGNED_TWICE);
        assertThat(examine(first, signed).reason()).isEqualTo(Reason.SIGNED_TWICE);
    }

    @Test
    void another_partys_file_sent_again_is_refused() {
        var first = rho.signPades(ISSUED);

        assertThat(examine(first, next(first)).reason()).isEqualTo(Reason.MISSING_SIGNATURE);
    }

    @Test
    void without_a_recorded_tax_code_the_signatory_is_told_to_have_it_recorded() {
        var nobody = new Expectation(ISSUED, Set.of(), Set.of(), Set.of());

        assertThat(examine(rho.signPades(ISSUED), nobody).reason()).isEqualTo(Reason.NOBODY_EXPECTED);
    }

    // --- a qualified signature

    @Test
    void an_authentication_certificate_is_refused() {
        assertRefused(AUTHORITY.authentication(RHO).signPades(ISSUED), Reason.AUTHENTICATION_CERTIFICATE);
        assertRefused(AUTHORITY.authentication(RHO).signCades(ISSUED), Reason.AUTHENTICATION_CERTIFICATE);
    }

    @Test
    void a_certificate_that_is_not_qualified_is_refused() {
        assertRefused(AUTHORITY.notQualified(RHO).signPades(ISSUED), Reason.NOT_QUALIFIED);
    }

    @Test
    void a_revoked_certificate_is_refused() {
        assertRefused(AUTHORITY.revoked(RHO).signPades(ISSUED), Reason.REVOKED);
    }

    @Test
    void an_expired_certificate_is_refused() {
        assertRefused(AUTHORITY.expired(RHO).signPades(ISSUED), Reason.EXPIRED);
    }

    @Test
    void an_unknown_authority_is_refused() {
        assertRefused(AUTHORITY.ofUnknownAuthority(RHO).signPades(ISSUED), Reason.UNKNOWN_AUTHORITY);
    }

    @Test
    void a_stale_revocation_list_does_not_count() {
        assertRefused(AUTHORITY.withStaleRevocationData(RHO).signPades(ISSUED), Reason.REVOCATION_STALE);
    }

    @Test
    void without_revocation_data_the_signature_waits_and_is_verified_again() {
        var good = AUTHORITY.withoutRevocationData(RHO);
        var bad = AUTHORITY.withoutRevocationData(RHO);
        var signed = good.signPades(ISSUED);
        var compromised = bad.signCades(ISSUED);

        assertThat(examine(signed).state()).isEqualTo(State.TO_VERIFY_AGAIN);
        assertThat(examine(signed).reason()).isEqualTo(Reason.REVOCATION_UNVERIFIED);
        assertThat(examine(compromised).state()).isEqualTo(State.TO_VERIFY_AGAIN);

        AUTHORITY.publishUnreachable(bad);
        try {
            assertThat(examine(signed).state()).isEqualTo(State.ACCEPTED);
            assertRefused(compromised, Reason.REVOKED);
        } finally {
            AUTHORITY.withdrawUnreachable();
        }
    }

    @Test
    void an_earlier_signature_that_no_longer_holds_is_said_to_be_that() {
        var first = AUTHORITY.expired(RHO).signPades(ISSUED);
        var second = lainate.signPades(first);

        assertThat(examine(second, next(first)).reason()).isEqualTo(Reason.EARLIER_SIGNATURE);
    }

    @Test
    void in_the_degraded_mode_a_certificate_of_an_anchor_waits(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("autorita.cer"), AUTHORITY.certificate());
        var degraded = examination(withoutLists(Mode.DEGRADED, folder));
        var strict = examination(withoutLists(Mode.STRICT, folder));

        var verdict = degraded.examine(rho.signPades(ISSUED), expected());

        assertThat(verdict.state()).isEqualTo(State.TO_VERIFY_AGAIN);
        assertThat(verdict.reason()).isEqualTo(Reason.QUALIFICATION_UNVERIFIED);
        assertThat(verdict.qualification()).isEqualTo("NA");
        assertThat(verdict.mode()).isEqualTo(Mode.DEGRADED);
        assertThat(degraded.examine(AUTHORITY.notQualified(RHO).signPades(ISSUED), expected())
                        .reason())
                .isEqualTo(Reason.NOT_QUALIFIED);
        assertThat(strict.examine(rho.signPades(ISSUED), expected()).reason()).isEqualTo(Reason.NOT_QUALIFIED);
    }

    @Test
    void a_tampered_trusted_list_is_no_list(@TempDir Path folder) throws IOException {
        copy(AUTHORITY.cache(), folder);
        try (var files = Files.list(folder)) {
            for (var file :
                    files.filter(one -> one.toString().contains("it_xml")).toList()) {
                Files.writeString(file, Files.readString(file).replace("qualificati", "qualificatI"));
            }
        }
        var examination = examination(withCache(folder));

        assertThat(examination.examine(rho.signPades(ISSUED), expected()).reason())
                .isEqualTo(Reason.UNKNOWN_AUTHORITY);
    }

    // --- files that cannot be read

    @Test
    void a_pdf_without_signature_is_refused() {
        assertRefused(ISSUED, Reason.NOT_SIGNED);
        assertRefused(TestPdf.saying("Un altro accordo"), Reason.ANOTHER_DOCUMENT);
    }

    @Test
    void a_truncated_file_is_refused() {
        var pdf = rho.signPades(ISSUED);
        var envelope = rho.signCades(ISSUED);

        assertRefused(Arrays.copyOf(ISSUED, ISSUED.length - 200), Reason.TRUNCATED);
        assertThat(examine(Arrays.copyOf(pdf, pdf.length - 2_000)).state()).isEqualTo(State.REFUSED);
        assertRefused(Arrays.copyOf(envelope, envelope.length - 200), Reason.TRUNCATED);
        assertRefused(Arrays.copyOf(envelope, 3), Reason.TRUNCATED);
    }

    @Test
    void random_bytes_an_empty_file_and_other_formats_are_refused() {
        var random = new byte[10_000];
        new Random(7).nextBytes(random);

        assertRefused(random, Reason.NOT_A_SIGNED_FILE);
        assertRefused(new byte[0], Reason.EMPTY);
        assertRefused("PK\u0003\u0004 un archivio".getBytes(US_ASCII), Reason.NOT_A_SIGNED_FILE);
        assertRefused("<?xml version='1.0'?><a/>".getBytes(US_ASCII), Reason.NOT_A_SIGNED_FILE);
        assertRefused(new byte[] {0x30}, Reason.TRUNCATED);
        assertRefused(joined(new byte[] {0x30, 0x03}, random), Reason.NOT_A_SIGNED_FILE);
    }

    @Test
    void an_encrypted_pdf_is_refused() {
        assertRefused(TestPdf.encrypted(ISSUED), Reason.ENCRYPTED);
    }

    @Test
    void too_many_envelopes_are_refused() {
        var file = ISSUED;
        for (int layer = 0; layer < 6; layer++) {
            file = rho.signCades(file);
        }

        assertRefused(file, Reason.TOO_COMPLEX);
    }

    @Test
    void a_file_over_the_limit_is_refused_unread() {
        assertRefused(new byte[20 * 1024 * 1024 + 1], Reason.TOO_LARGE);
    }

    @Test
    void every_reason_says_what_to_do() {
        for (var reason : Reason.values()) {
            assertThat(reason.words()).as(reason.name()).matches(".+\\..*");
        }
    }

    @Test
    void who_finds_too_many_waiting_is_told_to_come_back() {
        var none = examination(new SignatureSettings(
                Mode.STRICT,
                DataSize.ofMegabytes(1),
                0,
                Duration.ofMillis(1),
                Duration.ofMinutes(2),
                Optional.empty(),
                AUTHORITY.operators(),
                AUTHORITY.anchors(),
                AUTHORITY.cache(),
                false,
                Duration.ofHours(1)));

        assertThatThrownBy(() -> none.examine(ISSUED, expected()))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("ripeti il caricamento");
    }

    private static void assertRefused(byte[] file, Reason reason) {
        var verdict = examine(file);
        assertThat(verdict.reason()).isEqualTo(reason);
        assertThat(verdict.state()).isEqualTo(State.REFUSED);
    }

    private static Verdict examine(byte[] file) {
        return examine(file, expected());
    }

    private static Verdict examine(byte[] file, Expectation expectation) {
        return STRICT.examine(file, expectation);
    }

    private static Expectation expected() {
        return new Expectation(ISSUED, Set.of(), Set.of(RHO), Set.of());
    }

    /** Rho has signed, with that file; Lainate is next. */
    private static Expectation next(byte[]... accepted) {
        var hashes = Arrays.stream(accepted).map(Hashes::sha256).collect(java.util.stream.Collectors.toSet());
        return new Expectation(ISSUED, hashes, Set.of(LAINATE), Set.of(RHO));
    }

    /** Strict, with the trusted lists of the tests. */
    static Examination strict() {
        return STRICT;
    }

    private static Examination examination(SignatureSettings settings) {
        return new Examination(settings, new LayerReader(new TrustSources(settings, Optional.empty())));
    }

    private static SignatureSettings settings(Mode mode) {
        return settings(mode, Optional.of("http://elenchi.invalid/lotl.xml"), AUTHORITY.anchors(), AUTHORITY.cache());
    }

    private static SignatureSettings withoutLists(Mode mode, Path anchors) {
        return settings(mode, Optional.empty(), anchors, AUTHORITY.cache());
    }

    private static SignatureSettings withCache(Path cache) {
        return settings(Mode.STRICT, Optional.of("http://elenchi.invalid/lotl.xml"), AUTHORITY.anchors(), cache);
    }

    private static SignatureSettings settings(Mode mode, Optional<String> lists, Path anchors, Path cache) {
        return new SignatureSettings(
                mode,
                DataSize.ofMegabytes(20),
                2,
                Duration.ofSeconds(30),
                Duration.ofMinutes(2),
                lists,
                AUTHORITY.operators(),
                anchors,
                cache,
                false,
                Duration.ofHours(1));
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

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.list(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
