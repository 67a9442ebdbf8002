/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.support.PianozonaTest;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@PianozonaTest
@Transactional
@RecordApplicationEvents
@Tag("spine")
class HoldersOnDatabaseTest {

    private static final LocalDate DAY = LocalDate.of(2018, 3, 1);

    @Autowired
    private BusinessClock clock;

    @Autowired
    private People people;

    @Autowired
    private Offices offices;

    @Autowired
    private Delegations delegations;

    @Autowired
    private RightsOnDate rights;

    @Autowired
    private MunicipalityRegister register;

    @Autowired
    private ApplicationEvents events;

    @Test
    void a_mayor_acts_for_the_office_the_area_and_the_wider_territories() {
        var granted = rights.of("sindaco.rho", DAY);

        assertThat(granted.officeIds()).containsExactlyInAnyOrder("sindaco-015182", "firmatario-sindaco-015182");
        assertThat(granted.territoryCodes()).containsExactlyInAnyOrder("RHO", "ATS-MI", "LOM");
    }

    @Test
    void a_wider_territorys_office_acts_for_all_its_areas_only_where_its_kind_does() {
        assertThat(rights.of("asl.milano", DAY).territoryCodes()).contains("ATS-MI", "RHO", "GAR");
        assertThat(rights.of("supporto.ctss-piacenza", DAY).territoryCodes())
                .contains("CTSS-PC", "PPO")
                .doesNotContain("AUSL-PC", "ER");
        assertThat(rights.of("tavolo.ctss-piacenza", DAY).territoryCodes())
                .contains("CTSS-PC")
                .doesNotContain("PPO", "AUSL-PC", "ER");
    }

    @Test
    void a_seat_in_a_body_gives_the_bodys_territory() {
        assertThat(rights.of("dg.toscana-centro", DAY).territoryCodes()).contains("USL-TC", "PIS");
        assertThat(rights.of("sindaco.bobbio", DAY).territoryCodes()).contains("PPO", "CTSS-PC", "AUSL-PC", "ER");
    }

    @Test
    void before_the_office_and_without_one_there_are_no_rights() {
        assertThat(rights.of("sindaco.rho", LocalDate.of(2013, 12, 31))).isEqualTo(new Rights(Set.of(), Set.of()));
        assertThat(rights.of("nessuno", DAY)).isEqualTo(new Rights(Set.of(), Set.of()));
    }

    @Test
    void a_new_holder_ends_the_one_before_and_rights_follow_the_same_day() {
        register("nuova.sindaca");
        offices.replaceHolder("sindaco-015182", "nuova.sindaca", HolderKind.ELECTED_MAYOR, "Elezioni", DAY);

        assertThat(holders("sindaco-015182", DAY.minusDays(1))).containsExactly("sindaco.rho");
        assertThat(holders("sindaco-015182", DAY)).containsExactly("nuova.sindaca");
        assertThat(rights.of("sindaco.rho", DAY).officeIds()).isEmpty();
        assertThat(rights.of("nuova.sindaca", DAY).territoryCodes()).contains("RHO");
        assertThat(events.stream(HolderChanged.class))
                .containsExactly(new HolderChanged(
                        "sindaco-015182",
                        List.of("sindaco.rho"),
                        Optional.of("nuova.sindaca"),
                        DAY,
                        Optional.of(ChangeCause.of(ChangeCause.SYSTEM, "Elezioni"))));
    }

    @Test
    void an_office_of_one_holder_takes_no_second_and_a_successor_must_follow() {
        register("secondo");

        assertThatThrownBy(
                        () -> offices.addHolder("sindaco-015182", "secondo", HolderKind.COMMISSIONER, "Decreto", DAY))
                .isInstanceOf(TerritoryRuleViolated.class)
                .hasMessageContaining("un solo titolare");
        assertThatThrownBy(() -> offices.replaceHolder(
                        "sindaco-015182", "secondo", HolderKind.COMMISSIONER, "Decreto", LocalDate.of(2014, 1, 1)))
                .hasMessageContaining("dal: il titolare attuale è in carica dal 01/01/2014");
    }

    @Test
    void an_office_can_become_vacant() {
        offices.endHolder("responsabile-udp-RHO", "responsabile.rhodense", DAY);

        assertThat(holders("responsabile-udp-RHO", DAY)).hasSize(1);
        assertThat(holders("responsabile-udp-RHO", DAY.plusDays(1))).isEmpty();
        assertThat(events.stream(HolderChanged.class))
                .containsExactly(new HolderChanged(
                        "responsabile-udp-RHO", List.of("responsabile.rhodense"), Optional.empty(), DAY.plusDays(1)));
        assertThatThrownBy(() -> offices.endHolder("responsabile-udp-RHO", "responsabile.rhodense", DAY))
                .isInstanceOf(TerritoryRuleViolated.class);
    }

