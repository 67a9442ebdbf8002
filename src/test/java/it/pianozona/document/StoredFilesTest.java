/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.rule.RuleViolated;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.signature.TestAuthority;
import it.pianozona.support.signature.TestSigner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PianozonaTest
@Tag("agreement")
class StoredFilesTest {

    private static final TestSigner SIGNER = TestAuthority.get().signer("Maria", "Rossi", "RSSMRA70A01H264V");
    private static final byte[] SIGNED = SIGNER.signCades("%PDF-1.7".getBytes(StandardCharsets.US_ASCII));

    @Autowired
    private StoredFiles files;

    @Autowired
    private JdbcClient jdbc;

    private interface Change {
        void in(PDDocument document) throws IOException;
    }

    @Test
    void aFileComesBackByteForByteWithItsHash() {
        var id = files.keep("accordo.pdf", "application/pdf", "%PDF-1.7 à".getBytes(StandardCharsets.UTF_8));

        var file = files.get(id);
        assertThat(file.name()).isEqualTo("accordo.pdf");
        assertThat(file.sha256()).isEqualTo(Sha256.hex(files.bytes(id)));
        assertThat(files.of(List.of(id, UUID.randomUUID()))).containsExactly(file);
        assertThat(files.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void theDatabaseRefusesToChangeOrRemoveAFile() {
        var id = files.keep("atto.pdf", "application/pdf", new byte[] {1});

        for (var statement :
                List.of("update stored_file set name = 'x' where id = ?", "delete from stored_file where id = ?")) {
            assertThatThrownBy(() -> jdbc.sql(statement).param(id).update()).hasMessageContaining("never changes");
        }
    }

    @Test
    @Transactional
    void bytesThatWereChangedPastTheProductAreNotGivenOut() {
        var id = files.keep("atto.pdf", "application/pdf", new byte[] {1});
        jdbc.sql("set local session_replication_role = replica").update();
        jdbc.sql("update stored_file set bytes = '\\x02' where id = :id")
                .param("id", id)
                .update();

        assertThatThrownBy(() -> files.bytes(id)).isInstanceOf(FileDamaged.class);
    }

    /** A PDF that opens, in an envelope. */
    private static byte[] signed() throws IOException {
        return SIGNER.signCades(pdf(document -> {}));
    }

    @Test
    void anActIsAPdfOrASignedFileByItsBytesAndNotByItsName() throws IOException {
        var pdf = pdf(document -> {});

        assertThat(files.get(files.keepAct("Atto", "C:\\atti\\delibera 12.exe", pdf))
                        .name())
                .isEqualTo("delibera 12.exe.pdf");
        assertThat(files.get(files.keepAct("Atto", "../../delibera.PDF", pdf)).name())
                .isEqualTo("delibera.PDF");
        assertThat(files.get(files.keepAct("Atto", "\u202e", signed())).mediaType())
                .isEqualTo("application/pkcs7-mime");
        assertThat(FileKind.of(Base64.getMimeEncoder().encode(SIGNED))).contains(FileKind.P7M);
        assertThat(FileKind.of(("-----BEGIN PKCS7-----\n" + Base64.getEncoder().encodeToString(SIGNED))
                        .getBytes(StandardCharsets.US_ASCII)))
                .contains(FileKind.P7M);
    }

    @Test
    void aSignedFileWithATimestampAroundItIsOneToo() throws IOException {
        var clock = TestAuthority.get().timestamping();

        var tsd = files.get(files.keepAct("Atto", "delibera.pdf.p7m.tsd", clock.tsd(signed())));
        assertThat(tsd.mediaType()).isEqualTo("application/timestamped-data");
        assertThat(tsd.name()).isEqualTo("delibera.pdf.p7m.tsd");
        assertThat(FileKind.of(Base64.getMimeEncoder().encode(clock.tsd(SIGNED))))
                .contains(FileKind.TSD);
        assertThat(files.get(files.keepAct("Atto", "delibera", clock.m7m(signed())))
                        .name())
                .isEqualTo("delibera.m7m");
        assertThat(FileKind.of("Content-Type: text/html\r\n\r\n<script>".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
    }

    @Test
    void whatIsNeitherPdfNorSignedFileIsRefusedWhateverItsName() {
        for (var bytes : List.of(
                "<html><script>".getBytes(StandardCharsets.UTF_8),
                "MZ program".getBytes(StandardCharsets.UTF_8),
                "PK\u0003\u0004".getBytes(StandardCharsets.UTF_8),
                HexFormat.of().parseHex("308206092a864886f70d010701"),
                new byte[] {0x30},
                new byte[] {0x30, (byte) 0xff})) {
            refused("delibera.pdf", bytes, "né un PDF né un file firmato");
        }
    }

    @Test
    void emptyAndTooLargeFilesAreRefused() {
        refused("vuoto.pdf", new byte[0], "vuoto");
        refused("grande.pdf", new byte[StoredFiles.LARGEST_UPLOAD + 1], "20 MB");
    }

    @Test
    void aPdfThatRunsSomethingIsRefused() throws IOException {
        refused(
                "a.pdf",
                pdf(d -> d.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"))),
                "parti eseguibili");
        refused("a.pdf", pdf(d -> d.getDocumentCatalog().setOpenAction(new PDActionLaunch())), "parti eseguibili");
    }

    @Test
    void aPdfThatRunsSomethingIsRefusedInWhateverItIsWrapped() throws IOException {
        var clock = TestAuthority.get().timestamping();
        var running = pdf(d -> d.getDocumentCatalog().setOpenAction(new PDActionLaunch()));
        var signed = SIGNER.signCades(running);
        for (var wrapped : List.of(
                signed,
                Base64.getMimeEncoder().encode(signed),
                SIGNER.signCades(signed),
                clock.tsd(signed),
                clock.m7m(signed),
                clock.m7m(running),
                clock.tsd(clock.m7m(running)))) {
            refused("a.p7m", wrapped, "parti eseguibili");
        }
    }

    @Test
    void aMessageOrAnEnvelopeWithoutADocumentOrATimestampIsNoAct() throws IOException {
        var header = "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n\r\n";
        var page = "--b\r\nContent-Type: text/html\r\n\r\n<script>\r\n";
        var notice = "né un PDF né un file firmato";
        for (var message :
                List.of(header, header + page, header + page + "--b--\r\n", header + page + page + "--b--\r\n")) {
            refused("delibera.m7m", message.getBytes(StandardCharsets.US_ASCII), notice);
        }
        var tsd = TestAuthority.get().timestamping().tsd(SIGNED);
        refused("delibera.tsd", java.util.Arrays.copyOf(tsd, tsd.length / 2), notice);
        refused(
                "delibera.p7m",
                HexFormat.of().parseHex("3080" + "06092a864886f70d010702" + "a0803080020101"),
                "il file firmato non si apre");
        refused("delibera.p7m", SIGNED, "danneggiato");
    }

    @Test
    void aPdfThatDoesNotOpenIsRefusedWithItsReason() throws IOException {
        refused("a.pdf", "%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII), "danneggiato");
        refused(
                "a.pdf",
                pdf(d -> d.protect(new StandardProtectionPolicy("o", "u", new AccessPermission()))),
                "password");
        refused(
                "a.pdf",
                pdf(d -> d.protect(new StandardProtectionPolicy("o", "", new AccessPermission()))),
                "password");
    }

    private void refused(String name, byte[] bytes, String words) {
        assertThatThrownBy(() -> files.keepAct("Atto", name, bytes))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("«Atto»")
                .hasMessageContaining(words);
    }

    private static byte[] pdf(Change change) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            change.in(document);
            document.save(out);
        }
        return out.toByteArray();
    }
}
