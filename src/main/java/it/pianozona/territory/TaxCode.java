/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The form of a codice fiscale of a natural person: 16 characters, the last a control letter, digits replaced by letters where
 * two people would have the same (D.M. 23 December 1976).
 */
public final class TaxCode {

    private static final String DIGIT = "[0-9LMNPQRSTUV]";
    private static final Pattern FORM =
            Pattern.compile("[A-Z]{6}" + DIGIT + "{2}[ABCDEHLMPRST]" + DIGIT + "{2}[A-Z]" + DIGIT + "{3}[A-Z]");
    private static final int[] ODD = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };
    private static final String MONTHS = "ABCDEHLMPRST";
    private static final int LETTERS = 26;

    private TaxCode() {}

    /**
     * The code in upper case and without spaces.
     *
     * @throws TerritoryRuleViolated if it is not one; the message does not repeat it
     */
    public static String of(String text) {
        var code = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (!FORM.matcher(code).matches() || code.charAt(15) != control(code.substring(0, 15))) {
            throw new TerritoryRuleViolated(
                    "codice fiscale",
                    "non è un codice fiscale valido.",
                    "Controllare i 16 caratteri sulla tessera sanitaria della persona.");
        }
        return code;
    }

    /** A valid code that belongs to nobody, since no municipality has a code with X; always the same for a sign-in name. */
    static String invented(String signInName) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(signInName.getBytes(StandardCharsets.UTF_8));
            var code = new StringBuilder();
            for (int i = 0; i < 6; i++) {
                code.append((char) ('A' + (hash[i] & 0xFF) % LETTERS));
            }
            code.append("%02d".formatted(40 + (hash[6] & 0xFF) % 50))
                    .append(MONTHS.charAt((hash[7] & 0xFF) % MONTHS.length()))
                    .append("%02d".formatted(1 + (hash[8] & 0xFF) % 28))
                    .append("X%03d".formatted((hash[9] & 0xFF) * 3));
            return code.append(control(code.toString())).toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static char control(String fifteen) {
        int sum = 0;
        for (int place = 1; place <= fifteen.length(); place++) {
            var character = fifteen.charAt(place - 1);
            int value = Character.isDigit(character) ? character - '0' : character - 'A';
            sum += place % 2 == 1 ? ODD[value] : value;
        }
        return (char) ('A' + sum % LETTERS);
    }
}
