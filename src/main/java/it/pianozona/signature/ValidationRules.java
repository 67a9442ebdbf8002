/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import eu.europa.esig.dss.enumerations.Level;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.policy.EtsiValidationPolicy;
import eu.europa.esig.dss.policy.ValidationPolicyFacade;
import eu.europa.esig.dss.policy.jaxb.BasicSignatureConstraints;
import eu.europa.esig.dss.policy.jaxb.CertificateConstraints;
import eu.europa.esig.dss.policy.jaxb.LevelConstraint;
import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.xml.sax.SAXException;

/** The validation policy that EU DSS ships, made stricter where it lets through what must not pass (SIGNATURE design). */
final class ValidationRules {

    private ValidationRules() {}

    /** Everything counts. */
    static ValidationPolicy full() {
        return policy(Level.FAIL);
    }

    /** The same, but a certificate whose revocation data cannot be had does not fail by that alone. */
    static ValidationPolicy withoutRevocationData() {
        return policy(Level.IGNORE);
    }

    private static ValidationPolicy policy(Level missingRevocation) {
        try (var shipped = ValidationRules.class.getResourceAsStream("/policy/constraint.xml")) {
            var constraints = ValidationPolicyFacade.newFacade().unmarshall(shipped);
            var signature = constraints.getSignatureConstraints().getBasicSignatureConstraints();
            forbidChanges(signature);
            signature.getSigningCertificate().getKeyUsage().setLevel(Level.FAIL);
            for (var certificate : List.of(signature.getSigningCertificate(), signature.getCACertificate())) {
                askFreshRevocation(certificate);
                certificate.setRevocationDataAvailable(level(missingRevocation));
            }
            var timestamp = constraints.getTimestamp().getBasicSignatureConstraints();
            forbidChanges(timestamp);
            askFreshRevocation(timestamp.getSigningCertificate());
            timestamp.getSigningCertificate().setRevocationDataAvailable(level(missingRevocation));
            return new EtsiValidationPolicy(constraints);
        } catch (IOException | JAXBException | XMLStreamException | SAXException e) {
            throw new IllegalStateException("the shipped validation policy cannot be read", e);
        }
    }

    private static void forbidChanges(BasicSignatureConstraints signature) {
        signature.setAnnotationChanges(level(Level.FAIL));
        signature.setUndefinedChanges(level(Level.FAIL));
        signature.setPdfAnnotationOverlap(level(Level.FAIL));
        signature.setDocMDP(level(Level.FAIL));
        signature.setByteRangeCollision(level(Level.FAIL));
    }

    /** Without a maximum age of its own a list counts until its next update. */
    private static void askFreshRevocation(CertificateConstraints certificate) {
        certificate.setRevocationFreshness(null);
        certificate.setRevocationFreshnessNextUpdate(level(Level.FAIL));
    }

    private static LevelConstraint level(Level level) {
        var constraint = new LevelConstraint();
        constraint.setLevel(level);
        return constraint;
    }
}
