/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.table;

import static it.pianozona.programme.commitment.SampleBook.AUSL;
import static it.pianozona.programme.commitment.SampleBook.BOBBIO;
import static it.pianozona.programme.commitment.SampleBook.DAY_CENTRE;
import static it.pianozona.programme.commitment.SampleBook.HOME_CARE;
import static it.pianozona.programme.commitment.SampleBook.HOME_CARE_BEFORE;
import static it.pianozona.programme.commitment.SampleBook.TRAVO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.money.Instrument;
import it.pianozona.money.MoneyLine;
import it.pianozona.money.Stage;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.programme.Resource;
import it.pianozona.programme.commitment.SampleBook;
import it.pianozona.programme.commitment.SheetToPay;
import it.pianozona.programme.commitment.TransferSheet;
import it.pianozona.programme.sheet.FnpsColumn;
import it.pianozona.programme.sheet.FnpsRow;
import it.pianozona.programme.sheet.Management;
import it.pianozona.programme.sheet.ProgrammeSheet;
import it.pianozona.programme.sheet.SheetKind;
import it.pianozona.region.Fund;
import it.pianozona.region.TestFunds;
import it.pianozona.sheet.SheetFormat;
import it.pianozona.sheet.Sheets;
import it.pianozona.territory.Residents;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables T1 to T5 with figures whose arithmetic is written out beside them. */
@Tag("years")
class YearTablesTest {

    private static final List<Resource> RESOURCES = List.of(
            new Resource(Fund.of("FNPS"), 2018, "DGR 1", euro("1000"), euro("200.50"), false),
            new Resource(Fund.of("FNPS"), 2019, "DGR 2", euro("10000"), euro("0"), false),
            new Resource(Fund.of("FRNA"), 2019, "assegnato nel 2018", euro("5000"), euro("0"), true));

    /**
     * FNPS 2018: 1.000 + 200,50 = 1.200,50. FNPS 2019: 40 % of 10.000 = 4.000 for minors; the sheet for families plans 3.500, so 500 are
     * wanting. FRNA: 5.600 planned of 5.000, 600 too much. Totals: 16.000 + 200,50 = 16.200,50; 3.500 + 5.600 = 9.100.
     */
    @Test
    void incomeSaysWhatIsAvailableWhichPartGoesToWhomAndWhatIsWanting() {
        var data = data(new SampleBook()
                .planned(BOBBIO, HOME_CARE, "FNPS", "3500")
                .planned(BOBBIO, DAY_CENTRE, "FRNA", "5600"));

        var table = IncomeTable.of(data);

        assertThat(texts(table, 5)).containsExactly("1.200,50", "10.000,00", "5.000,00", "16.200,50");
        assertThat(texts(table, 6)).containsExactly("", "almeno 4.000,00 € per minori", "", "");
        assertThat(texts(table, 7)).containsExactly("0,00", "3.500,00", "5.600,00", "9.100,00");
        assertThat(texts(table, 2)).contains("provvisorio: assegnato nel 2018");
        assertThat(table.remarks())
                .hasSize(2)
                .anyMatch(words -> words.contains("mancano 500,00 € per minori: ne servono 4.000,00"))
                .anyMatch(words -> words.contains("le schede contano su 600,00 € più di quanto è disponibile"));
    }

    /** Sheet 1: 600 + 400 = 1.000 of 1.000. Sheet 2: 700 of 750, 50 are wanting. 1.000 + 750 = 1.750; 1.750 - 1.700 = 50. */
    @Test
    void eachSheetIsCoveredByItsFunds() {
        var data = data(new SampleBook()
                .planned(BOBBIO, HOME_CARE, "COMUNI", "600")
                .planned(TRAVO, HOME_CARE, "FNPS", "400")
                .planned(AUSL, DAY_CENTRE, "FRNA", "700"));

        var table = SheetsTable.of(data);

        assertThat(table.headers())
                .containsExactly(
                        "Scheda",
                        "Comuni",
                        "Fondo nazionale politiche sociali",
                        "Fondo regionale non autosufficienza",
                        "Costo",
                        "Differenza");
        assertThat(row(table, 0))
                .containsExactly("1. Assistenza domiciliare", "600,00", "400,00", "0,00", "1.000,00", "0,00");
        assertThat(row(table, 1)).containsExactly("2. Centro diurno", "0,00", "0,00", "700,00", "750,00", "50,00");
        assertThat(row(table, 2)).containsExactly("Totale", "600,00", "400,00", "700,00", "1.750,00", "50,00");
        assertThat(table.remarks()).containsExactly("Scheda 2. Centro diurno: mancano 50,00 € di copertura.");
    }

