/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.support.signature.OpenSsl;
import it.pianozona.support.signature.TestAuthority;
import it.pianozona.support.signature.TestPdf;
import it.pianozona.support.signature.TestSigner;
import it.pianozona.support.signature.TestTimestamping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tools that are not ours sign what we verify, and verify what we accept; skipped where Debian has not installed them. */
@Tag("agreement")
class OtherToolsTest {

    private static final byte[] ISSUED = TestPdf.saying("Accordo di Programma");
    private static final String RHO = "RSSMRA70A01H264V";

    private final TestSigner signer = TestAuthority.get().signer("Maria", "Rossi", RHO);
    private final Examination examination = ExaminationTest.strict();

    @TempDir
    private Path folder;

    @Test
    void an_envelope_made_by_openssl_is_accepted_in_der_and_pem() throws Exception {
        for (var form : List.of("DER", "PEM")) {
            var verdict = examine(OpenSsl.envelope(signer, ISSUED, form));

            assertThat(verdict.reason()).as(form).isEqualTo(Reason.VERIFIED);
            assertThat(verdict.taxCode()).isEqualTo(RHO);
        }
    }

    @Test
    void a_signature_without_the_document_made_by_openssl_is_refused() throws Exception {
        assertThat(examine(OpenSsl.detached(signer, ISSUED)).reason()).isEqualTo(Reason.DETACHED);
    }

    @Test
    void openssl_reads_the_document_out_of_an_accepted_envelope() throws Exception {
        var envelope = signer.signCades(ISSUED);
        assertThat(examine(envelope).reason()).isEqualTo(Reason.VERIFIED);
        Files.write(folder.resolve("accordo.p7m"), envelope);
        Files.write(folder.resolve("autorita.cer"), TestAuthority.get().certificate());

        run("openssl x509 -inform DER -in autorita.cer -out autorita.pem");
        run(
                "openssl cms -verify -binary -inform DER -in accordo.p7m -CAfile autorita.pem -purpose any -out estratto.pdf");

        assertThat(Files.readAllBytes(folder.resolve("estratto.pdf"))).isEqualTo(ISSUED);
    }

    @Test
    void pdfsig_sees_the_signatures_that_we_accept_and_the_tampering_that_we_refuse() throws Exception {
        var signed = signer.signPades(ISSUED);
        var tampered = signed.clone();
        tampered[ISSUED.length / 2] ^= 1;

        Files.write(folder.resolve("buono.pdf"), signed);
        Files.write(folder.resolve("guasto.pdf"), tampered);

        assertThat(examine(signed).reason()).isEqualTo(Reason.VERIFIED);
        assertThat(run("pdfsig buono.pdf")).contains("Signature is Valid", "Total document signed");
        assertThat(examine(tampered).holds()).isFalse();
        assertThat(run("pdfsig guasto.pdf")).doesNotContain("Signature is Valid");
    }

    @Test
    void a_timestamp_made_by_openssl_is_accepted_and_openssl_reads_the_one_that_we_accept() throws Exception {
        var clock = TestAuthority.get().timestamping();
        var envelope = signer.signCades(ISSUED);
        Files.write(folder.resolve("accordo.p7m"), envelope);
        Files.writeString(folder.resolve("servizio.pem"), clock.asPem());
        Files.writeString(folder.resolve("seriale"), "01");
        Files.writeString(
                folder.resolve("servizio.cnf"),
                """
                [servizio]
                serial = seriale
                signer_digest = sha256
                default_policy = 1.2.3.4
                digests = sha256
                ess_cert_id_alg = sha256
                """);

        run("openssl ts -query -data accordo.p7m -sha256 -cert -out domanda.tsq");
        run(
                "openssl ts -reply -config servizio.cnf -section servizio -queryfile domanda.tsq -signer servizio.pem -inkey servizio.pem -out risposta.tsr");

        var answer = Files.readAllBytes(folder.resolve("risposta.tsr"));
        assertThat(examine(TestTimestamping.m7m(envelope, answer)).reason()).isEqualTo(Reason.VERIFIED);
        Files.write(folder.resolve("nostra.tst"), clock.token(envelope));
        assertThat(run("openssl ts -reply -in nostra.tst -token_in -text")).contains("Hash Algorithm: sha256");
    }

    @Test
    void pdfsig_sees_the_signature_of_a_pdf_with_revocation_data_and_timestamps() throws Exception {
        var signed = TestAuthority.get().timestamping().signPades(signer, "LTA", ISSUED);
        Files.write(folder.resolve("lungo.pdf"), signed);

        assertThat(examine(signed).level()).isEqualTo(Verdict.Level.LTA);
        assertThat(run("pdfsig lungo.pdf")).contains("Signature is Valid");
    }

    private Verdict examine(byte[] file) {
        return examination.examine(file, new Expectation(ISSUED, Set.of(), Set.of(RHO), Set.of()));
    }

    private String run(String command) throws IOException {
        return OpenSsl.run(folder, command);
    }
}
