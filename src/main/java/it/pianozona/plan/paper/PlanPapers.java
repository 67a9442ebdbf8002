/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.paper;

import it.pianozona.chart.Charts;
import it.pianozona.document.OdtComposer;
import it.pianozona.document.PdfComposer;
import it.pianozona.document.PdfPages;
import it.pianozona.plan.approval.FullPlan;
import org.springframework.stereotype.Component;

/**
 * Composes the documents of a plan. PDF is archival and accessible (PDF/A-2a and PDF/UA-1); ODT is for whoever goes on working on the text.
 * Refusals are those of the composers.
 */
@Component
class PlanPapers {

    /** Pages of A4 that the summary has at most. */
    static final int SUMMARY_PAGES = 4;

    private static final String PLAN = "plan/plan";

    private final PdfComposer pdf;
    private final OdtComposer odt;
    private final Charts charts;

    PlanPapers(PdfComposer pdf, OdtComposer odt, Charts charts) {
        this.pdf = pdf;
        this.odt = odt;
        this.charts = charts;
    }

    /** What the templates read; its charts are drawn once for all documents. */
    PlanPaper paper(FullPlan plan, PlanEdition edition) {
        return new PlanPaper(plan, edition, Figure.of(charts, plan.charts()));
    }

    /** The whole plan. */
    byte[] planPdf(PlanPaper paper) {
        return composed(PLAN, paper, paper.getEdition());
    }

    /** The same text, to be edited. */
    byte[] planOdt(PlanPaper paper) {
        return odt.compose(PLAN, paper);
    }

    /** Where the figures come from, PDF. */
    byte[] annexPdf(PlanPaper paper) {
        return composed("plan/annex", paper, paper.getEdition());
    }

    /** The plan in plain words, at most {@value #SUMMARY_PAGES} pages, PDF. */
    byte[] summaryPdf(PlanPaper paper) {
        byte[] composed = {};
        for (var measure : SummaryPaper.MEASURES) {
            composed = composed("plan/summary", new SummaryPaper(paper, measure, charts), paper.getEdition());
            if (PdfPages.count(composed) <= SUMMARY_PAGES) {
                return composed;
            }
        }
        return composed;
    }

    /** A draft with a sign that cannot be printed is refused; of an approved plan nothing can be changed any more, the sign is marked. */
    private byte[] composed(String template, Object paper, PlanEdition edition) {
        return edition.isDraft() ? pdf.compose(template, paper) : pdf.composeMarking(template, paper);
    }
}
