/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.link;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The worked examples of requirement 5.7: shares of a sheet never exceed 100. */
@Tag("years")
class LinkRulesTest {

    private static final UUID SHEET = UUID.randomUUID();
    private static final UUID OTHER_SHEET = UUID.randomUUID();
    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();

    private final LinkRules rules = new LinkRules(Set.of(SHEET, OTHER_SHEET), Set.of(FIRST, SECOND));

    /** 60 + 40 = 100; 60 + 40,01 = 100,01. */
    @Test
    void theSharesOfASheetAreAHundredAtMost() {
        var others = List.of(link(SHEET, FIRST, "60"), link(OTHER_SHEET, SECOND, "90"));

        assertThatCode(() -> rules.check(link(SHEET, SECOND, "40"), others)).doesNotThrowAnyException();
        assertThatThrownBy(() -> rules.check(link(SHEET, SECOND, "40.01"), others))
                .hasMessageContaining("le quote farebbero 100,01, più di 100. Restano 40.");
    }

    @Test
    void anotherShareOfTheSameLinkTakesItsPlace() {
        assertThatCode(() -> rules.check(link(SHEET, FIRST, "100"), List.of(link(SHEET, FIRST, "60"))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "100.01", "120", "33.333"})
    void aShareIsAboveZeroAtMostAHundredWithTwoDecimals(String share) {
        assertThatThrownBy(() -> rules.check(link(SHEET, FIRST, share), List.of()))
                .hasMessageContaining("«Quota»");
    }

    @Test
    void whatIsNotInTheProgrammeOrNotAdoptedIsRefused() {
        assertThatThrownBy(() -> rules.check(link(UUID.randomUUID(), UUID.randomUUID(), "1"), List.of()))
                .hasMessageContaining("«Scheda»")
                .hasMessageContaining("«Azione aziendale»");
    }

    private static CompanyLink link(UUID sheet, UUID action, String share) {
        return new CompanyLink(sheet, action, new BigDecimal(share));
    }
}
