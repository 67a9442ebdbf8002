/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.chain;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.money.Instrument;
import it.pianozona.money.Money;
import it.pianozona.money.MoneyLine;
import it.pianozona.money.MoneySums;
import it.pianozona.money.Stage;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.plan.PlanAuthor;
import it.pianozona.plan.money.Framework;
import it.pianozona.plan.money.FrameworkRow;
import it.pianozona.plan.section.PlanDrafting;
import it.pianozona.region.Fund;
import it.pianozona.support.AgreementOnRecord;
import it.pianozona.support.CompletePlans;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Statements;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestCycles;
import it.pianozona.time.BusinessClock;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Framework and action sheets are views of the store of money (N-10). */
@PianozonaTest
@Tag("years")
class PlanFiguresTest {

    @Autowired
    private Framework framework;

    @Autowired
    private Actions actions;

    @Autowired
    private Money money;

    @Autowired
    private PlanDrafting drafting;

    @Autowired
    private CompletePlans complete;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessClock clock;

    private TestAreas.TestArea area;
    private String key;
    private UUID action;
    private PlanAuthor author;

    @BeforeEach
    void aPlanIsDrafted() {
        area = areas.like("RHO");
        key = cycles.inPreparation(area, 2018);
        drafting.begin(key);
        action = complete.write(key);
        author = new PlanAuthor("prova", area.office("ufficio-piano"));
    }

    private static FrameworkRow row(int year, String fund, PlanAreaKind area, String euro) {
        return new FrameworkRow(year, Fund.of(fund), area, new BigDecimal(euro), "Nota", "DGR 1", "AUSL 1");
    }

    private List<MoneyLine> figures(Stage stage) {
        return MoneySums.at(stage, money.of(Instrument.PLAN, key));
    }

    private void save(List<FrameworkRow> rows) {
        framework.write(key, rows, framework.written(key).version(), author);
    }

    @Test
    void aRowThatStaysKeepsItsFigureAndTheOthersComeAndGo() {
        var before = figures(Stage.ESTIMATE).stream()
                .filter(line -> line.year() == 2018 && line.heading().equals("HEALTH"))
                .findFirst()
                .orElseThrow();

        var health = row(2018, "COMUNI", PlanAreaKind.HEALTH, "7.50");
        var other = row(2018, "FNPS", PlanAreaKind.SOCIAL, "0.00");
        save(List.of(health, other));

        assertThat(framework.of(key)).containsExactly(health, other);
        assertThat(figures(Stage.ESTIMATE)).hasSize(2).anySatisfy(line -> {
            assertThat(line.id()).isEqualTo(before.id());
            assertThat(line.amount()).isEqualByComparingTo("7.50");
        });
        assertThat(jdbc.sql(
                                "select count(*) from framework_note where line in (select id from money_line where owner = ?)")
                        .param(key)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aFrameworkOfManyRowsIsSavedInAsManyStatementsAsOneOfFew() throws Exception {
        var many = new ArrayList<FrameworkRow>();
        for (int year = 2018; year <= 2020; year++) {
            for (var fund : List.of("COMUNI", "FNPS", "FSR", "SSR", "UE")) {
                for (var kind : PlanAreaKind.values()) {
                    many.add(row(year, fund, kind, "1000.00"));
                }
            }
        }
        save(many);
        var all = Statements.in(() -> save(many));
        var few = many.stream().limit(3).toList();
        save(few);

        assertThat(many).hasSize(45);
        assertThat(all).isEqualTo(Statements.in(() -> save(few))).isLessThan(many.size());
    }

    @Test
    void aCostThatStaysKeepsItsFigureAndOneThatIsLeftOutIsGone() {
        var before = figures(Stage.PLANNED);
        assertThat(before).singleElement().satisfies(line -> {
            assertThat(line.sheet()).contains(action);
            assertThat(line.heading()).isEqualTo("SOCIAL");
            assertThat(line.amount()).isEqualByComparingTo("8000");
        });

        change(PlanAreaKind.SOCIAL, cost(2018, "COMUNI", "9000.00"), cost(2019, "COMUNI", "1.00"));
        assertThat(amounts()).containsOnly(Map.entry(2018, "9000.00"), Map.entry(2019, "1.00"));
        assertThat(figures(Stage.PLANNED))
                .extracting(MoneyLine::id)
                .contains(before.get(0).id());

        change(PlanAreaKind.SOCIAL, cost(2019, "COMUNI", "1.00"));
        assertThat(amounts()).containsOnly(Map.entry(2019, "1.00"));
        assertThat(actions.of(key).get(0).costs()).containsExactly(cost(2019, "COMUNI", "1.00"));
    }

    @Test
    void theFiguresOfASheetFollowItsAreaAlsoWhereABodyHasCommittedThem() {
        AgreementOnRecord.drafted(jdbc, clock, area, key)
                .commits(area.mayors().get(0), action, 2018, "COMUNI", "500.00");

        change(PlanAreaKind.SOCIO_HEALTH, cost(2018, "COMUNI", "8000.00"));

        assertThat(money.ofSheets(List.of(action)))
                .hasSize(2)
                .extracting(MoneyLine::heading)
                .containsOnly("SOCIO_HEALTH");
    }

    @Test
    void aSheetThatIsRemovedTakesItsCostsAlong() {
        actions.remove(key, action, author);

        assertThat(figures(Stage.PLANNED)).isEmpty();
        assertThat(figures(Stage.ESTIMATE)).isNotEmpty();
    }

    private static Action.Cost cost(int year, String fund, String euro) {
        return new Action.Cost(year, Fund.of(fund), new BigDecimal(euro));
    }

    private Map<Integer, String> amounts() {
        return figures(Stage.PLANNED).stream()
                .collect(Collectors.toMap(MoneyLine::year, line -> line.amount().toPlainString()));
    }

    private void change(PlanAreaKind kind, Action.Cost... costs) {
        var kept = actions.of(key).get(0);
        var changed = new Action(
                kept.id(),
                kept.title(),
                kept.objective(),
                kind,
                kept.target(),
                kept.joint(),
                kept.innovative(),
                kept.socialOwner(),
                kept.healthOwner(),
                kept.policy(),
                List.of(costs),
                kept.indicators());
        actions.change(key, changed, actions.written(key).get(action).version(), author);
    }
}
