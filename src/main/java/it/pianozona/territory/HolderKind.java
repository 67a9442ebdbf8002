/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

/** By what title a person holds an office (requirements, 2.2 "Membro, incarico"). */
public enum HolderKind {
    ELECTED_MAYOR("sindaco eletto"),
    /** Commissario straordinario o prefettizio. */
    COMMISSIONER("commissario"),
    /** Vicesindaco facente funzioni. */
    ACTING_DEPUTY("vicesindaco facente funzioni"),
    APPOINTED("nominato");

    private final String label;

    HolderKind(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
