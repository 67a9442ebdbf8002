/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.agreement.Agreement;
import it.pianozona.agreement.Agreements;
import it.pianozona.board.RegionBoard;
import it.pianozona.cycle.Cycles;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.dossier.RelatedKeys;
import it.pianozona.notice.CalendarEntries;
import it.pianozona.plan.Plan;
import it.pianozona.plan.Plans;
import it.pianozona.record.LegalRecord;
import it.pianozona.rule.RuleViolated;
import it.pianozona.support.AgreementOnRecord;
import it.pianozona.support.Colleagues;
import it.pianozona.support.Newcomers;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.support.Visitor;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import it.pianozona.update.PlanUpdate;
import it.pianozona.update.PlanUpdates;
import it.pianozona.update.UpdateApproval;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cycle after one that came to nothing, and the cycle that follows a plan in force (N-2). */
@PianozonaTest
@Tag("desk")
class NextCycleTest {

    private static final List<String> PARTS = List.of(
            "",
            "/fasi",
            "/processo",
            "/testi",
            "/documenti",
            "/sedute",
            "/ratifiche",
            "/risorse",
            "/indicatori",
            "/scadenze",
            "/storia",
            "/stampa");

    @LocalServerPort
    private int port;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles onRecord;

    @Autowired
    private Newcomers newcomers;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private Cycles cycles;

    @Autowired
    private RegionBoard board;

    @Autowired
    private Plans plans;

    @Autowired
    private Agreements agreements;

    @Autowired
    private PlanUpdates updates;

    @Autowired
    private UpdateApproval approval;

    @Autowired
    private RelatedKeys related;

    @Autowired
    private LegalRecord record;

    @Autowired
    private List<CalendarEntries> calendars;

    @Autowired
    private RightsOnDate rights;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessClock clock;

    private Duration offset;
    private TestArea area;
    private String office;

