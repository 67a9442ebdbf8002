/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment;

import it.pianozona.rule.Bounds;
import it.pianozona.territory.HolderKind;
import it.pianozona.territory.Person;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Who governs a municipality from a day on, as it was written on the page or in a sheet.
 *
 * @param row number that its reader knows it by
 * @param title empty for an elected mayor; otherwise as {@link HolderKind#label()}
 * @param from dd/MM/yyyy or yyyy-MM-dd
 */
public record ElectionOutcome(
        int row,
        String istat,
        String signInName,
        String givenName,
        String familyName,
        String email,
        String taxCode,
        String title,
        String act,
        String from) {

    Person person() {
        return new Person(
                signInName.strip().toLowerCase(Locale.ROOT),
                givenName.strip(),
                familyName.strip(),
                email.strip(),
                false);
    }

    Optional<HolderKind> kind() {
        return title.isBlank()
                ? Optional.of(HolderKind.ELECTED_MAYOR)
                : Arrays.stream(HolderKind.values())
                        .filter(kind -> kind.label().equalsIgnoreCase(title.strip())
                                || kind.name().equals(title))
                        .findFirst();
    }

    Optional<LocalDate> firstDay() {
        try {
            return Optional.of(Bounds.day(from));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }
}
