/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

/** The collegial bodies that decide (requirements, 2.2). The id of a body is {@code slug-territory}. */
public enum BodyKind {
    MAYORS_ASSEMBLY("assemblea-sindaci"),
    MAYORS_REPRESENTATIVE_COUNCIL("consiglio-rappresentanza"),
    DISTRICT_COMMITTEE("comitato-distretto"),
    TERRITORIAL_CONFERENCE("ctss"),
    ZONAL_CONFERENCE("conferenza-zonale"),
    HEALTH_SOCIETY_ASSEMBLY("assemblea-sds"),
    INTEGRATED_LOCAL_CONFERENCE("conferenza-locale"),
    STEERING_COMMITTEE("cabina-regia"),
    SUPERVISION_COLLEGE("collegio-vigilanza");

    private final String slug;

    BodyKind(String slug) {
        this.slug = slug;
    }

    /** Id of the body of this kind of a territory, e.g. {@code assemblea-sindaci-RHO}. */
    public String bodyId(String territoryCode) {
        return slug + "-" + territoryCode;
    }
}
