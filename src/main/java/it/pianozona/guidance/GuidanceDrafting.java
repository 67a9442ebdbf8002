/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance;

import it.pianozona.region.Entry;
import it.pianozona.rule.RuleViolated;
import it.pianozona.time.BusinessClock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes what a guidance says: premise and priorities, answers of the other policies, objectives taken up (F-INDIR). */
@Service
public class GuidanceDrafting {

    /** Section that names the regional act taken up. */
    private static final String GUIDELINES = "linee";

    private final GuidanceActs acts;
    private final GuidanceContentRows rows;
    private final BusinessClock clock;

    GuidanceDrafting(GuidanceActs acts, GuidanceContentRows rows, BusinessClock clock) {
        this.acts = acts;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Writes the draft (ER-21, ER-25).
     *
     * @param priorities one per line, at least one
     * @throws RuleViolated naming the line that is wrong
     */
    @Transactional
    public void draft(String businessKey, String premise, String priorities) {
        var act = acts.get(businessKey);
        rows.write(act.id(), GuidanceActs.PREMISE, premise);
        list(businessKey, GuidanceItem.Kind.PRIORITY, "Priorità", priorities);
    }

    /** Replaces the items of a kind by those written one per line. */
    void list(String businessKey, GuidanceItem.Kind kind, String field, String text) {
        var items = new ArrayList<GuidanceItem>();
        for (var line : OnePerLine.read(field, text)) {
            int position = items.size() + 1;
            items.add(new GuidanceItem(UUID.randomUUID(), kind, position, kind.code(position), line));
        }
        rows.replace(acts.get(businessKey).id(), items);
    }

    /** The premise as it stands, empty text before the first draft. */
    public String premise(String businessKey) {
        return rows.section(acts.get(businessKey).id(), GuidanceActs.PREMISE).orElse("");
    }

    /** The items as they stand. */
    public List<GuidanceItem> items(String businessKey) {
        return rows.items(acts.get(businessKey).id());
    }

    /** The policies of the profile that have not answered yet (ER-23). */
    public List<Entry> policiesToConsult(String businessKey) {
        var act = acts.get(businessKey);
        var answered = rows.answers(act.id()).stream().map(PolicyAnswer::code).toList();
        return acts.profileOf(act).policies().stream()
                .filter(policy -> !answered.contains(policy.code()))
                .toList();
    }

    /** The policy of the profile with that code. */
    public Entry policy(String businessKey, String code) {
        return acts.profileOf(acts.get(businessKey)).policies().stream()
                .filter(policy -> policy.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no policy " + code));
    }

    /**
     * Records what a policy answered.
     *
     * @throws RuleViolated if it is dated in the future
     */
    @Transactional
    public void consult(String businessKey, PolicyAnswer answer) {
        if (answer.consultedOn().isAfter(clock.today())) {
            throw new RuleViolated("«Data del confronto»: è nel futuro; indica un giorno fino a oggi.");
        }
        rows.answer(acts.get(businessKey).id(), answer);
    }

    /** What the policies have answered so far. */
    public List<PolicyAnswer> answers(String businessKey) {
        return rows.answers(acts.get(businessKey).id());
    }

    /** The objectives of the guidelines that can be taken up, the mandatory ones first. */
    public List<Entry> objectives(String businessKey) {
        var profile = acts.profileOf(acts.get(businessKey));
        Map<String, Entry> byCode = new LinkedHashMap<>();
        Stream.concat(profile.mandatoryObjectives().stream(), profile.strategicObjectives().stream())
                .forEach(objective -> byCode.putIfAbsent(objective.code(), objective));
        return List.copyOf(byCode.values());
    }

    /** Codes of the objectives that must be taken up (LO18-26, LO18-27). */
    public List<String> mandatoryObjectives(String businessKey) {
        return acts.profileOf(acts.get(businessKey)).mandatoryObjectives().stream()
                .map(Entry::code)
                .toList();
    }

    /**
     * Takes up the regional guidelines.
     *
     * @param guidelines the regional act, e.g. "DGR X/7631 del 28/12/2017"
     * @param asked what it asks of the area
     * @param objectives codes of the objectives taken up
     * @throws RuleViolated if a mandatory objective is missing, or one is not of the profile
     */
    @Transactional
    public void takeUp(String businessKey, String guidelines, String asked, Collection<String> objectives) {
        var known = objectives(businessKey);
        if (!known.stream().map(Entry::code).toList().containsAll(objectives)) {
            throw new RuleViolated("«Obiettivi assunti»: scegli solo dall'elenco.");
        }
        var missing = known.stream()
                .filter(objective -> mandatoryObjectives(businessKey).contains(objective.code()))
                .filter(objective -> !objectives.contains(objective.code()))
                .findFirst();
        if (missing.isPresent()) {
            throw new RuleViolated("«Obiettivi assunti»: «%s» è obbligatorio (%s): va assunto."
                    .formatted(missing.get().title(), missing.get().source()));
        }
        var act = acts.get(businessKey);
        rows.write(act.id(), GUIDELINES, guidelines);
        rows.write(act.id(), GuidanceActs.PREMISE, asked);
        rows.replace(act.id(), taken(known, objectives));
    }

    private static List<GuidanceItem> taken(List<Entry> known, Collection<String> objectives) {
        var items = new ArrayList<GuidanceItem>();
        known.stream()
                .filter(objective -> objectives.contains(objective.code()))
                .forEach(objective -> items.add(new GuidanceItem(
                        UUID.randomUUID(),
                        GuidanceItem.Kind.OBJECTIVE,
                        items.size() + 1,
                        objective.code(),
                        objective.title())));
        return items;
    }

    /** The regional act taken up, once it is. */
    public Optional<String> guidelines(String businessKey) {
        return rows.section(acts.get(businessKey).id(), GUIDELINES);
    }
}
