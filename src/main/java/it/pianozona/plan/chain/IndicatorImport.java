/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.chain;

import it.pianozona.measure.Measure;
import it.pianozona.plan.PlanAuthor;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the indicators of many objectives and sheets at once, each as its page would; all of them or none. */
@Service
public class IndicatorImport {

    private final Objectives objectives;
    private final Actions actions;

    IndicatorImport(Objectives objectives, Actions actions) {
        this.objectives = objectives;
        this.actions = actions;
    }

    /**
     * @param written all indicators that each of them has from now on
     * @throws RuleViolated with all that breaks a rule, if anything does
     */
    @Transactional
    public void save(String cycleKey, Map<PlanIndicators.Owner, List<Measure>> written, PlanAuthor author) {
        var ofActions = byId(actions.of(cycleKey), Action::id);
        var ofObjectives = byId(objectives.of(cycleKey), Objective::id);
        var actionVersions = actions.written(cycleKey);
        var objectiveVersions = objectives.written(cycleKey);
        var problems = new Problems();
        written.forEach((owner, indicators) -> problems.also(() -> {
            var id = owner.id();
            if (owner.isAction()) {
                var action = ofActions.get(id);
                actions.change(
                        cycleKey,
                        action.with(action.costs(), indicators),
                        actionVersions.get(id).version(),
                        author);
            } else {
                objectives.change(
                        cycleKey,
                        ofObjectives.get(id).with(indicators),
                        objectiveVersions.get(id).version(),
                        author);
            }
        }));
        problems.refuse();
    }

    private static <T> Map<UUID, T> byId(List<T> rows, Function<T, UUID> id) {
        return rows.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
