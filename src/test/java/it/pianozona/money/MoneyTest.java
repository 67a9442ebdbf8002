/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.region.Fund;
import it.pianozona.rule.RuleViolated;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Statements;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PianozonaTest
@Tag("years")
class MoneyTest {

    private static final String MAYOR = "sindaco-015182";
    private static final Fall RELEASE = new Fall(Fall.Reason.RELEASE, "La gara costa meno di quanto era previsto.");

    @Autowired
    private Money money;

    @Autowired
    private JdbcClient jdbc;

    private final String owner = UUID.randomUUID().toString();

    private MoneyLine line(String amount) {
        return new MoneyLine(
                UUID.randomUUID(),
                "RHO-" + owner,
                Instrument.PROGRAMME,
                owner,
                Optional.of(UUID.randomUUID()),
                "SOCIAL",
                Fund.of("FNPS"),
                Optional.of(2018),
                MAYOR,
                2019,
                Stage.COMMITTED,
                new BigDecimal(amount),
                "Delibera 12 del 3/3/2019");
    }

    private static MoneyLine of(MoneyLine line, String amount) {
        return of(line, line.year(), line.body(), amount);
    }

    private static MoneyLine of(MoneyLine line, int year, String body, String amount) {
        return new MoneyLine(
                line.id(),
                line.cycleKey(),
                line.instrument(),
                line.owner(),
                line.sheet(),
                line.heading(),
                line.fund(),
                line.annuality(),
                body,
                year,
                line.stage(),
                new BigDecimal(amount),
                line.act());
    }

    private List<MoneyLine> kept() {
        return money.of(Instrument.PROGRAMME, owner);
    }

    @Test
    void aFigureIsFoundByItsPaperItsCycleAndItsSheet() {
        var line = line("100.00");
        var bare = new MoneyLine(
                UUID.randomUUID(),
                line.cycleKey(),
                Instrument.PLAN,
                line.cycleKey(),
                Optional.empty(),
                "",
                Fund.of("COMUNI"),
                Optional.empty(),
                "",
                2018,
                Stage.ESTIMATE,
                new BigDecimal("0.00"),
                "");
        assertThat(money.putAll(List.of(line, bare), "anna")).isEmpty();

        assertThat(kept()).containsExactly(line);
        assertThat(money.ofCycle(line.cycleKey())).containsExactly(bare, line);
        assertThat(money.ofSheets(List.of(line.sheet().orElseThrow(), UUID.randomUUID())))
                .containsExactly(line);
        assertThat(money.ofSheets(List.of())).isEmpty();
    }

    @Test
    void manyFiguresAreFewStatements() throws Exception {
        var many = IntStream.range(0, 700).mapToObj(n -> line(n + ".50")).toList();
        var statements = Statements.in(() -> money.putAll(many, "anna"));

        assertThat(kept()).hasSize(700);
        assertThat(MoneySums.total(kept()))
                .isEqualByComparingTo("245000.00"); // 0 + ... + 699 = 244,650, and 700 times 0.50
        assertThat(statements).isEqualTo(4); // they are looked for, then written 300 at a time
    }

    @Test
    void whatWasNotSentRisesAndFallsFreely() {
        var line = line("100.00");
        money.put(line, "anna");
        assertThat(money.put(of(line, "40"), "anna")).isEmpty();
        money.remove(line.id());
        money.remove(line.id());
        money.removeAll(List.of());

        assertThat(kept()).isEmpty();
        assertThat(money.falls(Instrument.PROGRAMME, owner)).isEmpty();
    }

    @Test
    void whatWasSentFallsWithItsReasonOnly() {
        var line = line("1000.00");
        money.put(line, "anna");
        money.send(Instrument.PROGRAMME, owner, MAYOR, Stage.COMMITTED);

        assertThatThrownBy(() -> money.put(of(line, "800"), "anna"))
                .isInstanceOf(RuleViolated.class)
                .hasMessage(
                        "«Importo»: Fondo nazionale politiche sociali, 2019, impegnato: 800,00 € sono meno dei 1.000,00 € già inviati. Indica il motivo (errore materiale o disimpegno) e spiegalo, oppure lascia almeno 1.000,00 €.");
        assertThat(kept()).containsExactly(line);

        var fallen = money.put(of(line, "800"), "anna", RELEASE);
        assertThat(fallen).singleElement().satisfies(fall -> {
            assertThat(fall.line()).isEqualTo(line.id());
            assertThat(fall.before()).isEqualByComparingTo("1000");
            assertThat(fall.after()).isEqualByComparingTo("800");
            assertThat(fall.reason()).isEqualTo(Fall.Reason.RELEASE);
            assertThat(fall.words()).isEqualTo(RELEASE.text());
            assertThat(fall.person()).isEqualTo("anna");
        });
        assertThat(money.falls(Instrument.PROGRAMME, owner)).hasSize(1);
        assertThat(MoneySums.total(kept())).isEqualByComparingTo("800");
    }

