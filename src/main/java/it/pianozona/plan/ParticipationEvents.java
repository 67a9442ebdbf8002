/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan;

import it.pianozona.rule.Problems;
import it.pianozona.time.BusinessClock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The participation events held while the plan is drafted. */
@Service
public class ParticipationEvents {

    private final JdbcClient jdbc;
    private final Actions actions;
    private final BusinessClock clock;

    ParticipationEvents(JdbcClient jdbc, Actions actions, BusinessClock clock) {
        this.jdbc = jdbc;
        this.actions = actions;
        this.clock = clock;
    }

    /**
     * Records an event that was held.
     *
     * @throws it.pianozona.rule.RuleViolated if it is to come, or a co-design names no innovative action (AB-50)
     */
    @Transactional
    public void record(String cycleKey, ParticipationEvent event) {
        new Problems()
                .unless(
                        !event.heldAt().isAfter(clock.now()),
                        "«Data e ora»: l'evento si registra dopo che si è tenuto.")
                .unless(
                        event.kind() != ParticipationEvent.Kind.CO_DESIGN || isInnovative(cycleKey, event.action()),
                        "«Azione»: una coprogettazione riguarda un'azione innovativa o sperimentale del piano (AB-50).")
                .refuse();
        jdbc.sql(
                        """
                insert into participation_event values (:id, :cycle, :kind, :at, :place, :action, :attendees, :minutes, :contributions)
                """)
                .param("id", UUID.randomUUID())
                .param("cycle", cycleKey)
                .param("kind", event.kind().name())
                .param("at", event.heldAt())
                .param("place", event.place())
                .param("action", event.action().orElse(null))
                .param("attendees", event.attendees())
                .param("minutes", event.minutes())
                .param("contributions", event.contributions())
                .update();
    }

    private boolean isInnovative(String cycleKey, Optional<UUID> action) {
        return actions.of(cycleKey).stream().anyMatch(one -> one.innovative() && action.equals(Optional.of(one.id())));
    }

    /** The events, by date. */
    public List<ParticipationEvent> of(String cycleKey) {
        return jdbc.sql("select * from participation_event where cycle = :cycle order by held_at, id")
                .param("cycle", cycleKey)
                .query((row, n) -> new ParticipationEvent(
                        ParticipationEvent.Kind.valueOf(row.getString("kind")),
                        row.getObject("held_at", LocalDateTime.class),
                        row.getString("place"),
                        Optional.ofNullable(row.getObject("action", UUID.class)),
                        row.getString("attendees"),
                        row.getString("minutes"),
                        row.getString("contributions")))
                .list();
    }
}
