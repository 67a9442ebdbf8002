/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.support.signature.TestAuthority;
import it.pianozona.support.signature.TestPdf;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an examination costs in layers and timestamps read; the milliseconds are printed, and depend on the machine. */
@Tag("agreement")
class SignatureCostTest {

    private static final TestAuthority AUTHORITY = TestAuthority.get();
    private static final String RHO = "RSSMRA70A01H264V";
    private static final byte[] ISSUED = TestPdf.saying("Accordo di Programma da misurare");

    @Test
    void each_level_is_examined_within_seconds() {
        var clock = AUTHORITY.timestamping();
        var rho = AUTHORITY.signer("Maria", "Rossi", RHO);
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (var level : new String[] {"B", "T", "LT", "LTA"}) {
            files.put("PAdES " + level, clock.signPades(rho, level, ISSUED));
            files.put("CAdES " + level, clock.signCades(rho, level, ISSUED));
        }
        files.put("tsd", clock.tsd(rho.signCades(ISSUED)));
        files.put("m7m", clock.m7m(rho.signCades(ISSUED)));
        files.put("tsd of PAdES LTA", clock.tsd(files.get("PAdES LTA")));
        var examination = ExaminationTest.strict();
        var expectation = new Expectation(ISSUED, Set.of(), Set.of(RHO), Set.of());
        for (var file : files.entrySet()) {
            assertThat(examination.examine(file.getValue(), expectation).reason())
                    .isEqualTo(Reason.VERIFIED);
            var opened = SignedFile.opened(file.getValue(), ISSUED);
            var best = Long.MAX_VALUE;
            for (int i = 0; i < 5; i++) {
                var from = System.nanoTime();
                examination.examine(file.getValue(), expectation);
                best = Math.min(best, System.nanoTime() - from);
            }
            System.out.printf(
                    "examination of %s: %d bytes, %d layers, %d timestamps around, %d ms%n",
                    file.getKey(),
                    file.getValue().length,
                    opened.layers().size(),
                    opened.stamps().size(),
                    best / 1_000_000);
            assertThat(best).isLessThan(30_000_000_000L);
        }
    }
}
