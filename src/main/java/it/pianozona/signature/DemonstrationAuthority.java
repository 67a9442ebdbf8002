/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.qualified.ETSIQCObjectIdentifiers;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The certification authority of one demonstration, so that invented people can sign. It is made at the first start; its key
 * never leaves the demonstration's own folder. A certificate lasts as long as a demonstration's day can be moved.
 */
final class DemonstrationAuthority {

    private static final String ORGANISATION = "Dimostrazione di Pianozona, senza valore legale";
    private static final String FILE = "autorita.p12";
    private static final String ENTRY = "autorita";
    private static final char[] UNPROTECTED = {};
    private static final Date FROM = Date.from(Instant.parse("2000-01-01T00:00:00Z"));
    private static final Date TO = Date.from(Instant.parse("2049-12-31T00:00:00Z"));
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PrivateKey key;
    private final X509Certificate certificate;

    private DemonstrationAuthority(Identity identity) {
        this.key = identity.key();
        this.certificate = identity.certificate();
    }

    /** A private key with its certificate. */
    record Identity(PrivateKey key, X509Certificate certificate) {}

    /** The authority kept in that folder; at the first start there is none yet, and it is made. */
    static DemonstrationAuthority in(Path folder) {
        return make(() -> {
            var file = folder.resolve(FILE);
            if (Files.notExists(file)) {
                keep(newAuthority(), file);
            }
            return new DemonstrationAuthority(read(file));
        });
    }

    X509Certificate certificate() {
        return certificate;
    }

    /** A certificate for signing with a key of its own; it says of itself what a qualified one says. */
    Identity issue(String givenName, String familyName, String taxCode) {
        var subject = new X500NameBuilder()
                .addRDN(BCStyle.C, "IT")
                .addRDN(BCStyle.O, ORGANISATION)
                .addRDN(BCStyle.SURNAME, familyName)
                .addRDN(BCStyle.GIVENNAME, givenName)
                .addRDN(BCStyle.SERIALNUMBER, "TINIT-" + taxCode)
                .addRDN(BCStyle.CN, givenName + " " + familyName)
                .build();
        return make(() -> {
            var own = newKeys();
            var builder = builder(
                    X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()), subject, own);
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(certificate.getPublicKey()));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.nonRepudiation));
            builder.addExtension(Extension.qCStatements, false, statements());
            return new Identity(own.getPrivate(), signed(builder, key));
        });
    }

    private static Identity newAuthority() throws GeneralSecurityException, IOException, OperatorCreationException {
        var keys = newKeys();
        var name = new X500NameBuilder()
                .addRDN(BCStyle.C, "IT")
                .addRDN(BCStyle.O, ORGANISATION)
                .addRDN(BCStyle.CN, "Autorità di prova")
                .build();
        var builder = builder(name, name, keys);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        return new Identity(keys.getPrivate(), signed(builder, keys.getPrivate()));
    }

    /** Written aside first: a start that is interrupted leaves no half of an authority. */
    private static void keep(Identity identity, Path file) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, UNPROTECTED);
        store.setKeyEntry(ENTRY, identity.key(), UNPROTECTED, new Certificate[] {identity.certificate()});
        var folder = Files.createDirectories(file.toAbsolutePath().getParent());
        var aside = Files.createTempFile(folder, ENTRY, ".tmp");
        try (var out = Files.newOutputStream(aside)) {
            store.store(out, UNPROTECTED);
        }
        try {
            Files.move(aside, file);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            Files.delete(aside);
        }
    }

    private static Identity read(Path file) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, UNPROTECTED);
        }
        return new Identity(
                (PrivateKey) store.getKey(ENTRY, UNPROTECTED), (X509Certificate) store.getCertificate(ENTRY));
    }

    private static X509v3CertificateBuilder builder(X500Name issuer, X500Name subject, KeyPair own)
            throws GeneralSecurityException, IOException {
        var builder = new X509v3CertificateBuilder(
                issuer,
                new BigInteger(64, RANDOM).setBit(63),
                FROM,
                TO,
                subject,
                SubjectPublicKeyInfo.getInstance(own.getPublic().getEncoded()));
        builder.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createSubjectKeyIdentifier(own.getPublic()));
        return builder;
    }

    /** Qualified, for signatures, on a device (ETSI EN 319 412-5): without these not even the degraded mode takes it. */
    private static DERSequence statements() {
        var type = new ASN1EncodableVector();
        type.add(ETSIQCObjectIdentifiers.id_etsi_qcs_QcType);
        type.add(new DERSequence(ETSIQCObjectIdentifiers.id_etsi_qct_esign));
        var all = new ASN1EncodableVector();
        all.add(new DERSequence(ETSIQCObjectIdentifiers.id_etsi_qcs_QcCompliance));
        all.add(new DERSequence(ETSIQCObjectIdentifiers.id_etsi_qcs_QcSSCD));
        all.add(new DERSequence(type));
        return new DERSequence(all);
    }

    private static X509Certificate signed(X509v3CertificateBuilder builder, PrivateKey issuerKey)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(issuerKey);
        var encoded = builder.build(signer).getEncoded();
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
    }

    private static KeyPair newKeys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private interface Making<T> {
        T get() throws IOException, GeneralSecurityException, OperatorCreationException;
    }

    private static <T> T make(Making<T> making) {
        try {
            return making.get();
        } catch (IOException e) {
            throw new UncheckedIOException("the demonstration's authority cannot be kept or read", e);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("the demonstration's authority cannot work", e);
        }
    }
}
