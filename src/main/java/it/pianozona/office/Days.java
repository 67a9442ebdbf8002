/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Dates as people read them. */
final class Days {

    private static final DateTimeFormatter ITALIAN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Days() {}

    static String italian(LocalDate day) {
        return day.format(ITALIAN);
    }
}
