/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import eu.europa.esig.dss.enumerations.TokenExtractionStrategy;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.validation.reports.Reports;
import eu.europa.esig.dss.validation.timestamp.DetachedTimestampValidator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Has EU DSS verify the timestamps around a file ({@code .tsd}, {@code .m7m}). */
class StampReader {

    private final TrustSources trust;
    private final ValidationPolicy full;
    private final ValidationPolicy withoutRevocationData;

    StampReader(TrustSources trust, ValidationPolicy full, ValidationPolicy withoutRevocationData) {
        this.trust = trust;
        this.full = full;
        this.withoutRevocationData = withoutRevocationData;
    }

    private record Read(Timestamp timestamp, int outside, String report) {}

    /** The timestamps around the layers of a file. */
    record Around(List<Read> read) {

        List<Timestamp> all() {
            return read.stream().map(Read::timestamp).toList();
        }

        /** The time at which the layer was there, by the first timestamp around it that holds. */
        Optional<Instant> provesAt(int layer) {
            return read.stream()
                    .filter(one -> one.outside() <= layer && one.timestamp().proves())
                    .map(one -> one.timestamp().at())
                    .min(Comparator.naturalOrder());
        }

        String report() {
            return read.stream()
                    .map(one -> "<marca>" + one.report() + "</marca>")
                    .reduce("", String::concat);
        }
    }

    /** @throws Refused if one is no timestamp */
    Around read(List<SignedFile.Stamp> stamps) {
        var read = new ArrayList<Read>();
        for (var stamp : stamps) {
            read.add(read(stamp));
        }
        return new Around(read);
    }

    private Read read(SignedFile.Stamp stamp) {
        try {
            var reports = validated(stamp, full);
            var seen = reports.getDiagnosticData().getTimestampList().get(0);
            var timestamp = Timestamp.of(seen, reports, reports);
            if (timestamp.outcome() == Reason.TIMESTAMP_UNKNOWN) {
                timestamp = Timestamp.of(seen, reports, validated(stamp, withoutRevocationData));
            }
            return new Read(timestamp, stamp.outside(), LayerReader.report(reports));
        } catch (DSSException | IndexOutOfBoundsException unreadable) {
            throw new Refused(Reason.TIMESTAMP_UNREADABLE);
        }
    }

    private Reports validated(SignedFile.Stamp stamp, ValidationPolicy policy) {
        var validator = new DetachedTimestampValidator(new InMemoryDocument(stamp.token()));
        validator.setTimestampedData(new InMemoryDocument(stamp.covered()));
        validator.setCertificateVerifier(trust.verifier());
        validator.setTokenExtractionStrategy(TokenExtractionStrategy.NONE);
        validator.setEnableEtsiValidationReport(false);
        return validator.validateDocument(policy);
    }
}
