/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.Organisation;
import it.pianozona.territory.Organisations;
import it.pianozona.territory.SharedAnswers;
import it.pianozona.text.Italian;
import org.springframework.stereotype.Service;

/**
 * Steps offered to an office that many organisations share: each answers once, and the step stays open until all have answered
 * or its time is over.
 */
@Service
public class SharedSteps {

    private final Organisations organisations;
    private final SharedAnswers answers;

    SharedSteps(Organisations organisations, SharedAnswers answers) {
        this.organisations = organisations;
        this.answers = answers;
    }

    /**
     * Records that the actor's organisation has answered, and leaves the step open for the others. In an office that nobody shares
     * the answer is the office's and the step ends with it. What the secretariat enters for an organisation ends nothing for the
     * others.
     *
     * @param question what is asked, the same for all who are asked
     * @throws RuleViolated if that organisation has answered already
     */
    public void answer(Step step, String office, String question) {
        if (!organisations.share(office)) {
            return;
        }
        if (step.received().isPresent()) {
            step.leaveOpen();
            return;
        }
        answers.answer(question, office, step.actor().personId());
        if (!answers.isAnsweredByAll(question, office)) {
            step.leaveOpen();
        }
    }

    /** For whom the actor answers here, and whether that is done; empty in an office that nobody shares. */
    public String words(Step step, String office, String question) {
        if (!organisations.share(office)) {
            return "";
        }
        var own = organisations.of(step.actor().personId(), office).map(Organisation::name);
        return answers.answered(question, office, step.actor().personId())
                .map(at ->
                        "La tua organizzazione ha già risposto il **%s**: il compito resta aperto per le altre che condividono l'ufficio."
                                .formatted(Italian.day(at)))
                .orElseGet(
                        () -> own.map(name -> "Rispondi per **%s**: le altre organizzazioni rispondono per sé."
                                        .formatted(name))
                                .orElse(
                                        "L'ufficio è condiviso da più organizzazioni: rispondi per la tua, le altre rispondono per sé."));
    }
}