    /**
     * Bobbio: 9.000 + 1.000 = 10.000 of its own, 4.000 handed over, 6.000 kept, 10.000 / 4.000 inhabitants = 2,50, 8.000 the year before: 2.000
     * more. Travo: 500 / 1.000 = 0,50. The area: 10.500 / 5.000 = 2,10, not the mean of 2,50 and 0,50.
     */
    @Test
    void eachComuneSpendsAndHandsOverForAnInhabitantAndAgainstTheYearBefore() {
        var data = data(new SampleBook()
                .committed(BOBBIO, HOME_CARE, "COMUNI", "9000")
                .committed(BOBBIO, DAY_CENTRE, "COMUNI", "1000")
                .committed(BOBBIO, HOME_CARE, "FNPS", "70")
                .committed(TRAVO, HOME_CARE, "COMUNI", "500")
                .committed(AUSL, HOME_CARE, "SSR", "99999")
                .before(BOBBIO, HOME_CARE_BEFORE, "COMUNI", "8000"));

        var table = BodiesTable.of(data);

        assertThat(row(table, 0))
                .containsExactly(
                        "Comune di Bobbio",
                        "10.000,00",
                        "4.000,00",
                        "6.000,00",
                        "70,00",
                        "2,50",
                        "8.000,00",
                        "2.000,00");
        assertThat(row(table, 1))
                .containsExactly("Comune di Travo", "500,00", "0,00", "500,00", "0,00", "0,50", "0,00", "500,00");
        assertThat(row(table, 2))
                .containsExactly(
                        "Totale", "10.500,00", "4.000,00", "6.500,00", "70,00", "2,10", "8.000,00", "2.500,00");
    }

    /** Home care (3) for families: 300 + 45 = 345; a day centre (4) for disability: 55. 345 + 55 = 400; other funds do not count. */
    @Test
    void theMinistrysMatrixHasFiveRowsAndThreeColumns() {
        var data = data(new SampleBook()
                .planned(BOBBIO, HOME_CARE, "FNPS", "300")
                .planned(TRAVO, HOME_CARE, "FNPS", "45")
                .planned(TRAVO, HOME_CARE, "COMUNI", "1")
                .planned(BOBBIO, DAY_CENTRE, "FNPS", "55"));

        var table = FnpsTable.of(data);

        assertThat(table.rows()).hasSize(6);
        assertThat(table.headers()).hasSize(5);
        assertThat(row(table, 2))
                .containsExactly("3. servizi domiciliari e territoriali", "345,00", "0,00", "0,00", "345,00");
        assertThat(row(table, 3))
                .containsExactly("4. centri diurni e semiresidenziali", "0,00", "55,00", "0,00", "55,00");
        assertThat(row(table, 5)).containsExactly("Totale", "345,00", "55,00", "0,00", "400,00");
        assertThat(table.remarks()).isEmpty();
    }

    /** 4.000 of the region's fund and 250 of the state's: 4.250; the funds give 5.000. */
    @Test
    void theFundsForWhoIsNotSelfSufficientStandByServiceFundAndDistrict() {
        var data = data(new SampleBook()
                .planned(AUSL, DAY_CENTRE, "FRNA", "4000")
                .planned(AUSL, DAY_CENTRE, "FNA", "250")
                .planned(AUSL, HOME_CARE, "SSR", "1"));

        var table = FrnaTable.of(data);

        assertThat(row(table, 0))
                .containsExactly("2. Centro diurno", "Fondo regionale non autosufficienza", "Ponente", "4.000,00");
        assertThat(row(table, 2)).containsExactly("Totale", "", "", "4.250,00");
        assertThat(table.remarks()).containsExactly("I fondi danno 5.000,00 €, le schede ne programmano 4.250,00.");
    }

    /** The framework foresees 1.000, 900 are planned, 1.100 committed: 100 above the framework. */
    @Test
    void theYearsStandAgainstTheFramework() {
        var table = StateTables.reconciliation(List.of(
                line(Instrument.PLAN, Stage.ESTIMATE, "1000"),
                line(Instrument.PROGRAMME, Stage.PLANNED, "900"),
                line(Instrument.PROGRAMME, Stage.COMMITTED, "1100")));

        assertThat(row(table, 0))
                .containsExactly(
                        "2019",
                        PlanAreaKind.SOCIAL.italian(),
                        "Fondo nazionale politiche sociali",
                        "1.000,00",
                        "900,00",
                        "1.100,00",
                        "0,00",
                        "100,00");
        assertThat(row(table, 1)).startsWith("Totale").endsWith("100,00");
    }

