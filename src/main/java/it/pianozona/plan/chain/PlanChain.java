/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.chain;

import it.pianozona.plan.money.FrameworkRow;
import it.pianozona.plan.money.MoneyBySource;
import it.pianozona.region.Fund;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The chain of a plan, need → priority → objective → action → fund and indicator, and what hangs loose in it (ER-21). Pure: what it says follows from what it was given.
 */
public final class PlanChain {

    private final List<Need> needs;
    private final List<SourcePriority> priorities;
    private final List<Objective> objectives;
    private final List<Action> actions;
    private final FrameworkBound bound;
    private final MoneyBySource framework;
    private final List<FrameworkRow> rows;

    public PlanChain(
            List<Need> needs,
            List<SourcePriority> priorities,
            List<Objective> objectives,
            List<Action> actions,
            List<FrameworkRow> framework) {
        this.needs = needs;
        this.priorities = priorities;
        this.objectives = objectives;
        this.actions = actions;
        this.rows = framework;
        this.bound = new FrameworkBound(framework, actions);
        this.framework = MoneyBySource.ofFramework(framework);
    }

    public List<Need> needs() {
        return needs;
    }

    public List<SourcePriority> priorities() {
        return priorities;
    }

    public List<Objective> objectives() {
        return objectives;
    }

    public List<Action> actions() {
        return actions;
    }

    /** The framework that the actions are held against. */
    public List<FrameworkRow> rows() {
        return rows;
    }

    public FrameworkBound bound() {
        return bound;
    }

    /** Money of an action from one source over the years; grounded where the framework knows each of its years. */
    public record Funding(Fund source, BigDecimal amount, boolean grounded) {}

    /** An action with what pays it, in the order of the sources. */
    public record ActionLink(Action action, List<Funding> funds) {}

    /** @param repeated it was shown before, with its actions */
    public record ObjectiveLink(Objective objective, boolean repeated, List<ActionLink> actions) {}

    /** @param repeated it was shown before, with its objectives */
    public record PriorityLink(SourcePriority priority, boolean repeated, List<ObjectiveLink> objectives) {}

    /** @param need absent for the priorities that no need names */
    public record NeedLink(Optional<Need> need, List<PriorityLink> priorities) {}

    /** What can hang loose. */
    public enum Kind {
        NEED_WITHOUT_PRIORITY("Bisogno senza priorità"),
        PRIORITY_WITHOUT_OBJECTIVE("Priorità senza obiettivo"),
        OBJECTIVE_WITHOUT_ACTION("Obiettivo senza scheda azione"),
        ACTION_WITHOUT_NEED("Azione che non risponde a un bisogno dichiarato"),
        ACTION_WITHOUT_FUND("Azione senza fondo nel quadro finanziario"),
        ACTION_WITHOUT_INDICATOR("Azione senza indicatore"),
        MONEY_WITHOUT_ACTION("Denaro del quadro senza azione");

        private final String italian;

        Kind(String italian) {
            this.italian = italian;
        }

        public String italian() {
            return italian;
        }
    }

    /**
     * A loose end.
     *
     * @param name of what hangs loose, as people know it
     * @param id of the need, objective or action; code of the priority; year and source of the money
     */
    public record LooseEnd(Kind kind, String name, String id) {

        /** Page of the plan on which it is mended, after {@code /piani/<cycle>}. */
        public String place() {
            return switch (kind) {
                case NEED_WITHOUT_PRIORITY -> "/bisogni?modifica=" + id + "#modulo";
                case PRIORITY_WITHOUT_OBJECTIVE -> "/obiettivi#modulo";
                case OBJECTIVE_WITHOUT_ACTION -> "/azioni/nuova?obiettivo=" + id;
                case ACTION_WITHOUT_NEED -> "/bisogni#modulo";
                case ACTION_WITHOUT_FUND, ACTION_WITHOUT_INDICATOR -> "/azioni/" + id;
                case MONEY_WITHOUT_ACTION -> "/azioni";
            };
        }
    }

    /** The path of one action: what it comes from and what it leads to. */
    public PlanChain around(Action action) {
        var own = objectives.stream()
                .filter(objective -> objective.id().equals(action.objective()))
                .toList();
        var sources =
                own.stream().flatMap(objective -> objective.sources().stream()).collect(Collectors.toSet());
        return new PlanChain(
                needs.stream()
                        .filter(need -> need.priorities().stream().anyMatch(sources::contains))
                        .toList(),
                priorities.stream()
                        .filter(priority -> sources.contains(priority.code()))
                        .toList(),
                own,
                List.of(action),
                rows);
    }

    /** What hangs loose of an action, for example "senza indicatore"; empty where all is there. */
    public List<Kind> looseOf(Action action) {
        return looseEnds().stream()
                .filter(end -> end.id().equals(action.id().toString()))
                .map(LooseEnd::kind)
                .toList();
    }

