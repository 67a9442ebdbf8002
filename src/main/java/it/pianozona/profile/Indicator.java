/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.region.ProfileBranch;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** What the contributors of each part of the profile measure; values start at 0. */
public enum Indicator {
    POPOLAZIONE(ProfileBranch.QUANTITATIVE, "Popolazione residente", "persone", true),
    SPESA_SOCIALE(ProfileBranch.QUANTITATIVE, "Spesa sociale", "euro", false),
    UTENTI(ProfileBranch.QUANTITATIVE, "Utenti in carico", "persone", true),
    UNITA_OFFERTA(ProfileBranch.QUANTITATIVE, "Unità di offerta", "unità", true),
    INTERVISTE(ProfileBranch.QUALITATIVE, "Interviste e focus group svolti", "incontri", true),
    SODDISFAZIONE(ProfileBranch.QUALITATIVE, "Soddisfazione rilevata (da 0 a 10)", "punti", false),
    ISCRITTI_SCUOLA(ProfileBranch.THEMATIC, "Iscritti a scuola", "persone", true),
    ALLOGGI_PUBBLICI(ProfileBranch.THEMATIC, "Alloggi di edilizia pubblica", "alloggi", true),
    UTENTI_TRASPORTO(ProfileBranch.THEMATIC, "Utenti del trasporto sociale", "persone", true),
    ADDETTI(ProfileBranch.THEMATIC, "Addetti delle attività produttive", "persone", true),
    CASI_INTEGRATI(ProfileBranch.SHARED_ANALYSIS, "Prese in carico integrate", "persone", true),
    NON_AUTOSUFFICIENTI(ProfileBranch.SHARED_ANALYSIS, "Persone non autosufficienti stimate", "persone", true);

    private static final BigDecimal BEST_SCORE = BigDecimal.TEN;

    private final ProfileBranch branch;
    private final String italian;
    private final String unit;
    private final boolean whole;

    Indicator(ProfileBranch branch, String italian, String unit, boolean whole) {
        this.branch = branch;
        this.italian = italian;
        this.unit = unit;
        this.whole = whole;
    }

    public ProfileBranch branch() {
        return branch;
    }

    /** Name and unit, Italian. */
    public String label() {
        return italian + " (" + unit + ")";
    }

    /** Whether the value is in the range of the indicator. */
    public boolean admits(BigDecimal value) {
        return value.signum() >= 0
                && (!whole || value.stripTrailingZeros().scale() <= 0)
                && (this != SODDISFAZIONE || value.compareTo(BEST_SCORE) <= 0);
    }

    /** The indicators of a part of the profile. */
    public static List<Indicator> of(ProfileBranch branch) {
        return Arrays.stream(values())
                .filter(indicator -> indicator.branch == branch)
                .toList();
    }
}
