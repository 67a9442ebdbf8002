/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.paper;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/** The figures of a tagged PDF, as a screen reader finds them. */
public final class Figures {

    private Figures() {}

    /** The words of each figure, in the order of the document. */
    public static List<String> alternatives(PDDocument pdf) {
        var found = new ArrayList<String>();
        visit(pdf.getDocumentCatalog().getStructureTreeRoot(), found);
        return found;
    }

    private static void visit(PDStructureNode node, List<String> found) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals("Figure")) {
                    found.add(element.getAlternateDescription());
                }
                visit(element, found);
            }
        }
    }
}
