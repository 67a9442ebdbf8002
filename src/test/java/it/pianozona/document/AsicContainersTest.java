/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.asic.cades.validation.ASiCContainerWithCAdESAnalyzer;
import eu.europa.esig.dss.enumerations.ASiCContainerType;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import it.pianozona.document.AsicContainers.Content;
import it.pianozona.rule.RuleViolated;
import it.pianozona.time.BusinessClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("agreement")
class AsicContainersTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2018-06-30T10:00:00Z"), BusinessClock.ROME);
    private static final List<Content> FILES = List.of(
            new Content("RHO-2018-2020/ADP/1 Comune di Rho.pdf", bytes("first")),
            new Content("perché sì.p7m", bytes("second")),
            new Content("perché sì.p7m", bytes("third")));

    private final AsicContainers containers = new AsicContainers(NOON, "", "");

    @Test
    void theContainerSaysFirstAndUncompressedWhatItIsAndHoldsTheFilesAsTheyAre() throws IOException {
        var container = containers.compose(FILES);

        assertThat(new String(container, 30, 8 + AsicContainers.MEDIA_TYPE.length(), StandardCharsets.US_ASCII))
                .isEqualTo("mimetype" + AsicContainers.MEDIA_TYPE);
        var entries = entries(container);
        assertThat(entries).containsEntry("01-RHO-2018-2020-ADP-1 Comune di Rho.pdf", "first");
        assertThat(entries).containsEntry("02-perché sì.p7m", "second").containsEntry("03-perché sì.p7m", "third");
    }

    @Test
    void theManifestHasTheDigestOfEachFile() throws IOException {
        var manifest = entries(containers.compose(FILES)).get("META-INF/ASiCManifest001.xml");

        for (var file : FILES) {
            var digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(Sha256.hex(file.bytes())));
            assertThat(manifest).contains(digest);
        }
    }

    @Test
    void dssOpensItAndFindsItWhole() {
        var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(containers.compose(FILES)));
        validator.setCertificateVerifier(new CommonCertificateVerifier());

        var data = validator.validateDocument().getDiagnosticData();

        assertThat(data.getContainerType()).isEqualTo(ASiCContainerType.ASiC_E);
        var seal = data.getSignatureById(data.getFirstSignatureId());
        assertThat(seal.isSignatureIntact()).isTrue();
        assertThat(seal.isSignatureValid()).isTrue();
        assertThat(seal.getDigestMatchers()).allMatch(match -> match.isDataFound() && match.isDataIntact());
        assertThat(seal.getSigningCertificate().getCommonName()).contains("non qualificato");
    }

    @Test
    void aFileChangedInTheContainerIsFound() {
        var container =
                containers.compose(List.of(new Content("a.txt", bytes("first")), new Content("b.txt", bytes("stays"))));
        var tampered = replaced(container, "stays", "leave");
        var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(tampered));
        validator.setCertificateVerifier(new CommonCertificateVerifier());

        var data = validator.validateDocument().getDiagnosticData();

        assertThat(data.getSignatureById(data.getFirstSignatureId()).getDigestMatchers())
                .anyMatch(match -> match.isDataFound() && !match.isDataIntact());
    }

    @Test
    void theAdministrationsOwnSealIsUsedWhereItIsConfigured(@TempDir Path folder) throws Exception {
        var own = Seal.madeFor(NOON.instant());
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("seal", own.key(), "secret".toCharArray(), own.chain().toArray(Certificate[]::new));
        var file = folder.resolve("seal.p12");
        try (var out = Files.newOutputStream(file)) {
            store.store(out, "secret".toCharArray());
        }

        var container = new AsicContainers(NOON, file.toString(), "secret").compose(FILES);

        var analyzer = new ASiCContainerWithCAdESAnalyzer(new InMemoryDocument(container));
        analyzer.setCertificateVerifier(new CommonCertificateVerifier());
        assertThat(analyzer.getSignatures()).singleElement().satisfies(seal -> assertThat(
                        seal.getSigningCertificateToken().getCertificate())
                .isEqualTo(own.chain().get(0)));
        assertThatThrownBy(() -> new AsicContainers(NOON, file.toString(), "wrong"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void noFilesOrTooManyBytesAreRefused() {
        assertThatThrownBy(() -> containers.compose(List.of())).isInstanceOf(RuleViolated.class);
        var half = new Content("a.pdf", new byte[StoredFiles.LARGEST / 2 + 1]);
        assertThatThrownBy(() -> containers.compose(List.of(half, half))).isInstanceOf(RuleViolated.class);
    }

    private static byte[] replaced(byte[] container, String before, String after) {
        try {
            var out = new ByteArrayOutputStream();
            try (var zip = new ZipInputStream(new ByteArrayInputStream(container));
                    var copy = new ZipOutputStream(out)) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    copy.putNextEntry(new ZipEntry(entry.getName()));
                    var bytes = zip.readAllBytes();
                    copy.write(new String(bytes, StandardCharsets.UTF_8).equals(before) ? bytes(after) : bytes);
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> entries(byte[] container) throws IOException {
        var entries = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(container), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
