/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

/** The six essential elements of an Accordo di Programma (LO15-77..82). */
public enum Element {
    AIMS("finalita", "Finalità e obiettivi"),
    LEAD_BODY("enteCapofila", "Individuazione dell'ente capofila"),
    PLAN_OFFICE("ufficioDiPiano", "Individuazione dell'Ufficio di piano"),
    PARTIES("soggetti", "Soggetti sottoscrittori e aderenti e relativi impegni"),
    THIRD_SECTOR("terzoSettore", "Strumenti e modalità di collaborazione con il Terzo settore"),
    VERIFICATION("verifica", "Modalità di verifica e monitoraggio");

    private final String key;
    private final String title;

    Element(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** The field of form {@code schema-accordo} that holds it. */
    public String key() {
        return key;
    }

    public String title() {
        return title;
    }
}
