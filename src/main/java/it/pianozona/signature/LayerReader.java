/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.KeyUsageBit;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.enumerations.TokenExtractionStrategy;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.pades.validation.PAdESSignature;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.PdfMemoryUsageSetting;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDefaultObjectFactory;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.executor.signature.DefaultSignatureProcessExecutor;
import eu.europa.esig.dss.validation.reports.Reports;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Has EU DSS verify one layer of a signed file, and reads from its reports what our questions need. */
@Component
class LayerReader {

    private static final Pattern TAX_CODE = Pattern.compile("(?:(?:TIN|PNO|IDC)IT-|IT:)?([A-Z0-9]{16})");

    private final TrustSources trust;
    private final ValidationPolicy full = ValidationRules.full();
    private final ValidationPolicy withoutRevocationData = ValidationRules.withoutRevocationData();

    private final StampReader stamps;

    LayerReader(TrustSources trust) {
        this.trust = trust;
        this.stamps = new StampReader(trust, full, withoutRevocationData);
    }

    /**
     * What is in a layer.
     *
     * @param signatures in the order in which they were put; those of an envelope are side by side
     * @param timestamps of the signatures and of the document
     * @param report simple and detailed report, XML without declarations
     */
    record Read(List<Signature> signatures, List<Timestamp> timestamps, String report) {}

    /** Loads whom we trust; if that fails it is not the file's fault, and is thrown. */
    void prepare() {
        trust.verifier();
    }

    /** @throws Refused if a timestamp around the file is none */
    StampReader.Around around(List<SignedFile.Stamp> around) {
        return stamps.read(around);
    }

    Read read(SignedFile.Layer layer) {
        return read(layer, Optional.empty());
    }

    /** As it was at a time that a timestamp around it proves. */
    Read readAt(SignedFile.Layer layer, Instant at) {
        return read(layer, Optional.of(Date.from(at)));
    }

