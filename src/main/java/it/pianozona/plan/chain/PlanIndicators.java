/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.chain;

import it.pianozona.measure.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The indicators of a plan, each with what it belongs to: objective by objective with its sheets.
 *
 * @param owners also those that have no indicator yet
 */
public record PlanIndicators(List<Owner> owners) {

    /**
     * An objective or an action sheet.
     *
     * @param label as people and sheets name it, for example "Scheda: Punti unici"
     * @param place of its form, after {@code /piani/<cycle>}
     */
    public record Owner(UUID id, boolean isAction, String label, String place, List<Measure> indicators) {}

    /** An indicator of one of them. */
    public record Line(Owner owner, Measure measure) {

        /** Whether the day by which the baseline had to be measured has gone by. */
        public boolean isOverdue(LocalDate today) {
            return measure.baseline()
                    .measuredBy()
                    .map(day -> day.isBefore(today))
                    .orElse(false);
        }
    }

    /** Of a plan's objectives and actions. */
    public static PlanIndicators of(PlanChain chain) {
        var owners = new ArrayList<Owner>();
        for (var objective : chain.objectives()) {
            owners.add(new Owner(
                    objective.id(),
                    false,
                    "Obiettivo: " + objective.title(),
                    "/obiettivi?modifica=" + objective.id() + "#modulo",
                    objective.indicators()));
            chain.actions().stream()
                    .filter(action -> action.objective().equals(objective.id()))
                    .map(action -> new Owner(
                            action.id(),
                            true,
                            "Scheda: " + action.title(),
                            "/azioni/" + action.id() + "#indicatori",
                            action.indicators()))
                    .forEach(owners::add);
        }
        return new PlanIndicators(owners);
    }

    public List<Line> lines() {
        return stream().toList();
    }

    private Stream<Line> stream() {
        return owners.stream().flatMap(owner -> owner.indicators().stream().map(measure -> new Line(owner, measure)));
    }

    /** Those that are still words. */
    public List<Line> words() {
        return stream().filter(line -> line.measure().isWords()).toList();
    }

    /** Those whose baseline is not known, the first to be measured first. */
    public List<Line> unmeasured() {
        return stream()
                .filter(line -> line.measure().baseline().measuredBy().isPresent())
                .sorted(Comparator.comparing(
                        line -> line.measure().baseline().measuredBy().orElseThrow()))
                .toList();
    }

    /** Those of which all is known. */
    public List<Line> known() {
        return stream()
                .filter(line -> line.measure().baseline().value().isPresent())
                .toList();
    }
}
