/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.region;

/** How an area gets its guidance (requirements, 3.5): one variant of process P4 for each. */
public enum GuidanceVariant {
    ATTO_INDIRIZZO,
    RICEZIONE_LINEE,
    CONCERTAZIONE_PRELIMINARE,
    INDIRIZZI_PIS
}
