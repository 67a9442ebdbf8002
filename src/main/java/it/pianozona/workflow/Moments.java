/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;

/** The moments that the timers and due dates of models wait for, by their day in Europe/Rome. */
public final class Moments {

    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private Moments() {}

    /** The first moment of the day. */
    public static Date startOf(LocalDate day) {
        return at(day, LocalTime.MIDNIGHT);
    }

    /** 7:00, when reminders leave. */
    public static Date morningOf(LocalDate day) {
        return at(day, MORNING);
    }

    /** 23:59, when a term ends. */
    public static Date endOf(LocalDate day) {
        return at(day, END_OF_DAY);
    }

    private static Date at(LocalDate day, LocalTime time) {
        return Date.from(day.atTime(time).atZone(BusinessClock.ROME).toInstant());
    }
}
