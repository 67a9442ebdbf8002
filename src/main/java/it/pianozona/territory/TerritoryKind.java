/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

/** What a territory is: a planning area, or a wider territory that planning areas belong to. */
public enum TerritoryKind {
    AREA,
    CONFERENCE,
    HEALTH_AUTHORITY,
    REGION
}
