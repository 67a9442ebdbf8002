/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.paper;

import it.pianozona.chart.Charts;
import it.pianozona.document.Composers;
import it.pianozona.document.PdfComposer;
import it.pianozona.plan.approval.FullPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;

/** A plan composed as the product does, for whoever measures it. */
public final class PlanOnPaper {

    private PlanOnPaper() {}

    /** The approved plan, charts drawn and composed. */
    public static byte[] pdf(PdfComposer composer, FullPlan plan) {
        var papers = new PlanPapers(composer, Composers.odt(), new Charts());
        return papers.planPdf(papers.paper(plan, SamplePlans.approved()));
    }

    /** How many tagged figures a PDF has. */
    public static int figures(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return Figures.alternatives(document).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
