/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.web;

import it.pianozona.cycle.Cycles;
import it.pianozona.money.Instrument;
import it.pianozona.money.Stage;
import it.pianozona.page.Choices;
import it.pianozona.page.Door;
import it.pianozona.page.FileOut;
import it.pianozona.plan.PlanVisit;
import it.pianozona.programme.PlanYears;
import it.pianozona.programme.YearsMoney;
import it.pianozona.region.Fund;
import it.pianozona.sheet.ItalianNumber;
import it.pianozona.sheet.Sheet;
import it.pianozona.sheet.SheetFormat;
import it.pianozona.text.Italian;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The money of the plan through its years, for the people of the area who are no guests: the framework beside programmes, commitments
 * and payments, and the state of each fund. Figures of a programme that is being made are in it.
 *
 * Rules: ER-69.
 */
@Controller
@RequestMapping("/piani/{cycleKey}/anni")
class YearsPage {

    private final PlanYears years;
    private final Cycles cycles;

    YearsPage(PlanYears years, Cycles cycles) {
        this.years = years;
        this.cycles = cycles;
    }

    /** A year with its lines. */
    record Year(YearsLine total, String basis, List<YearsLine> lines) {}

    @GetMapping
    String show(PlanVisit visit, @PathVariable String cycleKey, @RequestParam Map<String, String> asked, Model model) {
        Door.requireHere(!visit.guest());
        var money = years.of(visit.cycle());
        var choice = YearsChoice.of(asked, money);
        var chosen = choice.of(money);
        model.addAttribute("visit", visit);
        model.addAttribute("choice", choice);
        model.addAttribute("yearChoices", Choices.of(money.years()));
        model.addAttribute("fundChoices", Choices.of(money.named(), Fund::code, Fund::italian));
        model.addAttribute("years", byYear(chosen));
        model.addAttribute(
                "total", new YearsLine("In tutto", chosen.reconciliation().total()));
        model.addAttribute("funds", chosen.funds().stream().map(FundLine::new).toList());
        model.addAttribute("sentence", sentence(money));
        model.addAttribute(
                "annual", cycles.profileOf(visit.cycle()).annualProgramme().isPresent());
        return "programma-anni";
    }

    private static List<Year> byYear(YearsMoney money) {
        var lines = money.reconciliation().lines().stream()
                .collect(Collectors.groupingBy(line -> line.place().year()));
        return money.years().stream()
                .filter(lines::containsKey)
                .map(year -> new Year(
                        new YearsLine(
                                Integer.toString(year), money.reconciliation().ofYear(year)),
                        basis(money.basis().get(year)),
                        lines.get(year).stream().map(YearsLine::of).toList()))
                .toList();
    }

    /** Which paper said what, for example "programmato: Piano di zona; impegnato: Accordo di programma". */
    private static String basis(Map<Stage, Instrument> said) {
        return said.entrySet().stream()
                .filter(one -> one.getKey() != Stage.ESTIMATE)
                .map(one -> "%s: %s"
                        .formatted(one.getKey().italian(), one.getValue().italian()))
                .collect(Collectors.joining("; "));
    }

    private static String sentence(YearsMoney money) {
        var total = money.reconciliation().total();
        var unmet = money.unmet();
        return total.byStage().isEmpty()
                ? "Nessuna somma nel piano, nell'accordo e nei programmi."
                : "%s € nel quadro, %s € programmati, %s € impegnati.%s"
                        .formatted(
                                ItalianNumber.brief(total.at(Stage.ESTIMATE)),
                                ItalianNumber.brief(total.at(Stage.PLANNED)),
                                ItalianNumber.brief(total.at(Stage.COMMITTED)),
                                unmet == 0
                                        ? ""
                                        : " %s."
                                                .formatted(Italian.count(
                                                        unmet,
                                                        "quota minima non è raggiunta",
                                                        "quote minime non sono raggiunte")));
    }

    /** Table T6. */
    @GetMapping("/riconciliazione." + SheetFormat.ENDING)
    ResponseEntity<byte[]> reconciliation(
            PlanVisit visit,
            @PathVariable String cycleKey,
            @PathVariable String format,
            @RequestParam Map<String, String> asked) {
        return sheet(visit, "riconciliazione", format, asked, YearsSheets::reconciliation);
    }

    /** Table T7. */
    @GetMapping("/fondi." + SheetFormat.ENDING)
    ResponseEntity<byte[]> funds(
            PlanVisit visit,
            @PathVariable String cycleKey,
            @PathVariable String format,
            @RequestParam Map<String, String> asked) {
        return sheet(visit, "fondi", format, asked, YearsSheets::funds);
    }

    private ResponseEntity<byte[]> sheet(
            PlanVisit visit, String name, String format, Map<String, String> asked, Function<YearsMoney, Sheet> table) {
        Door.requireHere(!visit.guest());
        var money = years.of(visit.cycle());
        return FileOut.sheet(
                "%s-%s".formatted(name, visit.cycle().key()),
                format,
                table.apply(YearsChoice.of(asked, money).of(money)));
    }
}
