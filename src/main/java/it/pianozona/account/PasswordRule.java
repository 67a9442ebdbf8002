/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import com.nulabinc.zxcvbn.Pattern;
import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;

/**
 * What a password must not be (ASVS 5.0, 6.2): short, or easy to guess. How easy is estimated from the 30,000 commonest passwords,
 * names, dates, keyboards, and from the words of the product and of the person; which characters it has does not matter.
 */
final class PasswordRule {

    /** The fewest characters of a password that a person or an administrator chooses. */
    static final int MIN_LENGTH = 12;

    /** The most characters: beyond them the estimate alone would be a burden. */
    static final int MAX_LENGTH = 128;

    /** Of the demonstration, whatever the configuration says. */
    static final String DEMONSTRATION = "pianozona";

    /** Fewer guesses are made by who has no more than the sign-in page; of five grades from 0 to 4. */
    private static final int LEAST_GRADE = 3;

    private static final int BEST_GRADE = 4;

    /** The estimate grows with the square of the length; what follows only makes a password better. */
    private static final int ESTIMATED = 64;

    private static final int FEWEST_LETTERS_LEFT = 6;

    private static final Set<String> DEFAULTS = Set.of(
            DEMONSTRATION,
            "postgres",
            "postgresql",
            "password",
            "passw0rd",
            "admin",
            "administrator",
            "amministratore",
            "root",
            "changeme",
            "change-me",
            "secret",
            "camunda",
            "demo",
            "test",
            "example",
            "123456",
            "12345678");

    private static final List<String> OUR_WORDS = read();
    private static final Zxcvbn ESTIMATE = new Zxcvbn();

    private PasswordRule() {}

    /** True for a password that products are delivered with. */
    static boolean isWellKnown(String password) {
        return DEFAULTS.contains(password.strip().toLowerCase(Locale.ROOT));
    }

    /** True if nobody guesses it. */
    static boolean isGoodEnough(String password) {
        return weakness(password, List.of()).isEmpty();
    }

    /**
     * Why the password is refused, in words that follow "la password"; empty if it is taken.
     *
     * @param ownWords name, sign-in name and e-mail of the person
     */
    static Optional<String> weakness(String password, Collection<String> ownWords) {
        int length = password.codePointCount(0, password.length());
        if (length < MIN_LENGTH) {
            return Optional.of("ha meno di %d caratteri: scegli una frase di più parole".formatted(MIN_LENGTH));
        }
        if (length > MAX_LENGTH) {
            return Optional.of("ha più di %d caratteri".formatted(MAX_LENGTH));
        }
        if (isMadeOf(known(ownWords), password)) {
            return Optional.of(
                    "è facile da indovinare perché è fatta di parole o nomi molto usati, o di Pianozona, o tuoi: scegli più parole che non stanno di solito insieme");
        }
        var strength = estimate(password, ownWords);
        return strength.getScore() >= LEAST_GRADE
                ? Optional.empty()
                : Optional.of("è facile da indovinare perché %s: scegli più parole che non stanno di solito insieme"
                        .formatted(reason(strength)));
    }

    /** How strong an accepted password is, in one word. */
    static String inWords(String password, Collection<String> ownWords) {
        return estimate(password, ownWords).getScore() == BEST_GRADE ? "molto robusta" : "robusta";
    }

    private static Strength estimate(String password, Collection<String> ownWords) {
        return ESTIMATE.measure(password.substring(0, Math.min(password.length(), ESTIMATED)), known(ownWords));
    }

    /** The words of the person first, since they are guessed first. */
    private static List<String> known(Collection<String> ownWords) {
        var known = new ArrayList<String>();
        ownWords.stream()
                .flatMap(words -> List.of(words.split("[\\s.@_-]+")).stream())
                .filter(word -> word.length() > 2)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .forEach(known::add);
        known.addAll(OUR_WORDS);
        return known;
    }

    /** True if hardly a letter is left without those words; the estimate takes three of them for a long password. */
    private static boolean isMadeOf(List<String> known, String password) {
        var whole = password.toLowerCase(Locale.ROOT);
        var rest = whole;
        for (var word : known.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            rest = rest.replace(word, " ");
        }
        return !rest.equals(whole)
                && rest.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS_LEFT;
    }

    private static String reason(Strength strength) {
        return strength.getSequence().stream()
                .filter(match -> match.pattern != Pattern.Bruteforce)
                .max(Comparator.comparingInt(match -> match.token.length()))
                .map(match -> switch (match.pattern) {
                    case Repeat -> "ripete gli stessi caratteri";
                    case Spatial -> "segue i tasti della tastiera";
                    case Sequence -> "è una sequenza";
                    case Date, Regex -> "contiene una data";
                    default -> "contiene parole o nomi molto usati, o di Pianozona, o tuoi";
                })
                .orElse("ha troppo poco di imprevedibile");
    }

    private static List<String> read() {
        try {
            return new ClassPathResource("passwords/parole.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
