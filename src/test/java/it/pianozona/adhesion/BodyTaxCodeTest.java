/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.rule.RuleViolated;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("agreement")
class BodyTaxCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"12345678903", "00743110157", "RSSMRA85T10A562S", "rssmra85t10a562s", " 12345678903 "})
    void aCodeWithTheRightCheckCharacterIsTaken(String code) {
        assertThat(BodyTaxCode.of("Codice fiscale", code))
                .isEqualTo(code.strip().toUpperCase(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567890", "12345678901", "123456789012", "RSSMRA85T10A562T", "RSSMRA85T10A56S"})
    void anotherOneIsRefusedWithItsField(String code) {
        assertThatThrownBy(() -> BodyTaxCode.of("Codice fiscale", code))
                .isInstanceOf(RuleViolated.class)
                .hasMessageStartingWith("«Codice fiscale»");
    }

    @Test
    void aBodyIsNoPerson() {
        assertThatThrownBy(() -> BodyTaxCode.ofPerson("Codice fiscale del rappresentante", "12345678903"))
                .hasMessageStartingWith("«Codice fiscale del rappresentante»");
    }
}
