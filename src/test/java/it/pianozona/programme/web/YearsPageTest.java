/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.money.Instrument;
import it.pianozona.money.Money;
import it.pianozona.money.MoneyLine;
import it.pianozona.money.Stage;
import it.pianozona.region.Fund;
import it.pianozona.support.Newcomers;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.StatementCount;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.support.Visitor;
import it.pianozona.time.BusinessClock;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The money of a plan through its years: tables T6 and T7, as the people of the area open them and others do not. */
@PianozonaTest
@Tag("years")
class YearsPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestAreas areas;

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

    private TestArea area;
    private String cycle;
    private String page;

    /**
     * 2018: framework 10,000 + 6,000 = 16,000; the programme plans 12,000 + 4,000 = 16,000 and commits 11,000 + 4,000 = 15,000, in the
     * place of what plan (8,000) and agreement (9,000) said. 2019: framework 15,000, agreement 9,000 + 1,000 = 10,000; the programme
     * lapsed, and its 99,999 do not count, nor the 44,444 of a sheet that is only proposed. In all: 31,000, 16,000, 25,000.
     */
    @Test
    void eachYearSourceAndAreaStandsBesideTheFramework() {
        ponente();

        var shown = open(page);

        assertThat(shown.select("main").text())
                .contains("31.000 € nel quadro, 16.000 € programmati, 25.000 € impegnati.");
        assertThat(cells(row(shown, "2018")))
                .startsWith("2018", "16.000,00", "16.000,00", "15.000,00", "non detto")
                .last()
                .asString()
                .isEqualTo("sotto il quadro l'importo impegnato è sotto il quadro di 1.000,00 €");
        assertThat(cells(row(shown, "2019")))
                .startsWith("2019", "15.000,00", "non detto", "10.000,00", "non detto")
                .last()
                .asString()
                .contains("sotto il quadro di 5.000,00 €");
        assertThat(cells(row(shown, "In tutto"))).startsWith("In tutto", "31.000,00", "16.000,00", "25.000,00");
        assertThat(cells(row(shown, "Area sociale, Comuni")))
                .startsWith("Area sociale, Comuni", "10.000,00", "12.000,00", "11.000,00", "non detto")
                .last()
                .asString()
                .isEqualTo("sopra il quadro l'importo programmato supera quello stimato di 2.000,00 €");
        assertThat(shown.select("caption").eachText())
                .anyMatch(words -> words.contains(
                        "programmato: Programma attuativo annuale; impegnato: Programma attuativo annuale"))
                .anyMatch(words -> words.contains("Da dove viene: impegnato: Accordo di programma."));
    }

    /**
     * FNPS 2017: 300 left from before the plan. FNPS 2018: 7,000 and 500 left, 4,000 committed: 3,500 to be committed. FNPS 2019: 5,500 by
     * the act of the region, for there is no programme; 40 % of it, 2,200, are for minors.
     */
    @Test
    void eachFundAndAnnualitySaysWhatWasGivenAndWhatBecameOfIt() {
        ponente();

        var shown = open(page);

        assertThat(cells(row(shown, "Fondo nazionale politiche sociali, annualità 2017")))
                .startsWith("Fondo nazionale politiche sociali, annualità 2017", "300,00", "0,00");
        assertThat(cells(row(shown, "Fondo nazionale politiche sociali, annualità 2018")))
                .containsExactly(
                        "Fondo nazionale politiche sociali, annualità 2018",
                        "7.500,00 provvisorio",
                        "4.000,00",
                        "4.000,00",
                        "0,00",
                        "0,00",
                        "0,00",
                        "non ancora",
                        "da impegnare restano da impegnare 3.500,00 €");
        assertThat(cells(row(shown, "Fondo nazionale politiche sociali, annualità 2019")))
                .contains("5.500,00")
                .last()
                .asString()
                .contains("quota minima")
                .contains("mancano 2.200,00 € per minori: ne servono 2.200,00, il 40 % di 5.500,00");
        assertThat(cells(row(shown, "Fondo nazionale politiche sociali, annualità non detta")))
                .contains("1.000,00")
                .last()
                .asString()
                .isEqualTo("annualità non detta");
        assertThat(shown.select("main").text()).contains("1 quota minima non è raggiunta.");
    }

    /** Of 10,000 the sheets for families have 3,000, the others 5,000; 40 % are 4,000, so that 1,000 are wanting. */
    @Test
    void whatSheetsForFamiliesPlanCountsForTheShareOfMinors() {
        plan("PPO");
        programme(2019, "COMMITMENTS");
        resource(2019, "FNPS", 2019, "10000", "0", false);
        figure(Instrument.PROGRAMME, cycle + "-2019", Optional.of(sheet(1, "FAMILY")), "3000");
        figure(Instrument.PROGRAMME, cycle + "-2019", Optional.of(sheet(2, "DISABILITY")), "5000");

        assertThat(cells(row(open(page), "Fondo nazionale politiche sociali, annualità 2019")))
                .startsWith("Fondo nazionale politiche sociali, annualità 2019", "10.000,00", "8.000,00")
                .last()
                .asString()
                .contains("mancano 1.000,00 € per minori: ne servono 4.000,00, il 40 % di 10.000,00");
    }

    private UUID sheet(int number, String column) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                insert into programme_sheet (id, programme, number, title, kind, reason, priority, area, joint, social_owner,
                    health_owner, municipalities, service_code, service_target, leps, fnps_row, fnps_column, target, description,
                    management, management_words, policy, cup, cig, classification, risks, proposed_by, standing, answer, person,
                    office, written_at)
                select :id, id, :number, 'Scheda', 'NEW', '', '', 'SOCIAL', '{}', '', '', '{}', '', '', '', 'HOME', :column, '', '',
                    'DIRECT', '', '', '', '', '', '', '', 'ACCEPTED', '', 'prova', '', now()
                  from programme where cycle = :cycle
                """)
                .param("id", id)
                .param("number", number)
                .param("column", column)
                .param("cycle", cycle)
                .update();
        return id;
    }

    @Test
    void aYearAndAFundAreChosenAndGoOutAsSheets() {
        ponente();
        var visitor = office();

        var year = Jsoup.parse(visitor.get(page + "?anno=2019&fondo=FNPS").body());
        assertThat(year.select("#anno-2018")).isEmpty();
        assertThat(year.select("#anno-2019")).hasSize(1);
        assertThat(year.select("th[scope=row]").eachText()).doesNotContain("Area sociale, Comuni");
        assertThat(year.select("a[href*=riconciliazione]").eachAttr("href"))
                .containsExactly(
                        page + "/riconciliazione.ods?anno=2019&fondo=FNPS",
                        page + "/riconciliazione.xlsx?anno=2019&fondo=FNPS",
                        page + "/riconciliazione.csv?anno=2019&fondo=FNPS");
        assertThat(visitor.get(page + "/riconciliazione.csv?anno=2018").body().lines())
                .anyMatch(line -> line.endsWith("Anno;Area;Fonte;Quadro;Programmato;Impegnato;Pagato;Confronto"))
                .contains(
                        "2018;Area sociale;Comuni;10000,00;12000,00;11000,00;;\"sopra il quadro; l'importo programmato supera quello stimato di 2.000,00 €\"",
                        "2018;Area sociale;Fondo nazionale politiche sociali;6000,00;4000,00;4000,00;;\"sotto il quadro; l'importo impegnato è sotto il quadro di 2.000,00 €\"")
                .hasSize(3);
        assertThat(visitor.get(page + "/fondi.csv").body())
                .contains(
                        "Fondo nazionale politiche sociali;2018;7500,00;sì;4000,00;4000,00;0,00;0,00;0,00;;\"restano da impegnare 3.500,00 €\"");
        for (var table : List.of("riconciliazione", "fondi")) {
            for (var format : List.of("ods", "xlsx", "csv")) {
                assertThat(visitor.get(page + "/" + table + "." + format).statusCode())
                        .as(format)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void guestsAndPeopleOfOtherAreasHaveNoSuchPage() {
        ponente();
        var guest = Visitor.signedIn(port, newcomers.holding(List.of(area.office("terzo-settore"))));
        var other = Visitor.signedIn(port, "udp.pistoiese");
        for (var visitor : List.of(guest, other)) {
            for (var address : List.of(page, page + "/riconciliazione.csv", page + "/fondi.csv")) {
                assertThat(visitor.get(address).statusCode()).as(address).isEqualTo(404);
            }
        }
        assertThat(guest.get("/piani/" + cycle).body()).doesNotContain(page);
        assertThat(guest.get("/programmi/" + cycle + "-2018").body()).doesNotContain(page);
        assertThat(office().get("/piani/" + cycle).body()).contains("href=\"" + page + "\"");
        assertThat(office().get("/programmi/" + cycle + "-2018").body()).contains("href=\"" + page + "\"");
    }

    @Test
    void whereTheRegionHasNoAnnualProgrammeFrameworkAndAgreementAreThereAllTheSame() {
        plan("RHO");
        figure(Instrument.PLAN, cycle, "COMUNI", 2018, Stage.ESTIMATE, "10000", Optional.empty());
        figure(Instrument.AGREEMENT, "accordo", "COMUNI", 2018, Stage.COMMITTED, "10000", Optional.empty());

        var shown = open(page);

        assertThat(cells(row(shown, "Area sociale, Comuni")))
                .containsExactly(
                        "Area sociale, Comuni", "10.000,00", "non detto", "10.000,00", "non detto", "come il quadro");
        assertThat(shown.select("a[href$=/programmi]")).isEmpty();
    }

    @Test
    void beforeAnyFigureThePageSaysWhereToBegin() {
        plan("RHO");
        assertThat(open(page).select("main").text()).contains("Oggi nessuna somma: comincia dal quadro finanziario.");
    }

    @Test
    void manyFiguresCostNoMoreStatementsThanFew() {
        plan("PPO");
        figure(Instrument.PLAN, cycle, "COMUNI", 2018, Stage.ESTIMATE, "1", Optional.empty());
        var visitor = office();
        visitor.get(page);
        var few = statements(visitor);
        programme(2018, "COMMITMENTS");
        resource(2018, "FNPS", 2018, "1", "0", false);
        IntStream.range(0, 60)
                .forEach(one -> figure(
                        Instrument.PROGRAMME,
                        cycle + "-2018",
                        one % 2 == 0 ? "COMUNI" : "FNPS",
                        2018 + one % 3,
                        Stage.PLANNED,
                        "10",
                        Optional.empty()));

        assertThat(statements(visitor)).hasSameSizeAs(few);
    }

    private List<String> statements(Visitor visitor) {
        try (var count = StatementCount.begin()) {
            assertThat(visitor.get(page).statusCode()).isEqualTo(200);
            return count.sent();
        }
    }

    private void plan(String template) {
        area = areas.like(template);
        cycle = cycles.inPreparation(area, 2018);
        page = "/piani/" + cycle + "/anni";
    }

    private void ponente() {
        plan("PPO");
        figure(Instrument.PLAN, cycle, "COMUNI", 2018, Stage.ESTIMATE, "10000", Optional.empty());
        figure(Instrument.PLAN, cycle, "FNPS", 2018, Stage.ESTIMATE, "6000", Optional.empty());
        figure(Instrument.PLAN, cycle, "COMUNI", 2019, Stage.ESTIMATE, "10000", Optional.empty());
        figure(Instrument.PLAN, cycle, "FNPS", 2019, Stage.ESTIMATE, "5000", Optional.empty());
        figure(Instrument.PLAN, cycle, "COMUNI", 2018, Stage.PLANNED, "8000", Optional.empty());
        figure(Instrument.AGREEMENT, "accordo", "COMUNI", 2018, Stage.COMMITTED, "9000", Optional.empty());
        figure(Instrument.AGREEMENT, "accordo", "COMUNI", 2019, Stage.COMMITTED, "9000", Optional.empty());
        figure(Instrument.AGREEMENT, "accordo", "FNPS", 2019, Stage.COMMITTED, "1000", Optional.empty());
        var first = cycle + "-2018";
        figure(Instrument.PROGRAMME, first, "COMUNI", 2018, Stage.PLANNED, "12000", Optional.empty());
        figure(Instrument.PROGRAMME, first, "COMUNI", 2018, Stage.COMMITTED, "11000", Optional.empty());
        figure(Instrument.PROGRAMME, first, "FNPS", 2018, Stage.PLANNED, "4000", Optional.of(2018));
        figure(Instrument.PROGRAMME, first, "FNPS", 2018, Stage.COMMITTED, "4000", Optional.of(2018));
        figure(Instrument.PROGRAMME, first, "COMUNI", 2018, Stage.ESTIMATE, "44444", Optional.empty());
        figure(Instrument.PROGRAMME, cycle + "-2019", "COMUNI", 2019, Stage.PLANNED, "99999", Optional.empty());
        programme(2018, "COMMITMENTS");
        resource(2018, "FNPS", 2018, "7000", "500", true);
        resource(2018, "FNPS", 2017, "0", "300", true);
        programme(2019, "LAPSED");
        resource(2019, "FNPS", 2019, "88888", "0", true);
        allots("FNPS", 2019, "5500");
    }

    private void figure(
            Instrument paper,
            String owner,
            String fund,
            int year,
            Stage stage,
            String euro,
            Optional<Integer> annuality) {
        figure(paper, owner, Optional.empty(), fund, year, stage, euro, annuality);
    }

    /** Of the Fondo nazionale, planned in 2019 out of its money of that year. */
    private void figure(Instrument paper, String owner, Optional<UUID> sheet, String euro) {
        figure(paper, owner, sheet, "FNPS", 2019, Stage.PLANNED, euro, Optional.of(2019));
    }

    private void figure(
            Instrument paper,
            String owner,
            Optional<UUID> sheet,
            String fund,
            int year,
            Stage stage,
            String euro,
            Optional<Integer> annuality) {
        money.put(
                new MoneyLine(
                        UUID.randomUUID(),
                        cycle,
                        paper,
                        owner,
                        sheet,
                        "SOCIAL",
                        Fund.of(fund),
                        annuality,
                        "",
                        year,
                        stage,
                        new BigDecimal(euro),
                        ""),
                "prova");
    }

    private void programme(int year, String state) {
        jdbc.sql(
                        """
                insert into programme (id, key, cycle, area, year, instrument, state, opened_by, opened_on, sheets_closed)
                values (gen_random_uuid(), :key, :cycle, :area, :year, 'ANNUAL_PROGRAMME', :state, 'sistema', :today, false)
                """)
                .param("key", cycle + "-" + year)
                .param("cycle", cycle)
                .param("area", area.code())
                .param("year", year)
                .param("state", state)
                .param("today", clock.today())
                .update();
    }

    private void resource(int year, String fund, int annuality, String assigned, String carried, boolean provisional) {
        jdbc.sql(
                        """
                insert into programme_resource (programme, fund, annuality, act, assigned, carried, provisional)
                select id, :fund, :annuality, 'Atto', :assigned::numeric, :carried::numeric, :provisional
                  from programme where key = :key
                """)
                .param("fund", fund)
                .param("annuality", annuality)
                .param("assigned", assigned)
                .param("carried", carried)
                .param("provisional", provisional)
                .param("key", cycle + "-" + year)
                .update();
    }

    private void allots(String fund, int year, String euro) {
        var act = UUID.randomUUID();
        jdbc.sql(
                        """
                insert into regional_act (id, business_key, region, opened_by, opened_on, state, type, number, act_date)
                select :act, 'ER-ATTO-' || :act, region, 'regione-' || region, :today, 'IN_FORCE', 'FSR_ALLOCATION', '1422', :today
                  from planning_area where code = :area
                """)
                .param("act", act)
                .param("today", clock.today())
                .param("area", area.code())
                .update();
        jdbc.sql("insert into allocation_line (act, area, fund, year, amount) values (?, ?, ?, ?, ?::numeric)")
                .params(act, area.code(), fund, year, euro)
                .update();
    }

    private Visitor office() {
        return Visitor.signedIn(port, newcomers.holding(List.of(area.office("ufficio-piano"))));
    }

    private Document open(String address) {
        var answer = office().get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static Element row(Document shown, String title) {
        return shown.select("tr").stream()
                .filter(one -> one.select("th[scope=row]").eachText().contains(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + title));
    }

    private static List<String> cells(Element row) {
        return row.children().eachText();
    }
}
