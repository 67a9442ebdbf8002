/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import it.pianozona.rule.RuleViolated;
import it.pianozona.time.BusinessClock;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions to an office that many organisations share: each answers once, none closes anything for another (N-5). */
@Service
public class SharedAnswers {

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final BusinessClock clock;

    SharedAnswers(JdbcClient jdbc, Organisations organisations, BusinessClock clock) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** When the organisation of the person answered the question through that office. */
    @Transactional(readOnly = true)
    public Optional<Instant> answered(String question, String officeId, String personId) {
        return jdbc.sql(
                        """
                select answered_at from shared_answer
                 where question = ? and office = ? and answerer = ?
                """)
                .params(question, officeId, organisations.answerer(personId, officeId))
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /**
     * The organisation of the person has answered.
     *
     * @param question what is asked, for example {@code consultazione-} and an id
     * @throws RuleViolated if it has answered already
     */
    @Transactional
    public void answer(String question, String officeId, String personId) {
        try {
            insert(question, officeId, personId);
        } catch (DuplicateKeyException twice) {
            throw new RuleViolated(
                    "La tua organizzazione ha già risposto: la risposta è registrata e il compito resta aperto per le altre che condividono l'ufficio.");
        }
    }

    private void insert(String question, String officeId, String personId) {
        jdbc.sql(
                        """
                insert into shared_answer (question, office, answerer, person, answered_at)
                values (?, ?, ?, ?, ?)
                """)
                .params(
                        question,
                        officeId,
                        organisations.answerer(personId, officeId),
                        personId,
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** Whether every organisation of the office, as it is held today, has answered. */
    @Transactional(readOnly = true)
    public boolean isAnsweredByAll(String question, String officeId) {
        var waiting = new HashSet<>(organisations.answerers(officeId));
        jdbc.sql("select answerer from shared_answer where question = ? and office = ?")
                .params(question, officeId)
                .query(String.class)
                .list()
                .forEach(waiting::remove);
        return waiting.isEmpty();
    }
}
