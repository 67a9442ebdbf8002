/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.document;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * What closes a container: a key and its certificate.
 *
 * @param chain the certificate of the key first
 */
record Seal(PrivateKey key, List<X509Certificate> chain) {

    private static final X500Principal TECHNICAL =
            new X500Principal("CN=Pianozona\\, sigillo tecnico del contenitore (non qualificato), C=IT");
    private static final Duration BEFORE = Duration.ofDays(1);
    private static final Duration AFTER = Duration.ofDays(3650);

    /** The seal of the administration that runs the product, from its PKCS#12 file. */
    static Seal from(Path keystore, String password) {
        try (var stream = Files.newInputStream(keystore)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(stream, password.toCharArray());
            var alias = store.aliases().nextElement();
            var chain = Arrays.stream(store.getCertificateChain(alias))
                    .map(X509Certificate.class::cast)
                    .toList();
            return new Seal((PrivateKey) store.getKey(alias, password.toCharArray()), chain);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the seal's keystore %s cannot be opened".formatted(keystore), e);
        }
    }

    /** A technical seal for one container, whose key nobody keeps: it shows that nothing was changed since, not who closed it. */
    static Seal madeFor(Instant at) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            var certificate = new JcaX509v3CertificateBuilder(
                            TECHNICAL,
                            BigInteger.valueOf(at.toEpochMilli()),
                            Date.from(at.minus(BEFORE)),
                            Date.from(at.plus(AFTER)),
                            TECHNICAL,
                            pair.getPublic())
                    .addExtension(
                            Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation))
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()));
            return new Seal(pair.getPrivate(), List.of(new JcaX509CertificateConverter().getCertificate(certificate)));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
            throw new IllegalStateException("this Java cannot make a technical seal", e);
        }
    }

    SignatureValue sign(ToBeSigned data) {
        var algorithm = SignatureAlgorithm.getAlgorithm(
                EncryptionAlgorithm.forKey(chain.get(0).getPublicKey()), DigestAlgorithm.SHA256);
        try {
            var signature = Signature.getInstance(algorithm.getJCEId());
            signature.initSign(key);
            signature.update(data.getBytes());
            return new SignatureValue(algorithm, signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the seal cannot close the container", e);
        }
    }
}
