/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.KeyUsageBit;
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
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Has EU DSS verify one layer of a signed file, and reads from its reports what our questions need. */
@Component
class LayerReader {

    private static final Pattern TAX_CODE = Pattern.compile("(?:(?:TIN|PNO|IDC)IT-|IT:)?([A-Z0-9]{16})");

    private final TrustSources trust;
    private final ValidationPolicy full = ValidationRules.full();
    private final ValidationPolicy withoutRevocationData = ValidationRules.withoutRevocationData();

    LayerReader(TrustSources trust) {
        this.trust = trust;
    }

    /**
     * What is in a layer.
     *
     * @param signatures in the order in which they were put; those of an envelope are side by side
     * @param report simple and detailed report, XML without declarations
     */
    record Read(List<Signature> signatures, String report) {}

    /** Loads whom we trust; if that fails it is not the file's fault, and is thrown. */
    void prepare() {
        trust.verifier();
    }

    Read read(SignedFile.Layer layer) {
        var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(layer.bytes()));
        validator.setCertificateVerifier(trust.verifier());
        validator.setTokenExtractionStrategy(TokenExtractionStrategy.NONE);
        validator.setEnableEtsiValidationReport(false);
        if (validator instanceof PDFDocumentValidator pdf) {
            pdf.setPdfObjFactory(pdfFactory());
        }
        var reports = validator.validateDocument(full);
        var lenient = reports.getSimpleReport().getValidSignaturesCount()
                        == reports.getSimpleReport().getSignaturesCount()
                ? reports
                : again(reports);
        var signatures = validator.getSignatures().stream()
                .sorted(Comparator.comparingLong(LayerReader::end))
                .map(signature -> signature(signature, layer, validator, reports, lenient.getSimpleReport()))
                .toList();
        return new Read(signatures, bare(reports.getXmlSimpleReport()) + bare(reports.getXmlDetailedReport()));
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
            SimpleReport lenient) {
        var id = signature.getId();
        var seen = reports.getDiagnosticData().getSignatureById(id);
        var certificate = Optional.ofNullable(seen.getSigningCertificate());
        return new Signature(
                outcome(id, seen, reports.getSimpleReport(), lenient),
                certificate.map(CertificateWrapper::getCommonName).orElse(""),
                certificate.map(CertificateWrapper::getSubjectSerialNumber).flatMap(LayerReader::taxCode),
                Optional.ofNullable(seen.getClaimedSigningTime()).map(Date::toInstant),
                lenient.getSignatureQualification(id),
                certificate.filter(LayerReader::declaresQualified).isPresent(),
                base(signature, layer, validator),
                coversAll(signature));
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

    private static boolean coversAll(AdvancedSignature signature) {
        return !(signature instanceof PAdESSignature pades)
                || pades.getPdfRevision().areAllOriginalBytesCovered();
    }

    private static long end(AdvancedSignature signature) {
        if (signature instanceof PAdESSignature pades) {
            var range = pades.getPdfRevision().getByteRange();
            return (long) range.getSecondPartStart() + range.getSecondPartEnd();
        }
        return 0;
    }

    private static String bare(String xml) {
        return xml.replaceFirst("<\\?xml[^>]*\\?>", "");
    }
}
