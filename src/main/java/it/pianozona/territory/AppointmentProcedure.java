/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import it.pianozona.territory.Appointments.Appointment;

/**
 * What an appointment goes through that was written in one go, on a page or in a sheet: its rules, its acceptance, its second
 * person. The territory says who holds what; how one comes to hold it is another module's matter.
 */
public interface AppointmentProcedure {

    /**
     * What came of it.
     *
     * @param key of the appointment
     * @param waitsFor Italian: whose word it waits for; empty if it has taken effect
     */
    record Begun(String key, String waitsFor) {

        public boolean waits() {
            return !waitsFor.isEmpty();
        }
    }

    /**
     * Begins it. The same words sent again begin nothing new.
     *
     * @throws it.pianozona.rule.RuleViolated if a rule of appointments is broken
     */
    Begun begin(Appointment appointment, String keeperId);
}
