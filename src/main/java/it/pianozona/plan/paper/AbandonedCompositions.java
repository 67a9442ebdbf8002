/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.paper;

import it.pianozona.time.BusinessClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Signs of life of what is composed, and what becomes of a document whose node was killed, stopped or cut off: a draft fails with words, an approved plan is
 * taken over. Time is that of the database, the same for all nodes.
 */
@Repository
class AbandonedCompositions {

    /** Without a sign of life for this long a document is in nobody's hands. */
    static final Duration SILENCE = Duration.ofSeconds(45);

    private static final String STOPPED =
            "Il sistema si è fermato mentre componeva il documento. Chiedilo di nuovo: i dati del piano sono al loro posto.";

    private static final String ABANDONED =
            " and state in ('ASKED', 'RUNNING') and (seen_at is null or seen_at < now() - make_interval(secs => :silence))";

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final String me;

    AbandonedCompositions(JdbcClient jdbc, BusinessClock clock, ThisRun run) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.me = run.id();
    }

    /** These are in our hands still. */
    void alive(Collection<UUID> documents) {
        jdbc.sql("update plan_document set seen_at = now() where id in (:ids) and owner = :me")
                .param("ids", documents)
                .param("me", me)
                .update();
    }

    /** Drafts that nobody has in hand any more can be asked for anew, and say so. */
    void failDrafts() {
        jdbc.sql("update plan_document set state = 'FAILED', words = :words, ended_at = :at where frozen is null"
                        + ABANDONED)
                .param("words", STOPPED)
                .param("at", Timestamp.from(clock.instant()))
                .param("silence", SILENCE.toSeconds())
                .update();
    }

    /** Takes approved plans that nobody has in hand; of several nodes only one gets each. */
    List<PlanDocument> takeApproved() {
        return jdbc.sql(
                        "update plan_document set state = 'ASKED', percent = 0, owner = :me, seen_at = now() where frozen is not null"
                                + ABANDONED + " returning *")
                .param("me", me)
                .param("silence", SILENCE.toSeconds())
                .query(PlanDocumentRows::document)
                .list();
    }

    /** This run ends: what it had in hand is anybody's at once. */
    void letGo() {
        jdbc.sql("update plan_document set seen_at = null where owner = :me and state in ('ASKED', 'RUNNING')")
                .param("me", me)
                .update();
    }
}
