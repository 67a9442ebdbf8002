/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.paper;

import it.pianozona.plan.approval.FullPlan;
import it.pianozona.plan.approval.PlanContent;
import it.pianozona.plan.chain.Action;
import it.pianozona.plan.chain.Need;
import it.pianozona.plan.chain.Objective;
import it.pianozona.plan.chain.SourcePriority;
import it.pianozona.plan.consultation.Opinion;
import it.pianozona.plan.consultation.ParticipationEvent;
import it.pianozona.plan.section.Contribution;
import it.pianozona.plan.section.PlanSection;
import it.pianozona.text.RichText;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the template of the plan reads: the data and the words for them. */
final class PlanPaper {

    private final FullPlan plan;
    private final PlanEdition edition;
    private final List<Figure> figures;
    private final MoneyTable money;
    private final Map<String, String> priorities;
    private final Map<Object, String> titles;

    PlanPaper(FullPlan plan, PlanEdition edition, List<Figure> figures) {
        this.plan = plan;
        this.edition = edition;
        this.figures = figures;
        this.money = MoneyTable.of(plan.content().framework(), plan.content().actions());
        this.priorities = plan.priorities().stream()
                .collect(Collectors.toMap(SourcePriority::code, SourcePriority::text, (one, other) -> one));
        this.titles = plan.content().actions().stream().collect(Collectors.toMap(Action::id, Action::title));
    }

    public FullPlan getPlan() {
        return plan;
    }

    public PlanContent getContent() {
        return plan.content();
    }

    public FullPlan.Setting getSetting() {
        return plan.setting();
    }

    public PlanEdition getEdition() {
        return edition;
    }

    public List<Figure> getFigures() {
        return figures;
    }

    public MoneyTable getMoney() {
        return money;
    }

    /** The sections that have a text. */
    public List<PlanSection> sections() {
        return plan.content().sections().stream()
                .filter(section -> !section.text().isEmpty())
                .toList();
    }

    /** Whether a section with that code has a text. */
    public boolean hasSection(String code) {
        return sections().stream().anyMatch(section -> section.code().equals(code));
    }

    /** A text that a person wrote, as markup: cleaned again, whoever kept it. */
    public String markup(String text) {
        return (text.contains("<") ? RichText.sanitised(text) : RichText.ofPlain(text)).html();
    }

    public List<Action> actionsOf(Objective objective) {
        return plan.content().actions().stream()
                .filter(action -> action.objective().equals(objective.id()))
                .toList();
    }

    /** "1.2": second action of the first objective. */
    public String number(Action action) {
        var objectives = plan.content().objectives();
        for (var n = 0; n < objectives.size(); n++) {
            var own = actionsOf(objectives.get(n));
            if (own.contains(action)) {
                return (n + 1) + "." + (own.indexOf(action) + 1);
            }
        }
        return "";
    }

    /** The priorities that an objective comes from, in words. */
    public List<String> sourcesOf(Objective objective) {
        return objective.sources().stream().map(this::priority).toList();
    }

    /** The priorities that take a need up, in words. */
    public List<String> prioritiesOf(Need need) {
        return need.priorities().stream().map(this::priority).toList();
    }

    /** The indicators that show a need, in words. */
    public String evidenceOf(Need need) {
        return need.evidence().stream()
                .map(code -> plan.indicators().getOrDefault(code, code))
                .collect(Collectors.joining("; "));
    }

    private String priority(String code) {
        return priorities.getOrDefault(code, code);
    }

    public String kind(Objective objective) {
        return objective.kind().italian();
    }

    public String areas(Objective objective) {
        return PlanWords.areas(objective.areas());
    }

    public String recomposition(Objective objective) {
        return PlanWords.recomposition(objective.recomposition());
    }

    public String attributes(Objective objective) {
        return PlanWords.attributes(objective.attributes());
    }

    public String joint(Action action) {
        return PlanWords.joint(action.joint());
    }

    public String policy(String code) {
        return plan.policyTitles().getOrDefault(code, code);
    }

    public String office(String id) {
        return plan.offices().getOrDefault(id, id);
    }

    public String kind(Opinion opinion) {
        return PlanWords.kind(opinion.kind());
    }

    public String outcome(Opinion opinion) {
        return PlanWords.outcome(opinion.outcome());
    }

    /** How many came, by category where that was written down. */
    public String attendance(ParticipationEvent event) {
        var counted = event.attendance().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey().italian() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return Stream.of(event.attendees(), counted)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(". "));
    }

    /** The title of the action that an event worked on, empty if none. */
    public String actionOf(ParticipationEvent event) {
        return event.action().map(id -> titles.getOrDefault(id, "")).orElse("");
    }

    /** The titles of sections by their codes; a text that is no code stays as it is. */
    public String section(String code) {
        return plan.content().sections().stream()
                .filter(section -> section.code().equals(code))
                .map(PlanSection::title)
                .findFirst()
                .orElse(code);
    }

    /** The contributions, by the title of their section in the order of the plan. */
    public Map<String, List<Contribution>> contributions() {
        return plan.content().contributions().stream()
                .collect(Collectors.groupingBy(
                        contribution -> section(contribution.section()),
                        java.util.LinkedHashMap::new,
                        Collectors.mapping(Function.identity(), Collectors.toList())));
    }
}
