/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.signature.Verdict.Format;
import it.pianozona.signature.Verdict.Level;
import it.pianozona.signature.Verdict.State;
import it.pianozona.support.signature.TestAuthority;
import it.pianozona.support.signature.TestPdf;
import it.pianozona.support.signature.TestSigner;
import it.pianozona.support.signature.TestTimestamping;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures with timestamps and with what serves to verify them for long, and files with a timestamp around them. */
@Tag("agreement")
class SignatureLevelsTest {

    private static final TestAuthority AUTHORITY = TestAuthority.get();
    private static final TestTimestamping CLOCK = AUTHORITY.timestamping();
    private static final String RHO = "RSSMRA70A01H264V";
    private static final String LAINATE = "BNCLGU65B02E415K";
    private static final byte[] ISSUED = TestPdf.saying("Accordo di Programma con marca temporale");

    private final TestSigner rho = AUTHORITY.signer("Maria", "Rossi", RHO);
    private final TestSigner lainate = AUTHORITY.signer("Luigi", "Bianchi", LAINATE);

    // --- what is accepted

    @ParameterizedTest
    @ValueSource(strings = {"B", "T", "LT", "LTA"})
    void a_signed_pdf_and_an_envelope_of_each_level_are_accepted_and_the_level_is_said(String level) {
        for (var file : List.of(CLOCK.signPades(rho, level, ISSUED), CLOCK.signCades(rho, level, ISSUED))) {
            var verdict = examine(file);

            assertThat(verdict.reason()).as(level).isEqualTo(Reason.VERIFIED);
            assertThat(verdict.level()).isEqualTo(Level.valueOf(level));
            assertThat(verdict.stampedAt().isPresent()).isEqualTo(!level.equals("B"));
            assertThat(verdict.words().contains("Firma con marca temporale del "))
                    .isEqualTo(!level.equals("B"));
            assertThat(verdict.words().contains("quando il certificato sarà scaduto"))
                    .isEqualTo(level.startsWith("L"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"T", "LT", "LTA"})
    void an_envelope_of_each_level_is_read_in_base64_and_inside_another(String level) {
        var envelope = CLOCK.signCades(rho, level, ISSUED);
        var pem = "-----BEGIN PKCS7-----\n" + Base64.getMimeEncoder().encodeToString(envelope)
                + "\n-----END PKCS7-----\n";

        assertAccepted(Base64.getEncoder().encode(envelope));
        assertAccepted(pem.getBytes(US_ASCII));
        assertAccepted(CLOCK.signCades(lainate, level, envelope), next(envelope));
        var pdf = CLOCK.signPades(rho, level, ISSUED);
        assertAccepted(CLOCK.signCades(lainate, level, pdf), next(pdf));
    }

    @Test
    void a_file_with_a_timestamp_around_it_is_accepted() {
        var envelope = rho.signCades(ISSUED);
        var pdf = CLOCK.signPades(rho, "LTA", ISSUED);

        for (var file : List.of(
                CLOCK.tsd(envelope),
                CLOCK.tsd(pdf),
                CLOCK.tsdNamed(envelope, "accordo.pdf.p7m"),
                CLOCK.tsdRenewed(envelope, CLOCK.token(envelope)),
                CLOCK.tsd(Base64.getEncoder().encode(envelope)),
                Base64.getMimeEncoder().encode(CLOCK.tsd(envelope)),
                CLOCK.m7m(envelope),
                CLOCK.m7m(pdf),
                TestTimestamping.m7m("\n", envelope, TestTimestamping.answer(CLOCK.token(envelope))),
                TestTimestamping.m7m(envelope, CLOCK.token(envelope)),
                CLOCK.tsd(CLOCK.m7m(envelope)))) {
            var verdict = examine(file);

            assertThat(verdict.reason()).isEqualTo(Reason.VERIFIED);
            assertThat(verdict.level()).isIn(Level.T, Level.LTA);
            assertThat(verdict.words()).contains("Firma con marca temporale del ");
            assertThat(verdict.taxCode()).isEqualTo(RHO);
        }
        assertThat(examine(CLOCK.tsd(pdf)).format()).isEqualTo(Format.PADES);
    }

    @Test
    void a_signature_around_a_timestamped_file_rests_on_that_file() {
        for (var first : List.of(CLOCK.tsd(rho.signCades(ISSUED)), CLOCK.m7m(rho.signPades(ISSUED)))) {
            assertAccepted(first);
            assertAccepted(lainate.signCades(first), next(first));
            assertThat(examine(lainate.signCades(first), next()).reason()).isEqualTo(Reason.BASE_NOT_ACCEPTED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"T", "LT", "LTA"})
    void the_next_signs_a_file_of_any_level_at_any_level(String first) {
        var accepted = CLOCK.signPades(rho, first, ISSUED);
        assertAccepted(accepted);
        for (var second : List.of("B", "T", "LTA")) {
            var both = CLOCK.signPades(lainate, second, accepted);

            assertAccepted(both, next(accepted));
            assertThat(examine(both, next()).reason()).isEqualTo(Reason.BASE_NOT_ACCEPTED);
            assertThat(examine(both, next(rho.signPades(ISSUED))).reason()).isEqualTo(Reason.BASE_NOT_ACCEPTED);
        }
        assertAccepted(CLOCK.signPades(lainate, first, ISSUED), next(accepted));
    }

    @Test
    void a_file_is_raised_and_renewed_after_it_was_signed() {
        var once = CLOCK.raisePades("LTA", rho.signPades(ISSUED));
        var twice = CLOCK.raisePades("LTA", once);

        assertAccepted(once);
        assertAccepted(twice);
        assertAccepted(CLOCK.raisePades("LTA", rho.signPadesVisibly(ISSUED, 100, 100)));
        assertAccepted(CLOCK.stampPdf(rho.signPades(ISSUED)));
        assertThat(examine(twice).level()).isEqualTo(Level.LTA);
    }

    // --- time

    @Test
    void a_certificate_that_has_ended_counts_by_a_timestamp_of_before() {
        var ended = AUTHORITY.expired(RHO);
        var then = CLOCK.at(Instant.now().minus(Duration.ofDays(2)));
        var after = CLOCK.at(Instant.now().minus(Duration.ofHours(1)));
        var plain = then.signCades(ended, "B", ISSUED);

        for (var level : List.of("T", "LT")) {
            assertAccepted(then.signPades(ended, level, ISSUED));
            assertAccepted(then.signCades(ended, level, ISSUED));
        }
        assertAccepted(then.tsd(plain));
        assertAccepted(then.m7m(then.signPades(ended, "B", ISSUED)));
        assertRefused(plain, Reason.EXPIRED);
        assertRefused(after.tsd(plain), Reason.EXPIRED);
        assertRefused(after.signCades(ended, "T", ISSUED), Reason.EXPIRED);
        var fake = AUTHORITY.unknownTimestamping().at(Instant.now().minus(Duration.ofDays(2)));
        assertThat(examine(fake.tsd(plain)).state()).isEqualTo(State.REFUSED);
        assertThat(examine(fake.signCades(ended, "T", ISSUED)).state()).isEqualTo(State.REFUSED);
    }

    @Test
    void revocation_data_in_the_file_serve_where_the_list_cannot_be_reached() {
        var signer = AUTHORITY.withoutRevocationData(RHO);
        AUTHORITY.publishUnreachable();
        var stored = CLOCK.signPades(signer, "LT", ISSUED);
        var enveloped = CLOCK.signCades(signer, "LT", ISSUED);
        AUTHORITY.withdrawUnreachable();

        assertThat(examine(CLOCK.signPades(signer, "T", ISSUED)).state()).isEqualTo(State.TO_VERIFY_AGAIN);
        assertThat(examine(stored).level()).isEqualTo(Level.LT);
        assertThat(examine(stored).state()).isIn(State.ACCEPTED, State.TO_VERIFY_AGAIN);
        assertThat(examine(enveloped).state()).isIn(State.ACCEPTED, State.TO_VERIFY_AGAIN);
    }

    @Test
    void a_revocation_list_of_before_in_the_file_does_not_hide_that_the_certificate_is_revoked() {
        var signer = AUTHORITY.withoutRevocationData(RHO);
        AUTHORITY.publishUnreachable();
        var clean = CLOCK.signPades(signer, "LT", ISSUED);
        var enveloped = CLOCK.signCades(signer, "LT", ISSUED);
        try {
            AUTHORITY.publishUnreachable(signer);

            assertThat(examine(clean).state()).isEqualTo(State.REFUSED);
            assertThat(examine(enveloped).state()).isEqualTo(State.REFUSED);
        } finally {
            AUTHORITY.withdrawUnreachable();
        }
    }

    @Test
    void a_timestamping_service_whose_revocation_is_not_known_waits() {
        var clock = AUTHORITY.timestampingWithoutRevocationData();

        for (var file : List.of(clock.signCades(rho, "T", ISSUED), clock.tsd(rho.signCades(ISSUED)))) {
            assertThat(examine(file).state()).isEqualTo(State.TO_VERIFY_AGAIN);
            assertThat(examine(file).reason()).isEqualTo(Reason.REVOCATION_UNVERIFIED);
        }
    }

    // --- the timestamp is another's, or somebody else's

    @Test
    void a_timestamp_of_an_unknown_or_unlisted_service_or_of_a_person_is_refused() {
        for (var clock : List.of(AUTHORITY.unknownTimestamping(), AUTHORITY.unlistedTimestamping())) {
            for (var file : List.of(
                    clock.signPades(rho, "T", ISSUED),
                    clock.signCades(rho, "T", ISSUED),
                    clock.stampPdf(rho.signPades(ISSUED)),
                    clock.tsd(rho.signCades(ISSUED)),
                    clock.m7m(rho.signCades(ISSUED)))) {
                assertRefused(file, Reason.TIMESTAMP_UNKNOWN);
            }
        }
    }

    @Test
    void a_timestamp_of_another_document_is_refused() {
        var envelope = rho.signCades(ISSUED);
        var other = CLOCK.token(lainate.signCades(ISSUED));

        assertRefused(TestTimestamping.tsd(envelope, Optional.empty(), other), Reason.TIMESTAMP_TAMPERED);
        assertRefused(TestTimestamping.m7m(envelope, TestTimestamping.answer(other)), Reason.TIMESTAMP_TAMPERED);
        assertRefused(
                TestTimestamping.tsd(envelope, Optional.empty(), CLOCK.token(envelope), other),
                Reason.TIMESTAMP_TAMPERED);
        assertRefused(TestTimestamping.tsd(envelope, Optional.empty(), CLOCK.token(ISSUED)), Reason.TIMESTAMP_TAMPERED);
        assertRefused(
                swapped(CLOCK.signCades(rho, "T", ISSUED), CLOCK.signCades(rho, "T", ISSUED)),
                Reason.TIMESTAMP_TAMPERED);
    }

    // --- forms that are not these

    @Test
    void a_timestamp_around_nothing_signed_or_without_the_file_is_refused() {
        assertRefused(CLOCK.tsd(ISSUED), Reason.NOT_SIGNED);
        assertRefused(CLOCK.m7m(ISSUED), Reason.NOT_SIGNED);
        assertRefused(TestTimestamping.tsd(null, Optional.empty(), CLOCK.token(ISSUED)), Reason.DETACHED);
        assertThat(examine(CLOCK.token(rho.signCades(ISSUED))).state()).isEqualTo(State.REFUSED);
    }

    @Test
    void a_timestamped_file_that_is_cut_or_continued_is_refused() {
        for (var file : List.of(CLOCK.tsd(rho.signCades(ISSUED)), CLOCK.m7m(rho.signCades(ISSUED)))) {
            for (var length : new int[] {file.length - 1, file.length - 100, file.length / 2, 300, 40}) {
                assertThat(examine(Arrays.copyOf(file, length)).holds()
                                && !(new String(file, 0, 4, US_ASCII).equals("Mime") && length == file.length - 1))
                        .as("%d of %d", length, file.length)
                        .isFalse();
            }
            var continued = Arrays.copyOf(file, file.length + 10);
            Arrays.fill(continued, file.length, continued.length, (byte) 'x');
            assertThat(examine(continued).state()).isEqualTo(State.REFUSED);
        }
    }

    @Test
    void a_message_with_more_or_fewer_parts_or_odd_encodings_is_refused() {
        var envelope = rho.signCades(ISSUED);
        var good = new String(CLOCK.m7m(envelope), java.nio.charset.StandardCharsets.ISO_8859_1);
        for (var bad : List.of(
                good.replace("base64", "quoted-printable"),
                good.replace("base64", "x-uuencode"),
                good.replace("boundary=\"PTK_7b1cc0c3\"", "boundary=\"altro\""),
                good.replace(
                        "--PTK_7b1cc0c3--",
                        "--PTK_7b1cc0c3\r\nContent-Type: text/plain\r\n\r\nciao\r\n--PTK_7b1cc0c3--"),
                good.replaceFirst(
                        "(?s)\\r\\n--PTK_7b1cc0c3\\r\\nContent-Type: application/timestamp-reply.*",
                        "\r\n--PTK_7b1cc0c3--\r\n"),
                good.replace("Mime-Version: 1.0\r\n", "Mime-Version: 1.0\r\n" + "X-Lungo: a\r\n".repeat(2_000)))) {
            assertThat(bad).isNotEqualTo(good);
            assertThat(examine(bad.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
                            .state())
                    .isEqualTo(State.REFUSED);
        }
    }

    @Test
    void timestamps_around_timestamps_end_at_the_same_depth_as_envelopes() {
        var file = rho.signCades(ISSUED);
        for (int layer = 0; layer < 4; layer++) {
            file = CLOCK.tsd(file);
        }
        assertAccepted(file);
        assertRefused(CLOCK.tsd(file), Reason.TOO_COMPLEX);
        assertRefused(CLOCK.m7m(file), Reason.TOO_COMPLEX);
        var token = CLOCK.token(file);
        var many = Stream.generate(() -> token).limit(11).toArray(byte[][]::new);
        assertRefused(TestTimestamping.tsd(file, Optional.empty(), many), Reason.TOO_COMPLEX);
    }

    /** One byte in each region of each file: whatever it is that changes, the file is refused or says the very same. */
    @Test
    void a_changed_byte_anywhere_in_any_of_these_files_changes_no_verdict_for_the_better() {
        for (var file : List.of(
                CLOCK.signCades(rho, "T", ISSUED),
                CLOCK.tsd(rho.signCades(ISSUED)),
                CLOCK.m7m(rho.signCades(ISSUED)),
                CLOCK.signPades(rho, "LTA", ISSUED))) {
            var sound = examine(file);
            for (int at = 7; at < file.length; at += Math.max(1, file.length / 60)) {
                var changed = file.clone();
                changed[at] ^= 0x11;
                var verdict = examine(changed);
                if (verdict.holds()) {
                    assertThat(verdict.taxCode()).isEqualTo(sound.taxCode());
                    assertThat(verdict.stampedAt()).as("byte %d", at).isEqualTo(sound.stampedAt());
                }
            }
        }
    }

    /** The first envelope with the timestamp of the second. */
    private static byte[] swapped(byte[] first, byte[] second) {
        try {
            var into = new org.bouncycastle.cms.CMSSignedData(first);
            var from = new org.bouncycastle.cms.CMSSignedData(second);
            var signer = org.bouncycastle.cms.SignerInformation.replaceUnsignedAttributes(
                    into.getSignerInfos().iterator().next(),
                    from.getSignerInfos().iterator().next().getUnsignedAttributes());
            return org.bouncycastle.cms.CMSSignedData.replaceSigners(
                            into, new org.bouncycastle.cms.SignerInformationStore(signer))
                    .getEncoded();
        } catch (org.bouncycastle.cms.CMSException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertAccepted(byte[] file) {
        assertAccepted(file, expected());
    }

    private static void assertAccepted(byte[] file, Expectation expectation) {
        var verdict = examine(file, expectation);
        assertThat(verdict.reason()).as(verdict.report()).isEqualTo(Reason.VERIFIED);
        assertThat(verdict.state()).isEqualTo(State.ACCEPTED);
    }

    private static void assertRefused(byte[] file, Reason... reasons) {
        var verdict = examine(file);
        assertThat(verdict.reason()).isIn((Object[]) reasons);
        assertThat(verdict.state()).isEqualTo(State.REFUSED);
    }

    private static Verdict examine(byte[] file) {
        return examine(file, expected());
    }

    private static Verdict examine(byte[] file, Expectation expectation) {
        return ExaminationTest.strict().examine(file, expectation);
    }

    private static Expectation expected() {
        return new Expectation(ISSUED, Set.of(), Set.of(RHO), Set.of());
    }

    private static Expectation next(byte[]... accepted) {
        var hashes = Arrays.stream(accepted).map(Hashes::sha256).collect(Collectors.toSet());
        return new Expectation(ISSUED, hashes, Set.of(LAINATE), Set.of(RHO));
    }
}
