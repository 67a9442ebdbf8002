/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("desk")
class PasswordRuleTest {

    private static final List<String> ROSSI = List.of("anna.rossi", "Anna", "Rossi", "anna.rossi@comune.rho.mi.it");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789012",
                "passwordpassword",
                "qwertyuiopas",
                "PianoDiZona2026",
                "pianozona-2026",
                "annarossi1975",
                "Rossi.Anna.1975",
                "aaaaaaaaaaaaaaaa",
                "abcdefghijklmnop",
                "juventus2026!",
                "12/05/197512/05/1975",
                "P@ssw0rd2026"
            })
    void what_many_would_try_is_refused_with_the_reason(String easy) {
        assertThat(PasswordRule.weakness(easy, ROSSI))
                .hasValueSatisfying(why -> assertThat(why).startsWith("è facile da indovinare perché "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quercia lampada fiume 47",
                "cavallo-batteria-graffetta",
                "k7#Tz!q2Lw9@xE",
                "però càpita più città",
                "漢字のパスワードは長い方がいい",
                "ottosolelettereminuscolevarie"
            })
    void any_characters_will_do_if_nobody_guesses_them(String good) {
        assertThat(PasswordRule.weakness(good, ROSSI)).isEmpty();
    }

    @Test
    void length_counts_characters_from_12_to_128_and_all_of_them_count() {
        var long128 = "tegola binario cedro ".repeat(7).substring(0, 128);
        assertThat(PasswordRule.weakness("k7#Tz!q2Lw9", List.of()))
                .hasValueSatisfying(why -> assertThat(why).contains("meno di 12"));
        assertThat(PasswordRule.weakness(long128, List.of())).isEmpty();
        assertThat(PasswordRule.weakness(long128 + "x", List.of())).isPresent();

        var encoder = new LongPasswords();
        var hash = encoder.encode(long128);
        assertThat(encoder.matches(long128, hash)).isTrue();
        assertThat(encoder.matches(long128.substring(0, 127) + "?", hash))
                .as("BCrypt alone would not see the 128th character")
                .isFalse();
    }

    /** RFC 6238, appendix B, with the last six of eight digits. */
    @Test
    void codes_of_the_second_factor_are_those_of_the_standard() {
        var secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        assertThat(Totp.code(secret, 59 / 30)).isEqualTo("287082");
        assertThat(Totp.code(secret, 1_111_111_109L / 30)).isEqualTo("081804");
        assertThat(Totp.code(secret, 20_000_000_000L / 30)).isEqualTo("353130");
        assertThat(Totp.secret()).hasSize(32).matches("[A-Z2-7]+");
        var then = Instant.ofEpochSecond(1_111_111_109L);
        assertThat(Totp.stepOf("081804", secret, then, 0)).hasValue(37_037_036L);
        assertThat(Totp.stepOf("081804", secret, then.plusSeconds(61), 0)).isEmpty();
        assertThat(Totp.stepOf("081804", secret, then, 37_037_036L)).isEmpty();
    }

    @Test
    void a_browser_is_named_without_its_version() {
        assertThat(
                        DeviceWords.of(
                                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36 Edg/120.0"))
                .isEqualTo("Edge su Windows");
        assertThat(DeviceWords.of("Mozilla/5.0 (X11; Linux x86_64; rv:109.0) Gecko/20100101 Firefox/115.0"))
                .isEqualTo("Firefox su Linux");
        assertThat(DeviceWords.of(null)).isEqualTo("Un altro programma su un altro sistema");
    }
}
