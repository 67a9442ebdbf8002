/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import eu.europa.esig.dss.enumerations.SignatureQualification;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** What is known so far about the file. */
final class VerdictDraft {

    private final String sha256;
    private final Verdict.Mode mode;
    final StringBuilder report = new StringBuilder();
    Verdict.Format format = Verdict.Format.UNKNOWN;
    Optional<Signature> signature = Optional.empty();
    Optional<Instant> stampedAround = Optional.empty();

    VerdictDraft(String sha256, Verdict.Mode mode) {
        this.sha256 = sha256;
        this.mode = mode;
    }

    private Verdict.Level level() {
        var inside = signature.map(Signature::level).orElse(Verdict.Level.B);
        return inside == Verdict.Level.B && stampedAt().isPresent() ? Verdict.Level.T : inside;
    }

    private Optional<Instant> stampedAt() {
        return Stream.concat(signature.flatMap(Signature::stampedAt).stream(), stampedAround.stream())
                .min(Comparator.naturalOrder());
    }

    Verdict refused(Reason reason) {
        return verdict(Verdict.State.REFUSED, reason);
    }

    Verdict verdict(Verdict.State state, Reason reason) {
        return new Verdict(
                state,
                reason,
                format,
                signature.map(Signature::signerName).orElse(""),
                signature.flatMap(Signature::taxCode).orElse(""),
                signature.flatMap(Signature::signedAt),
                level(),
                stampedAt(),
                sha256,
                signature
                        .map(Signature::qualification)
                        .orElse(SignatureQualification.NA)
                        .name(),
                mode,
                report.isEmpty() ? "" : "<verifica>" + report + "</verifica>");
    }
}
