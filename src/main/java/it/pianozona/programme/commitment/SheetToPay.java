/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.commitment;

import java.util.Optional;
import java.util.UUID;

/**
 * A sheet of the programme as those see it who pay for it.
 *
 * @param number within the programme, from 1
 * @param heading its area in the store of money: {@code SOCIAL}, {@code SOCIO_HEALTH} or {@code HEALTH}
 * @param before the sheet of the year before that it goes on from
 */
public record SheetToPay(UUID id, int number, String title, String heading, Optional<UUID> before) {

    /** For example "3. Assistenza domiciliare". */
    public String name() {
        return number + ". " + title;
    }
}
