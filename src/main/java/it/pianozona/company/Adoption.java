/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company;

import it.pianozona.text.Italian;
import java.time.LocalDate;

/**
 * The act by which a plan of the company is adopted.
 *
 * @param number for example "123/2017", thirty characters at most
 */
public record Adoption(String number, LocalDate day) {

    String words() {
        return "atto %s del %s".formatted(number, Italian.day(day));
    }
}
