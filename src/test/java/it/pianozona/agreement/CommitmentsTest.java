/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.agreement.paper.YearComparison;
import it.pianozona.money.Instrument;
import it.pianozona.money.Money;
import it.pianozona.money.Stage;
import it.pianozona.record.LegalRecord;
import it.pianozona.region.Fund;
import it.pianozona.rule.RuleViolated;
import it.pianozona.sheet.Sheet;
import it.pianozona.sheet.SheetFormat;
import it.pianozona.sheet.Sheets;
import it.pianozona.support.AgreementOnRecord;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.time.BusinessClock;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PianozonaTest
@Tag("agreement")
class CommitmentsTest {

    private static final String PLAN_OFFICE = "udp.rhodense";
    private static final String HEADER =
            "ente;azione;anno;fonte;disponibilita;importo;impegno_non_finanziario;personale_fte;atto\n";

    private final Sheets sheets = new Sheets();

    @Autowired
    private Commitments commitments;

    @Autowired
    private Money money;

    @Autowired
    private LegalRecord record;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessClock clock;

    private TestArea area;
    private String key;
    private AgreementOnRecord agreement;
    private UUID action;

    @BeforeEach
    void anAgreementIsBeingDrafted() {
        area = areas.like("RHO");
        key = cycles.inPreparation(area, 2018);
        agreement = AgreementOnRecord.drafted(jdbc, clock, area, key);
        action = agreement.action("Assistenza domiciliare");
        agreement.framework(2018, "20000").framework(2019, "12000");
    }

    @Test
    void thePlanOfficeKeepsTheCommitmentsOfAllPartiesAndEachPartyItsOwn() {
        assertThat(commitments.keptBy(key, PLAN_OFFICE)).containsExactlyInAnyOrderElementsOf(area.mayors());
        assertThat(commitments.keptBy(key, "ragioneria.rhodense")).containsAll(area.mayors());
        assertThat(commitments.keptBy(key, area.mayorPeople().get(1)))
                .containsExactly(area.mayors().get(1));
        assertThat(commitments.keptBy(key, "udp.garbagnatese")).isEmpty();

        commitments.add(key, commitment(1, 2018, "5000"), area.mayorPeople().get(1));

        assertThatThrownBy(() -> commitments.add(
                        key, commitment(0, 2018, "5000"), area.mayorPeople().get(1)))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("«Ente»");
        assertThat(commitments.of(key)).hasSize(1);
    }

    @Test
    void aWarningDoesNotStopWhatTheRegionAdmits() {
        var over = new Commitment(
                UUID.randomUUID(),
                area.mayors().get(0),
                action,
                2018,
                Fund.of("COMUNI"),
                new BigDecimal("10000"),
                new BigDecimal("12000"),
                "",
                BigDecimal.ZERO,
                "");

        assertThat(commitments.add(key, over, PLAN_OFFICE))
                .hasValueSatisfying(words -> assertThat(words).contains("12.000,00"));
        assertThat(commitments.of(key)).singleElement().matches(Commitment::isOverBudget);
    }

    @Test
    void eachYearIsComparedWithTheFramework() {
        assertThat(commitments.differs(key)).isTrue();

        commitments.add(key, commitment(0, 2018, "12500.50"), PLAN_OFFICE);
        commitments.add(key, commitment(1, 2018, "7499.50"), PLAN_OFFICE);
        commitments.add(key, commitment(1, 2019, "12000.01"), PLAN_OFFICE);

        assertThat(commitments.comparison(key))
                .containsExactly(
                        new YearComparison(2018, new BigDecimal("20000.00"), new BigDecimal("20000.00")),
                        new YearComparison(2019, new BigDecimal("12000.00"), new BigDecimal("12000.01")),
                        new YearComparison(2020, new BigDecimal("0.00"), new BigDecimal("0.00")));
        assertThat(commitments.comparison(key).get(1).difference()).isEqualByComparingTo("0.01");
        assertThat(commitments.differs(key)).isTrue();

        commitments.change(key, changed(commitments.of(key).get(2), "12000"), PLAN_OFFICE);

        assertThat(commitments.differs(key)).isFalse();
    }

