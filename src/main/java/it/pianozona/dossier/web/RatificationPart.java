/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier.web;

import it.pianozona.agreement.MatrixFace;
import it.pianozona.agreement.RatificationMatrix;
import it.pianozona.agreement.SignedFileReaders;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The ratification matrix of the agreement: each body, its act, its signature, who is missing (TUEL art. 34). */
@Component
@Order(70)
class RatificationPart extends DossierPart {

    private final RatificationMatrix matrix;
    private final SignedFileReaders signedFiles;

    RatificationPart(RatificationMatrix matrix, SignedFileReaders signedFiles) {
        super("ratifiche", "Ratifiche", Group.DECISIONS);
        this.matrix = matrix;
        this.signedFiles = signedFiles;
    }

    @Override
    boolean isIn(DossierVisits.Visit visit) {
        return visit.agreement().isPresent();
    }

    @Override
    void fill(DossierVisits.Visit visit, Map<String, String> asked, Model model) {
        var agreement = visit.agreement();
        var shown = agreement.map(matrix::of);
        model.addAttribute("matrix", shown.orElse(null));
        model.addAttribute(
                "face", shown.map(one -> MatrixFace.of(one, visit.today())).orElse(null));
        model.addAttribute(
                "readsSigned",
                agreement
                        .filter(one -> signedFiles.include(visit.rights(), one))
                        .isPresent());
    }
}
