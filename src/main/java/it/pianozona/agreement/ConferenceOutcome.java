/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

/** How the conference ends: no majority replaces a missing consent (TUEL art. 34 c. 4). */
public enum ConferenceOutcome {
    /** Everybody consents without remarks. */
    CONSENT,
    /** Somebody consents with remarks and rounds are left: the scheme is revised. */
    REMARKS,
    /** A dissent, a silence, or remarks after the last round. */
    MISSING
}
