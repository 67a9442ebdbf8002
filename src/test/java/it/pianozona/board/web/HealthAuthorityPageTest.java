/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.board.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.company.CompanyScene;
import it.pianozona.incentive.ClaimStory;
import it.pianozona.money.Instrument;
import it.pianozona.money.Money;
import it.pianozona.money.MoneyLine;
import it.pianozona.money.Stage;
import it.pianozona.region.Fund;
import it.pianozona.support.AgreementOnRecord;
import it.pianozona.support.Newcomers;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.StatementCount;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.support.Visitor;
import it.pianozona.territory.OfficeKind;
import it.pianozona.time.BusinessClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A health authority's view of its districts: amounts beside what the programmes say, and the calendar of its budget (U-8). */
@PianozonaTest
@Tag("years")
class HealthAuthorityPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext product;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private Newcomers newcomers;

    @Autowired
    private Money money;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessClock clock;

    private Duration offset;
    private CompanyScene scene;
    private TestArea district;
    private String cycle;
    private String page;

    @BeforeEach
    void anAuthorityWithADistrict() {
        offset = clock.offset();
        ClaimStory.itIs(clock, "2018-03-01");
        scene = CompanyScene.in(product, "ER");
        district = scene.district("PPO");
        cycle = cycles.inPreparation(district, 2018);
        page = "/aziende/" + scene.authority;
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    /**
     * Health 2018: framework 12,000 beside 9,000 planned and 8,500 committed. FRNA 2018: 30,000 in the framework (20,000 social, 10,000
     * socio-health) beside 25,000 planned. The programme of 2019 lapsed: its 77,777 do not count.
     */
    @Test
    void amountsStandBesideWhatTheProgrammesPlanAndCommit() {
        programme(2018, "COMMITMENTS");
        programme(2019, "LAPSED");
        figure(Instrument.PLAN, cycle, "SSR", "HEALTH", 2018, Stage.ESTIMATE, "12000");
        figure(Instrument.PLAN, cycle, "FRNA", "SOCIAL", 2018, Stage.ESTIMATE, "20000");
        figure(Instrument.PLAN, cycle, "FRNA", "SOCIO_HEALTH", 2018, Stage.ESTIMATE, "10000");
        figure(Instrument.PLAN, cycle, "SSR", "HEALTH", 2018, Stage.PLANNED, "55555");
        figure(Instrument.PROGRAMME, cycle + "-2018", "SSR", "HEALTH", 2018, Stage.PLANNED, "9000");
        figure(Instrument.PROGRAMME, cycle + "-2018", "SSR", "HEALTH", 2018, Stage.COMMITTED, "8500");
        figure(Instrument.PROGRAMME, cycle + "-2018", "FRNA", "SOCIO_HEALTH", 2018, Stage.PLANNED, "25000");
        figure(Instrument.PROGRAMME, cycle + "-2019", "SSR", "HEALTH", 2019, Stage.PLANNED, "77777");

        var shown = open(management());

        assertThat(rows(shown, "#contenuto section:first-of-type"))
                .containsExactly(
                        "2018, Area sanitaria | 12.000,00 | 9.000,00 | 8.500,00",
                        "2018, Area sociosanitaria | 10.000,00 | 25.000,00 | 0,00",
                        "2018, Fondo non autosufficienza (FRNA), in tutte le aree | 30.000,00 | 25.000,00 | 0,00");
        assertThat(shown.text()).doesNotContain("non è ancora in Pianozona", "77.777");
    }

    @Test
    void whereThereIsNoProgrammeTheFrameworkStandsAlone() {
        figure(Instrument.PLAN, cycle, "SSR", "HEALTH", 2018, Stage.ESTIMATE, "12000");
        assertThat(rows(open(management()), "#contenuto section:first-of-type"))
                .containsExactly("2018, Area sanitaria | 12.000,00");
    }

    /**
     * On 1 March 2018: the programme of 2018 was opened on that day, so that its proposals are due in sixty days, on 30 April, and its approval
     * in less than half of its days: in a hundred and eighty, on 28 August. The mandate begins on 1 January 2018 and its PAL is drafted from 1
     * March: proposals in 30 days, drafting in 60 more, adoption in 15 more.
     */
    @Test
    void theCalendarHasTheTermsOfProgrammesAndOfTheAuthoritysOwnPlansByDay() {
        programme(2018, "PROPOSALS");
        scene.opens("2018-01-01", "2019-12-31");

        var shown = open(management());

        assertThat(rows(shown, "section[aria-labelledby=calendario]"))
                .containsExactly(
                        "PAL aziendale 2018-2019: proposte di distretti, dipartimenti e staff | 31/03/2018 | Azienda",
                        "Programma attuativo annuale 2018: proposte e impegni | 30/04/2018 | " + name(),
                        "PAL aziendale 2018-2019: redazione | 30/05/2018 | Azienda",
                        "PAL aziendale 2018-2019: adozione | 14/06/2018 | Azienda",
                        "Programma attuativo annuale 2018: approvazione | 28/08/2018 | " + name(),
                        "Azioni e budget 2019: comincia la redazione | 01/10/2018 | Azienda",
                        "Programma attuativo annuale 2018: l'anno si chiude | 31/12/2018 | " + name(),
                        "Mandato 2018-2019: ultimo giorno | 31/12/2019 | Azienda");
        var visitor = management();
        shown.select("section[aria-labelledby=calendario] a").eachAttr("href").forEach(address -> assertThat(
                        visitor.get(address).statusCode())
                .as(address)
                .isEqualTo(200));
    }

    @Test
    void whatIsLateIsMarkedAndWhatIsDecidedIsGone() {
        programme(2018, "COMMITMENTS");
        ClaimStory.itIs(clock, "2018-05-03");
        assertThat(open(management())
                        .select("section[aria-labelledby=calendario] tr.pz-tardi")
                        .text())
                .contains("proposte e impegni 30/04/2018", "in ritardo");
        jdbc.sql("update programme set state = 'APPROVED', approved_on = ? where cycle = ?")
                .params(clock.today(), cycle)
                .update();
        assertThat(open(management())
                        .select("section[aria-labelledby=calendario]")
                        .text())
                .contains("Oggi nessuno");
    }

    /** The districts of a director are those that the person directs. */
    @Test
    void aDirectorReadsTheOwnDistrictOnlyAndWhoIsNotOfTheAuthorityNothing() {
        programme(2018, "PROPOSALS");
        var other = scene.district("PPO");
        var key = cycles.inPreparation(other, 2018);
        programme(other, key, 2018, "PROPOSALS");

        assertThat(addresses(management())).contains("/programmi/" + cycle + "-2018", "/programmi/" + key + "-2018");
        var director = Visitor.signedIn(port, newcomers.holding(List.of(district.office("direttore-distretto"))));
        assertThat(addresses(director))
                .contains("/programmi/" + cycle + "-2018")
                .doesNotContain("/programmi/" + key + "-2018");
        var guest = newcomers.holding(List.of(district.office("terzo-settore")));
        for (var stranger : List.of(guest, "udp.pistoiese")) {
            assertThat(Visitor.signedIn(port, stranger).get(page).statusCode())
                    .as(stranger)
                    .isEqualTo(404);
        }
    }

    @Test
    void fourDistrictsCostNoMoreStatementsThanOne() {
        programme(2018, "PROPOSALS");
        joint(cycle);
        var visitor = management();
        visitor.get(page);
        var one = statements(visitor);
        for (int more = 0; more < 3; more++) {
            var area = scene.district("PPO");
            var key = cycles.inPreparation(area, 2018);
            programme(area, key, 2018, "PROPOSALS");
            joint(key);
        }
        var person = Visitor.signedIn(
                port, newcomers.holding(List.of(OfficeKind.HEALTH_MANAGEMENT.officeId(scene.authority))));
        person.get(page);

        assertThat(statements(person)).hasSameSizeAs(one);
    }

    private void joint(String key) {
        var action = new AgreementOnRecord(jdbc, clock, key).action("Dimissioni protette");
        jdbc.sql("update plan_action set joint = '{DESIGN}', health_owner = 'AUSL' where id = :id")
                .param("id", action)
                .update();
    }

    private List<String> statements(Visitor visitor) {
        try (var count = StatementCount.begin()) {
            assertThat(visitor.get(page).statusCode()).isEqualTo(200);
            return count.sent();
        }
    }

    private Visitor management() {
        return Visitor.signedIn(
                port, newcomers.holding(List.of(OfficeKind.HEALTH_MANAGEMENT.officeId(scene.authority))));
    }

    private Document open(Visitor visitor) {
        var answer = visitor.get(page);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private List<String> addresses(Visitor visitor) {
        return open(visitor).select("section[aria-labelledby=calendario] a").eachAttr("href");
    }

    private static List<String> rows(Document shown, String place) {
        return shown.select(place + " tbody tr").stream()
                .map(row -> String.join(" | ", row.children().eachText()))
                .toList();
    }

    private String name() {
        return jdbc.sql("select name from planning_area where code = ?")
                .param(district.code())
                .query(String.class)
                .list()
                .get(0);
    }

    private void figure(
            Instrument paper, String owner, String fund, String heading, int year, Stage stage, String euro) {
        money.put(
                new MoneyLine(
                        UUID.randomUUID(),
                        cycle,
                        paper,
                        owner,
                        Optional.empty(),
                        heading,
                        Fund.of(fund),
                        Optional.empty(),
                        "",
                        year,
                        stage,
                        new BigDecimal(euro),
                        ""),
                "prova");
    }

    private void programme(int year, String state) {
        programme(district, cycle, year, state);
    }

    private void programme(TestArea area, String key, int year, String state) {
        jdbc.sql(
                        """
                insert into programme (id, key, cycle, area, year, instrument, state, opened_by, opened_on, sheets_closed)
                values (gen_random_uuid(), :key, :cycle, :area, :year, 'ANNUAL_PROGRAMME', :state, 'sistema', :today, false)
                """)
                .param("key", key + "-" + year)
                .param("cycle", key)
                .param("area", area.code())
                .param("year", year)
                .param("state", state)
                .param("today", clock.today())
                .update();
    }
}
