/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion;

import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.TaxCode;
import it.pianozona.territory.TerritoryRuleViolated;

/** The tax code of a body: 11 digits with a check digit, or the 16 characters of the person who is one. Rules: F-ADES. */
final class BodyTaxCode {

    private static final int PERSON_LENGTH = 16;
    private static final int TEN = 10;

    private BodyTaxCode() {}

    /**
     * The code in capital letters.
     *
     * @throws RuleViolated naming the field if it has neither form or a wrong check character
     */
    static String of(String field, String code) {
        var plain = code.strip();
        if (plain.length() == PERSON_LENGTH) {
            return ofPerson(field, plain);
        }
        if (!isRight(plain)) {
            throw wrong(field, "11 cifre");
        }
        return plain;
    }

    /** Like {@link #of}, of a person only. */
    static String ofPerson(String field, String code) {
        try {
            return TaxCode.of(code);
        } catch (TerritoryRuleViolated notOne) {
            throw wrong(field, "16 caratteri");
        }
    }

    private static RuleViolated wrong(String field, String form) {
        return new RuleViolated(
                "«%s»: il codice fiscale non è valido; controlla che abbia %s e nessun carattere scambiato."
                        .formatted(field, form));
    }

    /** The sum of the digits, those in even places doubled, ends with zero. */
    private static boolean isRight(String code) {
        if (!code.matches("[0-9]{11}")) {
            return false;
        }
        int sum = 0;
        for (int place = 0; place < code.length(); place++) {
            int digit = Character.digit(code.charAt(place), TEN);
            int counted = place % 2 == 0 ? digit : 2 * digit;
            sum += counted >= TEN ? counted - TEN + 1 : counted;
        }
        return sum % TEN == 0;
    }
}
