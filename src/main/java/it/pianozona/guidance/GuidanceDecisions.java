/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance;

import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.DecisionRequest;
import it.pianozona.decision.DecisionTerms;
import it.pianozona.decision.Outcome;
import it.pianozona.decision.RuleSet;
import it.pianozona.region.Decision;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.Bodies;
import it.pianozona.territory.Body;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the body of the region profile to adopt a guidance, by the profile's voting rule. */
@Service
public class GuidanceDecisions {

    private final GuidanceActs acts;
    private final GuidanceRows rows;
    private final CollegialDecisions decisions;
    private final Bodies bodies;

    GuidanceDecisions(GuidanceActs acts, GuidanceRows rows, CollegialDecisions decisions, Bodies bodies) {
        this.acts = acts;
        this.rows = rows;
        this.decisions = decisions;
        this.bodies = bodies;
    }

    /** Opens the decision; the process {@code collegial-decision} takes its id from here. */
    @Transactional
    public UUID ask(String businessKey) {
        var act = acts.get(businessKey);
        var profile = acts.profileOf(act);
        var decision = decisions.open(new DecisionRequest(
                act.territory(),
                businessKey,
                adoptingBody(act).id(),
                act.id().toString(),
                acts.title(act),
                RuleSet.valueOf(profile.voting().get(Decision.GUIDANCE).name()),
                DecisionTerms.of(profile.settings())));
        rows.ask(act.id(), decision);
        return decision;
    }

    /**
     * The body that adopts the guidance of that territory.
     *
     * @throws RuleViolated if it is not there
     */
    public Body adoptingBody(GuidanceAct act) {
        var kind = acts.profileOf(act).bodies().guidanceAdoption();
        return bodies.ofTerritory(act.territory(), kind)
                .orElseThrow(() -> new RuleViolated(
                        "L'organo che adotta «%s», «%s», non è aperto. Lo apre l'amministratore in «Apri ambiti e organi», sezione Organo; poi ripeti."
                                .formatted(acts.title(act), kind.label())));
    }

    /** Why the body returned the last proposal, if it did. */
    public Optional<String> returnReason(GuidanceAct act) {
        return act.decision()
                .map(decisions::get)
                .filter(decision -> decision.outcome().equals(Optional.of(Outcome.RETURNED)))
                .flatMap(it.pianozona.decision.Decision::returned)
                .map(it.pianozona.decision.Decision.Return::reason);
    }
}