    /** N-10: the figure is in the store once, with the area of its action; what only a commitment has stands beside. */
    @Test
    void aCommitmentIsAFigureOfTheStore() {
        var one = commitment(0, 2018, "5000");
        commitments.add(key, one, PLAN_OFFICE);

        assertThat(money.ofCycle(key).stream().filter(line -> line.stage() == Stage.COMMITTED))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.id()).isEqualTo(one.id());
                    assertThat(line.instrument()).isEqualTo(Instrument.AGREEMENT);
                    assertThat(line.sheet()).contains(action);
                    assertThat(line.heading()).isEqualTo("SOCIAL");
                    assertThat(line.body()).isEqualTo(one.office());
                    assertThat(line.amount()).isEqualByComparingTo("5000");
                });

        commitments.remove(key, one.id(), PLAN_OFFICE);
        assertThat(money.ofCycle(key)).noneMatch(line -> line.stage() == Stage.COMMITTED);
        assertThat(jdbc.sql("select count(*) from agreement_commitment where line = ?")
                        .param(one.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void everyChangeStaysOnRecord() {
        var one = commitment(0, 2018, "5000");
        commitments.add(key, one, PLAN_OFFICE);
        commitments.change(key, changed(one, "6000"), PLAN_OFFICE);
        commitments.remove(key, one.id(), PLAN_OFFICE);

        assertThat(commitments.of(key)).isEmpty();
        assertThat(record.of(key, area.mayors().get(0)))
                .extracting(LegalRecord.Entry::act)
                .containsExactly("Impegno rimosso", "Impegno modificato", "Impegno aggiunto");
    }

    @Test
    void aCommitmentDoesNotPassFromAPartyToAnother() {
        var one = commitment(0, 2018, "5000");
        commitments.add(key, one, PLAN_OFFICE);
        var moved = new Commitment(
                one.id(),
                area.mayors().get(1),
                action,
                2018,
                one.source(),
                one.available(),
                one.amount(),
                "",
                BigDecimal.ZERO,
                "");

        assertThatThrownBy(
                        () -> commitments.change(key, moved, area.mayorPeople().get(1)))
                .hasMessageContaining("non passa da un ente a un altro");
    }

    @Test
    void anotherCyclesCommitmentIsNotWithinReach() {
        var other = areas.like("RHO");
        var otherKey = cycles.inPreparation(other, 2018);
        AgreementOnRecord.drafted(jdbc, clock, other, otherKey);
        var one = commitment(0, 2018, "5000");
        commitments.add(key, one, PLAN_OFFICE);

        assertThatThrownBy(() -> commitments.remove(otherKey, one.id(), PLAN_OFFICE))
                .hasMessageContaining("non c'è più");
        assertThat(commitments.of(key)).hasSize(1);
    }

    @Test
    void onceTheSchemeHasLeftTheDraftingNothingChanges() {
        var one = commitment(0, 2018, "5000");
        commitments.add(key, one, PLAN_OFFICE);
        agreement.state(Agreement.State.IN_CONFERENCE);

        assertThat(commitments.keptBy(key, PLAN_OFFICE)).isEmpty();
        assertThatThrownBy(() -> commitments.add(key, commitment(1, 2018, "1"), PLAN_OFFICE))
                .hasMessageContaining("solo mentre lo schema è in redazione");
        assertThatThrownBy(() -> commitments.remove(key, one.id(), PLAN_OFFICE))
                .hasMessageContaining("solo mentre lo schema è in redazione");
        assertThatThrownBy(() -> commitments.importSheet(key, sheet(row(0, "5.000,00")), PLAN_OFFICE))
                .hasMessageContaining("solo mentre lo schema è in redazione");
    }

    @Test
    void anExportedSheetComesBackAsItWas() {
        commitments.add(key, commitment(0, 2018, "5000.25"), PLAN_OFFICE);
        commitments.add(
                key,
                new Commitment(
                        UUID.randomUUID(),
                        area.mayors().get(1),
                        action,
                        2019,
                        Fund.of("FNA"),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        "=Sala «Verdi»; martedì\nmattina",
                        new BigDecimal("0.35"),
                        "'DGC 3"),
                PLAN_OFFICE);
        var exported = commitments.exportSheet(key);

        var report = commitments.importSheet(key, exported, PLAN_OFFICE);

        assertThat(report.loaded()).isEqualTo(2);
        assertThat(commitments.exportSheet(key)).isEqualTo(exported);
        assertThat(new String(SheetFormat.CSV.write(exported), StandardCharsets.UTF_8))
                .contains("5.000,25")
                .contains("\"'=Sala");
        for (var format : SheetFormat.values()) {
            var taken = sheets.read(format.write(exported), "impegni");
            assertThat(commitments.importSheet(key, taken, PLAN_OFFICE).loaded())
                    .isEqualTo(2);
            assertThat(commitments.exportSheet(key)).isEqualTo(exported);
        }
        assertThat(commitments.of(key).get(1).act()).isEqualTo("'DGC 3");
    }

    @Test
    void aSheetReplacesOnlyThePartiesThatItNames() {
        commitments.add(key, commitment(0, 2018, "1"), PLAN_OFFICE);
        commitments.add(key, commitment(1, 2018, "2"), PLAN_OFFICE);

        commitments.importSheet(key, sheet(row(1, "2.000,00"), row(1, "3.000,00")), PLAN_OFFICE);

        assertThat(commitments.of(key))
                .extracting(one -> one.amount().toPlainString())
                .containsExactlyInAnyOrder("1.00", "2000.00", "3000.00");
    }

    @Test
    void eachWrongRowIsNamedAndNothingIsHalfSaved() {
        commitments.add(key, commitment(0, 2018, "1"), PLAN_OFFICE);
        var report = commitments.importSheet(
                key,
                sheet(
                        row(0, "2.000,00"),
                        "Comune che non c'è;Assistenza domiciliare;2018;COMUNI;0;1;;0;\n",
                        row(0, "molto"),
                        row(0, "2.000,00").replace(";2018;", ";2031;"),
                        row(0, "2.000,00").replace("COMUNI", "CASSAFORTE"),
                        row(0, "2.000,00").replace("Assistenza", "Nessuna")),
                PLAN_OFFICE);

        assertThat(report.accepted()).isFalse();
        assertThat(report.wrong()).extracting(SheetReport.Remark::line).containsExactly(3L, 4L, 5L, 6L, 7L);
        assertThat(report.wrong())
                .extracting(SheetReport.Remark::words)
                .satisfiesExactly(
                        words -> assertThat(words).contains("«Ente»"),
                        words -> assertThat(words).contains("«importo»"),
                        words -> assertThat(words).contains("«Anno»"),
                        words -> assertThat(words).contains("«Fonte»"),
                        words -> assertThat(words).contains("«Azione»"));
        assertThat(commitments.of(key))
                .singleElement()
                .matches(one -> one.amount().intValue() == 1);
    }

    @Test
    void aMayorImportsTheOwnRowsAndNobodyElses() {
        var mayor = area.mayorPeople().get(1);

        var report = commitments.importSheet(key, sheet(row(1, "10"), row(0, "10")), mayor);

        assertThat(report.wrong()).singleElement().satisfies(bad -> {
            assertThat(bad.line()).isEqualTo(3);
            assertThat(bad.words()).contains("non puoi modificare gli impegni di questo ente");
        });
        assertThat(commitments.importSheet(key, sheet(row(1, "10")), mayor).loaded())
                .isEqualTo(1);
    }

    @Test
    void aSheetOverTheBudgetIsSavedWithItsWarnings() {
        var report = commitments.importSheet(
                key,
                sheet("%s;Assistenza domiciliare;2018;comuni;10.000;12.000;;0,5;\n"
                        .formatted(area.mayors().get(0))),
                PLAN_OFFICE);

        assertThat(report.accepted()).isTrue();
        assertThat(report.warnings()).singleElement().satisfies(remark -> {
            assertThat(remark.line()).isEqualTo(2);
            assertThat(remark.words()).contains("12.000,00 €");
        });
    }

    @Test
    void aFileThatIsNoSheetIsExplained() {
        var others = sheets.read("nome;cognome\nAnna;Rossi\n".getBytes(StandardCharsets.UTF_8), "impegni.csv");
        assertThat(commitments.importSheet(key, others, PLAN_OFFICE).wrong())
                .singleElement()
                .satisfies(bad -> assertThat(bad.words()).contains("mancano delle colonne"));
        assertThatThrownBy(() -> sheets.read(new byte[] {0x25, 0x50, 0x44, 0x46, (byte) 0xe2, 0}, "impegni.csv"))
                .isInstanceOf(RuleViolated.class);
        assertThatThrownBy(() -> sheet()).hasMessageContaining("non contiene righe");
        assertThatThrownBy(() -> sheet("\"mai chiusa;")).hasMessageContaining("le virgolette non si chiudono");
    }

    private Commitment commitment(int mayor, int year, String euro) {
        return new Commitment(
                UUID.randomUUID(),
                area.mayors().get(mayor),
                action,
                year,
                Fund.of("COMUNI"),
                new BigDecimal("50000"),
                new BigDecimal(euro),
                "",
                BigDecimal.ZERO,
                "");
    }

    private static Commitment changed(Commitment one, String euro) {
        return new Commitment(
                one.id(),
                one.office(),
                one.action(),
                one.year(),
                one.source(),
                one.available(),
                new BigDecimal(euro),
                one.nonFinancial(),
                one.staffFte(),
                one.act());
    }

    private String row(int mayor, String euro) {
        return "%s;Assistenza domiciliare;2018;COMUNI;50.000,00;%s;;0;\n"
                .formatted(AgreementOnRecord.names(area).get(mayor), euro);
    }

    private Sheet sheet(String... rows) {
        return sheets.read((HEADER + String.join("", rows)).getBytes(StandardCharsets.UTF_8), "impegni.csv");
    }
}
