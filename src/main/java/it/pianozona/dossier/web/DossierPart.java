/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier.web;

import java.util.Map;
import org.springframework.ui.Model;

/**
 * A part of the dossier: a page with an address of its own, a section of the printed dossier. Its fragment {@code contenuto} is in the
 * template {@code fascicolo-<slug>}.
 */
abstract class DossierPart {

    private final String slug;
    private final String title;
    private final Group group;

    /**
     * @param slug last part of the address, for example {@code fasi}
     * @param title Italian, for example "Fasi"
     * @param group under which of the headings it stands
     */
    DossierPart(String slug, String title, Group group) {
        this.slug = slug;
        this.title = title;
        this.group = group;
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    public Group group() {
        return group;
    }

    /** Whether the dossier has it: what cannot be yet, or never, is left out. */
    boolean isIn(DossierVisits.Visit visit) {
        return true;
    }

    /** The headings of a dossier beside the overview, in their order. */
    enum Group {
        PLAN("Piano"),
        PATH("Percorso"),
        DECISIONS("Decisioni"),
        PAPERS("Carte");

        private final String italian;

        Group(String italian) {
            this.italian = italian;
        }

        public String italian() {
            return italian;
        }
    }

    /**
     * Reads what the part shows, in a number of statements that does not grow with the cycle.
     *
     * @param asked the parameters of the address, which may say anything
     */
    abstract void fill(DossierVisits.Visit visit, Map<String, String> asked, Model model);
}
