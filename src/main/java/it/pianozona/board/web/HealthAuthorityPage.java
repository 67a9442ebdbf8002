/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.board.web;

import it.pianozona.board.BudgetCalendar;
import it.pianozona.board.HealthMoney;
import it.pianozona.board.HealthMoney.Amounts;
import it.pianozona.cycle.Cycles;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.plan.chain.Action.Joint;
import it.pianozona.plan.chain.HealthSide;
import it.pianozona.plan.chain.HealthSide.JointAction;
import it.pianozona.sheet.ItalianNumber;
import it.pianozona.territory.PlanningArea;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.text.Italian;
import it.pianozona.time.BusinessClock;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the plans ask of a health authority, district by district: joint actions, health amounts, and its budget calendar (U-8). */
@Controller
class HealthAuthorityPage {

    private static final int ACTIONS = 300;

    private final PlanningAreas areas;
    private final Cycles cycles;
    private final HealthSide health;
    private final HealthMoney money;
    private final BudgetCalendar calendar;
    private final BusinessClock clock;

    HealthAuthorityPage(
            PlanningAreas areas,
            Cycles cycles,
            HealthSide health,
            HealthMoney money,
            BudgetCalendar calendar,
            BusinessClock clock) {
        this.areas = areas;
        this.cycles = cycles;
        this.health = health;
        this.money = money;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The plan of one district for one cycle. */
    record District(PlanningArea area, PlanningCycle cycle, List<Amounts> amounts, List<JointAction> actions) {

        /** Euro of the framework for the health area, the social-health area and the fund for the dependent, in all years. */
        BigDecimal total() {
            return amounts.stream().map(Amounts::framework).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** Whether a programme of a year speaks of them: else there is only the framework to show. */
        public boolean isProgrammed() {
            return amounts.stream()
                    .anyMatch(one -> one.planned().add(one.committed()).signum() > 0);
        }

        /** Where on the page it begins. */
        public String anchor() {
            return "ciclo-" + cycle.key();
        }

        /** For example "progettazione, gestione". */
        public String joint(JointAction action) {
            return action.joint().stream()
                    .map(name -> Joint.valueOf(name).italian())
                    .collect(Collectors.joining(", "));
        }
    }

    /** What the plans ask of the authority, in one sentence. */
    private static String sentence(List<District> districts) {
        var actions = districts.stream().mapToInt(one -> one.actions().size()).sum();
        var euro = districts.stream().map(District::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        return districts.isEmpty()
                ? "Nessun piano chiede oggi qualcosa all'azienda."
                : "%s: %s, %s."
                        .formatted(
                                Italian.count(districts.size(), "ciclo in corso", "cicli in corso"),
                                actions == 0
                                        ? "nessuna azione congiunta"
                                        : Italian.count(actions, "azione congiunta", "azioni congiunte"),
                                euro.signum() == 0
                                        ? "nessuna somma prevista"
                                        : ItalianNumber.brief(euro) + " € previsti");
    }

    @GetMapping("/aziende/{code}")
    String show(HealthDoor.Visit visit, @PathVariable String code, Model model) {
        var seen = areas.all(clock.today()).stream()
                .filter(area -> area.healthAuthority().equals(code))
                .filter(area -> visit.areas().contains(area.code()))
                .collect(Collectors.toMap(PlanningArea::code, area -> area));
        var open = cycles.ofAreas(seen.keySet()).stream()
                .filter(cycle -> !cycle.state().isEnd())
                .toList();
        var keys = open.stream().map(PlanningCycle::key).toList();
        var amounts = money.of(keys).stream().collect(Collectors.groupingBy(Amounts::cycleKey));
        var actions = health.jointActions(keys, ACTIONS).stream().collect(Collectors.groupingBy(JointAction::cycleKey));
        model.addAttribute("authority", visit.authority());
        var districts = open.stream()
                .map(cycle -> new District(
                        seen.get(cycle.area()),
                        cycle,
                        amounts.getOrDefault(cycle.key(), List.of()),
                        actions.getOrDefault(cycle.key(), List.of())))
                .toList();
        model.addAttribute("districts", districts);
        model.addAttribute("cut", actions.values().stream().mapToInt(List::size).sum() == ACTIONS);
        model.addAttribute("most", ACTIONS);
        model.addAttribute("calendar", calendar.of(code, seen, open));
        model.addAttribute("sentence", sentence(districts));
        return "azienda";
    }
}
