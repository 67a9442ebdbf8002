/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.consultation;

import it.pianozona.rule.RuleViolated;
import it.pianozona.time.BusinessClock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What observations have in common, on the draft of a plan and on the changes of an update: how long they are and how they are
 * answered. Rules: F-CONTRIBUTO, F-CONTR.
 */
@Component
public class Observations {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Observations(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws RuleViolated if the text is shorter than 20 characters */
    public void requireText(String text) {
        if (text.length() < Consultations.MIN_TEXT) {
            throw new RuleViolated("«Osservazione»: scrivi da 20 a 4000 caratteri.");
        }
    }

    /**
     * Answers an observation.
     *
     * @param table where it is kept
     * @param reason the column of the reason there
     * @throws RuleViolated if it is not accepted in full and the reason is missing, or if the person made it
     */
    public void answer(String table, String reason, UUID id, Observation.Answer answer, String person) {
        answer.requireReason();
        var answered = jdbc.sql(
                        "update %s set outcome = :outcome, %s = :reason, answered_on = :on".formatted(table, reason)
                                + " where id = :id and person <> :person")
                .param("outcome", answer.outcome().name())
                .param("reason", answer.reason())
                .param("on", clock.today())
                .param("id", id)
                .param("person", person)
                .update();
        if (answered == 0) {
            throw new RuleViolated(
                    "Hai scritto tu questa osservazione: deve rispondere un'altra persona dell'ufficio.");
        }
    }
}
