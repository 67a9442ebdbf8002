/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.board.web;

import it.pianozona.board.RegionBoard;
import it.pianozona.board.RegionReminders;
import it.pianozona.page.Attempt;
import it.pianozona.page.FileOut;
import it.pianozona.sheet.Sheet;
import it.pianozona.sheet.Sheets;
import it.pianozona.time.BusinessClock;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The region's board: every area with its state, its delay, who is missing, and the reminders (U-9). */
@Controller
@RequestMapping("/regioni/{code}")
class RegionBoardPage {

    private static final String BACK = "redirect:/regioni/{code}";

    private final RegionBoard board;
    private final RegionReminders reminders;
    private final Sheets sheets;
    private final BusinessClock clock;

    RegionBoardPage(RegionBoard board, RegionReminders reminders, Sheets sheets, BusinessClock clock) {
        this.board = board;
        this.reminders = reminders;
        this.sheets = sheets;
        this.clock = clock;
    }

    @GetMapping
    String show(
            BoardDoor.Visit visit,
            @PathVariable String code,
            @RequestParam(name = "mostra", required = false) String show,
            @RequestParam(name = "ordina", required = false) String order,
            @RequestParam(name = "cerca", required = false) String search,
            Model model) {
        var choice = BoardChoice.of(show, order, search);
        var shown = board.of(code);
        model.addAttribute("region", visit.region());
        model.addAttribute("board", shown);
        model.addAttribute("choice", choice);
        model.addAttribute("rows", choice.of(shown.rows()));
        model.addAttribute("shows", BoardChoice.Show.values());
        model.addAttribute("orders", BoardChoice.Order.values());
        model.addAttribute("today", clock.today());
        return "regione-quadro";
    }

    @GetMapping("/quadro.csv")
    ResponseEntity<byte[]> csv(
            BoardDoor.Visit visit,
            @PathVariable String code,
            @RequestParam(name = "mostra", required = false) String show,
            @RequestParam(name = "ordina", required = false) String order,
            @RequestParam(name = "cerca", required = false) String search) {
        return file(code, "csv", Sheets.CSV, sheets.csv(sheet(code, BoardChoice.of(show, order, search))));
    }

    @GetMapping("/quadro.ods")
    ResponseEntity<byte[]> ods(
            BoardDoor.Visit visit,
            @PathVariable String code,
            @RequestParam(name = "mostra", required = false) String show,
            @RequestParam(name = "ordina", required = false) String order,
            @RequestParam(name = "cerca", required = false) String search) {
        return file(code, "ods", Sheets.ODS, sheets.ods(sheet(code, BoardChoice.of(show, order, search))));
    }

    private Sheet sheet(String code, BoardChoice choice) {
        return BoardSheet.of(choice.of(board.of(code).rows()));
    }

    private ResponseEntity<byte[]> file(String code, String kind, String type, byte[] content) {
        var name = "quadro-%s-%s.%s".formatted(code, clock.today(), kind);
        return FileOut.of(name, type, content);
    }

    @PostMapping("/solleciti")
    String remindAll(BoardDoor.Visit visit, @PathVariable String code, Attempt attempt) {
        return remind(() -> reminders.remindAll(code, visit.sender()), attempt);
    }

    @PostMapping("/solleciti/{area}")
    String remind(BoardDoor.Visit visit, @PathVariable String code, @PathVariable String area, Attempt attempt) {
        return remind(() -> reminders.remind(code, area, visit.sender()), attempt);
    }

    private static String remind(Supplier<List<String>> sending, Attempt attempt) {
        return attempt.then(BACK, () -> "Sollecito inviato a: %s.".formatted(String.join(", ", sending.get())));
    }
}
