/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

/** The six essential elements of an Accordo di Programma (LO15-77..82). */
public enum Element {
    AIMS("finalita", "Finalità e obiettivi", "LO15-77"),
    LEAD_BODY("enteCapofila", "Individuazione dell'ente capofila", "LO15-78"),
    PLAN_OFFICE("ufficioDiPiano", "Individuazione dell'Ufficio di piano", "LO15-79"),
    PARTIES("soggetti", "Soggetti sottoscrittori e aderenti e relativi impegni", "LO15-80"),
    THIRD_SECTOR("terzoSettore", "Strumenti e modalità di collaborazione con il Terzo settore", "LO15-81"),
    VERIFICATION("verifica", "Modalità di verifica e monitoraggio", "LO15-82");

    private final String key;
    private final String title;
    private final String source;

    Element(String key, String title, String source) {
        this.key = key;
        this.title = title;
        this.source = source;
    }

    /** The field of form {@code schema-accordo} that holds it. */
    public String key() {
        return key;
    }

    public String title() {
        return title;
    }

    /** Requirement id. */
    public String source() {
        return source;
    }
}
