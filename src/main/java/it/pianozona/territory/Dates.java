/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** How this module counts and writes days. */
final class Dates {

    /** Days begin and end in Italy, wherever the server is. */
    static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private static final DateTimeFormatter ITALIAN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Dates() {}

    static String italian(LocalDate date) {
        return ITALIAN.format(date);
    }
}
