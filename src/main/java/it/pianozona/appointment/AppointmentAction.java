/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment;

/** What is done with an appointment (requirements, P23). */
public enum AppointmentAction {
    APPOINT("nomina"),
    REPLACE("sostituzione"),
    SUSPEND("sospensione"),
    RESUME("rientro"),
    END("cessazione");

    private final String italian;

    AppointmentAction(String italian) {
        this.italian = italian;
    }

    public String italian() {
        return italian;
    }

    /** What the model of the process calls it. */
    public String change() {
        return isEntry() ? "TAKE_OVER" : name();
    }

    /** Whether a person enters. */
    public boolean isEntry() {
        return this == APPOINT || this == REPLACE;
    }
}
