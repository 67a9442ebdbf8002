/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support.signature;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.cades.CAdESSignatureParameters;
import eu.europa.esig.dss.cades.signature.CAdESService;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.DSSJavaFont;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.signature.AbstractSignatureParameters;
import eu.europa.esig.dss.signature.DocumentSignatureService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.xades.XAdESSignatureParameters;
import eu.europa.esig.dss.xades.signature.XAdESService;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Date;
import java.util.List;

/**
 * A person's key and certificate, and what their signing tool does with them.
 *
 * @param taxCode codice fiscale in the certificate, without prefix
 * @param chain the certificates that travel with the signature, the signer's own first
 */
public record TestSigner(String taxCode, PrivateKey key, X509Certificate certificate, List<X509Certificate> chain) {

    /** The PDF with one signature more (PAdES baseline B), at the end of whatever it already carries. */
    public byte[] signPades(byte[] pdf) {
        return sign(new PAdESService(verifier()), pdf, pades());
    }

    /** Like {@link #signPades}, with a stamp on the first page, as most people's tools leave one. */
    public byte[] signPadesVisibly(byte[] pdf, int x, int y) {
        return signPadesWithMark(pdf, x, y, 160, 40);
    }

    /** Like {@link #signPadesVisibly}, with a stamp that hides the first page. */
    public byte[] signPadesOver(byte[] pdf) {
        return signPadesWithMark(pdf, 1, 1, 590, 800);
    }

    private byte[] signPadesWithMark(byte[] pdf, int x, int y, int width, int height) {
        var parameters = pades();
        var text = new SignatureImageTextParameters();
        text.setText("Firmato digitalmente");
        text.setFont(new DSSJavaFont(java.awt.Font.SANS_SERIF, 8));
        var field = new SignatureFieldParameters();
        field.setPage(1);
        field.setOriginX(x);
        field.setOriginY(y);
        field.setWidth(width);
        field.setHeight(height);
        var image = new SignatureImageParameters();
        image.setTextParameters(text);
        image.setFieldParameters(field);
        parameters.setImageParameters(image);
        return sign(new PAdESService(verifier()), pdf, parameters);
    }

    /** A DER envelope (.p7m, CAdES baseline B) around the file; around one that is signed already, one more layer. */
    public byte[] signCades(byte[] file) {
        var parameters = cades();
        parameters.setParallelSignature(false);
        return sign(new CAdESService(verifier()), file, parameters);
    }

    /** The envelope with one signature more beside those that it has. */
    public byte[] joinCades(byte[] envelope) {
        return sign(new CAdESService(verifier()), envelope, cades());
    }

    /** Key and certificate as PEM, for tools other than ours. */
    public String asPem() {
        try {
            return pem("PRIVATE KEY", key.getEncoded()) + pem("CERTIFICATE", certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String label, byte[] content) {
        var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, text, label);
    }

    /** An XML document signed inside itself, as trusted lists are. */
    byte[] signList(byte[] xml) {
        var parameters = prepare(new XAdESSignatureParameters(), SignatureLevel.XAdES_BASELINE_B);
        parameters.setSignaturePackaging(SignaturePackaging.ENVELOPED);
        return sign(new XAdESService(verifier()), xml, parameters);
    }

    PAdESSignatureParameters pades() {
        var parameters = prepare(new PAdESSignatureParameters(), SignatureLevel.PAdES_BASELINE_B);
        parameters.setContentSize(12_000);
        return parameters;
    }

    CAdESSignatureParameters cades() {
        var parameters = prepare(new CAdESSignatureParameters(), SignatureLevel.CAdES_BASELINE_B);
        parameters.setSignaturePackaging(SignaturePackaging.ENVELOPING);
        return parameters;
    }

    private <P extends AbstractSignatureParameters<?>> P prepare(P parameters, SignatureLevel level) {
        parameters.setSignatureLevel(level);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(new CertificateToken(certificate));
        parameters.setCertificateChain(chain.stream().map(CertificateToken::new).toList());
        parameters.bLevel().setSigningDate(new Date());
        return parameters;
    }

    <P extends AbstractSignatureParameters<?>> byte[] sign(
            DocumentSignatureService<P, ?> service, byte[] file, P parameters) {
        var document = new InMemoryDocument(file);
        var value = value(service.getDataToSign(document, parameters), parameters);
        return DSSUtils.toByteArray(service.signDocument(document, parameters, value));
    }

    private SignatureValue value(ToBeSigned data, AbstractSignatureParameters<?> parameters) {
        try {
            var algorithm = parameters.getSignatureAlgorithm();
            var signature = Signature.getInstance(algorithm.getJCEId());
            signature.initSign(key);
            signature.update(data.getBytes());
            return new SignatureValue(algorithm, signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CommonCertificateVerifier verifier() {
        var verifier = new CommonCertificateVerifier(true);
        verifier.setAlertOnExpiredCertificate(new SilentOnStatusAlert());
        return verifier;
    }
}
