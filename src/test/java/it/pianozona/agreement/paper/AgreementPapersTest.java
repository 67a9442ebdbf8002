/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.paper;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.document.Composers;
import it.pianozona.support.VeraPdf;
import it.pianozona.support.signature.TestAuthority;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("agreement")
class AgreementPapersTest {

    private final AgreementPapers papers = new AgreementPapers(Composers.pdf(), Composers.odt());

    @Test
    void theAgreementOfTenPartiesPassesVeraPdfAndSaysWhatTheDataSay() throws IOException {
        var pdf = kept("accordo-10.pdf", papers.agreementPdf(SamplePapers.agreement(SamplePapers.ISSUED, 9, 12)));

        VeraPdf.requirePasses(pdf);
        assertThat(text(pdf))
                .contains(
                        "Accordo n. RHO-2018-2020/ADP/1",
                        "Art. 1 – Premesse, oggetto e durata",
                        "Art. 3 – Territorio sovradistrettuale")
                .contains(
                        "Art. 17 – Sottoscrizione",
                        "1.234.567,80 €",
                        "il Prefetto",
                        "RHO-2018-2020/PDZ/1",
                        "Èlena D'Angiò")
                .doesNotContain("${", "Optional")
                .doesNotContainPattern("\\bnull\\b");
    }

    @Test
    void theAgreementOfSixtyPartiesPassesVeraPdf() {
        VeraPdf.requirePasses(
                kept("accordo-60.pdf", papers.agreementPdf(SamplePapers.agreement(SamplePapers.ISSUED, 59, 3))));
    }

    @Test
    void theAgreementPassesVeraPdfAlsoAfterThreeSignatures() {
        var signed = papers.agreementPdf(SamplePapers.agreement(SamplePapers.ISSUED, 2, 1));
        for (var taxCode : List.of("BRMMRP70A41H264X", "RSSPLA65B02F205Y", "BNCNNA72C43H264Z")) {
            signed = TestAuthority.get()
                    .signer("Maria Pia", "Brambilla", taxCode)
                    .signPades(signed);
        }

        VeraPdf.requirePasses(signed);
    }

    @Test
    void theSchemeSaysThatItIsOneAndHasTheArticlesThatItNeeds() throws IOException {
        var full = SamplePapers.agreement(SamplePapers.SCHEME, 2, 0);
        var paper = new AgreementPaper(
                full.reference(),
                full.object(),
                full.plan(),
                full.from(),
                full.to(),
                full.legalReferences(),
                List.of(),
                full.promoter(),
                List.of(),
                full.signatories(),
                List.of(),
                full.elements(),
                full.commitments(),
                full.comparison(),
                "",
                Optional.empty(),
                false,
                full.college(),
                full.terms());

        var pdf = kept("schema.pdf", papers.agreementPdf(paper));

        VeraPdf.requirePasses(pdf);
        assertThat(text(pdf))
                .contains(
                        "Schema di accordo",
                        "non è il testo da firmare",
                        "Art. 3 – Ente capofila",
                        "Art. 15 – Sottoscrizione")
                .contains("(Gli impegni sono da indicare.)")
                .doesNotContain("Soggetti aderenti Soggetto", "strumenti urbanistici", "si è riunita");
    }

    @Test
    void theEditableSchemeHasTheSameWordsAsThePdf() throws IOException {
        var odt = content(kept("schema.odt", papers.agreementOdt(SamplePapers.agreement(SamplePapers.SCHEME, 9, 12))));

        assertThat(odt)
                .contains(
                        "Art. 1 – Premesse, oggetto e durata",
                        "1.234.567,80\u00a0€",
                        "table-header-rows",
                        "Heading_20_2_20_nuova_20_pagina")
                .doesNotContain("${", "Optional")
                .doesNotContainPattern("\\bnull\\b");
    }

    @ParameterizedTest
    @EnumSource
    void everyOrganGetsItsOwnDraft(Organ organ) throws IOException {
        var odt = content(kept(
                "delibera-" + organ.name().toLowerCase() + ".odt",
                papers.draftDeliberation(SamplePapers.deliberation(organ, true, Optional.empty()))));

        assertThat(odt)
                .contains("Proposta di " + organ.actOf())
                .doesNotContain("${", "Optional")
                .doesNotContainPattern("\\bnull\\b");
        assertThat(odt.contains("art. 49, comma 1") && odt.contains("art. 134, comma 4"))
                .isEqualTo(organ.municipal());
        assertThat(odt.contains("502/1992")).isEqualTo(organ == Organ.DIRETTORE_GENERALE);
    }

    @Test
    void aDraftThatCostsNothingAsksNoAccountingOpinion() throws IOException {
        var odt = content(papers.draftDeliberation(SamplePapers.deliberation(Organ.GIUNTA, false, Optional.empty())));

        assertThat(odt)
                .contains("non comporta impegni finanziari", "Regolarità tecnica", "impegni non finanziari indicati")
                .doesNotContain("Regolarità contabile");
    }

    @Test
    void theCouncilsRatificationNamesItsLastDay() throws IOException {
        var ratification = new DraftDeliberation.Ratification(LocalDate.of(2018, 6, 1), LocalDate.of(2018, 7, 1));

        var odt = content(kept(
                "ratifica.odt",
                papers.draftDeliberation(
                        SamplePapers.deliberation(Organ.CONSIGLIO, false, Optional.of(ratification)))));

        assertThat(odt)
                .contains("entro il 1º\u00a0luglio\u00a02018", "di ratificare")
                .doesNotContain("di autorizzare alla firma");
    }

    @Test
    void theMinutesAndTheNoticePassVeraPdf() throws IOException {
        var minutes = kept("verbale.pdf", papers.conferenceMinutes(SamplePapers.minutes()));
        VeraPdf.requirePasses(minutes);
        assertThat(text(minutes))
                .contains("Sono presenti 10 amministrazioni su 11", "consenso unanime", "17:30 - 19:05");

        var notice = kept("avviso.pdf", papers.publicationNotice(SamplePapers.notice()));
        VeraPdf.requirePasses(notice);
        assertThat(text(notice))
                .contains("decreto n. 5 del 20 luglio 2018", "Bollettino Ufficiale della Regione Lombardia");
    }

    @Test
    void theApprovalActListsTheSignatures() throws IOException {
        var odt = content(kept("approvazione.odt", papers.approvalAct(SamplePapers.approval())));

        assertThat(odt)
                .contains(
                        "DECRETA",
                        "Comune di Settimo Milanese",
                        "03/05/2018",
                        "30\u00a0giugno\u00a02018",
                        "D.C.C. n. 30");
    }

    /** Kept under {@code target/documents}, for whoever wants to look at them. */
    private static byte[] kept(String name, byte[] bytes) {
        try {
            Files.write(Files.createDirectories(Path.of("target", "documents")).resolve(name), bytes);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
        }
    }

    private static String content(byte[] odt) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(odt))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("mimetype");
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("content.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no content");
    }
}
