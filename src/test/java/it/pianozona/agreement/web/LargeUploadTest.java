/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.agreement.Agreement;
import it.pianozona.support.AgreementOnRecord;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestCycles;
import it.pianozona.support.Visitor;
import it.pianozona.support.signature.TestPdf;
import it.pianozona.time.BusinessClock;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Uploads of every size through the real server. */
@PianozonaTest
@Tag("agreement")
class LargeUploadTest {

    private static final int MEGABYTE = 1024 * 1024;

    @LocalServerPort
    private int port;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessClock clock;

    private AgreementOnRecord agreement;
    private Visitor mayor;
    private String page;

    @BeforeEach
    void aMayorWithAnActToUpload() {
        var area = areas.like("RHO");
        var key = cycles.inPreparation(area, 2018);
        agreement = AgreementOnRecord.drafted(jdbc, clock, area, key).state(Agreement.State.IN_AUTHORISATION);
        mayor = Visitor.signedIn(port, area.mayorPeople().get(1));
        page = "/accordi/" + key + "/enti/" + area.mayors().get(1);
    }

    @Test
    void twentyMegabytesPass() {
        var act = Arrays.copyOf(TestPdf.saying("Delibera"), 20 * MEGABYTE);

        assertThat(mayor.sendFile(page, page + "/atto", "atto", "delibera.pdf", act)
                        .statusCode())
                .isEqualTo(302);
        assertThat(agreement.count("agreement_act_file")).isEqualTo(1);
    }

    @Test
    void twentyOneAreRefusedOnThePageItself() {
        var answer = mayor.sendFile(page, page + "/atto", "atto", "delibera.pdf", new byte[21 * MEGABYTE]);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("il file pesa più di 20 MB").doesNotContain("Exception");
        assertThat(agreement.count("agreement_act_file")).isZero();
    }

    @Test
    void whatIsFarTooLargeIsRefusedUnreadInItalian() {
        var answer = mayor.sendFile(page, page + "/atto", "atto", "delibera.pdf", new byte[40 * MEGABYTE]);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Il file è troppo grande").doesNotContain("Exception");
        assertThat(agreement.count("agreement_act_file")).isZero();
    }

    @Test
    void aPageThatIsNotThereSaysSoInItalian() {
        assertThat(mayor.get("/accordi/CHE-NON-CE").body()).contains("La pagina non c&#39;è");
    }
}
