/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.support.PianozonaTest;
import it.pianozona.time.BusinessClock;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@PianozonaTest
@Transactional
@RecordApplicationEvents
@Tag("spine")
class TerritoryOnDatabaseTest {

    private static final LocalDate DAY = LocalDate.of(2018, 3, 1);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private PlanningAreas areas;

    @Autowired
    private People people;

    @Autowired
    private TaxCodesOnRecord taxCodes;

    @Autowired
    private Offices offices;

    @Autowired
    private Delegations delegations;

    @Autowired
    private RightsOnDate rights;

    @Autowired
    private Bodies bodies;

    @Autowired
    private MunicipalityRegister register;

    @Autowired
    private DemonstrationTerritory demonstration;

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
    @Tag("agreement")
    void everybody_of_the_demonstration_has_a_tax_code_and_no_two_the_same() {
        assertThat(demonstration.everyone()).allSatisfy(person -> assertThat(people.taxCodeOf(person))
                .hasValueSatisfying(code -> assertThat(TaxCode.of(code)).isEqualTo(code)));
        var ofRho = people.taxCodeOf("sindaco.rho").orElseThrow();

        assertThatThrownBy(() -> taxCodes.correct("sindaco.lainate", ofRho, "admin"))
                .isInstanceOf(TerritoryRuleViolated.class)
                .hasMessageContaining("un'altra persona");
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

    @Test
    void bodies_know_their_seats() {
        var conference = bodies.ofTerritory("PIS", BodyKind.ZONAL_CONFERENCE).orElseThrow();
        var members = bodies.members(conference.id(), DAY);

        assertThat(conference.id()).isEqualTo("conferenza-zonale-PIS");
        assertThat(members).hasSize(10);
        assertThat(members.get(9))
                .isEqualTo(new BodyMember(
                        "direzione-generale-USL-TC",
                        "Direttore generale Azienda USL Toscana Centro",
                        false,
                        Optional.empty()));
        assertThat(bodies.members("assemblea-sindaci-RHO", DAY)).hasSize(9).allMatch(BodyMember::localRepresentative);
        assertThat(bodies.find("ctss-CTSS-PC").orElseThrow().territory()).isEqualTo("CTSS-PC");
    }

    @Test
    void an_area_lists_its_municipalities_offices_and_residents() {
        assertThat(areas.municipalities("RHO", DAY))
                .hasSize(9)
                .extracting(Municipality::name)
                .contains("Rho");
        assertThat(offices.ofTerritory("RHO", DAY))
                .extracting(Office::id)
                .contains("sindaco-015182", "ufficio-piano-RHO", "tavolo-1-RHO");
        assertThat(areas.residents("015182", DAY)).contains(new Residents("015182", 50616, LocalDate.of(2022, 12, 31)));
        assertThat(areas.byRegion("LOM", DAY)).extracting(PlanningArea::code).contains("GAR", "RHO");
        assertThat(areas.areasOf("ATS-MI", DAY)).contains("GAR", "RHO");
        assertThat(areas.territory("RHO").orElseThrow().kind()).isEqualTo(TerritoryKind.AREA);
    }

    @Test
    void the_latest_residents_on_or_before_the_day_are_taken() {
        importText("015182,Rho,H264,MI,03,Lombardia,50000,2016-12-31,\n");

        assertThat(areas.residents("015182", DAY).orElseThrow().residents()).isEqualTo(50000);
        assertThat(areas.residents("015182", LocalDate.of(2023, 1, 1))
                        .orElseThrow()
                        .residents())
                .isEqualTo(50616);
        assertThat(areas.residents("015182", LocalDate.of(2001, 1, 1))
                        .orElseThrow()
                        .residents())
                .isEqualTo(50000);
    }

    @Test
    void two_areas_merge_into_one_and_the_mayors_follow() {
        var merged = areas.create(draft("RG", municipalities("RHO", "GAR"), List.of("RHO", "GAR")), DAY);

        assertThat(merged.predecessors())
                .containsExactly(new PlanningArea.Version("GAR", 1), new PlanningArea.Version("RHO", 1));
        assertThat(merged.zoningAct()).isPresent();
        assertThat(areas.find("RHO", DAY.minusDays(1)).orElseThrow().state()).isEqualTo(AreaState.ACTIVE);
        assertThat(areas.find("RHO", DAY).orElseThrow().state()).isEqualTo(AreaState.SUPPRESSED);
        assertThat(areas.all(DAY))
                .extracting(PlanningArea::code)
                .contains("RG", "PIS", "PPO", "MAQ")
                .doesNotContain("RHO", "GAR");
        assertThat(rights.of("sindaco.rho", DAY).territoryCodes()).contains("RG", "LOM");
        assertThat(rights.of("asl.milano", DAY).territoryCodes()).contains("RG");
    }

    @Test
    void a_municipality_is_in_one_area_at_a_time() {
        assertThatThrownBy(() -> areas.create(draft("RG", municipalities("RHO", "GAR"), List.of("RHO")), DAY))
                .isInstanceOf(TerritoryRuleViolated.class)
                .hasMessageContaining("Bollate (Garbagnatese)");
    }

    @Test
    void a_state_changes_by_a_version_that_says_the_same() {
        var prolonged = areas.changeState("RHO", AreaState.IN_PROROGA, DAY);

        assertThat(prolonged.version()).isEqualTo(2);
        assertThat(areas.municipalities("RHO", DAY)).hasSize(9);
        assertThat(rights.of("sindaco.rho", DAY).territoryCodes()).containsExactlyInAnyOrder("RHO", "ATS-MI", "LOM");
        assertThatThrownBy(() -> areas.changeState("RHO", AreaState.ACTIVE, DAY))
                .isInstanceOf(TerritoryRuleViolated.class);
    }

    @Test
    void a_new_version_can_have_other_municipalities() {
        var fewer = municipalities("RHO").stream()
                .filter(istat -> !istat.equals("015179"))
                .collect(Collectors.toSet());
        areas.addVersion(draft("RHO", fewer, List.of()), DAY);

        assertThat(areas.municipalities("RHO", DAY)).hasSize(8);
        assertThat(areas.find(new PlanningArea.Version("RHO", 1)).orElseThrow().to())
                .contains(DAY.minusDays(1));
        assertThat(rights.of("sindaco.pregnana-milanese", DAY).territoryCodes()).doesNotContain("GAR");
    }

    @Test
    void the_database_itself_refuses_versions_that_overlap() {
        assertThatThrownBy(() -> jdbc.sql(
                                """
                                insert into planning_area select code, 2, name, type_label, state, region, governance,
                                  lead_body, implementing_body, health_authority, conference, health_district_name,
                                  date '2018-01-01', null, zoning_act from planning_area where code = 'RHO'""")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void a_register_is_loaded_whole_or_not_at_all() {
        assertThat(importText("999001,Prova,Z998,XX,03,Lombardia,1,2022-12-31,1\n99,Altro,Z999,XX,03,Lombardia,,,\n"))
                .satisfies(report -> assertThat(report.loaded()).isZero())
                .satisfies(report -> assertThat(report.badLineCount()).isEqualTo(1));
        assertThat(register.find("999001")).isEmpty();
    }

    @Test
    void a_renumbered_municipality_keeps_its_history() {
        var report = importText("999182,Rho,H264,MI,03,Lombardia,,,\n");

        assertThat(report.renumbered()).containsExactly("Rho: codice ISTAT 999182, prima 015182.");
        assertThat(areas.municipalities("RHO", DAY))
                .extracting(Municipality::istat)
                .contains("999182");
        assertThat(areas.residents("999182", DAY)).isPresent();
        assertThat(register.find("999182").orElseThrow().surfaceKm2()).isPresent();
        assertThat(rights.of("sindaco.rho", DAY).territoryCodes()).contains("RHO");
    }

    @Test
    void eight_thousand_municipalities_load_in_seconds() {
        var text = Stream.iterate(1, number -> number + 1)
                .limit(8000)
                .map(number -> "%06d,Comune %d,%s%03d,XX,03,Lombardia,%d,2022-12-31,1.5\n"
                        .formatted(900000 + number, number, (char) ('N' + number / 1000), number % 1000, number))
                .collect(Collectors.joining());
        var start = System.nanoTime();

        assertThat(importText(text).loaded()).isEqualTo(8000);
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
    }

    @Test
    void the_demonstration_loads_once() {
        demonstration.load();

        assertThat(offices.holdersOf("sindaco-015182", DAY)).hasSize(1);
        assertThat(demonstration.everyone()).hasSizeGreaterThan(150).contains("sindaco.lainate");
    }

    @Test
    void the_sign_in_page_lists_few_people_for_each_area() {
        assertThat(demonstration.people())
                .contains(
                        new DemonstrationPerson("sindaco.rho", "Sindaco di Rho", "sindaco-015182", "Rhodense"),
                        new DemonstrationPerson(
                                "udp.rhodense", "Ufficio di piano Rhodense", "ufficio-piano-RHO", "Rhodense"),
                        new DemonstrationPerson("admin", "Amministratore", "amministratore", "Tutti gli ambiti"))
                .allSatisfy(
                        person -> assertThat(people.find(person.signInName())).isPresent());
    }

    private ImportReport importText(String lines) {
        var header = "codice_istat,nome,codice_catastale,sigla_provincia,codice_regione,regione,popolazione_residente,"
                + "popolazione_data,superficie_kmq\n";
        return register.importFrom(
                new ByteArrayInputStream((header + lines).getBytes(StandardCharsets.UTF_8)), "comuni.csv");
    }

    private void register(String id) {
        people.register(new Person(id, "Nome", "Cognome", id + "@dimostrazione.invalid", true));
    }

    private List<String> holders(String office, LocalDate date) {
        return offices.holdersOf(office, date).stream().map(Person::id).toList();
    }

    private Set<String> municipalities(String... codes) {
        return Stream.of(codes)
                .flatMap(code -> areas.municipalities(code, DAY.minusDays(1)).stream())
                .map(Municipality::istat)
                .collect(Collectors.toSet());
    }

    private static AreaDraft draft(String code, Set<String> municipalities, List<String> predecessors) {
        return new AreaDraft(
                code,
                "Rhodense Garbagnatese",
                "ambito distrettuale",
                AreaState.ACTIVE,
                "LOM",
                Governance.STANDARD,
                Optional.of("Sercop"),
                Optional.empty(),
                "ATS-MI",
                Optional.empty(),
                "Rho e Garbagnate",
                Optional.of(new ZoningAct("ATS", "1/2018", DAY, DAY.plusDays(30), false)),
                municipalities,
                predecessors);
    }
}
