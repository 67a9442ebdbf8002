/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier.web;

import it.pianozona.dossier.Deed;
import it.pianozona.page.FileOut;
import it.pianozona.sheet.Sheet;
import it.pianozona.sheet.SheetFormat;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The history as a sheet, with the same filters as its page: one row for each field that was written. */
@Controller
class HistorySheetPage {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");
    private static final List<String> HEADERS = List.of(
            "Quando", "Pratica", "Chi", "In luogo di", "Ufficio", "Atto", "Pervenuto", "Campo", "Prima", "Dopo");

    private final HistoryPart history;

    HistorySheetPage(HistoryPart history) {
        this.history = history;
    }

    @GetMapping("/fascicolo/{key}/storia/storia." + SheetFormat.ENDING)
    ResponseEntity<byte[]> sheet(
            DossierVisits.Visit visit,
            @PathVariable String key,
            @PathVariable String format,
            @RequestParam Map<String, String> asked) {
        var found = history.all(visit, HistoryQuestion.of(asked));
        var rows = new ArrayList<Sheet.Row>();
        for (var deed : found.deeds()) {
            for (var line : linesOf(deed)) {
                rows.add(new Sheet.Row(rows.size() + 2, cells(deed, line)));
            }
        }
        return FileOut.sheet("storia-" + key, format, new Sheet(HEADERS, rows));
    }

    private static List<Deed.Line> linesOf(Deed deed) {
        return deed.lines().isEmpty() ? List.of(new Deed.Line("", "", "")) : deed.lines();
    }

    private static List<String> cells(Deed deed, Deed.Line line) {
        return List.of(
                MOMENT.format(deed.at()),
                deed.procedure(),
                deed.who(),
                deed.holderInWhoseStead().orElse(""),
                deed.office(),
                deed.act(),
                deed.received().orElse(""),
                line.label(),
                line.before(),
                line.after());
    }
}
