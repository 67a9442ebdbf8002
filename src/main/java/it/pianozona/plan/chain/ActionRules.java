/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.chain;

import it.pianozona.measure.Measure;
import it.pianozona.measure.MeasureRules;
import it.pianozona.money.Euro;
import it.pianozona.region.Funds;
import it.pianozona.rule.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What F-AZIONE asks of an action sheet, the same on the form and on the page.
 *
 * Rules: ER-20.
 * @param objectives ids of the plan's objectives
 * @param years of the plan
 * @param funds that may pay (N-8)
 * @param policies codes of the policies that the region names
 * @param measures what is asked of its indicators
 */
record ActionRules(
        Set<UUID> objectives, List<Integer> years, Funds funds, Set<String> policies, MeasureRules measures) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TARGET = 300;
    private static final int LONGEST_NAME = 200;

    /** Every rule that the sheet breaks. */
    Problems check(Action action) {
        var problems = new Problems();
        describe(action, problems);
        own(action, problems);
        cost(action.costs(), problems);
        measure(action.indicators(), problems);
        return problems;
    }

    private void describe(Action action, Problems problems) {
        problems.unless(!action.title().isBlank(), "«Titolo»: scrivi il titolo dell'azione.")
                .unless(action.title().length() <= LONGEST_TITLE, "«Titolo»: al massimo 200 caratteri.")
                .unless(objectives.contains(action.objective()), "«Obiettivo»: scegli un obiettivo del piano.")
                .unless(!action.target().isBlank(), "«Destinatari»: indica a chi è rivolta.")
                .unless(action.target().length() <= LONGEST_TARGET, "«Destinatari»: al massimo 300 caratteri.")
                .unless(
                        action.policy().isEmpty() || policies.contains(action.policy()),
                        "«Politica integrata»: scegli dall'elenco.");
    }

    private static void own(Action action, Problems problems) {
        var social = !action.socialOwner().isBlank();
        var health = !action.healthOwner().isBlank();
        var joint = Set.of("DESIGN", "MANAGEMENT", "PRODUCTION");
        problems.unless(joint.containsAll(action.joint()), "«Congiunta in»: scegli dall'elenco.")
                .unless(social || health, "«Titolare»: indica almeno un ente titolare dell'azione.")
                .unless(
                        action.joint().isEmpty() || (social && health),
                        "«Titolare»: un'azione congiunta ha un titolare sociale e uno sanitario.")
                .unless(
                        action.socialOwner().length() <= LONGEST_NAME
                                && action.healthOwner().length() <= LONGEST_NAME,
                        "«Titolare»: al massimo 200 caratteri.");
    }

    private void cost(List<Action.Cost> costs, Problems problems) {
        var cells =
                costs.stream().map(cost -> cost.year() + cost.source().code()).toList();
        problems.unless(!costs.isEmpty(), "«Costi»: indica almeno un anno con fonte e importo.")
                .unless(
                        costs.stream().allMatch(cost -> years.contains(cost.year())),
                        "«Costi»: gli anni devono essere nel periodo del piano, dal %d al %d."
                                .formatted(years.get(0), years.get(years.size() - 1)))
                .unless(
                        costs.stream().allMatch(cost -> cost.amount().signum() >= 0),
                        "«Costi»: gli importi sono in euro e non possono essere negativi.")
                .unless(
                        costs.stream().allMatch(cost -> cost.amount().signum() < 0 || Euro.isAmount(cost.amount())),
                        "«Costi»: gli importi hanno al massimo due decimali e arrivano a 999.999.999.999,99.")
                .unless(
                        new HashSet<>(cells).size() == cells.size(),
                        "«Costi»: lo stesso anno e la stessa fonte compaiono due volte; somma gli importi.");
        costs.stream()
                .map(cost -> funds.refusal(cost.source(), cost.year()))
                .distinct()
                .forEach(refusal -> problems.unlessSaid("«Costi»: ", refusal));
    }

    private void measure(List<Measure> indicators, Problems problems) {
        problems.unless(
                !indicators.isEmpty(),
                "«Indicatori»: serve almeno un indicatore, con nome, valore di partenza e valore atteso.");
        measures.check(indicators, problems);
    }
}
