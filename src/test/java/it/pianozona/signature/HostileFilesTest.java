/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import it.pianozona.rule.RuleViolated;
import it.pianozona.signature.Verdict.Mode;
import it.pianozona.signature.Verdict.State;
import it.pianozona.support.signature.TestAuthority;
import it.pianozona.support.signature.TestIncrement;
import it.pianozona.support.signature.TestPdf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** A file that is made to keep the server busy is refused in words, soon, and leaves its turn to the next one. */
@Tag("agreement")
class HostileFilesTest {

    private static final TestAuthority AUTHORITY = TestAuthority.get();
    private static final String RHO = "RSSMRA70A01H264V";
    private static final byte[] ISSUED = TestPdf.saying("Accordo di Programma con cui si tiene occupato il server");
    private static final byte[] SIGNED = AUTHORITY.signer("Maria", "Rossi", RHO).signPades(ISSUED);

    private static final byte[] BOMB = deflated(100);

    private static byte[] deflated(int megabytes) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            for (int i = 0; i < megabytes; i++) {
                out.write(new byte[1024 * 1024]);
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] twice(byte[] once) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            out.write(once);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String object(String dictionary, byte[] stream) {
        return "90 0 obj\n<<" + dictionary + "/Length " + stream.length + ">>\nstream\n"
                + new String(stream, ISO_8859_1) + "\nendstream\nendobj\n";
    }

    /** Beside the table that is followed. */
    private static byte[] beside(String object) {
        return TestIncrement.byHand(SIGNED, object, "0 1\n0000000000 65535 f \n", "/Root 1 0 R /Size 91");
    }

    /** The stream is the table that is followed. */
    private static byte[] followed(String object) {
        var text = new String(SIGNED, ISO_8859_1);
        var previous = text.substring(text.lastIndexOf("startxref") + 9, text.lastIndexOf("%%EOF"))
                .strip();
        var whole = text + object.replace("<<", "<</Root 1 0 R/Prev " + previous);
        return (whole + "startxref\n" + text.length() + "\n%%EOF\n").getBytes(ISO_8859_1);
    }

    private static final Map<String, String> OBJECTS = objects();

    private static Map<String, String> objects() {
        var rows = new byte[6];
        var objects = new LinkedHashMap<String, String>();
        objects.put(
                "a table without width",
                object("/Type/XRef/W[0 0 0]/Size 2147483647/Index[0 2147483647 0 2147483647]", rows));
        objects.put("a table without width or numbers", object("/Type/XRef/W[0 0 0]/Size 2147483647", rows));
        objects.put("a table of too many rows", object("/Type/XRef/W[1 0 0]/Size 2147483647", rows));
        objects.put(
                "a table from below zero", object("/Type/XRef/W[1 2 1]/Size 5/Index[-2147483648 2147483647]", rows));
        objects.put("a table of a negative width", object("/Type/XRef/W[1 -1 0]/Size 2147483647", rows));
        objects.put("a table of a huge width", object("/Type/XRef/W[1 2147483647 1]/Size 1", rows));
        objects.put("a table under a roundabout name", object("/Type/XRe#66/W[0 0 0]/Size 2147483647", rows));
        objects.put("a table that swells", object("/Type/XRef/W[1 2 1]/Size 1/Filter/FlateDecode", BOMB));
        objects.put(
                "a table of wide rows",
                object(
                        "/Type/XRef/W[1 2 1]/Size 1/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 2147483647>>",
                        deflated(1)));
        objects.put(
                "a table that is packed twice",
                object("/Type/XRef/W[1 2 1]/Size 1/Filter[/FlateDecode/FlateDecode]", twice(BOMB)));
        objects.put("objects that swell", object("/Type/ObjStm/N 2147483647/First 4/Filter/FlateDecode", BOMB));
        objects.put(
                "objects packed twice under a roundabout name",
                object("/Type/ObjStm/N 1/First 4/Filter[/Fl#61teDecode/FlateDecode]", twice(BOMB)));
        return objects;
    }

