/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

/** The collegial bodies that decide (requirements, 2.2). The id of a body is {@code slug-territory}. */
public enum BodyKind {
    MAYORS_ASSEMBLY("assemblea-sindaci", "Assemblea dei sindaci"),
    MAYORS_REPRESENTATIVE_COUNCIL("consiglio-rappresentanza", "Consiglio di rappresentanza dei sindaci"),
    DISTRICT_COMMITTEE("comitato-distretto", "Comitato di distretto"),
    TERRITORIAL_CONFERENCE("ctss", "Conferenza territoriale sociale e sanitaria"),
    ZONAL_CONFERENCE("conferenza-zonale", "Conferenza zonale integrata"),
    HEALTH_SOCIETY_ASSEMBLY("assemblea-sds", "Assemblea della Società della Salute"),
    INTEGRATED_LOCAL_CONFERENCE("conferenza-locale", "Conferenza locale integrata"),
    STEERING_COMMITTEE("cabina-regia", "Cabina di regia"),
    SUPERVISION_COLLEGE("collegio-vigilanza", "Collegio di vigilanza");

    private final String slug;
    private final String label;

    BodyKind(String slug, String label) {
        this.slug = slug;
        this.label = label;
    }

    /** What people read, without the territory, e.g. "Assemblea dei sindaci". */
    public String label() {
        return label;
    }

    /** Id of the body of this kind of a territory, e.g. {@code assemblea-sindaci-RHO}. */
    public String bodyId(String territoryCode) {
        return slug + "-" + territoryCode;
    }
}
