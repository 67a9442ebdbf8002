/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier.web;

import java.util.Map;
import org.springframework.ui.Model;

/**
 * A part of the dossier: a page with an address of its own, a section of the printed dossier. Its fragment {@code contenuto} is in the
 * template {@code fascicolo-<slug>}.
 */
interface DossierPart {

    /** Last part of the address, for example {@code fasi}. */
    String slug();

    /** Italian, for example "Fasi". */
    String title();

    /** What one finds there, one sentence. */
    String words();

    /**
     * Reads what the part shows, in a number of statements that does not grow with the cycle.
     *
     * @param asked the parameters of the address, which may say anything
     */
    void fill(DossierVisits.Visit visit, Map<String, String> asked, Model model);
}
