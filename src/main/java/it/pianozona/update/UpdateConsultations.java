/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.update;

import it.pianozona.cycle.Cycles;
import it.pianozona.plan.consultation.Observation.Answer;
import it.pianozona.plan.consultation.Observations;
import it.pianozona.rule.RuleViolated;
import it.pianozona.table.Columns;
import it.pianozona.territory.Organisation;
import it.pianozona.territory.Organisations;
import it.pianozona.time.BusinessClock;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The consultation on proposed changes and the answers to what it brings, like that on a plan (requirements 3.7, 3.23c).
 * Rules: F-CONTRIBUTO, requirement 6.5.
 */
@Service
public class UpdateConsultations {

    private static final String OBSERVATIONS =
            """
            select b.*, b.answer as reason, g.name as organisation_name
              from plan_update_observation b left join organisation g on g.id = b.organisation
            """;

    private final UpdateRows rows;
    private final PlanUpdates updates;
    private final Cycles cycles;
    private final Organisations organisations;
    private final Observations observations;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    UpdateConsultations(
            UpdateRows rows,
            PlanUpdates updates,
            Cycles cycles,
            Organisations organisations,
            Observations observations,
            JdbcClient jdbc,
            BusinessClock clock) {
        this.rows = rows;
        this.updates = updates;
        this.cycles = cycles;
        this.organisations = organisations;
        this.observations = observations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Publishes the changes: from that day the consultation is open for {@code consultation.days} days.
     *
     * @throws RuleViolated if the day lies in the future
     */
    @Transactional
    public void publish(UUID update, LocalDate on, String where) {
        if (on.isAfter(clock.today())) {
            throw new RuleViolated(
                    "«Pubblicate il»: la data non può essere futura; indica il giorno in cui le modifiche sono state pubblicate.");
        }
        var days = cycles.profileOf(updates.get(update).cycleKey()).settings().days("consultation.days");
        rows.publish(update, on, where, on.plusDays(days));
    }

    /**
     * Records an observation while the consultation is open.
     *
     * @throws RuleViolated if it is closed or the text is too short
     */
    @Transactional
    public void observe(UUID update, String office, String person, String text) {
        observations.requireText(text);
        if (!updates.get(update).isOpenOn(clock.today())) {
            throw new RuleViolated("La consultazione è chiusa: non si possono più inviare osservazioni.");
        }
        jdbc.sql(
                        """
                insert into plan_update_observation (id, update, round, office, person, organisation, text, made_on)
                select :id, id, round, :office, :person, :organisation, :text, :on from plan_update where id = :update
                """)
                .param("id", UUID.randomUUID())
                .param("update", update)
                .param("office", office)
                .param("person", person)
                .param(
                        "organisation",
                        organisations.of(person, office).map(Organisation::id).orElse(null),
                        Types.OTHER)
                .param("text", text)
                .param("on", clock.today())
                .update();
    }

    /** What those who share an office are asked, each once, by the present consultation. */
    @Transactional(readOnly = true)
    public String question(UUID update) {
        return "modifiche-%s-%d"
                .formatted(
                        update,
                        jdbc.sql("select round from plan_update where id = :id")
                                .param("id", update)
                                .query(Integer.class)
                                .single());
    }

    /** What was observed, in the order of its arrival. */
    @Transactional(readOnly = true)
    public List<ChangeObservation> observations(UUID update) {
        return jdbc.sql(OBSERVATIONS + "where b.update = :update order by b.made_on, b.id")
                .param("update", update)
                .query(Columns.of(ChangeObservation.class))
                .list();
    }

    /** What was observed since the changes were last published. */
    @Transactional(readOnly = true)
    public List<ChangeObservation> lastRound(UUID update) {
        return jdbc.sql(
                        """
                %s join plan_update u on u.id = b.update and u.round = b.round
                 where u.id = :update order by b.made_on, b.id
                """
                                .formatted(OBSERVATIONS))
                .param("update", update)
                .query(Columns.of(ChangeObservation.class))
                .list();
    }

    /** The observation with that id. */
    @Transactional(readOnly = true)
    public ChangeObservation observation(UUID id) {
        return jdbc.sql(OBSERVATIONS + "where b.id = :id")
                .param("id", id)
                .query(Columns.of(ChangeObservation.class))
                .single();
    }

    /**
     * Answers an observation (F-CONTR).
     *
     * @throws RuleViolated if it is not accepted in full and the reason is missing, or if the person made it
     */
    @Transactional
    public void answer(UUID id, Answer answer, String person) {
        observations.answer("plan_update_observation", "answer", id, answer, person);
    }
}
