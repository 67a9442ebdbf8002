/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.regional;

/** The funds that a region shares out (requirements, 2.4). */
public enum Fund {
    FNPS("FNPS"),
    FSR("FSR"),
    FRNA("FRNA"),
    SSR("SSR"),
    UE("UE"),
    MINISTRY("MINISTERO");

    private final String italian;

    Fund(String italian) {
        this.italian = italian;
    }

    /** What people read and write. */
    public String italian() {
        return italian;
    }
}
