/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** A timer that fires at seven every morning, Europe/Rome, as long as what it hangs on is open. */
public final class EveryMorning {

    private static final LocalTime SEVEN = LocalTime.of(7, 0);

    private EveryMorning() {}

    /** An ISO 8601 repetition without end, for a {@code timeCycle} of a model. */
    public static String from(LocalDate first) {
        return "R/%s/P1D"
                .formatted(
                        first.atTime(SEVEN).atZone(BusinessClock.ROME).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    }
}
