/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.plan.EvidenceRepository;
import it.pianozona.plan.PlanChapter;
import it.pianozona.text.Italian;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The evidence among the chapters of the plan. */
@Component
class EvidenceChapter implements PlanChapter {

    private final EvidenceRepository evidence;

    EvidenceChapter(EvidenceRepository evidence) {
        this.evidence = evidence;
    }

    @Override
    public int position() {
        return 95;
    }

    @Override
    public Optional<Link> of(String cycleKey) {
        return Optional.of(new Link(
                "Evidenze: studi, dati e documenti",
                "/piani/" + cycleKey + "/evidenze",
                Italian.count(evidence.of(cycleKey).size(), "documento", "documenti")));
    }
}
