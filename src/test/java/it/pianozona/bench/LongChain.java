/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.bench;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import it.pianozona.signature.Expectation;
import it.pianozona.signature.SignatureChecks;
import it.pianozona.support.signature.TestAuthority;
import it.pianozona.support.signature.TestPdf;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/** A PDF that thirty people have signed one after the other, verified by the product and by EU DSS alone. */
final class LongChain {

    private static final int SIGNATURES = 30;
    private static final int TIMES = 5;

    private final SignatureChecks checks;
    private final byte[] file;
    private final Expectation expectation;

    /** Median milliseconds of the product and of EU DSS with its shipped policy and none of our questions. */
    record Outcome(double productMs, double dssMs) {}

    LongChain(SignatureChecks checks) {
        this.checks = checks;
        var issued = TestPdf.saying("Accordo di Programma");
        var accepted = new HashSet<String>();
        var signed = new HashSet<String>();
        byte[] chain = issued;
        for (int number = 0; number < SIGNATURES - 1; number++) {
            chain = sign(chain, number);
            accepted.add(sha256(chain));
            signed.add(taxCode(number));
        }
        this.file = sign(chain, SIGNATURES - 1);
        this.expectation = new Expectation(issued, accepted, Set.of(taxCode(SIGNATURES - 1)), signed);
    }

    Outcome verify() {
        var ours = new double[TIMES];
        var alone = new double[TIMES];
        for (int time = 0; time < TIMES; time++) {
            ours[time] = milliseconds(this::product);
            alone[time] = milliseconds(this::dss);
        }
        return new Outcome(median(ours), median(alone));
    }

    private void product() {
        var verdict = checks.examine(file, expectation);
        if (!verdict.holds()) {
            throw new IllegalStateException("the chain is refused: " + verdict.reason());
        }
    }

    private void dss() {
        var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(file));
        validator.setCertificateVerifier(new CommonCertificateVerifier());
        validator.validateDocument();
    }

    private static byte[] sign(byte[] pdf, int number) {
        return TestAuthority.get()
                .signer("Persona", "Numero " + number, taxCode(number))
                .signPades(pdf);
    }

    private static String taxCode(int number) {
        return "PRSCTN80A01X%03dX".formatted(number);
    }

    private static double milliseconds(Runnable verification) {
        var start = System.nanoTime();
        verification.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
