/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import eu.europa.esig.dss.cades.CAdESSignatureParameters;
import eu.europa.esig.dss.cades.signature.CAdESService;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import it.pianozona.time.BusinessClock;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.Date;
import java.util.List;

/**
 * Signs for the invented people of a demonstration, who have no signing tool. Its certificates have no legal value: only the
 * degraded mode takes them, as to be verified again, and the strict mode refuses them. It exists only in a demonstration.
 */
public class DemonstrationSigner {

    private final DemonstrationAuthority authority;
    private final BusinessClock clock;

    DemonstrationSigner(DemonstrationAuthority authority, BusinessClock clock) {
        this.authority = authority;
        this.clock = clock;
    }

    /**
     * The document in a signed envelope (.p7m, CAdES baseline B), signed at the demonstration's time.
     *
     * @param taxCode codice fiscale that the certificate carries
     */
    public byte[] sign(byte[] document, String givenName, String familyName, String taxCode) {
        var person = authority.issue(givenName, familyName, taxCode);
        var parameters = new CAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.CAdES_BASELINE_B);
        parameters.setSignaturePackaging(SignaturePackaging.ENVELOPING);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(new CertificateToken(person.certificate()));
        parameters.setCertificateChain(
                List.of(new CertificateToken(person.certificate()), new CertificateToken(authority.certificate())));
        parameters.bLevel().setSigningDate(Date.from(clock.instant()));
        var service = new CAdESService(new CommonCertificateVerifier(true));
        var file = new InMemoryDocument(document);
        var data = service.getDataToSign(file, parameters).getBytes();
        var algorithm = parameters.getSignatureAlgorithm();
        var value = new SignatureValue(algorithm, value(person.key(), algorithm.getJCEId(), data));
        return DSSUtils.toByteArray(service.signDocument(file, parameters, value));
    }

    private static byte[] value(PrivateKey key, String algorithm, byte[] data) {
        try {
            var signature = java.security.Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
