/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

/** How an area governs itself. Tuscany chooses between Società della Salute and convention (TO-4); elsewhere STANDARD. */
public enum Governance {
    STANDARD,
    SDS,
    CONVENTION
}
