/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.region;

/** Whose territory a step runs under (requirements, 3.2): the area's, or a wider body's, which the area awaits. */
public enum StepOwner {
    AREA,
    CONFERENCE,
    HEALTH_AUTHORITY
}
