/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.regional;

/** The acts of a region that frame the planning of its areas (requirements, 2.3, level REGION). */
public enum RegionalActType {
    REGIONAL_SOCIO_HEALTH_PLAN("Piano sociale e sanitario regionale", Content.RULES),
    REGIONAL_SOCIAL_PLAN("Piano sociale regionale", Content.RULES),
    REGIONAL_GUIDELINES("Linee guida per la programmazione di zona", Content.RULES),
    FSR_ALLOCATION("Riparto del fondo sociale regionale", Content.ALLOCATION),
    FRNA_ALLOCATION("Riparto del fondo per la non autosufficienza", Content.ALLOCATION),
    FNPS_ALLOCATION("Riparto del fondo nazionale per le politiche sociali", Content.ALLOCATION),
    SSR_ANNUAL_LINES("Linee annuali del servizio sanitario regionale", Content.RULES),
    PREVENTION_PLAN("Piano regionale della prevenzione", Content.RULES),
    COMPANY_ORGANISATION_PLAN("Piano di organizzazione aziendale strategico", Content.RULES),
    ZONING_ACT("Azzonamento", Content.RULES),
    ACCESS_GUIDELINES("Indirizzi sull'accesso ai servizi", Content.RULES),
    ACCREDITATION_GUIDELINES("Linee guida sull'accreditamento", Content.RULES),
    THRESHOLDS("Soglie e indicatori", Content.RULES),
    /** Retired: its contents are mapped to the annual programme or to the company's actions (ER-67, ER-71). */
    FORMER_TERRITORIAL_PROGRAMME("Programma attività territoriali (strumento cessato)", Content.FORMER_LINES),
    OTHER("Altro atto regionale", Content.RULES);

    private enum Content {
        RULES,
        ALLOCATION,
        FORMER_LINES
    }

    private final String label;
    private final Content content;

    RegionalActType(String label, Content content) {
        this.label = label;
        this.content = content;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** Whether the act shares out money and so needs lines (F-RIPARTO). */
    public boolean allots() {
        return content == Content.ALLOCATION;
    }

    /** Whether the act holds contents that go elsewhere now. */
    public boolean hasFormerLines() {
        return content == Content.FORMER_LINES;
    }
}