    private Read read(SignedFile.Layer layer, Optional<Date> at) {
        var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(layer.bytes()));
        validator.setCertificateVerifier(trust.verifier());
        validator.setTokenExtractionStrategy(TokenExtractionStrategy.NONE);
        validator.setEnableEtsiValidationReport(false);
        at.ifPresent(validator::setValidationTime);
        if (validator instanceof PDFDocumentValidator pdf) {
            pdf.setPdfObjFactory(pdfFactory());
        }
        var reports = validator.validateDocument(full);
        var lenient = allPassed(reports) ? reports : again(reports);
        requireReadTimestamps(validator, layer, reports);
        var signatures = validator.getSignatures().stream()
                .sorted(Comparator.comparingLong(LayerReader::end))
                .map(signature -> signature(signature, layer, validator, reports, lenient))
                .toList();
        var timestamps = reports.getDiagnosticData().getTimestampList().stream()
                .map(timestamp -> Timestamp.of(timestamp, reports, lenient))
                .toList();
        return new Read(signatures, timestamps, report(reports));
    }

    /** No page is drawn: changes are found object by object. */
    private static PdfBoxDefaultObjectFactory pdfFactory() {
        var differences = new DefaultPdfDifferencesFinder();
        differences.setMaximalPagesAmountForVisualComparison(0);
        var factory = new PdfBoxDefaultObjectFactory();
        factory.setPdfDifferencesFinder(differences);
        factory.setPdfMemoryUsageSetting(PdfMemoryUsageSetting.fileOnly());
        return factory;
    }

    private static boolean allPassed(Reports reports) {
        return reports.getSimpleReport().getValidSignaturesCount()
                        == reports.getSimpleReport().getSignaturesCount()
                && reports.getDiagnosticData().getTimestampList().stream()
                        .allMatch(one -> Timestamp.of(one, reports, reports).outcome() == Reason.VERIFIED);
    }

    /** EU DSS passes over a timestamp that it cannot read, as if it were not there. */
    private static void requireReadTimestamps(
            SignedDocumentValidator validator, SignedFile.Layer layer, Reports reports) {
        var there = TimestampTokens.of(validator.getSignatures());
        if (layer.format() == Verdict.Format.PADES) {
            there += PdfTimestampField.count(layer.bytes());
        }
        if (reports.getDiagnosticData().getTimestampList().size() < there) {
            throw new Refused(Reason.TIMESTAMP_UNREADABLE);
        }
    }

    private Reports again(Reports reports) {
        var executor = new DefaultSignatureProcessExecutor();
        executor.setDiagnosticData(reports.getDiagnosticDataJaxb());
        executor.setValidationPolicy(withoutRevocationData);
        executor.setCurrentTime(reports.getDiagnosticData().getValidationDate());
        executor.setEnableEtsiValidationReport(false);
        return executor.execute();
    }

    private static Signature signature(
            AdvancedSignature signature,
            SignedFile.Layer layer,
            SignedDocumentValidator validator,
            Reports reports,
            Reports lenient) {
        var id = signature.getId();
        var seen = reports.getDiagnosticData().getSignatureById(id);
        var certificate = Optional.ofNullable(seen.getSigningCertificate());
        return new Signature(
                outcome(id, seen, reports.getSimpleReport(), lenient.getSimpleReport()),
                certificate.map(CertificateWrapper::getCommonName).orElse(""),
                certificate.map(CertificateWrapper::getSubjectSerialNumber).flatMap(LayerReader::taxCode),
                Optional.ofNullable(seen.getClaimedSigningTime()).map(Date::toInstant),
                level(seen.getSignatureFormat()),
                stampedAt(seen, reports, lenient),
                lenient.getSimpleReport().getSignatureQualification(id),
                certificate.filter(LayerReader::declaresQualified).isPresent(),
                base(signature, layer, validator),
                coversAll(signature, layer));
    }

    private static Verdict.Level level(SignatureLevel level) {
        var name = level == null ? "" : level.name();
        return Stream.of(Verdict.Level.LTA, Verdict.Level.LT, Verdict.Level.T)
                .filter(one -> name.endsWith("_" + one))
                .findFirst()
                .orElse(Verdict.Level.B);
    }

    /** One of the content alone was made before the signature and says nothing of it. */
    private static Optional<Instant> stampedAt(SignatureWrapper seen, Reports reports, Reports lenient) {
        return seen.getTimestampList().stream()
                .filter(timestamp -> !timestamp.getType().isContentTimestamp())
                .map(timestamp -> Timestamp.of(timestamp, reports, lenient))
                .filter(timestamp -> timestamp.outcome() == Reason.VERIFIED)
                .map(Timestamp::at)
                .min(Comparator.naturalOrder());
    }

    private static Reason outcome(String id, SignatureWrapper seen, SimpleReport strict, SimpleReport lenient) {
        if (strict.getIndication(id) == Indication.TOTAL_PASSED) {
            return Reason.VERIFIED;
        }
        if (lenient.getIndication(id) == Indication.TOTAL_PASSED) {
            return Reason.REVOCATION_UNVERIFIED;
        }
        return failure(strict.getSubIndication(id), seen);
    }

    private static Reason failure(SubIndication why, SignatureWrapper seen) {
        if (why == null) {
            return Reason.INVALID;
        }
        return switch (why) {
            case HASH_FAILURE, SIG_CRYPTO_FAILURE, SIGNED_DATA_NOT_FOUND -> Reason.TAMPERED;
            case FORMAT_FAILURE -> Reason.CHANGED_AFTER_SIGNING;
            case EXPIRED, NOT_YET_VALID, OUT_OF_BOUNDS_NO_POE, OUT_OF_BOUNDS_NOT_REVOKED -> Reason.EXPIRED;
            case REVOKED, REVOKED_NO_POE, REVOKED_CA_NO_POE -> Reason.REVOKED;
            case NO_CERTIFICATE_CHAIN_FOUND, NO_CERTIFICATE_CHAIN_FOUND_NO_POE, NO_SIGNING_CERTIFICATE_FOUND ->
                Reason.UNKNOWN_AUTHORITY;
            case TRY_LATER, REVOCATION_OUT_OF_BOUNDS_NO_POE -> Reason.REVOCATION_STALE;
            case CHAIN_CONSTRAINTS_FAILURE -> maySign(seen) ? Reason.INVALID : Reason.AUTHENTICATION_CERTIFICATE;
            case CRYPTO_CONSTRAINTS_FAILURE, CRYPTO_CONSTRAINTS_FAILURE_NO_POE -> Reason.WEAK_ALGORITHM;
            default -> Reason.INVALID;
        };
    }

    private static boolean maySign(SignatureWrapper seen) {
        return seen.getSigningCertificate() != null
                && seen.getSigningCertificate().getKeyUsages().contains(KeyUsageBit.NON_REPUDIATION);
    }

    private static boolean declaresQualified(CertificateWrapper certificate) {
        return certificate.isQcCompliance() && certificate.isSupportedByQSCD();
    }

    private static Optional<String> taxCode(String serialNumber) {
        var found = TAX_CODE.matcher(serialNumber.strip().toUpperCase(Locale.ROOT));
        return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static String base(AdvancedSignature signature, SignedFile.Layer layer, SignedDocumentValidator validator) {
        if (layer.format() == Verdict.Format.CADES) {
            return Hashes.sha256(layer.content());
        }
        var originals = validator.getOriginalDocuments(signature);
        return originals.isEmpty() ? "" : Hashes.sha256(DSSUtils.toByteArray(originals.get(0)));
    }

    /** Behind it there may be what serves to verify it, nothing else. */
    private static boolean coversAll(AdvancedSignature signature, SignedFile.Layer layer) {
        return !(signature instanceof PAdESSignature pades)
                || pades.getPdfRevision().areAllOriginalBytesCovered()
                || PdfAdditions.areForVerification(layer.bytes(), (int) end(signature));
    }

    private static long end(AdvancedSignature signature) {
        if (signature instanceof PAdESSignature pades) {
            var range = pades.getPdfRevision().getByteRange();
            return (long) range.getSecondPartStart() + range.getSecondPartEnd();
        }
        return 0;
    }

    /** Simple and detailed report, without declarations. */
    static String report(Reports reports) {
        return bare(reports.getXmlSimpleReport()) + bare(reports.getXmlDetailedReport());
    }

    private static String bare(String xml) {
        return xml.replaceFirst("<\\?xml[^>]*\\?>", "");
    }
}
