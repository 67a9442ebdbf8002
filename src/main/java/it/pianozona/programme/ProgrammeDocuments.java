/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme;

import it.pianozona.agreement.AgreementDocuments;
import it.pianozona.cycle.Cycles;
import it.pianozona.document.FrozenDocument;
import it.pianozona.document.FrozenDocuments;
import it.pianozona.document.OdtComposer;
import it.pianozona.document.PdfComposer;
import it.pianozona.document.StoredFiles;
import it.pianozona.plan.paper.ApprovedPlanPaper;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The programme on paper, alone and with its plan and agreement as one document (U-5): PDF/A-2a with PDF/UA-1, and ODT to be edited. What
 * was approved is composed once, of exactly the data that were frozen.
 */
@Service
public class ProgrammeDocuments {

    private static final String ALONE = "programme/programme";
    private static final String WHOLE = "programme/year";

    private final Table<Kept> kept;
    private final Programmes programmes;
    private final ProgrammeApproval approval;
    private final Cycles cycles;
    private final FrozenDocuments frozen;
    private final StoredFiles files;
    private final PdfComposer pdf;
    private final OdtComposer odt;
    private final ApprovedPlanPaper plans;
    private final AgreementDocuments agreements;

    ProgrammeDocuments(
            Tables tables,
            Programmes programmes,
            ProgrammeApproval approval,
            Cycles cycles,
            FrozenDocuments frozen,
            StoredFiles files,
            PdfComposer pdf,
            OdtComposer odt,
            ApprovedPlanPaper plans,
            AgreementDocuments agreements) {
        this.kept = tables.part("programme_document", Kept.class, "programme", "part");
        this.programmes = programmes;
        this.approval = approval;
        this.cycles = cycles;
        this.frozen = frozen;
        this.files = files;
        this.pdf = pdf;
        this.odt = odt;
        this.plans = plans;
        this.agreements = agreements;
    }

    /** A file of the document. */
    public enum Part {
        PDF("Programma (PDF/A)", "programma", "pdf", "application/pdf"),
        ODT("Programma modificabile (ODT)", "programma", "odt", OdtComposer.MEDIA_TYPE),
        YEAR_PDF("Piano, accordo e programma in un documento (PDF/A)", "documento-unico", "pdf", "application/pdf"),
        YEAR_ODT(
                "Piano, accordo e programma in un documento modificabile (ODT)",
                "documento-unico",
                "odt",
                OdtComposer.MEDIA_TYPE);

        private final String italian;
        private final String stem;
        private final String ending;
        private final String mediaType;

        Part(String italian, String stem, String ending, String mediaType) {
            this.italian = italian;
            this.stem = stem;
            this.ending = ending;
            this.mediaType = mediaType;
        }

        public String italian() {
            return italian;
        }

        public String mediaType() {
            return mediaType;
        }

        /** For example {@code documento-unico-PPO-2018-2020-2019.odt}. */
        public String fileName(String programmeKey, boolean draft) {
            return "%s-%s%s.%s".formatted(stem, programmeKey, draft ? "-bozza" : "", ending);
        }
    }

    /** A composed file. */
    public record Kept(Part part, UUID file) {}

    /** What has been composed of an approved programme, in the order of the parts. */
    @Transactional(readOnly = true)
    public List<Kept> of(UUID programme) {
        return kept.list("where programme = ?", programme).stream()
                .sorted(Comparator.comparing(Kept::part))
                .toList();
    }

    /**
     * The programme alone as it stands, marked as a draft. It is read in a transaction and composed after it: whoever waits for a place holds
     * no connection.
     *
     * @param part {@code PDF} or {@code ODT}
     * @throws it.pianozona.rule.RuleViolated if a text has a sign that cannot be printed
     */
    public byte[] draft(Programme programme, Part part) {
        var content = approval.content(programme);
        var paper = paper(programme, content, frozen.hash(content), Optional.empty());
        return part == Part.ODT ? odt.compose(ALONE, paper) : pdf.compose(ALONE, paper);
    }

    /** Composes what was approved; again if it is asked again, with the same data. */
    @Transactional
    public void compose(UUID id) {
        var programme = programmes.get(id);
        var approved = frozen.of(programme.key()).stream()
                .filter(one -> one.kind().equals(ProgrammeApproval.KIND))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no frozen programme " + programme.key()));
        var alone = approved(programme, approved);
        keep(programme, Part.PDF, pdf.composeMarking(ALONE, alone));
        keep(programme, Part.ODT, odt.compose(ALONE, alone));
        plans.of(programme.cycleKey()).ifPresent(plan -> {
            var whole = new YearPaper(plan, agreements.paper(programme.cycleKey()), alone);
            keep(programme, Part.YEAR_PDF, pdf.composeMarking(WHOLE, whole));
            keep(programme, Part.YEAR_ODT, odt.compose(WHOLE, whole));
        });
    }

    private ProgrammePaper approved(Programme programme, FrozenDocument document) {
        return paper(
                programme,
                frozen.read(document, FullProgramme.class),
                document.sha256(),
                Optional.of(new ProgrammePaper.Approval(document.number(), document.frozenOn())));
    }

    private ProgrammePaper paper(
            Programme programme, FullProgramme content, String sha256, Optional<ProgrammePaper.Approval> number) {
        var labels = cycles.profileOf(programme.cycleKey()).labels();
        return new ProgrammePaper(
                content,
                labels.annualDocument(),
                labels.approvingBody(),
                programme.state().italian(),
                number,
                sha256);
    }

    private void keep(Programme programme, Part part, byte[] bytes) {
        var file = files.keep(part.fileName(programme.key(), false), part.mediaType(), bytes);
        kept.save(new Kept(part, file), "programme", programme.id());
    }
}
