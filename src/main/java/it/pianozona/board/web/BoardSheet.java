/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.board.web;

import it.pianozona.agreement.AreaAgreements.Standing;
import it.pianozona.board.AreaRow;
import it.pianozona.cycle.CycleTerms;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.sheet.ItalianNumber;
import it.pianozona.sheet.Sheet;
import it.pianozona.text.Italian;
import java.util.ArrayList;
import java.util.List;

/** A board as a sheet. */
final class BoardSheet {

    private static final List<String> HEADERS = List.of(
            "Codice",
            "Ambito",
            "Ciclo",
            "Stato",
            "Fase in corso",
            "Giorni di ritardo",
            "Termine di approvazione e firma",
            "Approvazione",
            "Firma",
            "Accordo",
            "Comuni che mancano",
            "Quali",
            "Ufficio di piano attivo",
            "Compiti scaduti",
            "Soglie richiamate",
            "Premialità chiesta",
            "Premialità da pagare",
            "Premialità pagata",
            "Ultimo sollecito");

    private BoardSheet() {}

    static Sheet of(List<AreaRow> rows) {
        var lines = new ArrayList<Sheet.Row>();
        rows.forEach(row -> lines.add(new Sheet.Row(lines.size() + 2, cells(row))));
        return new Sheet(HEADERS, List.copyOf(lines));
    }

    private static List<String> cells(AreaRow row) {
        return List.of(
                row.area().code(),
                row.area().name(),
                row.cycle().map(PlanningCycle::key).orElse(""),
                row.state(),
                row.phase(),
                Long.toString(row.daysLate()),
                row.cycle().map(PlanningCycle::approvalDate).map(Italian::day).orElse(""),
                row.terms().map(terms -> terms.approval().words()).orElse(""),
                row.terms()
                        .flatMap(CycleTerms::signature)
                        .map(CycleTerms.Term::words)
                        .orElse(""),
                row.agreement()
                        .map(Standing::state)
                        .map(state -> state.italian())
                        .orElse(""),
                Integer.toString(row.missing().size()),
                String.join(", ", row.missing()),
                row.officeActive() ? "sì" : "no",
                Integer.toString(row.lateTasks()),
                Integer.toString(row.thresholds()),
                ItalianNumber.plain(row.incentive().claimed()),
                ItalianNumber.plain(row.incentive().due()),
                ItalianNumber.plain(row.incentive().paid()),
                row.reminded().map(Italian::day).orElse(""));
    }
}