    /** The chain as it is read aloud, from each need; what several needs share is shown once and named again. */
    public List<NeedLink> branches() {
        var shownPriorities = new HashSet<String>();
        var shownObjectives = new HashSet<UUID>();
        var links = new ArrayList<NeedLink>();
        for (var need : needs) {
            links.add(new NeedLink(
                    Optional.of(need),
                    priorities.stream()
                            .filter(priority -> need.priorities().contains(priority.code()))
                            .map(priority -> link(priority, shownPriorities, shownObjectives))
                            .toList()));
        }
        var named = named();
        var rest = priorities.stream()
                .filter(priority -> !named.contains(priority.code()))
                .map(priority -> link(priority, shownPriorities, shownObjectives))
                .toList();
        if (!rest.isEmpty()) {
            links.add(new NeedLink(Optional.empty(), rest));
        }
        return links;
    }

    private Set<String> named() {
        return needs.stream().flatMap(need -> need.priorities().stream()).collect(Collectors.toSet());
    }

    private PriorityLink link(SourcePriority priority, Set<String> shown, Set<UUID> shownObjectives) {
        if (!shown.add(priority.code())) {
            return new PriorityLink(priority, true, List.of());
        }
        return new PriorityLink(
                priority,
                false,
                objectives.stream()
                        .filter(objective -> objective.sources().contains(priority.code()))
                        .map(objective -> link(objective, !shownObjectives.add(objective.id())))
                        .toList());
    }

    private ObjectiveLink link(Objective objective, boolean repeated) {
        return new ObjectiveLink(
                objective,
                repeated,
                repeated
                        ? List.of()
                        : actions.stream()
                                .filter(action -> action.objective().equals(objective.id()))
                                .map(action -> new ActionLink(action, funds(action)))
                                .toList());
    }

    private List<Funding> funds(Action action) {
        Map<Fund, List<Action.Cost>> bySource = action.costs().stream()
                .filter(cost -> cost.amount().signum() > 0)
                .collect(Collectors.groupingBy(Action.Cost::source, TreeMap::new, Collectors.toList()));
        return bySource.entrySet().stream()
                .map(entry -> new Funding(
                        entry.getKey(),
                        entry.getValue().stream().map(Action.Cost::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
                        entry.getValue().stream().allMatch(cost -> framework
                                .find(new MoneyBySource.YearSource(cost.year(), cost.source()))
                                .isPresent())))
                .toList();
    }

    /** All that hangs loose, in the order of the chain. */
    public List<LooseEnd> looseEnds() {
        var loose = new ArrayList<LooseEnd>();
        add(loose, Kind.NEED_WITHOUT_PRIORITY, needs, need -> need.priorities().isEmpty(), Need::text, Need::id);
        add(
                loose,
                Kind.PRIORITY_WITHOUT_OBJECTIVE,
                priorities,
                priority -> objectives.stream().noneMatch(one -> one.sources().contains(priority.code())),
                SourcePriority::text,
                SourcePriority::code);
        add(
                loose,
                Kind.OBJECTIVE_WITHOUT_ACTION,
                objectives,
                objective -> actions.stream().noneMatch(one -> one.objective().equals(objective.id())),
                Objective::title,
                Objective::id);
        add(loose, Kind.ACTION_WITHOUT_NEED, actions, action -> !answersANeed(action), Action::title, Action::id);
        add(loose, Kind.ACTION_WITHOUT_FUND, actions, this::isUnfunded, Action::title, Action::id);
        add(
                loose,
                Kind.ACTION_WITHOUT_INDICATOR,
                actions,
                action -> action.indicators().isEmpty(),
                Action::title,
                Action::id);
        add(
                loose,
                Kind.MONEY_WITHOUT_ACTION,
                bound.lines(),
                line -> line.framework().filter(money -> money.signum() > 0).isPresent()
                        && line.actions().signum() == 0,
                line -> line.cell().italian(),
                line -> line.cell().italian());
        return loose;
    }

    private boolean answersANeed(Action action) {
        var named = named();
        return objectives.stream()
                .filter(objective -> objective.id().equals(action.objective()))
                .flatMap(objective -> objective.sources().stream())
                .anyMatch(named::contains);
    }

    private boolean isUnfunded(Action action) {
        var funds = funds(action);
        return funds.isEmpty() || !funds.stream().allMatch(Funding::grounded);
    }

    private static <T> void add(
            List<LooseEnd> loose,
            Kind kind,
            List<T> links,
            Predicate<T> isLoose,
            Function<T, String> name,
            Function<T, Object> id) {
        links.stream()
                .filter(isLoose)
                .map(link -> new LooseEnd(kind, name.apply(link), id.apply(link).toString()))
                .forEach(loose::add);
    }
}
