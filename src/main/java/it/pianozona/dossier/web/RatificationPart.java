/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier.web;

import it.pianozona.agreement.Agreements;
import it.pianozona.agreement.RatificationMatrix;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The ratification matrix of the agreement: each body, its act, its signature, who is missing (TUEL art. 34). */
@Component
@Order(70)
class RatificationPart implements DossierPart {

    private final Agreements agreements;
    private final RatificationMatrix matrix;

    RatificationPart(Agreements agreements, RatificationMatrix matrix) {
        this.agreements = agreements;
        this.matrix = matrix;
    }

    @Override
    public String slug() {
        return "ratifiche";
    }

    @Override
    public String title() {
        return "Ratifiche";
    }

    @Override
    public String words() {
        return "Per ogni ente il consenso, l'atto e la firma, e chi manca.";
    }

    @Override
    public void fill(DossierVisits.Visit visit, Map<String, String> asked, Model model) {
        model.addAttribute(
                "matrix",
                agreements.find(visit.key()).map(one -> matrix.of(visit.key())).orElse(null));
    }
}
