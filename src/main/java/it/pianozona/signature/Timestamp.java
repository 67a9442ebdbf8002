/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import eu.europa.esig.dss.detailedreport.DetailedReport;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.TimestampQualification;
import eu.europa.esig.dss.validation.reports.Reports;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * One timestamp (marca temporale) as EU DSS sees it: of a signature, of a document, or around a file.
 *
 * @param outcome {@code VERIFIED}, {@code REVOCATION_UNVERIFIED}, or why it does not hold
 * @param qualified whether the trusted lists name its service as a qualified one
 */
record Timestamp(Reason outcome, Instant at, boolean qualified) {

    static Timestamp of(TimestampWrapper seen, Reports full, Reports lenient) {
        return new Timestamp(
                outcome(seen, full, lenient),
                seen.getProductionTime().toInstant(),
                lenient.getDetailedReport().getTimestampQualification(seen.getId()) == TimestampQualification.QTSA);
    }

    private static Reason outcome(TimestampWrapper seen, Reports full, Reports lenient) {
        if (!seen.isMessageImprintDataFound() || !seen.isMessageImprintDataIntact() || !seen.isSignatureIntact()) {
            return Reason.TIMESTAMP_TAMPERED;
        }
        if (hasPassed(seen, full.getDetailedReport())) {
            return Reason.VERIFIED;
        }
        return hasPassed(seen, lenient.getDetailedReport()) ? Reason.REVOCATION_UNVERIFIED : Reason.TIMESTAMP_UNKNOWN;
    }

    /** Now, or at the time that a later timestamp proves. */
    private static boolean hasPassed(TimestampWrapper seen, DetailedReport report) {
        return Stream.of(
                        report.getBasicTimestampValidationIndication(seen.getId()),
                        report.getArchiveDataTimestampValidationIndication(seen.getId()))
                .anyMatch(Indication.PASSED::equals);
    }

    /** Proves a time by itself: nothing about it waits. */
    boolean proves() {
        return outcome == Reason.VERIFIED && qualified;
    }
}
