/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support.signature;

import it.pianozona.support.signature.TestAuthority.Revocations;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** One certification authority: its key, its own certificate, what it issues and revokes. Keys are ECDSA P-256. */
final class TestCertificates {

    private static final ASN1ObjectIdentifier QC_COMPLIANCE = new ASN1ObjectIdentifier("0.4.0.1862.1.1");
    private static final ASN1ObjectIdentifier QC_DEVICE = new ASN1ObjectIdentifier("0.4.0.1862.1.4");
    private static final ASN1ObjectIdentifier QC_TYPE = new ASN1ObjectIdentifier("0.4.0.1862.1.6");
    private static final ASN1ObjectIdentifier QC_TYPE_SIGN = new ASN1ObjectIdentifier("0.4.0.1862.1.6.1");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final X500Name name;
    private final KeyPair keys;
    private final X509Certificate certificate;
    private final Set<BigInteger> revoked = ConcurrentHashMap.newKeySet();

    private TestCertificates(X500Name name, KeyPair keys, X509Certificate certificate) {
        this.name = name;
        this.keys = keys;
        this.certificate = certificate;
    }

    /** What a certificate is asked for. */
    record Request(
            String givenName,
            String familyName,
            String taxCode,
            Duration endsIn,
            int keyUsage,
            boolean qualified,
            Revocations list) {

        static Request of(String givenName, String familyName, String taxCode) {
            return new Request(
                    givenName,
                    familyName,
                    taxCode,
                    Duration.ofDays(365),
                    KeyUsage.nonRepudiation,
                    true,
                    Revocations.CURRENT);
        }

        Request ended() {
            return new Request(givenName, familyName, taxCode, Duration.ofDays(-1), keyUsage, qualified, list);
        }

        Request listedIn(Revocations other) {
            return new Request(givenName, familyName, taxCode, endsIn, keyUsage, qualified, other);
        }

        Request forAuthentication() {
            return new Request(givenName, familyName, taxCode, endsIn, KeyUsage.digitalSignature, qualified, list);
        }

        Request withoutStatements() {
            return new Request(givenName, familyName, taxCode, endsIn, keyUsage, false, list);
        }
    }

    static TestCertificates authority(String commonName) {
        var keys = newKeys();
        var name = new X500NameBuilder()
                .addRDN(BCStyle.C, "IT")
                .addRDN(BCStyle.O, "Prova")
                .addRDN(BCStyle.CN, commonName)
                .build();
        return make(() -> {
            var builder = builder(name, keys, name, keys, Duration.ofDays(3650));
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return new TestCertificates(name, keys, signed(builder, keys));
        });
    }

    TestSigner issue(Request request) {
        var own = newKeys();
        var subject = new X500NameBuilder()
                .addRDN(BCStyle.C, "IT")
                .addRDN(BCStyle.SURNAME, request.familyName())
                .addRDN(BCStyle.GIVENNAME, request.givenName())
                .addRDN(BCStyle.SERIALNUMBER, "TINIT-" + request.taxCode())
                .addRDN(BCStyle.CN, request.givenName() + " " + request.familyName())
                .build();
        return make(() -> {
            var builder = builder(subject, own, name, keys, request.endsIn());
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(request.keyUsage()));
            builder.addExtension(Extension.cRLDistributionPoints, false, published(request.list()));
            if (request.qualified()) {
                builder.addExtension(Extension.qCStatements, false, statements());
            }
            var issued = signed(builder, keys);
            return new TestSigner(request.taxCode(), own.getPrivate(), issued, List.of(issued, certificate));
        });
    }

    /** A certificate of a timestamping service (RFC 3161, 2.3). */
    TestSigner issueTimestamping(Revocations list) {
        var own = newKeys();
        var subject = new X500NameBuilder()
                .addRDN(BCStyle.C, "IT")
                .addRDN(BCStyle.O, "Prova")
                .addRDN(BCStyle.CN, "Servizio di marcatura")
                .build();
        return make(() -> {
            var builder = builder(subject, own, name, keys, Duration.ofDays(3000));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            builder.addExtension(Extension.cRLDistributionPoints, false, published(list));
            var issued = signed(builder, keys);
            return new TestSigner("", own.getPrivate(), issued, List.of(issued, certificate));
        });
    }

    /** The authority as signer of a list. */
    TestSigner asSigner() {
        return new TestSigner("", keys.getPrivate(), certificate, List.of(certificate));
    }

    void revoke(TestSigner signer) {
        revoked.add(signer.certificate().getSerialNumber());
    }

    byte[] revocationList(Duration untilNext) {
        return make(() -> {
            var next = Instant.now().plus(untilNext);
            var list = new X509v2CRLBuilder(name, Date.from(next.minus(Duration.ofDays(14))));
            list.setNextUpdate(Date.from(next));
            list.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(keys.getPublic()));
            var yesterday = Date.from(Instant.now().minus(Duration.ofDays(1)));
            revoked.forEach(serial -> list.addCRLEntry(serial, yesterday, CRLReason.keyCompromise));
            return list.build(contentSigner(keys)).getEncoded();
        });
    }

    X509Certificate certificate() {
        return certificate;
    }

    byte[] encoded() {
        return make(certificate::getEncoded);
    }

    static void write(Path file, X509Certificate certificate) {
        make(() -> Files.write(file, certificate.getEncoded()));
    }

    private static X509v3CertificateBuilder builder(
            X500Name subject, KeyPair own, X500Name issuer, KeyPair issuerKeys, Duration endsIn)
            throws IOException, GeneralSecurityException {
        var builder = new X509v3CertificateBuilder(
                issuer,
                new BigInteger(64, RANDOM).setBit(63),
                Date.from(Instant.now().minus(Duration.ofDays(400))),
                Date.from(Instant.now().plus(endsIn)),
                subject,
                SubjectPublicKeyInfo.getInstance(own.getPublic().getEncoded()));
        var identifiers = new JcaX509ExtensionUtils();
        builder.addExtension(
                Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(own.getPublic()));
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                identifiers.createAuthorityKeyIdentifier(issuerKeys.getPublic()));
        return builder;
    }

    private static CRLDistPoint published(Revocations list) {
        var address = new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, list.address()));
        return new CRLDistPoint(
                new DistributionPoint[] {new DistributionPoint(new DistributionPointName(address), null, null)});
    }

    private static DERSequence statements() {
        var all = new ASN1EncodableVector();
        all.add(new DERSequence(QC_COMPLIANCE));
        all.add(new DERSequence(QC_DEVICE));
        var type = new ASN1EncodableVector();
        type.add(QC_TYPE);
        type.add(new DERSequence(QC_TYPE_SIGN));
        all.add(new DERSequence(type));
        return new DERSequence(all);
    }

    private static X509Certificate signed(X509v3CertificateBuilder builder, KeyPair keys)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        var encoded = builder.build(contentSigner(keys)).getEncoded();
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
    }

    private static ContentSigner contentSigner(KeyPair keys) throws OperatorCreationException {
        return new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
    }

    private static KeyPair newKeys() {
        return make(() -> {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        });
    }

    private interface Making<T> {
        T get() throws IOException, GeneralSecurityException, OperatorCreationException;
    }

    private static <T> T make(Making<T> making) {
        try {
            return making.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
