/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support.signature;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.http.commons.FileCacheDataLoader;
import eu.europa.esig.dss.spi.client.http.IgnoreDataLoader;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A trust service provider of the tests: a certification authority that issues qualified certificates, its revocation
 * lists, and the trusted lists that vouch for it. One for each run of the suite; nothing goes over a network, the lists
 * stand in a cache folder as a production node without Internet would be given them.
 */
public final class TestAuthority {

    private static final TestAuthority ONLY = new TestAuthority();

    private final Path folder;
    private final TestCertificates issuer;
    private final TestCertificates timestamps = TestCertificates.authority("Autorità di marcatura di prova");
    private final TestCertificates foreign = TestCertificates.authority("Autorità ignota");
    private final TestCertificates listOperator = TestCertificates.authority("Gestore degli elenchi di prova");
    private final Map<String, TestSigner> signers = new ConcurrentHashMap<>();

    private TestAuthority() {
        try {
            var parent = Files.createDirectories(Path.of("target", "test-trust"));
            folder = Files.createTempDirectory(parent.toAbsolutePath(), "run");
            issuer = TestCertificates.authority("Autorità qualificata di prova");
            Files.createDirectories(cache());
            Files.createDirectories(anchors());
            TestCertificates.write(
                    Files.createDirectories(operators()).resolve("gestore.cer"), listOperator.certificate());
            seed(TestTrustedLists.LOTL, TestTrustedLists.listOfLists(listOperator));
            seed(TestTrustedLists.LIST, TestTrustedLists.nationalList(listOperator, issuer, timestamps));
            publish(Revocations.CURRENT, Duration.ofDays(7));
            publish(Revocations.STALE, Duration.ofDays(-30));
            seed(Revocations.TIMESTAMPS.address(), timestamps.revocationList(Duration.ofDays(7)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The authority of this run. */
    public static TestAuthority get() {
        return ONLY;
    }

    /** Which revocation list a certificate refers to. */
    enum Revocations {
        CURRENT,
        STALE,
        /** Of the timestamping service. */
        TIMESTAMPS,
        /** Its address answers nothing, until {@link #publishUnreachable}. */
        UNREACHABLE;

        String address() {
            return "http://autorita.invalid/revoche/" + name().toLowerCase(java.util.Locale.ROOT) + ".crl";
        }
    }

    /** Settings by which the application under test trusts this authority. */
    public String[] settings() {
        return new String[] {
            "pianozona.signature.mode=strict",
            "pianozona.signature.trusted-lists=" + TestTrustedLists.LOTL,
            "pianozona.signature.list-operators=" + operators(),
            "pianozona.signature.anchors=" + anchors(),
            "pianozona.signature.cache=" + cache(),
            "pianozona.signature.online=false"
        };
    }

    /** The folder with trusted lists and revocation lists, each under the name of its address. */
    public Path cache() {
        return folder.resolve("cache");
    }

    /** The folder with the certificates of those who may sign the list of trusted lists. */
    public Path operators() {
        return folder.resolve("gestori");
    }

    /** A folder of additional trust anchors, empty. */
    public Path anchors() {
        return folder.resolve("ancore");
    }

    /** The certificate of the issuing authority, DER, as a folder of anchors takes it. */
    public byte[] certificate() {
        return issuer.encoded();
    }

    /** The qualified timestamping service of the trusted lists. */
    public TestTimestamping timestamping() {
        return new TestTimestamping(timestamps.issueTimestamping(Revocations.TIMESTAMPS), this);
    }

    /** A timestamping service that nobody knows. */
    public TestTimestamping unknownTimestamping() {
        return new TestTimestamping(foreign.issueTimestamping(Revocations.CURRENT), this);
    }

    /** A service whose certificate comes from the authority for signatures: trusted, but not as a timestamping service. */
    public TestTimestamping unlistedTimestamping() {
        return new TestTimestamping(issuer.issueTimestamping(Revocations.CURRENT), this);
    }

    /** A timestamping service whose revocation list cannot be reached for now. */
    public TestTimestamping timestampingWithoutRevocationData() {
        return new TestTimestamping(timestamps.issueTimestamping(Revocations.UNREACHABLE), this);
    }

    /** A token made with a person's certificate, as if it were a timestamping service. */
    public TestTimestamping timestampingOf(TestSigner signer) {
        return new TestTimestamping(signer, this);
    }

    /** The revocation list of today, as somebody keeps it who wants to show an old one later. */
    public byte[] revocationList() {
        return issuer.revocationList(Duration.ofDays(7));
    }

    /** What a signing tool knows: whom to trust, and where revocation lists are. */
    CommonCertificateVerifier toolVerifier() {
        var lists = new FileCacheDataLoader(new IgnoreDataLoader());
        lists.setFileCacheDirectory(cache().toFile());
        lists.setCacheExpirationTime(-1);
        var trusted = new CommonTrustedCertificateSource();
        for (var one : List.of(issuer, timestamps, foreign)) {
            trusted.addCertificate(new CertificateToken(one.certificate()));
        }
        var verifier = new CommonCertificateVerifier(true);
        verifier.setTrustedCertSources(trusted);
        verifier.setCrlSource(new OnlineCRLSource(lists));
        verifier.setAlertOnExpiredCertificate(new SilentOnStatusAlert());
        verifier.setAlertOnMissingRevocationData(new SilentOnStatusAlert());
        verifier.setAlertOnRevokedCertificate(new SilentOnStatusAlert());
        verifier.setAlertOnNoRevocationAfterBestSignatureTime(new SilentOnStatusAlert());
        verifier.setAlertOnInvalidTimestamp(new SilentOnStatusAlert());
        verifier.setAlertOnUncoveredPOE(new SilentOnStatusAlert());
        return verifier;
    }

    /** A person with a qualified certificate; the same one for the same tax code. */
    public TestSigner signer(String givenName, String familyName, String taxCode) {
        return signers.computeIfAbsent(
                taxCode, code -> issuer.issue(TestCertificates.Request.of(givenName, familyName, code)));
    }

    /** A qualified certificate that ended yesterday. */
    public TestSigner expired(String taxCode) {
        return issuer.issue(request(taxCode).ended());
    }

    /** A qualified certificate that its issuer has revoked. */
    public synchronized TestSigner revoked(String taxCode) {
        var signer = issuer.issue(request(taxCode));
        issuer.revoke(signer);
        publish(Revocations.CURRENT, Duration.ofDays(7));
        return signer;
    }

    /** A qualified certificate whose revocation list cannot be reached for now. */
    public TestSigner withoutRevocationData(String taxCode) {
        return issuer.issue(request(taxCode).listedIn(Revocations.UNREACHABLE));
    }

    /** The revocation list of {@link #withoutRevocationData} is reached again; these certificates are on it. */
    public synchronized void publishUnreachable(TestSigner... revoked) {
        List.of(revoked).forEach(issuer::revoke);
        // A list that says more is a newer one, also within the same second.
        publish(Revocations.UNREACHABLE, Duration.ofDays(revoked.length == 0 ? 6 : 7));
    }

    /** The revocation list of {@link #withoutRevocationData} cannot be reached any more. */
    public void withdrawUnreachable() {
        new FileCacheDataLoaderIn(cache()).remove(Revocations.UNREACHABLE.address());
    }

    /** A qualified certificate whose revocation list is a month too old. */
    public TestSigner withStaleRevocationData(String taxCode) {
        return issuer.issue(request(taxCode).listedIn(Revocations.STALE));
    }

    /** A certificate of the same authority, for authentication (CNS), that must not sign. */
    public TestSigner authentication(String taxCode) {
        return issuer.issue(request(taxCode).forAuthentication());
    }

    /** A certificate for signing of the same authority that is not qualified. */
    public TestSigner notQualified(String taxCode) {
        return issuer.issue(request(taxCode).withoutStatements());
    }

    /** A certificate that says it is qualified, of an authority that nobody knows. */
    public TestSigner ofUnknownAuthority(String taxCode) {
        return foreign.issue(request(taxCode));
    }

    private static TestCertificates.Request request(String taxCode) {
        return TestCertificates.Request.of("Prova", "Firmatario", taxCode);
    }

    private void publish(Revocations list, Duration untilNext) {
        seed(list.address(), issuer.revocationList(untilNext));
    }

    private void seed(String address, byte[] content) {
        new FileCacheDataLoaderIn(cache()).createFile(address, content);
    }

    private static final class FileCacheDataLoaderIn extends FileCacheDataLoader {

        private static final long serialVersionUID = 1L;

        FileCacheDataLoaderIn(Path folder) {
            setFileCacheDirectory(folder.toFile());
        }
    }
}
