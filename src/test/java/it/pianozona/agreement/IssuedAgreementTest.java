/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.document.FrozenDocuments;
import it.pianozona.signature.Verdict;
import it.pianozona.support.AgreementSteps;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.support.VeraPdf;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The document that the process issues, before and after it is signed. */
@PianozonaTest
@Tag("agreement")
class IssuedAgreementTest {

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private AgreementSteps steps;

    @Autowired
    private Signing signing;

    @Autowired
    private AgreementDocuments documents;

    @Autowired
    private FrozenDocuments frozen;

    private TestArea area;
    private String key;

    @BeforeEach
    void anAgreementAtItsSignature() {
        area = areas.like("RHO");
        key = cycles.inPreparation(area, 2018);
        steps.untilSignature(area, key, Map.of());
    }

    @Test
    void itHasNumberHashAndFrozenDataAndIsArchivalAndAccessible() {
        var issued = signing.issued(key);

        assertThat(issued.number()).isEqualTo(key + "/ADP/1");
        assertThat(issued.sha256()).hasSize(64);
        assertThat(frozen.of(key)).extracting(document -> document.id()).contains(issued.frozen());
        VeraPdf.requirePasses(steps.issued(key));
    }

    @Test
    void aChainOfFourSignaturesIsAcceptedAndStaysArchivalAndAccessible() {
        byte[] chain = steps.issued(key);
        for (var office : steps.askedToSign(key)) {
            chain = steps.signerOf(office).signPades(chain);
            assertThat(steps.upload(key, office, chain).state()).isEqualTo(Verdict.State.ACCEPTED);
            steps.close(key, office);
        }

        VeraPdf.requirePasses(chain);
    }

    @Test
    void copiesSignedInParallelAreAllAcceptedAndKeptTogether() throws IOException {
        for (var office : steps.askedToSign(key)) {
            steps.upload(key, office, steps.signerOf(office).signPades(steps.issued(key)));
            steps.close(key, office);
        }

        assertThat(documents.hasOriginals(key)).isTrue();
        assertThat(namesIn(documents.originals(key)))
                .startsWith("mimetype")
                .filteredOn(name -> name.endsWith(".pdf") || name.endsWith(".p7m"))
                .hasSize(5);
    }

    private static List<String> namesIn(byte[] zip) throws IOException {
        var names = new ArrayList<String>();
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
