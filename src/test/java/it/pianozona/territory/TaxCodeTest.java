/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("agreement")
class TaxCodeTest {

    /** The example of the ministerial decree's rule, one with letters for digits, one of somebody born abroad. */
    @ParameterizedTest
    @ValueSource(strings = {"RSSMRA85T10A562S", "RSSMRA85T10A56NH", "BNCGLI80A41Z110J"})
    void a_valid_code_is_taken(String code) {
        assertThat(TaxCode.of(code)).isEqualTo(code);
    }

    @Test
    void small_letters_and_spaces_do_not_matter() {
        assertThat(TaxCode.of(" rssmra 85t10 a562s ")).isEqualTo("RSSMRA85T10A562S");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "RSSMRA85T10A562T", "RSSMRA85T10A562", "12345678901", "RSSMRA85X10A562S", "RSSMRA85T10A562SS"
            })
    void anything_else_is_refused_without_being_repeated(String code) {
        assertThatThrownBy(() -> TaxCode.of(code))
                .isInstanceOf(TerritoryRuleViolated.class)
                .hasMessageContaining("codice fiscale")
                .satisfies(refusal -> assertThat(
                                code.isEmpty() || !refusal.getMessage().contains(code))
                        .isTrue());
    }

    @Test
    void invented_codes_are_valid_stable_and_nobodys() {
        var code = TaxCode.invented("sindaco.rho");

        assertThat(TaxCode.of(code)).isEqualTo(code).isEqualTo(TaxCode.invented("sindaco.rho"));
        assertThat(code.charAt(11)).isEqualTo('X');
        assertThat(TaxCode.invented("sindaco.lainate")).isNotEqualTo(code);
    }
}
