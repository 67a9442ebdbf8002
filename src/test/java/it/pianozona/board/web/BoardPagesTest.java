/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.board.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.agreement.Agreement;
import it.pianozona.board.RegionBoard;
import it.pianozona.record.LegalRecord;
import it.pianozona.support.AgreementOnRecord;
import it.pianozona.support.MoneyOnRecord;
import it.pianozona.support.Newcomers;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.RegionOnRecord;
import it.pianozona.support.StatementCount;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestCycles;
import it.pianozona.support.Visitor;
import it.pianozona.time.BusinessClock;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The region's board and "Il mio Comune", as their people open them. */
@PianozonaTest
@Tag("desk")
class BoardPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private Newcomers newcomers;

    @Autowired
    private RegionBoard boards;

    @Autowired
    private LegalRecord record;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessClock clock;

    @Test
    void theBoardSaysStateDelayMissingMunicipalitiesAndMoney() {
        var region = RegionOnRecord.created(jdbc, clock);
        var late = areas.like("RHO");
        var key = cycles.inPreparation(late, 2018);
        region.holds(late).lateBy(key, 10);
        var agreement = AgreementOnRecord.drafted(jdbc, clock, late, key)
                .called(late.mayors(), "Comune di Alfa", "Comune di Beta", "Comune di Gamma")
                .state(Agreement.State.IN_AUTHORISATION)
                .acts(late.mayors().get(1), "FAVOREVOLE", clock.today());
        var punctual = areas.like("RHO");
        var soon = cycles.inPreparation(punctual, 2018);
        region.holds(punctual).lateBy(soon, -20);
        var idle = areas.like("RHO");
        areas.withoutPlanOffice(idle);
        region.holds(idle)
                .claims(key, late.code())
                .gives("FNPS", 2018, late.code(), "100000")
                .gives("FNPS", 2019, late.code(), "50000")
                .gives("FSR", 2018, late.code(), "7000")
                .sets("Anziani", "12.5")
                .sets("Minori", null);

        var board = boards.of(region.code());

        assertThat(board.rows())
                .extracting(row -> row.area().code())
                .containsExactly(late.code(), punctual.code(), idle.code());
        assertThat(board.rows()).extracting(row -> row.daysLate()).containsExactly(10L, 0L, 0L);
        assertThat(board.rows()).extracting(row -> row.officeActive()).containsExactly(true, true, false);
        assertThat(board.rows().get(0).missing()).containsExactly("Comune di Alfa", "Comune di Gamma");
        assertThat(board.rows().get(0).toDo()).isEqualTo("deliberare");
        assertThat(board.rows().get(2).state()).isEqualTo("nessun ciclo");
        assertThat(board.incentive().claimed()).isEqualByComparingTo("55000.00");
        assertThat(board.incentive().due()).isEqualByComparingTo("15000.00");
        assertThat(board.incentive().paid()).isEqualByComparingTo("10000.00");
        assertThat(board.available())
                .containsExactly(
                        Map.entry(2018, new BigDecimal("100000.00")), Map.entry(2019, new BigDecimal("50000.00")));
        assertThat(board.left()).isEqualByComparingTo("125000.00");
        assertThat(board.thresholds().set()).isEqualTo(2);
        assertThat(board.thresholds().valued()).isEqualTo(1);

        agreement.state(Agreement.State.IN_SIGNATURE);
        assertThat(boards.of(region.code()).rows().get(0).missing()).hasSize(3);
    }

    @Test
    void lateAreasAreRemindedOnceADayAndItIsOnRecord() {
        var region = RegionOnRecord.created(jdbc, clock);
        var late = areas.like("RHO");
        var key = cycles.inPreparation(late, 2018);
        region.holds(late).lateBy(key, 10);
        var punctual = areas.like("RHO");
        var soon = cycles.inPreparation(punctual, 2018);
        region.holds(punctual).lateBy(soon, -20);
        AgreementOnRecord.drafted(jdbc, clock, late, key).state(Agreement.State.IN_AUTHORISATION);
        var person = newcomers.holding(List.of("regione-" + region.code()));
        var visitor = Visitor.signedIn(port, person);
        var at = "/regioni/" + region.code();

        assertThat(visitor.get("/servizi").body()).contains(at);
        assertThat(visitor.sendForm(at, at + "/solleciti", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(visitor.get(at).body()).contains("Sollecito inviato a: Area di prova " + late.code() + ".");
        visitor.sendForm(at, at + "/solleciti/" + late.code(), Map.of());
        assertThat(visitor.get(at).body()).contains("già ricevuto un sollecito oggi");
        visitor.sendForm(at, at + "/solleciti/" + punctual.code(), Map.of());
        assertThat(visitor.get(at).body()).contains("nessun ritardo da sollecitare");

        assertThat(reminded(key))
                .contains("ufficio-piano-" + late.code(), "responsabile-udp-" + late.code())
                .containsAll(late.mayors())
                .hasSize(6);
        assertThat(record.of(key)).singleElement().satisfies(entry -> {
            assertThat(entry.personId()).isEqualTo(person);
            assertThat(entry.officeId()).isEqualTo("regione-" + region.code());
            assertThat(entry.act()).isEqualTo("Sollecito della Regione inviato");
            assertThat(entry.after()).contains("in ritardo di 10 giorni").contains("Devono ancora deliberare");
        });
    }

    private List<String> reminded(String cycle) {
        return jdbc.sql("select office from notice where business_key = :key and cause like 'sollecito-regione-%'")
                .param("key", cycle)
                .query(String.class)
                .list();
    }

    @Test
    void theBoardIsFilteredSortedAndExportedAndForOthersItIsNotThere() {
        var region = RegionOnRecord.created(jdbc, clock);
        var late = areas.like("RHO");
        var later = areas.like("RHO");
        var idle = areas.like("RHO");
        var some = cycles.inPreparation(late, 2018);
        var more = cycles.inPreparation(later, 2018);
        region.holds(late).lateBy(some, 10).holds(later).lateBy(more, 40).holds(idle);
        var coordinator = Visitor.signedIn(port, newcomers.holding(List.of(region.coordinators())));
        var at = "/regioni/" + region.code();

        assertThat(order(coordinator.get(at + "/quadro.csv").body()))
                .containsExactly(later.code(), late.code(), idle.code());
        assertThat(order(coordinator.get(at + "/quadro.csv?ordina=ambito").body()))
                .containsExactly(late.code(), later.code(), idle.code());
        assertThat(order(coordinator.get(at + "/quadro.csv?mostra=senza_ciclo").body()))
                .containsExactly(idle.code());
        assertThat(order(
                        coordinator.get(at + "/quadro.csv?cerca=" + late.code()).body()))
                .containsExactly(late.code());
        assertThat(coordinator.get(at + "/quadro.ods").headers().firstValue("Content-Type"))
                .contains("application/vnd.oasis.opendocument.spreadsheet");
        assertThat(coordinator.get(at + "/quadro.xlsx").headers().firstValue("Content-Type"))
                .contains("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(coordinator.get(at + "?cerca=" + late.code()).body())
                .contains("/quadro.xlsx?", "/quadro.ods?", "/quadro.csv?");
        for (var stranger : List.of(late.mayorPeople().get(0), "regione.lombardia", "udp.rhodense")) {
            var visitor = Visitor.signedIn(port, stranger);
            assertThat(visitor.get(at).statusCode()).as(stranger).isEqualTo(404);
            assertThat(visitor.get(at + "/quadro.csv").statusCode()).isEqualTo(404);
            assertThat(visitor.sendForm("/", at + "/solleciti", Map.of()).statusCode())
                    .isEqualTo(404);
        }
    }

    private static List<String> order(String csv) {
        return csv.lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(';')))
                .toList();
    }

    @Test
    void twelveAreasCostNoMoreStatementsThanOne() {
        var few = statements(regionOf(1));
        var many = statements(regionOf(12));

        assertThat(many).hasSameSizeAs(few).hasSizeLessThan(25);
    }

    private RegionOnRecord regionOf(int number) {
        var region = RegionOnRecord.created(jdbc, clock);
        IntStream.range(0, number).mapToObj(one -> areas.like("RHO", 2)).forEach(area -> {
            var key = cycles.inPreparation(area, 2018);
            region.holds(area).lateBy(key, 10).claims(key, area.code()).gives("FNPS", 2018, area.code(), "1000");
            AgreementOnRecord.drafted(jdbc, clock, area, key).state(Agreement.State.IN_SIGNATURE);
        });
        return region;
    }

    private List<String> statements(RegionOnRecord region) {
        var visitor = Visitor.signedIn(port, newcomers.holding(List.of("regione-" + region.code())));
        try (var count = StatementCount.begin()) {
            assertThat(visitor.get("/regioni/" + region.code()).statusCode()).isEqualTo(200);
            return count.sent();
        }
    }

    @Test
    void aMunicipalityReadsWhatItCommitsBesideTheOthers() {
        var area = areas.like("RHO");
        var key = cycles.inPreparation(area, 2018);
        var agreement = AgreementOnRecord.drafted(jdbc, clock, area, key).state(Agreement.State.IN_AUTHORISATION);
        var action = agreement.action("Assistenza domiciliare");
        agreement
                .commits(area.mayors().get(0), action, 2018, "COMUNI", "20000")
                .commits(area.mayors().get(0), action, 2019, "COMUNI", "20000")
                .commits(area.mayors().get(0), action, 2019, "FSR", "5000")
                .commits(area.mayors().get(1), action, 2018, "COMUNI", "30000");
        var mayor = newcomers.holding(List.of(area.mayors().get(0)));
        delegate(area.mayors().get(0), mayor, "sindaco.rho");
        var visitor = Visitor.signedIn(port, mayor);
        var at = "/comune/" + area.mayors().get(0).substring("sindaco-".length());

        assertThat(visitor.get("/servizi").body()).contains("Il mio Comune").contains(at);
        assertThat(visitor.get(at).body())
                .contains("Sono gli impegni scritti nell'accordo")
                .contains("1,33 €")
                .contains("la media dell&#39;ambito è 1,56 €")
                .contains("40.000,00")
                .contains("5.000,00")
                .contains("2,00")
                .contains("manca")
                .contains("non previsto")
                .contains("Adotta e registra l&#39;atto che autorizza la firma")
                .contains("bozza di deliberazione già compilata")
                .contains("/accordi/" + key + "/enti/" + area.mayors().get(0))
                .contains("presiede")
                .contains("può <span>votare</span>");
        assertThat(Visitor.signedIn(port, "udp.pistoiese").get(at).statusCode()).isEqualTo(404);
    }

    @Test
    void beforeTheAgreementAMunicipalityReadsAnEstimateAndBeforeThatThatNothingIsKnown() {
        var area = areas.like("RHO");
        var key = cycles.inPreparation(area, 2018);
        var office = Visitor.signedIn(port, newcomers.holding(List.of(area.office("ufficio-piano"))));
        var at = "/comune/" + area.mayors().get(0).substring("sindaco-".length());

        assertThat(office.get(at).body()).contains("Non si sa ancora").doesNotContain("Dai o revoca una delega");

        var money = new MoneyOnRecord(jdbc);
        money.framework(key, 2018, "COMUNI", "SOCIAL", "36000");
        money.framework(key, 2018, "FSR", "SOCIAL", "9000");
        assertThat(office.get(at).body())
                .contains("È una stima.")
                .contains("20.000,00")
                .contains("0,67 €")
                .contains("non si sa")
                .doesNotContain("manca");
    }

    @Test
    void aHealthAuthorityReadsItsDistrictsSideBySideAndADirectorOnlyTheirOwn() {
        var one = areas.like("RHO");
        var authority = areas.ownHealthAuthority(one);
        var other = areas.like("RHO");
        jdbc.sql("update planning_area set health_authority = :authority where code = :code")
                .param("authority", authority)
                .param("code", other.code())
                .update();
        jdbc.sql("insert into territory_membership values (:area, :wider, '2014-01-01', null)")
                .param("area", other.code())
                .param("wider", authority)
                .update();
        jointAction(cycles.inPreparation(one, 2018), "Dimissioni protette");
        jointAction(cycles.inPreparation(other, 2018), "Punto unico di accesso");
        var at = "/aziende/" + authority;

        var management = Visitor.signedIn(port, newcomers.holding(List.of("direzione-asl-" + authority)));
        assertThat(management.get("/servizi").body()).contains(at);
        assertThat(management.get(at).body())
                .contains("Dimissioni protette")
                .contains("Punto unico di accesso")
                .contains("progettazione, gestione")
                .contains("4.500,00")
                .contains("12.000,00");
        var director = Visitor.signedIn(port, newcomers.holding(List.of(one.office("direttore-distretto"))));
        assertThat(director.get(at).body()).contains("Dimissioni protette").doesNotContain("Punto unico di accesso");
        assertThat(Visitor.signedIn(port, "udp.rhodense").get(at).statusCode()).isEqualTo(404);
    }

    /** An action of 4,500 euro and 12,000 euro of the health area in the framework. */
    private void jointAction(String key, String title) {
        var action = new AgreementOnRecord(jdbc, clock, key).action(title);
        jdbc.sql(
                        "update plan_action set joint = '{DESIGN,MANAGEMENT}', health_owner = 'Azienda sanitaria' where id = :id")
                .param("id", action)
                .update();
        var money = new MoneyOnRecord(jdbc);
        money.cost(action, 2018, "COMUNI", "4500");
        money.framework(key, 2018, "SSR", "HEALTH", "12000");
    }

    private void delegate(String office, String delegator, String delegate) {
        jdbc.sql(
                        """
                insert into delegation (id, office, delegator, delegate, scopes, valid_from, valid_to)
                values (gen_random_uuid(), :office, :delegator, :delegate, '{VOTE}', :today, :today)
                """)
                .param("office", office)
                .param("delegator", delegator)
                .param("delegate", delegate)
                .param("today", clock.today())
                .update();
    }
}
