/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import it.pianozona.territory.Governance;

/** How a plan office is organised (ER-36, TO-4). */
public enum OfficePattern {
    SINGLE("ambito con un solo Comune"),
    MULTI("ambito con più Comuni"),
    ZONE("Società della Salute o zona-distretto");

    private final String italian;

    OfficePattern(String italian) {
        this.italian = italian;
    }

    /** The pattern that fits an area. */
    public static OfficePattern of(Governance governance, int municipalities) {
        if (governance != Governance.STANDARD) {
            return ZONE;
        }
        return municipalities == 1 ? SINGLE : MULTI;
    }

    public String italian() {
        return italian;
    }
}
