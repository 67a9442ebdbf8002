/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

/** What the second verification of the signatures says before their paper closes. */
public enum Verification {
    /** All are verified or attested. */
    VERIFIED,
    /** One no longer holds: its party signs again. */
    INVALID,
    /** One still waits for revocation or qualification. */
    PENDING
}
