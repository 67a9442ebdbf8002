/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment;

import it.pianozona.territory.Body;
import it.pianozona.territory.Office;

/** What an appointment is to: an office, held by people, or a body, whose seats belong to offices. */
public sealed interface AppointmentTarget {

    String id();

    String name();

    String territory();

    /** An office; a mayor's is of the territory under which it was asked for. */
    record ToOffice(Office office, String territory) implements AppointmentTarget {
        @Override
        public String id() {
            return office.id();
        }

        @Override
        public String name() {
            return office.name();
        }
    }

    /** A body. */
    record ToBody(Body body) implements AppointmentTarget {
        @Override
        public String id() {
            return body.id();
        }

        @Override
        public String name() {
            return body.name();
        }

        @Override
        public String territory() {
            return body.territory();
        }
    }
}
