/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.support.PianozonaTest;
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
    private PlanningAreas areas;

    @Autowired
    private People people;

    @Autowired
    private TaxCodesOnRecord taxCodes;

    @Autowired
    private Offices offices;

    @Autowired
    private RightsOnDate rights;

    @Autowired
    private Bodies bodies;

    @Autowired
    private MunicipalityRegister register;

    @Autowired
    private DemonstrationTerritory demonstration;

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
