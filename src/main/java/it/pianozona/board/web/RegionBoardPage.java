/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.board.web;

import it.pianozona.board.AreaRow;
import it.pianozona.board.RegionBoard;
import it.pianozona.board.RegionReminders;
import it.pianozona.page.Attempt;
import it.pianozona.page.FileOut;
import it.pianozona.sheet.SheetFormat;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.Territory;
import it.pianozona.time.BusinessClock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collector;
import java.util.stream.Collectors;
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
    private final PlanningAreas areas;
    private final BusinessClock clock;

    RegionBoardPage(RegionBoard board, RegionReminders reminders, PlanningAreas areas, BusinessClock clock) {
        this.board = board;
        this.reminders = reminders;
        this.areas = areas;
        this.clock = clock;
    }

    @GetMapping
    String show(
            BoardDoor.Visit visit, @PathVariable String code, @RequestParam Map<String, String> asked, Model model) {
        var choice = BoardChoice.of(asked);
        var shown = board.of(code);
        model.addAttribute("region", visit.region());
        model.addAttribute("board", shown);
        model.addAttribute("choice", choice);
        model.addAttribute("rows", choice.of(shown.rows()));
        model.addAttribute("tiles", tiles(shown.rows()));
        model.addAttribute(
                "shows",
                Arrays.stream(BoardChoice.Show.values()).collect(inOrder(one -> word(one), BoardChoice.Show::italian)));
        model.addAttribute(
                "orders",
                Arrays.stream(BoardChoice.Order.values())
                        .collect(inOrder(one -> word(one), BoardChoice.Order::italian)));
        model.addAttribute("today", clock.today());
        return "regione-quadro";
    }

    /** The areas of each health authority, by its name; who needs help first. */
    private Map<String, List<AreaRow>> tiles(List<AreaRow> rows) {
        var names = areas.territories().stream().collect(Collectors.toMap(Territory::code, Territory::name));
        return rows.stream()
                .sorted(Comparator.comparing((AreaRow row) -> row.pill().role())
                        .thenComparing(AreaRow::daysLate)
                        .reversed()
                        .thenComparing(row -> row.area().name()))
                .collect(Collectors.groupingBy(
                        row -> names.getOrDefault(row.area().healthAuthority(), "Altri ambiti"),
                        TreeMap::new,
                        Collectors.toList()));
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private static <T> Collector<T, ?, Map<String, String>> inOrder(
            Function<T, String> sent, Function<T, String> read) {
        return Collectors.toMap(sent, read, (one, other) -> one, LinkedHashMap::new);
    }

    @GetMapping("/quadro." + SheetFormat.ENDING)
    ResponseEntity<byte[]> sheet(
            BoardDoor.Visit visit,
            @PathVariable String code,
            @PathVariable String format,
            @RequestParam Map<String, String> asked) {
        var shown = BoardChoice.of(asked).of(board.of(code).rows());
        return FileOut.sheet("quadro-%s-%s".formatted(code, clock.today()), format, BoardSheet.of(shown));
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
