/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.registration;

import it.pianozona.territory.TaxCode;
import it.pianozona.territory.TerritoryRuleViolated;
import java.util.Locale;
import java.util.Optional;

/** The codice fiscale of a person, or the numeric one of an organisation, whose last digit controls the others. */
final class TaxCodes {

    static final int OF_A_PERSON = 16;

    private static final int LAST = 10;

    private TaxCodes() {}

    /** The code in upper case and without spaces; empty if it is neither. */
    static Optional<String> read(String written) {
        var code = written.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (code.matches("[0-9]{11}")) {
            return isOrganisation(code) ? Optional.of(code) : Optional.empty();
        }
        try {
            return Optional.of(TaxCode.of(code));
        } catch (TerritoryRuleViolated wrong) {
            return Optional.empty();
        }
    }

    private static boolean isOrganisation(String code) {
        int sum = 0;
        for (int place = 0; place < LAST; place++) {
            int digit = code.charAt(place) - '0';
            int weighed = place % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return (LAST - sum % LAST) % LAST == code.charAt(LAST) - '0';
    }
}
