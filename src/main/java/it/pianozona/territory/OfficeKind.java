/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

/**
 * The kinds of office that steps of the processes are offered to (requirements, chapter 3 "Candidate groups"). The id of an
 * office is {@code slug-territory}, e.g. {@code ufficio-piano-RHO}; of a mayor's office {@code sindaco-istat}.
 */
public enum OfficeKind {
    MAYOR("sindaco", "Sindaco", Holders.ONE, Reach.OWN),
    MAYORS("sindaci", "Sindaci", Holders.MANY, Reach.OWN),
    DELEGATES("delegati", "Delegati", Holders.MANY, Reach.OWN),
    HEALTH_MANAGEMENT("direzione-asl", "Direzione dell'azienda sanitaria", Holders.MANY, Reach.WHOLE),
    HEALTH_DIRECTOR_GENERAL("direzione-generale", "Direttore generale", Holders.ONE, Reach.WHOLE),
    DISTRICT_DIRECTOR("direttore-distretto", "Direttore di distretto", Holders.ONE, Reach.OWN),
    DEPARTMENT_MANAGEMENT("direzione-dipartimento", "Direzione di dipartimento", Holders.MANY, Reach.WHOLE),
    STAFF_UNIT("uo-staff", "Unità operativa di staff", Holders.MANY, Reach.WHOLE),
    ZONE_DIRECTOR("direttore-zona", "Direttore di zona", Holders.ONE, Reach.OWN),
    CONFERENCE("ctss", "Conferenza territoriale sociale e sanitaria", Holders.MANY, Reach.WHOLE),
    ZONAL_CONFERENCE("conferenza-zonale", "Conferenza zonale integrata", Holders.MANY, Reach.OWN),
    HEALTH_SOCIETY_ASSEMBLY("assemblea-sds", "Assemblea della Società della Salute", Holders.MANY, Reach.OWN),
    LOCAL_CONFERENCE("conferenza-locale", "Conferenza locale integrata", Holders.MANY, Reach.OWN),
    REPRESENTATIVE_COUNCIL(
            "consiglio-rappresentanza", "Consiglio di rappresentanza dei sindaci", Holders.MANY, Reach.OWN),
    DISTRICT_COMMITTEE("comitato-distretto", "Comitato di distretto", Holders.MANY, Reach.OWN),
    CONFERENCE_SUPPORT("ufficio-supporto-ctss", "Ufficio di supporto alla CTSS", Holders.MANY, Reach.WHOLE),
    INTERDISTRICT_TABLE(
            "tavolo-interdistrettuale", "Tavolo di coordinamento interdistrettuale", Holders.MANY, Reach.OWN),
    PLAN_OFFICE("ufficio-piano", "Ufficio di piano", Holders.MANY, Reach.OWN),
    PLAN_OFFICE_HEAD("responsabile-udp", "Responsabile dell'ufficio di piano", Holders.ONE, Reach.OWN),
    SECRETARIAT("segreteria", "Segreteria", Holders.MANY, Reach.WHOLE),
    ACCOUNTING("ragioneria", "Ragioneria", Holders.MANY, Reach.OWN),
    MANAGEMENT_CONTROL("controllo-gestione", "Controllo di gestione", Holders.MANY, Reach.WHOLE),
    TECHNICAL_GROUPS("gruppi-tecnici", "Gruppi tecnici", Holders.MANY, Reach.OWN),
    THEMATIC_TABLE("tavolo", "Tavolo tematico", Holders.MANY, Reach.OWN),
    PLAN_GROUP("gruppo-piano", "Gruppo di piano", Holders.MANY, Reach.OWN),
    MIXED_GROUP("gruppo-misto", "Gruppo di lavoro misto", Holders.MANY, Reach.OWN),
    THIRD_SECTOR("terzo-settore", "Terzo settore", Holders.MANY, Reach.OWN),
    THEMATIC_CONTRIBUTORS("contributori-tematici", "Contributori tematici", Holders.MANY, Reach.OWN),
    UNIVERSITY("universita", "Università", Holders.MANY, Reach.OWN),
    INVITED_EXPERTS("esperti-invitati", "Esperti invitati", Holders.MANY, Reach.OWN),
    STAKEHOLDER("rappresentante", "Rappresentante", Holders.MANY, Reach.OWN),
    /** One who is asked to accept an appointment; follows from it, see {@link Designations}. */
    DESIGNATE("designato", "Persona designata", Holders.ONE, Reach.OWN),
    SIGNATORY("firmatario", "Firmatario", Holders.ONE, Reach.OWN),
    PROJECT_LEAD("responsabile-progetto", "Responsabile di progetto", Holders.MANY, Reach.OWN),
    STEERING_COMMITTEE("cabina-regia", "Cabina di regia", Holders.MANY, Reach.WHOLE),
    LEAD_BODY("ente-capofila", "Ente capofila", Holders.MANY, Reach.OWN),
    ZONE_MANAGING_BODY("ente-gestore-zona", "Ente gestore di zona", Holders.MANY, Reach.OWN),
    REGION("regione", "Regione", Holders.MANY, Reach.WHOLE),
    PROVINCE("provincia", "Provincia", Holders.MANY, Reach.WHOLE),
    PREFECTURE("prefettura", "Prefettura", Holders.MANY, Reach.OWN),
    SUPERVISION_COLLEGE("collegio-vigilanza", "Collegio di vigilanza", Holders.MANY, Reach.OWN),
    COORDINATORS("coordinatori", "Coordinatori", Holders.MANY, Reach.WHOLE),
    ADMINISTRATOR("amministratore", "Amministratore", Holders.MANY, Reach.OWN);

