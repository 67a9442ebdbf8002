/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment;

/** Whose word a change that has been written still waits for. */
public enum Waits {
    /** It takes effect at once. */
    FOR_NOBODY,
    /** The appointed, or another keeper where the title comes from the law. */
    FOR_APPOINTED,
    /** Another keeper. */
    FOR_KEEPER;

    /** Which way the process goes. */
    public String decision(AppointmentAction action) {
        return this == FOR_KEEPER ? "CONFIRM" : action.change();
    }
}
