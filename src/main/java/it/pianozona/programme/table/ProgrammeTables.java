/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.table;

import it.pianozona.cycle.Cycles;
import it.pianozona.money.Instrument;
import it.pianozona.money.Money;
import it.pianozona.programme.PlanYears;
import it.pianozona.programme.Programme;
import it.pianozona.programme.Resources;
import it.pianozona.programme.commitment.BodyResidents;
import it.pianozona.programme.commitment.ProgrammeCommitments;
import it.pianozona.programme.commitment.Transfers;
import it.pianozona.programme.sheet.ProgrammeSheet;
import it.pianozona.programme.sheet.ProgrammeSheets;
import it.pianozona.region.InstrumentType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The economic tables of a year: read once, derived, never typed twice (FIELD A.2.1). */
@Service
public class ProgrammeTables {

    private final ProgrammeCommitments commitments;
    private final ProgrammeSheets sheets;
    private final Resources resources;
    private final BodyResidents residents;
    private final Transfers transfers;
    private final Money money;
    private final PlanYears years;
    private final Cycles cycles;

    ProgrammeTables(
            ProgrammeCommitments commitments,
            ProgrammeSheets sheets,
            Resources resources,
            BodyResidents residents,
            Transfers transfers,
            Money money,
            PlanYears years,
            Cycles cycles) {
        this.commitments = commitments;
        this.sheets = sheets;
        this.resources = resources;
        this.residents = residents;
        this.transfers = transfers;
        this.money = money;
        this.years = years;
        this.cycles = cycles;
    }

    /** The tables of the programme, in their order; T5 only where the region shares out a fund for who is not self-sufficient. */
    @Transactional(readOnly = true)
    public List<YearTable> of(Programme programme) {
        var data = data(programme);
        var tables = new ArrayList<>(
                List.of(IncomeTable.of(data), SheetsTable.of(data), BodiesTable.of(data), FnpsTable.of(data)));
        if (hasFrna(programme)) {
            tables.add(FrnaTable.of(data));
        }
        tables.add(StateTables.reconciliation(years.figures(programme.cycleKey())));
        tables.add(StateTables.funds(data.resources(), money.of(Instrument.PROGRAMME, programme.key())));
        return List.copyOf(tables);
    }

    /** The table of that code, for example {@code t2}. */
    @Transactional(readOnly = true)
    public Optional<YearTable> find(Programme programme, String code) {
        return of(programme).stream().filter(table -> table.code().equals(code)).findFirst();
    }

    /** Whether the region shares out a fund for who is not self-sufficient among areas. */
    public boolean hasFrna(Programme programme) {
        return cycles.profileOf(programme.cycleKey()).instruments().contains(InstrumentType.FRNA_ALLOCATION);
    }

    /** What is paid for who is not self-sufficient, by service and fund. */
    @Transactional(readOnly = true)
    public List<FrnaTable.Line> frna(Programme programme) {
        return FrnaTable.lines(data(programme));
    }

    private TableData data(Programme programme) {
        var book = commitments.book(programme.id());
        return new TableData(
                book,
                resources.funds(programme),
                resources.of(programme.id()),
                sheets.of(programme.id()).stream()
                        .filter(sheet -> sheet.isTaken() && sheet.goesOn())
                        .sorted(Comparator.comparingInt(ProgrammeSheet::number))
                        .toList(),
                cycles.areaOf(programme.cycleKey()).healthDistrictName(),
                residents.of(book.bodies(), programme.year()),
                transfers.of(programme.id()));
    }
}