    @BeforeEach
    void anAreaOfItsOwn() {
        offset = clock.offset();
        area = areas.like("RHO");
        office = newcomers.holding(List.of(area.office("ufficio-piano"), area.office("responsabile-udp")));
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    @Test
    void eachDayThatIsNoneIsNamedByItsFieldAndStaysAsItWasTyped() {
        var typed = new HashMap<>(form(2018));
        typed.put("start", "32/13/2018");
        typed.put("end", "");

        assertThat(Visitor.signedIn(port, office)
                        .sendForm("/cicli/nuovo", "/cicli/nuovo/verifica", typed)
                        .body())
                .contains("«Inizio»: indica un giorno", "«Fine»: indica un giorno", "value=\"32/13/2018\"")
                .doesNotContain("«Approvazione entro il»: indica");
    }

    @Test
    void theYearsOfACycleThatEndedWithoutAPlanAreOpenedAgainWithTheNextNumber() {
        var first = onRecord.inPreparation(area, 2018);
        for (var state : List.of("PLAN_REJECTED", "AGREEMENT_FAILED", "ABORTED")) {
            state(first, state);
            var page = Visitor.signedIn(port, office).sendForm("/cicli/nuovo", "/cicli/nuovo/verifica", form(2018));
            assertThat(page.body()).as(state).doesNotContain("si sovrappone").contains("Apri il ciclo");
        }

        assertThat(openOnThePage()).isEqualTo(first + "-2");
        state(first + "-2", "ABORTED");
        assertThat(openOnThePage()).isEqualTo(first + "-3");
        state(first + "-3", "IN_FORCE");
        assertThat(Visitor.signedIn(port, office)
                        .sendForm("/cicli/nuovo", "/cicli/nuovo/verifica", form(2018))
                        .body())
                .contains("il periodo si sovrappone al ciclo " + first + "-3");
    }

    @Test
    void theSecondCycleOfTheSameYearsHasItsOwnDossierAndTheFirstKeepsIts() {
        var first = onRecord.inPreparation(area, 2018);
        act(first, "Atto del primo ciclo");
        act(first + "-PREM", "Premialità del primo ciclo");
        state(first, "AGREEMENT_FAILED");
        var second = openOnThePage();
        act(second + "-AGG-1", "Aggiornamento del secondo ciclo");
        var visitor = Visitor.signedIn(port, office);

        for (var part : PARTS) {
            assertThat(visitor.get("/fascicolo/" + second + part).statusCode())
                    .as(part)
                    .isEqualTo(200);
        }
        for (var hanging : List.of(second + "-AGG-1", second + "-PREM")) {
            assertThat(visitor.get("/fascicolo/" + hanging)
                            .headers()
                            .firstValue("Location")
                            .orElse(""))
                    .endsWith("/fascicolo/" + second);
        }
        assertThat(visitor.get("/fascicolo/" + second).body()).contains(second, "(n. 2)");
        assertThat(related.ofCycle(cycles.get(first)))
                .contains(first, first + "-PREM")
                .noneMatch(key -> key.startsWith(second));
        assertThat(related.ofCycle(cycles.get(second)))
                .contains(second, second + "-AGG-1")
                .doesNotContain(first, first + "-PREM");
        assertThat(visitor.get("/fascicolo/" + first + "/storia").body())
                .contains("Atto del primo ciclo")
                .doesNotContain("Aggiornamento del secondo ciclo");
        assertThat(visitor.get("/").body()).contains("Area di prova " + area.code() + " 2018-2020 (n. 2)");
        var task = colleagues.tasksOf(second).get(0);
        assertThat(visitor.get("/compiti/schede?id=" + task.getId()).body()).contains("2018-2020 (n. 2)");
        assertThat(visitor.get("/compiti/" + task.getId() + "/fascicolo").body())
                .contains("/fascicolo/" + second);
        assertThat(calendarOf(office))
                .anyMatch(id -> id.startsWith("ciclo-" + second + "-"))
                .noneMatch(id -> id.equals("ciclo-" + first + "-firma"));
    }

    @Test
    void aCycleSignedInTimeIsLateNowhereWhileItIsPublished() {
        var key = onRecord.inPreparation(area, 2018);
        at(LocalDate.of(2018, 2, 10));
        jdbc.sql(
                        "insert into cycle_step values (:key, 'P7', 'Accordo di Programma', '2017-10-01', '2017-12-31', 'RUNNING', '2017-10-02', null)")
                .param("key", key)
                .update();
        jdbc.sql(
                        "update planning_cycle set approval_date = '2017-12-31', state = 'PLAN_APPROVED', approved_on = '2017-12-01' where key = :key")
                .param("key", key)
                .update();
        var visitor = Visitor.signedIn(port, office);
        var late = List.of("/fascicolo/" + key, "/fascicolo/" + key + "/fasi", "/fascicolo/" + key + "/scadenze", "/");
        late.forEach(page -> assertThat(visitor.get(page).body()).as(page).contains("in ritardo"));

        jdbc.sql("update planning_cycle set signed_on = '2017-12-28' where key = :key")
                .param("key", key)
                .update();

        late.forEach(page -> assertThat(visitor.get(page).body()).as(page).doesNotContain("in ritardo"));
        assertThat(visitor.get("/fascicolo/" + key).body())
                .contains("firma dell&#39;accordo il 28/12/2017, nei termini");
        assertThat(visitor.get("/").body()).contains("in corso, con la firma del 28/12/2017");
        assertThat(cycles.markLate(key)).isFalse();
        var row = board.of("LOM").rows().stream()
                .filter(one -> one.area().code().equals(area.code()))
                .findFirst()
                .orElseThrow();
        assertThat(row.isLate()).isFalse();
        assertThat(row.terms()).get().satisfies(terms -> assertThat(terms.areMetInTime())
                .isTrue());
        at(LocalDate.of(2017, 12, 29));
        assertThat(calendarOf(office)).noneMatch(id -> id.startsWith("ciclo-" + key));
    }

    @Test
    void theOfficeMovesTheTermOfTheRegionOnlyEarlier() {
        var fields = new LinkedHashMap<>(form(2015));
        fields.put("approvalDate", "2015-05-01");
        var visitor = Visitor.signedIn(port, office);
        assertThat(visitor.sendForm("/cicli/nuovo", "/cicli/nuovo/verifica", fields)
                        .body())
                .contains("la Regione chiede approvazione e firma entro il 30/04/2015")
                .doesNotContain("Apri il ciclo</button>");
        for (var day : List.of("2015-04-30", "2015-03-31")) {
            fields.put("approvalDate", day);
            assertThat(visitor.sendForm("/cicli/nuovo", "/cicli/nuovo/verifica", fields)
                            .body())
                    .as(day)
                    .contains("Apri il ciclo</button>");
        }
    }

    @Test
    void thePlanBeforeEndsOnTheDayBeforeTheNextOneIsInForce() {
        var former = inForce(2015);
        var next = onRecord.inPreparation(area, 2018);
        at(LocalDate.of(2017, 12, 20));

        entersIntoForce(next);

        assertThat(cycles.get(former).state()).isEqualTo(PlanningCycle.State.IN_FORCE);
        assertThat(plans.ofCycle(former).state()).isEqualTo(Plan.State.IN_FORCE);
        assertThat(cycles.get(next).isInForceOn(clock.today())).isFalse();
        assertThat(colleagues.noticesOf(area.office("ufficio-piano"), former))
                .anyMatch(text -> text.contains("in vigore fino al 31/12/2017") && text.contains(next));
        var mayor = newcomers.besides(area.mayors().get(0));
        var istat = area.mayors().get(0).substring("sindaco-".length());
        assertThat(Visitor.signedIn(port, mayor).get("/comune/" + istat).body())
                .contains("Quanto costa il piano 2015-2017");
        assertThat(Visitor.signedIn(port, office).get("/").body()).contains("è in vigore dal 01/01/2018");

        at(LocalDate.of(2018, 1, 1));
        assertThat(cycles.get(former).state()).isEqualTo(PlanningCycle.State.SUCCEEDED);
        assertThat(plans.ofCycle(former).state()).isEqualTo(Plan.State.ENDED);
        assertThat(agreements.get(former).state()).isEqualTo(Agreement.State.ENDED);
        assertThat(cycles.get(next).isInForceOn(clock.today())).isTrue();
        assertThat(Visitor.signedIn(port, mayor).get("/comune/" + istat).body())
                .contains("Quanto costa il piano 2018-2020");
        var visitor = Visitor.signedIn(port, office);
        assertThat(visitor.get("/fascicolo/" + former).body()).contains("cessato, è in vigore il piano successivo");
        assertThat(visitor.get("/fascicolo/" + former + "/storia").body())
                .contains("Piano cessato: entra in vigore quello successivo");
        assertThat(visitor.get("/fascicoli").body())
                .contains("Conclusi</h2>")
                .contains("cessato, è in vigore il piano successivo");
        for (var part : PARTS) {
            assertThat(visitor.get("/fascicolo/" + former + part).statusCode())
                    .as(part)
                    .isEqualTo(200);
        }
        assertThat(visitor.get("/accordi/" + former).statusCode()).isEqualTo(200);
        assertThat(visitor.get("/piani/" + former + "/aggiornamenti").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whereTheNextPlanIsLateTheFormerEndsOnTheDayBeforeItsSignature() {
        var former = inForce(2015);
        var next = onRecord.inPreparation(area, 2018);
        at(LocalDate.of(2018, 3, 10));

        entersIntoForce(next);

        assertThat(cycles.get(former).met().inForceTo()).contains(LocalDate.of(2018, 3, 9));
        assertThat(cycles.get(former).state()).isEqualTo(PlanningCycle.State.SUCCEEDED);
        assertThat(cycles.get(next).state()).isEqualTo(PlanningCycle.State.IN_FORCE);
    }

    @Test
    void anUpdateOfAPlanThatHasEndedIsDroppedOnRecordAndNoOtherIsOpened() {
        var former = inForce(2015);
        var head = colleagues.holderOf(area.office("responsabile-udp"));
        var update = updates.open(former, false, "Una modifica dell'ultimo anno del piano.", head);
        var next = onRecord.inPreparation(area, 2018);
        at(LocalDate.of(2018, 3, 10));
        entersIntoForce(next);

        assertThat(approval.putInForce(update.id())).isEmpty();

        assertThat(updates.get(update.id()).state()).isEqualTo(PlanUpdate.State.WITHDRAWN);
        assertThat(colleagues.noticesOf(area.office("ufficio-piano"), former))
                .anyMatch(text -> text.contains("perché il piano è cessato"));
        assertThatThrownBy(() -> updates.open(former, false, "Un'altra modifica, quando il piano è cessato.", head))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("Si aggiorna solo un piano in vigore");
    }

    /** A cycle of the area whose plan and agreement are in force since before its first day. */
    private String inForce(int year) {
        var key = onRecord.inPreparation(area, year);
        at(LocalDate.of(year, 1, 1));
        plans.ofCycle(key);
        jdbc.sql("update plan set state = 'APPROVED', in_force_from = :from where cycle = :key")
                .param("from", LocalDate.of(year, 1, 1))
                .param("key", key)
                .update();
        AgreementOnRecord.drafted(jdbc, clock, area, key)
                .called(area.mayors(), "Comune di Alfa", "Comune di Beta", "Comune di Gamma")
                .state(Agreement.State.IN_FORCE);
        entersIntoForce(key);
        return key;
    }

    private void entersIntoForce(String key) {
        cycles.planApproved(key);
        cycles.inForce(key);
    }

    private String openOnThePage() {
        var fields = new LinkedHashMap<>(form(2018));
        fields.put("confirmed", "true");
        return Visitor.signedIn(port, office)
                .sendForm("/cicli/nuovo", "/cicli/nuovo", fields)
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll(".*/fascicolo/", "");
    }

    private Map<String, String> form(int year) {
        return Map.of(
                "area",
                area.code(),
                "start",
                year + "-01-01",
                "end",
                (year + 2) + "-12-31",
                "approvalDate",
                clock.today().plusDays(30).toString(),
                "previousPlan",
                "");
    }

    private List<String> calendarOf(String person) {
        var mine = rights.of(person, clock.today());
        return calendars.stream()
                .flatMap(one -> one.of(mine, clock.today(), clock.today().plusYears(3)).stream())
                .map(CalendarEntries.Entry::id)
                .toList();
    }

    private void act(String key, String words) {
        record.append(new LegalRecord.Act(area.code(), key, office, area.office("ufficio-piano"), words), null, null);
    }

    private void state(String key, String state) {
        jdbc.sql("update planning_cycle set state = :state where key = :key")
                .param("state", state)
                .param("key", key)
                .update();
    }

    private void at(LocalDate day) {
        clock.setOffset(clock.offset().plusDays(ChronoUnit.DAYS.between(clock.today(), day)));
    }
}
