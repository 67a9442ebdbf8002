/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.region;

/** Parts of the cycle that a region has or has not (requirements, chapter 4). */
public enum Feature {
    /** The plan is adopted by an Accordo di Programma; without it {@code PlanInForce} comes from the approval. */
    AGREEMENT,
    /** Declared management form, joint segretariato sociale and tutela minori (LO15-65..67). */
    MANAGEMENT_FORM_CHECK,
    /** Observations of the public on the published draft (requirements, 3.7). */
    PUBLIC_OBSERVATIONS,
    /** Zone di gestione sociale (AB-21). */
    MANAGEMENT_ZONES,
    /** Cabina di regia (LO15-53). */
    STEERING_COMMITTEE,
    /** Convenzione sociosanitaria (AB-30, TO-4). */
    CONVENTION,
    /** Agreements of several areas under three conditions (LO15-73). */
    SUPRA_DISTRICT_AGREEMENT,
    /** The area must have the number and extension of the health district (AB-15). */
    DISTRICT_COINCIDENCE,
    /** Company plan, its checks and reports (ER-55..63). */
    COMPANY_PLANNING
}
