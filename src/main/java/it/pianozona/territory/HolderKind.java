/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

/** By what title a person holds an office (requirements, 2.2 "Membro, incarico"). */
public enum HolderKind {
    ELECTED_MAYOR,
    /** Commissario straordinario o prefettizio. */
    COMMISSIONER,
    /** Vicesindaco facente funzioni. */
    ACTING_DEPUTY,
    APPOINTED
}
