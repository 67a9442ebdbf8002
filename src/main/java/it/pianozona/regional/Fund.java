/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.regional;

/** The funds that a region shares out (requirements, 2.4). */
public enum Fund {
    FNPS,
    FSR,
    FRNA,
    SSR,
    UE,
    MINISTRY
}