    @Test
    void a_delegate_votes_while_the_delegation_lasts_and_the_delegator_holds_the_office() {
        register("vice.rho");
        var last = DAY.plusMonths(1);
        var delegation = delegations.grant(
                "sindaco-015182", "sindaco.rho", "vice.rho", Set.of(DelegationScope.VOTE), Optional.empty(), DAY, last);

        assertThat(rights.of("vice.rho", last).officeIds()).containsExactly("sindaco-015182");
        assertThat(rights.of("vice.rho", last).territoryCodes()).contains("RHO");
        assertThat(rights.of("vice.rho", last.plusDays(1)).officeIds()).isEmpty();
        assertThat(delegations.validFor("sindaco-015182", DelegationScope.VOTE, DAY))
                .containsExactly(delegation);
        assertThat(delegations.heldBy("vice.rho", DelegationScope.SIGN, DAY)).isEmpty();

        offices.endHolder("sindaco-015182", "sindaco.rho", DAY);
        assertThat(rights.of("vice.rho", DAY.plusDays(1)).officeIds()).isEmpty();
    }

    @Test
    @Tag("agreement")
    void who_may_only_sign_sees_the_territory_and_does_not_hold_the_office() {
        register("vice.rho");
        var last = DAY.plusMonths(1);
        var act = Optional.of(new Delegation.Act("12", DAY));
        delegations.grant("sindaco-015182", "sindaco.rho", "vice.rho", Set.of(DelegationScope.SIGN), act, DAY, last);

        assertThat(rights.of("vice.rho", DAY).officeIds()).containsExactly("firmatario-sindaco-015182");
        assertThat(rights.of("vice.rho", DAY).territoryCodes()).containsExactlyInAnyOrder("RHO", "ATS-MI", "LOM");
        assertThat(rights.of("vice.rho", last.plusDays(1)).officeIds()).isEmpty();

        offices.endHolder("sindaco-015182", "sindaco.rho", DAY);
        assertThat(rights.of("vice.rho", DAY.plusDays(1)).officeIds()).isEmpty();
    }

    @Test
    @Tag("agreement")
    void offices_that_sign_have_a_signatory_and_others_have_none() {
        assertThat(rights.of("asl.milano", DAY).officeIds()).contains("firmatario-direzione-asl-ATS-MI");
        assertThat(rights.of("udp.rhodense", DAY).officeIds()).noneMatch(office -> office.startsWith("firmatario"));
        assertThat(offices.find("firmatario-sindaco-015182")).hasValueSatisfying(office -> {
            assertThat(office.name()).isEqualTo("Firmatario: Sindaco di Rho");
            assertThat(office.kind()).isEqualTo(OfficeKind.SIGNATORY);
            assertThat(office.municipality()).contains("015182");
        });
        assertThat(offices.find("firmatario-ufficio-piano-RHO")).isEmpty();
        assertThat(offices.find("firmatario-nessuno")).isEmpty();
        assertThat(holders("firmatario-sindaco-015182", DAY)).containsExactly("sindaco.rho");
    }

    @Test
    void a_revoked_delegation_ends_that_day() {
        register("vice.rho");
        var today = clock.today();
        var act = Optional.of(new Delegation.Act("12", today));
        var scopes = Set.of(DelegationScope.SIGN, DelegationScope.VOTE);
        var delegation =
                delegations.grant("sindaco-015182", "sindaco.rho", "vice.rho", scopes, act, today, today.plusYears(1));

        assertThat(delegations.heldBy("vice.rho", DelegationScope.SIGN, today)).hasSize(1);
        delegations.revoke(delegation.id());
        assertThat(delegations.heldBy("vice.rho", DelegationScope.SIGN, today)).isEmpty();
        assertThat(events.stream(DelegationChanged.class))
                .hasSize(2)
                .containsOnly(new DelegationChanged("sindaco-015182", "vice.rho"));
        assertThatThrownBy(() -> delegations.revoke(delegation.id())).isInstanceOf(TerritoryRuleViolated.class);
    }

    private void register(String id) {
        people.register(new Person(id, "Nome", "Cognome", id + "@dimostrazione.invalid", true));
    }

    private List<String> holders(String office, LocalDate date) {
        return offices.holdersOf(office, date).stream().map(Person::id).toList();
    }
}
