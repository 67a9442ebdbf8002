/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

/** Ends the verification of a file; never leaves the module. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    Refused(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
