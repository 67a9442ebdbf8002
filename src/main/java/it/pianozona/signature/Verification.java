/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

/** What the second verification of the signatures says before their paper closes; the worst of them last. */
public enum Verification {
    /** All are verified or attested. */
    VERIFIED,
    /** One still waits for revocation or qualification. */
    PENDING,
    /** One no longer holds: its party signs again. */
    INVALID;

    /** What one signature says. */
    public static Verification of(Check check) {
        if (!check.holds()) {
            return INVALID;
        }
        return check.state() == Verdict.State.TO_VERIFY_AGAIN ? PENDING : VERIFIED;
    }

    /** What two signatures say together: the worse of both. */
    public Verification and(Verification other) {
        return compareTo(other) < 0 ? other : this;
    }
}
