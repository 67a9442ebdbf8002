/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.figure;

import java.util.Optional;

/** What the municipalities of an area may regulate alike for a service (LO15-21). */
public enum HomogeneityDimension {
    AUTHORISATION("Accreditamento e autorizzazione"),
    FEES("Rette ed esenzioni"),
    ACCESS("Regole di accesso");

    private static final String HOME_CARE = "SAD";
    private static final String NURSERIES = "NIDI";

    private final String italian;

    HomogeneityDimension(String italian) {
        this.italian = italian;
    }

    public String italian() {
        return italian;
    }

    /**
     * What Lombardy's areas said in 2012: home care less than 50 % on every dimension (LO15-22); nurseries more than 60 % on
     * authorisation and less than 10 % on fees (LO15-23); nothing is known of the others.
     */
    public Optional<Bound> reference(String service) {
        if (service.equals(HOME_CARE)) {
            return Optional.of(Bound.lessThan(50));
        }
        if (!service.equals(NURSERIES)) {
            return Optional.empty();
        }
        return switch (this) {
            case AUTHORISATION -> Optional.of(Bound.moreThan(60));
            case FEES -> Optional.of(Bound.lessThan(10));
            case ACCESS -> Optional.empty();
        };
    }

    /** Areas with uniform criteria for any service: less than half (LO15-21). */
    public static Bound anyCriteria() {
        return Bound.lessThan(50);
    }
}
