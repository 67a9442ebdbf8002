/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.sheet;

import it.pianozona.measure.Care;
import it.pianozona.measure.Frequency;
import it.pianozona.measure.Measure;
import it.pianozona.measure.MeasureFrame;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.region.Entry;
import it.pianozona.region.Fund;
import it.pianozona.region.FundEntry;
import it.pianozona.region.FundKind;
import it.pianozona.region.Funds;
import it.pianozona.rule.Problems;
import it.pianozona.support.SampleMeasures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Sheets of tests: the programme of 2019 of an area RHO with two municipalities. */
final class SampleSheets {

    static final int YEAR = 2019;
    static final UUID PROGRAMME = UUID.randomUUID();
    static final UUID ACTION = UUID.randomUUID();
    static final UUID OBJECTIVE = UUID.randomUUID();
    static final String RHO = "sindaco-015182";
    static final Fund COMUNI = Fund.of("COMUNI");
    static final Fund FNPS = Fund.of("FNPS");
    static final Fund ENDED_FUND = Fund.of("VECCHIO");

    private SampleSheets() {}

    static Funds funds() {
        return new Funds(List.of(
                fund("COMUNI", "Comuni", FundKind.MUNICIPAL),
                fund("FNPS", "Fondo nazionale politiche sociali", FundKind.STATE)));
    }

    private static FundEntry fund(String code, String label, FundKind kind) {
        return new FundEntry(
                code, label, kind, false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static SheetFrame frame() {
        return new SheetFrame(
                YEAR,
                funds(),
                Map.of(RHO, "Comune di Rho", "provincia-MI", "Provincia"),
                Map.of("015182", "Rho", "015166", "Pero"),
                Map.of(ACTION, "Nidi"),
                Map.of(OBJECTIVE, "Accesso omogeneo"),
                Map.of(),
                Map.of("accesso", "Accesso ai servizi"),
                List.of(new Entry("CASA", "Politiche della casa", "")),
                Map.of(),
                new MeasureFrame(
                        List.of(YEAR),
                        LocalDate.of(YEAR, 12, 31),
                        LocalDate.of(2018, 11, 5),
                        Map.of(),
                        Map.of("ufficio-piano-RHO", "Ufficio di piano", "responsabile-udp-RHO", "Responsabile"),
                        new Care("", Frequency.YEARLY, "ufficio-piano-RHO", "responsabile-udp-RHO")));
    }

    /** A whole sheet: 100 euro, 60 from Rho and 40 from the national fund of 2018. */
    static ProgrammeSheet whole() {
        return new ProgrammeSheet(
                UUID.randomUUID(),
                PROGRAMME,
                1,
                "Nidi",
                new ProgrammeSheet.Course(SheetKind.NEW, "", Optional.empty()),
                new ProgrammeSheet.Roots(Optional.of(ACTION), Optional.of(OBJECTIVE), "accesso", Optional.empty()),
                PlanAreaKind.SOCIAL,
                new ProgrammeSheet.Ownership(List.of(), "Comune di Rho", ""),
                List.of("015182"),
                new ProgrammeSheet.Service(
                        "A1", "", "", Optional.of(FnpsRow.DAY_CENTRES), Optional.of(FnpsColumn.FAMILY)),
                new ProgrammeSheet.Delivery(
                        "Famiglie", Optional.of(120), "Posti nei nidi.", Management.DIRECT, "", "CASA"),
                new ProgrammeSheet.Term(Optional.of(LocalDate.of(YEAR, 1, 1)), Optional.of(LocalDate.of(YEAR, 12, 31))),
                new ProgrammeSheet.Codes("J31H18000120001", "7654321ABC", "Prima infanzia"),
                "Personale",
                Optional.of(new BigDecimal("100.00")),
                ProgrammeSheet.Proposal.by("ufficio-piano-RHO"),
                new ProgrammeSheet.Parts(
                        List.of(new Partner("Cooperativa Alba", "gestore", "coprogettazione")),
                        List.of(new StaffLine(
                                "educatore",
                                3,
                                "Comune di Rho",
                                Optional.of(new BigDecimal("36.00")),
                                StaffLine.WorkMeasure.HOURS,
                                Optional.empty())),
                        List.of(new Milestone("Apertura", LocalDate.of(YEAR, 9, 2), "responsabile del servizio")),
                        List.of(
                                cost(COMUNI, Optional.empty(), RHO, "60.00"),
                                cost(FNPS, Optional.of(2018), "", "40.00")),
                        List.of(result("150"))));
    }

    static Measure result(String target) {
        return SampleMeasures.of("Utenti", "120", target, YEAR, "RHO");
    }

    static SheetCost cost(Fund fund, Optional<Integer> annuality, String body, String euro) {
        return new SheetCost(fund, annuality, body, YEAR, new BigDecimal(euro));
    }

    static ProgrammeSheet costing(ProgrammeSheet sheet, SheetCost... costs) {
        return sheet.with(sheet.parts().with(List.of(costs)));
    }

    /** The sheet with single fields written anew, as a form sends them. */
    static ProgrammeSheet written(ProgrammeSheet sheet, Map<SheetField, String> fields) {
        var problems = new Problems();
        var read = SheetReading.of(sheet, frame(), fields, problems);
        problems.refuse();
        return read;
    }
}
