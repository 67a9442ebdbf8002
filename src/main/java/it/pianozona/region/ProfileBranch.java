/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.region;

/** A parallel part of the community profile (requirements, 3.4). */
public enum ProfileBranch {
    QUANTITATIVE("Parte quantitativa"),
    /** By universities (ER-33). */
    QUALITATIVE("Parte qualitativa"),
    /** By school, building, traffic, productive activities (ER-32). */
    THEMATIC("Contributi tematici"),
    /** By health authority and areas together on the health authority's perimeter (LO15-75). */
    SHARED_ANALYSIS("Analisi condivisa con l'azienda sanitaria");

    private final String italian;

    ProfileBranch(String italian) {
        this.italian = italian;
    }

    public String italian() {
        return italian;
    }
}
