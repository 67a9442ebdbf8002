/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

/** State of a version of a planning area (requirements, 2.1). */
public enum AreaState {
    PLANNED,
    ACTIVE,
    IN_PROROGA,
    SUPPRESSED
}