    @Test
    void whatHasFallenMayStayAndRiseAndFallsAgainWithAReason() {
        var line = line("1000.00");
        money.put(line, "anna");
        money.send(Instrument.PROGRAMME, owner, MAYOR, Stage.COMMITTED);
        money.put(of(line, "800"), "anna", RELEASE);

        assertThat(money.put(of(line, "800"), "anna")).isEmpty();
        assertThat(money.put(of(line, "900"), "anna")).isEmpty();
        assertThatThrownBy(() -> money.put(of(line, "899.99"), "anna")).hasMessageContaining("899,99 €");

        money.send(Instrument.PROGRAMME, owner, MAYOR, Stage.COMMITTED);
        assertThat(money.sent(Instrument.PROGRAMME, owner)).containsOnlyKeys(line.id());
        assertThat(money.sent(Instrument.PROGRAMME, owner).get(line.id())).isEqualByComparingTo("900");
        assertThatThrownBy(() -> money.put(of(line, "850"), "anna")).hasMessageContaining("dei 900,00 €");
    }

    @Test
    void aboveWhatWasSentAFigureMovesFreely() {
        var line = line("1000.00");
        money.put(line, "anna");
        money.send(Instrument.PROGRAMME, owner, MAYOR, Stage.COMMITTED);

        assertThat(money.put(of(line, "1500"), "anna")).isEmpty();
        assertThat(money.put(of(line, "1000"), "anna")).isEmpty();
    }

    @Test
    void whatWasSentIsTakenAwayWithItsReasonOnly() {
        var line = line("1000.00");
        var other = line("50.00");
        money.putAll(List.of(line, of(other, 2019, "sindaco-015008", "50.00")), "anna");
        money.send(Instrument.PROGRAMME, owner, MAYOR, Stage.COMMITTED);

        assertThatThrownBy(() -> money.remove(line.id())).hasMessageContaining("0,00 € sono meno dei 1.000,00 €");
        assertThatThrownBy(() -> money.removeOf(Instrument.PROGRAMME, owner)).isInstanceOf(RuleViolated.class);
        assertThat(kept()).hasSize(2);

        money.removeOf(Instrument.PROGRAMME, owner, List.of("sindaco-015008"));
        assertThat(kept()).containsExactly(line);
        assertThat(money.removeAll(List.of(line.id()), "anna", RELEASE)).hasSize(1);
        assertThat(kept()).isEmpty();
        assertThat(money.falls(Instrument.PROGRAMME, owner)).singleElement().satisfies(fall -> assertThat(fall.after())
                .isEqualByComparingTo("0"));
    }

    @Test
    void aFigureThatNowSaysSomethingElseHasFallenToNothing() {
        var line = line("1000.00");
        money.put(line, "anna");
        money.send(Instrument.PROGRAMME, owner, MAYOR, Stage.COMMITTED);
        var moved = of(line, 2020, MAYOR, "1000.00");

        assertThatThrownBy(() -> money.put(moved, "anna")).hasMessageContaining("2019, impegnato: 0,00 €");
        assertThat(money.put(moved, "anna", RELEASE)).hasSize(1);
        assertThat(money.sent(Instrument.PROGRAMME, owner)).isEmpty();
        assertThat(money.put(of(moved, "10"), "anna")).isEmpty();
    }

    @Test
    void aSheetIsTakenOutOfItsPaperAlone() {
        var line = line("10.00");
        var other = line("20.00");
        money.putAll(List.of(line, other), "anna");
        money.removeOf(Instrument.PROGRAMME, owner, line.sheet().orElseThrow());

        assertThat(kept()).containsExactly(other);
    }

    @Test
    void anIdOfAnotherPaperIsNotWrittenOver() {
        var line = line("10.00");
        money.put(line, "anna");
        var elsewhere = new MoneyLine(
                line.id(),
                line.cycleKey(),
                Instrument.AGREEMENT,
                owner,
                line.sheet(),
                "",
                line.fund(),
                Optional.empty(),
                MAYOR,
                2019,
                Stage.COMMITTED,
                BigDecimal.TEN,
                "");

        assertThatThrownBy(() -> money.put(elsewhere, "anna")).hasMessageContaining("appartiene a un altro documento");
        assertThat(kept()).containsExactly(line);
    }

    @Test
    void whatIsNoAmountIsRefusedInWordsAndByTheDatabase() {
        for (var wrong : List.of("-0.01", "0.001", "1000000000000")) {
            assertThatThrownBy(() -> money.put(line(wrong), "anna"))
                    .isInstanceOf(RuleViolated.class)
                    .hasMessage(Euro.REFUSAL);
        }
        var line = line("10.00");
        money.put(line, "anna");
        assertThatThrownBy(() -> jdbc.sql("update money_line set amount = -1 where id = :id")
                        .param("id", line.id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