    @Test
    void a_table_or_a_stream_that_is_more_than_it_weighs_is_refused_at_once() {
        OBJECTS.forEach((what, object) -> {
            for (var file : new byte[][] {beside(object), followed(object)}) {
                var verdict = assertTimeoutPreemptively(
                        Duration.ofSeconds(20), () -> ExaminationTest.strict().examine(file, expected()), what);
                assertThat(verdict.state()).as(what).isEqualTo(State.REFUSED);
            }
        });
        assertThat(ExaminationTest.strict().examine(SIGNED, expected()).reason())
                .isEqualTo(Reason.VERIFIED);
    }

    @Test
    void what_a_table_announces_is_measured_before_anything_else_reads_it() {
        for (var what : new String[] {"a table without width", "a table of too many rows", "a table of wide rows"}) {
            var file = beside(OBJECTS.get(what));

            assertThatThrownBy(() -> SignedFile.opened(file, ISSUED)).as(what).isInstanceOf(Refused.class);
        }
        for (var what : new String[] {"objects that swell", "a table that is packed twice"}) {
            var file = beside(OBJECTS.get(what));

            assertThatThrownBy(() -> SignedFile.opened(file, ISSUED))
                    .as(what)
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason())
                            .isEqualTo(Reason.TOO_HEAVY));
        }
    }

    @Test
    void many_objects_with_an_open_text_do_not_make_each_other_long() {
        var many = "1 0 obj<</#(stream".repeat(60_000);

        var verdict = assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> ExaminationTest.strict().examine(beside(many), expected()));

        assertThat(verdict.state()).isEqualTo(State.REFUSED);
    }

    @Test
    void a_timestamp_under_a_roundabout_name_is_counted() {
        var stamped = AUTHORITY.timestamping().stampPdf(SIGNED);
        var roundabout = TestIncrement.appended(stamped, document -> {
            var value = document.getSignatureDictionaries().get(1).getCOSObject();
            value.setItem(COSName.TYPE, COSName.getPDFName("DocTimeStamp"));
            value.setNeedToBeUpdated(true);
        });
        var text = new String(roundabout, ISO_8859_1).replace("/DocTimeStamp", "/Doc#54imeStamp");

        assertThat(PdfTimestampField.count(stamped)).isEqualTo(1);
        assertThat(PdfTimestampField.count(text.getBytes(ISO_8859_1))).isEqualTo(1);
        assertThat(ExaminationTest.strict()
                        .examine(text.getBytes(ISO_8859_1), expected())
                        .state())
                .isEqualTo(State.REFUSED);
    }

    @Test
    void whose_time_is_over_is_told_so_and_the_turn_comes_back_when_the_work_ends() throws InterruptedException {
        var turn = new Turn(settings(Duration.ofMillis(200), Duration.ofMillis(50)));
        var ended = new CountDownLatch(1);

        assertThatThrownBy(() -> turn.take(() -> {
                    try {
                        while (true) {
                            Turn.requireTime();
                        }
                    } finally {
                        ended.countDown();
                    }
                }))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_HEAVY));
        ended.await();
        assertThat(turn.take(() -> "free")).isEqualTo("free");
    }

    @Test
    void work_that_does_not_end_keeps_its_turn() {
        var turn = new Turn(settings(Duration.ofMillis(50), Duration.ofMillis(50)));
        var goOn = new CountDownLatch(1);

        assertThatThrownBy(() -> turn.take(() -> {
                    while (goOn.getCount() > 0) {
                        Thread.onSpinWait();
                    }
                    return "";
                }))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> turn.take(() -> "")).isInstanceOf(RuleViolated.class);
        goOn.countDown();
    }

    private static Expectation expected() {
        return new Expectation(ISSUED, Set.of(), Set.of(RHO), Set.of());
    }

    private static SignatureSettings settings(Duration patience, Duration longest) {
        return new SignatureSettings(
                Mode.STRICT,
                DataSize.ofMegabytes(20),
                1,
                patience,
                longest,
                Optional.empty(),
                AUTHORITY.operators(),
                AUTHORITY.anchors(),
                AUTHORITY.cache(),
                false,
                Duration.ofHours(1));
    }
}
