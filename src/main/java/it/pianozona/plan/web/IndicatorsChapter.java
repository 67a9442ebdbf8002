/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.page.Pill;
import it.pianozona.plan.chain.PlanIndicators;
import it.pianozona.plan.completeness.PlanAsWritten;
import it.pianozona.plan.completeness.PlanChapter;
import it.pianozona.text.Italian;
import it.pianozona.time.BusinessClock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The indicators of the plan as a chapter: whether all are numbers, whether all are measured that had to be. */
@Component
class IndicatorsChapter implements PlanChapter {

    private final BusinessClock clock;

    IndicatorsChapter(BusinessClock clock) {
        this.clock = clock;
    }

    @Override
    public Part part() {
        return Part.CHECKING;
    }

    @Override
    public int position() {
        return 15;
    }

    @Override
    public String title() {
        return "Indicatori";
    }

    @Override
    public String place() {
        return "/indicatori";
    }

    @Override
    public String act() {
        return "Traduci gli indicatori in numeri";
    }

    @Override
    public Optional<Standing> of(PlanAsWritten plan) {
        var indicators = PlanIndicators.of(plan.chain());
        var words = indicators.words().size();
        var overdue = indicators.unmeasured().stream()
                .filter(line -> line.isOverdue(clock.today()))
                .count();
        if (indicators.lines().isEmpty()) {
            return Optional.of(new Standing(new Pill(Pill.Role.WAITING, "nessuno"), "Nessun indicatore."));
        }
        if (words > 0) {
            return Optional.of(new Standing(
                    new Pill(Pill.Role.RUNNING, "da tradurre"),
                    Italian.count(words, "indicatore è ancora", "indicatori sono ancora") + " a parole."));
        }
        return Optional.of(
                overdue > 0
                        ? new Standing(
                                new Pill(Pill.Role.LATE, "da misurare"),
                                Italian.count(
                                        overdue,
                                        "valore di partenza andava già misurato.",
                                        "valori di partenza andavano già misurati."))
                        : new Standing(
                                new Pill(Pill.Role.DONE, "in numeri"),
                                Italian.count(indicators.lines().size(), "indicatore", "indicatori") + " in numeri."));
    }
}
