/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.time;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;

/** The moments of a day on which terms of the processes begin, remind and end, as the engine takes them. Days are Europe/Rome. */
public final class Moments {

    private static final LocalTime SEVEN = LocalTime.of(7, 0);
    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    private Moments() {}

    /** The first moment of the day. */
    public static Date startOf(LocalDate day) {
        return at(day, LocalTime.MIDNIGHT);
    }

    /** At seven, when reminders leave: before people begin to work. */
    public static Date reminderOf(LocalDate day) {
        return at(day, SEVEN);
    }

    /** At eight, when people begin to work. */
    public static Date morningOf(LocalDate day) {
        return at(day, EIGHT);
    }

    /** In the last minute: a term ends with its day. */
    public static Date endOf(LocalDate day) {
        return at(day, LAST_MINUTE);
    }

    private static Date at(LocalDate day, LocalTime time) {
        return Date.from(day.atTime(time).atZone(BusinessClock.ROME).toInstant());
    }
}