    private enum Holders {
        ONE,
        MANY
    }

    private enum Reach {
        OWN,
        WHOLE
    }

    private final String slug;
    private final String label;
    private final Holders holders;
    private final Reach reach;

    OfficeKind(String slug, String label, Holders holders, Reach reach) {
        this.slug = slug;
        this.label = label;
        this.holders = holders;
        this.reach = reach;
    }

    /** First part of the office id, e.g. {@code ufficio-piano}. */
    public String slug() {
        return slug;
    }

    /** What people read, without the territory, e.g. "Ufficio di piano". */
    public String label() {
        return label;
    }

    /** Id of the office of this kind of a territory, e.g. {@code ufficio-piano-RHO}. */
    public String officeId(String territoryCode) {
        return slug + "-" + territoryCode;
    }

    /** Whether one person at a time holds such an office. */
    public boolean heldByOne() {
        return holders == Holders.ONE;
    }

    /** Whether its holder signs agreements for a body; who may sign also belongs to {@code firmatario-} and the office's id. */
    public boolean signs() {
        return switch (this) {
            case MAYOR, HEALTH_DIRECTOR_GENERAL, HEALTH_MANAGEMENT, PROVINCE, PREFECTURE, REGION -> true;
            default -> false;
        };
    }

    /** Whether its holder votes or signs in person and may therefore delegate it (F-DELEGA). */
    public boolean isDelegable() {
        return (heldByOne() || signs()) && this != SIGNATORY;
    }

    /**
     * Whether nobody takes or leaves such an office by the word of one keeper alone: it votes, signs, coordinates, or keeps
     * accounts, money or people.
     */
    public boolean needsSecondPerson() {
        return signs()
                || switch (this) {
                    case MAYORS,
                            DELEGATES,
                            DISTRICT_DIRECTOR,
                            ZONE_DIRECTOR,
                            CONFERENCE,
                            ZONAL_CONFERENCE,
                            HEALTH_SOCIETY_ASSEMBLY,
                            LOCAL_CONFERENCE,
                            REPRESENTATIVE_COUNCIL,
                            DISTRICT_COMMITTEE,
                            SUPERVISION_COLLEGE,
                            LEAD_BODY,
                            ZONE_MANAGING_BODY,
                            PLAN_OFFICE_HEAD,
                            MANAGEMENT_CONTROL,
                            COORDINATORS,
                            ACCOUNTING,
                            SECRETARIAT,
                            ADMINISTRATOR -> true;
                    default -> false;
                };
    }

    /**
     * Whether its people come from outside the public bodies: they are invited, or have registered themselves, to contribute. What they read
     * is written in ADR 27.
     */
    public boolean isGuest() {
        return switch (this) {
            case THEMATIC_TABLE,
                    THIRD_SECTOR,
                    THEMATIC_CONTRIBUTORS,
                    UNIVERSITY,
                    INVITED_EXPERTS,
                    STAKEHOLDER,
                    DESIGNATE -> true;
            default -> false;
        };
    }

    /** Whether such an office of a wider territory (region, health authority, conference) acts for all its areas. */
    public boolean actsForTheWhole() {
        return reach == Reach.WHOLE;
    }
}