    /** FNPS has years: 10.000 of 2019 and 1.200,50 of 2018; 900 of 2019 are planned. */
    @Test
    void eachFundStandsByItsYears() {
        var table = StateTables.funds(RESOURCES, List.of(line(Instrument.PROGRAMME, Stage.PLANNED, "900")));

        assertThat(row(table, 0)).contains("2018", "1.200,50");
        assertThat(row(table, 1)).containsSequence("2019", "10.000,00", "900,00", "0,00");
    }

    private static MoneyLine line(Instrument instrument, Stage stage, String amount) {
        return new MoneyLine(
                UUID.randomUUID(),
                "PPO-2018-2020",
                instrument,
                "x",
                Optional.empty(),
                "SOCIAL",
                Fund.of("FNPS"),
                Optional.of(2019),
                "",
                2019,
                stage,
                euro(amount),
                "");
    }

    /** What T3 says by hand goes out and comes back in each format; the totals and what is derived are left out. */
    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void whatIsHandedOverComesBackAsItWentOut(SheetFormat format) {
        var sample = new SampleBook().committed(BOBBIO, HOME_CARE, "COMUNI", "9000.25");
        var written = format.write(BodiesTable.of(data(sample)).sheet());

        assertThat(TransferSheet.read(new Sheets().read(written, "t3." + format.ending()), sample.book()))
                .hasSize(2)
                .hasEntrySatisfying(BOBBIO, euro -> assertThat(euro).isEqualByComparingTo("4000"))
                .hasEntrySatisfying(TRAVO, euro -> assertThat(euro).isZero());
    }

    @Test
    void aTransferOfNobodyOrOfNoNumberIsNamedByItsRow() {
        assertThatThrownBy(
                        () -> read("Comune;Di cui trasferito all'ambito\nComune di Pero;1\nComune di Bobbio;dieci\n"))
                .hasMessageContaining("Riga 2, «Comune»: «Comune di Pero» non è un Comune del programma")
                .hasMessageContaining("Riga 3, «Di cui trasferito all'ambito»: «dieci» non è un numero");
        assertThatThrownBy(() -> read("Comune;Altro\nComune di Bobbio;1\n"))
                .hasMessageContaining("manca la colonna «Di cui trasferito all'ambito»");
    }

    private static Map<String, BigDecimal> read(String csv) {
        return TransferSheet.read(
                new Sheets().read(csv.getBytes(StandardCharsets.UTF_8), "t3.csv"), new SampleBook().book());
    }

    private static TableData data(SampleBook sample) {
        return new TableData(
                sample.book(),
                TestFunds.NATIONAL,
                RESOURCES,
                List.of(
                        sheet(HOME_CARE, "1000", FnpsRow.HOME, FnpsColumn.FAMILY),
                        sheet(DAY_CENTRE, "750", FnpsRow.DAY_CENTRES, FnpsColumn.DISABILITY)),
                "Ponente",
                Map.of(
                        BOBBIO, new Residents("033005", 4000, LocalDate.of(2018, 12, 31)),
                        TRAVO, new Residents("033043", 1000, LocalDate.of(2018, 12, 31))),
                Map.of(BOBBIO, euro("4000")));
    }

    private static ProgrammeSheet sheet(SheetToPay paid, String total, FnpsRow row, FnpsColumn column) {
        return new ProgrammeSheet(
                paid.id(),
                SampleBook.programme().id(),
                paid.number(),
                paid.title(),
                new ProgrammeSheet.Course(SheetKind.NEW, "", Optional.empty()),
                new ProgrammeSheet.Roots(Optional.empty(), Optional.empty(), "", Optional.empty()),
                PlanAreaKind.SOCIAL,
                new ProgrammeSheet.Ownership(List.of(), "", ""),
                List.of(),
                new ProgrammeSheet.Service("", "", "", Optional.of(row), Optional.of(column)),
                new ProgrammeSheet.Delivery("", Optional.empty(), "", Management.DIRECT, "", ""),
                new ProgrammeSheet.Term(Optional.empty(), Optional.empty()),
                new ProgrammeSheet.Codes("", "", ""),
                "",
                Optional.of(euro(total)),
                ProgrammeSheet.Proposal.by("ufficio-piano-PPO"),
                ProgrammeSheet.Parts.NONE);
    }

    private static List<String> texts(YearTable table, int column) {
        return table.rows().stream().map(row -> row.get(column).text()).toList();
    }

    private static List<String> row(YearTable table, int at) {
        return table.rows().get(at).stream().map(YearTable.Cell::text).toList();
    }

    private static BigDecimal euro(String amount) {
        return new BigDecimal(amount);
    }
}
