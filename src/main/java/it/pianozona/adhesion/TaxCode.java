/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion;

import it.pianozona.rule.RuleViolated;
import java.util.Locale;

/** Form and check character of an Italian tax code: 11 digits of a body, 16 characters of a person (DM 23/12/1976). */
final class TaxCode {

    private static final String PERSON =
            "[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]";
    private static final int[] ODD = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };
    private static final int LETTERS = 26;
    private static final int TEN = 10;

    private TaxCode() {}

    /**
     * The code in capital letters.
     *
     * @throws RuleViolated naming the field if it has neither form or a wrong check character
     */
    static String ofBody(String field, String code) {
        var plain = code.strip().toUpperCase(Locale.ROOT);
        return plain.length() == 16 ? ofPerson(field, code) : require(field, plain, isBody(plain), "11 cifre");
    }

    /** Like {@link #ofBody}, of a person only. */
    static String ofPerson(String field, String code) {
        var plain = code.strip().toUpperCase(Locale.ROOT);
        return require(field, plain, isPerson(plain), "16 caratteri");
    }

    private static String require(String field, String code, boolean right, String form) {
        if (!right) {
            throw new RuleViolated(
                    "«%s»: il codice fiscale non è valido; controlla che abbia %s e nessun carattere scambiato (F-ADES)."
                            .formatted(field, form));
        }
        return code;
    }

    /** The sum of the digits, those in even places doubled, ends with zero. */
    static boolean isBody(String code) {
        if (!code.matches("[0-9]{11}")) {
            return false;
        }
        int sum = 0;
        for (int place = 0; place < code.length(); place++) {
            int digit = Character.digit(code.charAt(place), TEN);
            int counted = place % 2 == 0 ? digit : 2 * digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % TEN == 0;
    }

    static boolean isPerson(String code) {
        if (!code.matches(PERSON)) {
            return false;
        }
        int sum = 0;
        for (int place = 0; place < code.length() - 1; place++) {
            int value = Character.isDigit(code.charAt(place)) ? code.charAt(place) - '0' : code.charAt(place) - 'A';
            sum += place % 2 == 0 ? ODD[value] : value;
        }
        return code.charAt(code.length() - 1) == 'A' + sum % LETTERS;
    }
}
