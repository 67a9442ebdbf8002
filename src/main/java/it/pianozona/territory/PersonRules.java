/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

/**
 * What is a person's name and what an e-mail address, for every door by which somebody is recorded. A name stands in subjects of
 * mail, in calendars, in sheets and in documents: it is letters, on one line, and neither markup nor an expression.
 */
public final class PersonRules {

    private static final int LONGEST = 200;

    private PersonRules() {}

    /** Begins with a letter; letters, apostrophes, dots, hyphens and spaces; at most 200 characters. */
    public static boolean isName(String written) {
        return written.length() <= LONGEST && written.matches("\\p{L}[\\p{L}\\p{M}'’. -]*");
    }

    /** For example {@code nome@comune.it}; at most 200 characters, and none that mail programs or sheets take for more than text. */
    public static boolean isEmail(String written) {
        return written.matches(
                "[\\p{L}\\p{N}_][\\p{L}\\p{N}.!#%&'*+/=?^_~-]{0,63}@[\\p{L}\\p{N}][\\p{L}\\p{N}.-]{0,134}");
    }

    /**
     * The names of invented people say that they are, in brackets; one without an e-mail is left without.
     *
     * @throws TerritoryRuleViolated if a name or the e-mail is not one
     */
    static void check(Person person) {
        if (!person.demonstration()) {
            checkNames(person.givenName(), person.familyName());
        }
        if (!person.email().isEmpty()) {
            checkEmail(person.email());
        }
    }

    static void checkNames(String givenName, String familyName) {
        if (!isName(givenName) || !isName(familyName)) {
            throw new TerritoryRuleViolated(
                    "nome e cognome",
                    "mancano o non sono scritti con le sole lettere.",
                    "Scrivere nome e cognome su una riga con lettere, spazi, apostrofi e trattini, al massimo 200 caratteri ciascuno.");
        }
    }

    static void checkEmail(String email) {
        if (!isEmail(email)) {
            throw new TerritoryRuleViolated(
                    "posta elettronica", "non è un indirizzo.", "Indicare un indirizzo come nome@comune.it.");
        }
    }
}
