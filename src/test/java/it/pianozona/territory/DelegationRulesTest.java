/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("spine")
class DelegationRulesTest {

    private static final LocalDate MARCH_1 = LocalDate.of(2018, 3, 1);
    private static final Optional<Delegation.Act> ACT = Optional.of(new Delegation.Act("12", MARCH_1));

    @Test
    void a_delegation_of_one_day_is_allowed() {
        assertThatCode(() -> check("sindaca", "vice", Set.of(DelegationScope.VOTE), Optional.empty(), MARCH_1))
                .doesNotThrowAnyException();
    }

    @Test
    void it_cannot_end_before_it_begins() {
        refused("sindaca", "vice", Set.of(DelegationScope.VOTE), Optional.empty(), MARCH_1.minusDays(1), "al: ");
    }

    @Test
    void signing_needs_an_act() {
        refused("sindaca", "vice", Set.of(DelegationScope.SIGN), Optional.empty(), MARCH_1, "atto: ");
        assertThatCode(() -> check("sindaca", "vice", Set.of(DelegationScope.SIGN), ACT, MARCH_1))
                .doesNotThrowAnyException();
    }

    @Test
    void the_delegate_is_not_the_holder() {
        refused("sindaca", "sindaca", Set.of(DelegationScope.VOTE), Optional.empty(), MARCH_1, "delegato: ");
    }

    @Test
    void only_the_holder_delegates() {
        refused("altri", "vice", Set.of(DelegationScope.VOTE), Optional.empty(), MARCH_1, "delegante: ");
    }

    @Test
    void it_says_what_it_is_for() {
        refused("sindaca", "vice", Set.of(), Optional.empty(), MARCH_1, "ambito: ");
    }

    private static void refused(
            String delegator,
            String delegate,
            Set<DelegationScope> scopes,
            Optional<Delegation.Act> act,
            LocalDate to,
            String field) {
        assertThatThrownBy(() -> check(delegator, delegate, scopes, act, to))
                .isInstanceOf(TerritoryRuleViolated.class)
                .hasMessageStartingWith(field);
    }

    private static void check(
            String delegator,
            String delegate,
            Set<DelegationScope> scopes,
            Optional<Delegation.Act> act,
            LocalDate to) {
        DelegationRules.check(
                new Delegations.Grant("sindaco-015182", delegator, delegate, scopes, act, MARCH_1, to, false),
                List.of("sindaca"));
    }
}
