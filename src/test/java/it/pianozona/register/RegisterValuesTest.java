/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("years")
class RegisterValuesTest {

    @Test
    void aCallMayBringEveryFundOfTheFilesButWhatMunicipalitiesAndUsersGive() {
        assertThat(RegisterField.FONDO.choices())
                .containsEntry("POVERTA", "Fondo povertà, quota servizi")
                .containsKeys("FNPS", "REGIONE", "ALTRO")
                .doesNotContainKeys("COMUNI", "UTENTI");
    }

    @Test
    void aFundThatTheFilesNoLongerNameIsStillReadUnderItsCode() {
        assertThat(RegisterValues.words(RegisterField.FONDO, "FNPS")).isEqualTo("Fondo nazionale politiche sociali");
        assertThat(RegisterValues.words(RegisterField.FONDO, "FONDO_CHIUSO")).isEqualTo("FONDO_CHIUSO");
    }
}
