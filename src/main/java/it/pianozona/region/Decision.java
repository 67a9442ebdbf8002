/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.region;

/** What a collegial body decides; each has its voting rule. */
public enum Decision {
    GUIDANCE,
    PLAN,
    AGREEMENT,
    ANNUAL_PROGRAMME,
    REPORT,
    CONVENTION,
    MERGER,
    MANAGEMENT_ZONE
}
