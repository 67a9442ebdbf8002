/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.consultation;

import it.pianozona.cycle.Cycles;
import it.pianozona.plan.Plan;
import it.pianozona.plan.Plans;
import it.pianozona.plan.completeness.Verification;
import it.pianozona.rule.RuleViolated;
import it.pianozona.table.Columns;
import it.pianozona.territory.Organisation;
import it.pianozona.territory.Organisations;
import it.pianozona.time.BusinessClock;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The consultation on a plan's draft and the answers to what it brings (requirement 3.7). Rules: requirement 6.5. */
@Service
public class Consultations {

    /** Characters that an observation has at least (F-CONTRIBUTO). */
    public static final int MIN_TEXT = 20;

    private static final String OBSERVATIONS =
            """
            select b.*, g.name as organisation_name from observation b left join organisation g on g.id = b.organisation
            """;

    private final JdbcClient jdbc;
    private final Plans plans;
    private final Verification verification;
    private final Cycles cycles;
    private final Organisations organisations;
    private final Observations observations;
    private final BusinessClock clock;

    Consultations(
            JdbcClient jdbc,
            Plans plans,
            Verification verification,
            Cycles cycles,
            Organisations organisations,
            Observations observations,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.verification = verification;
        this.cycles = cycles;
        this.organisations = organisations;
        this.observations = observations;
        this.clock = clock;
    }

    /**
     * A consultation.
     *
     * @param openUntil last day, included
     */
    public record Consultation(
            UUID id, LocalDate publishedOn, String publishedAt, LocalDate openUntil, boolean closed) {}

    /**
     * Publishes the draft: from that day the consultation is open for {@code consultation.days} days.
     *
     * @throws RuleViolated if the day lies in the future, or the plan is not complete
     */
    @Transactional
    public void open(String cycleKey, LocalDate publishedOn, String publishedAt) {
        if (publishedOn.isAfter(clock.today())) {
            throw new RuleViolated(
                    "«Pubblicata il»: la data non può essere futura; indica il giorno in cui la bozza è stata pubblicata.");
        }
        verification.requireAfterVisa(cycleKey, "La bozza non si pubblica");
        var plan = plans.ofCycle(cycleKey);
        var days = cycles.profileOf(cycleKey).settings().days("consultation.days");
        jdbc.sql(
                        """
                insert into consultation (id, plan, published_on, published_at, open_until)
                values (:id, :plan, :on, :at, :until)
                """)
                .param("id", UUID.randomUUID())
                .param("plan", plan.id())
                .param("on", publishedOn)
                .param("at", publishedAt)
                .param("until", publishedOn.plusDays(days))
                .update();
        plans.setState(plan, Plan.State.IN_CONSULTATION);
    }

    /** The last consultation on the cycle's plan. */
    public Optional<Consultation> last(String cycleKey) {
        return jdbc.sql(
                        """
                select c.* from consultation c join plan p on p.id = c.plan
                where p.cycle = :cycle order by c.published_on desc, c.closed limit 1
                """)
                .param("cycle", cycleKey)
                .query(Columns.of(Consultation.class))
                .optional();
    }

    /**
     * Records an observation while the consultation is open.
     *
     * @throws RuleViolated if it is closed or the text is shorter than 20 characters
     */
    @Transactional
    public void observe(String cycleKey, String office, String person, String section, String text) {
        observations.requireText(text);
        var open = last(cycleKey)
                .filter(consultation -> !consultation.closed())
                .orElseThrow(
                        () -> new RuleViolated("La consultazione è chiusa: non si possono più inviare osservazioni."));
        jdbc.sql(
                        """
                insert into observation (id, consultation, office, person, organisation, section, text, made_on)
                values (:id, :consultation, :office, :person, :organisation, :section, :text, :on)
                """)
                .param("id", UUID.randomUUID())
                .param("consultation", open.id())
                .param("office", office)
                .param("person", person)
                .param(
                        "organisation",
                        organisations.of(person, office).map(Organisation::id).orElse(null),
                        Types.OTHER)
                .param("section", section)
                .param("text", text)
                .param("on", clock.today())
                .update();
    }

    /** What those who share an office are asked, each once, by the present consultation. */
    public String question(String cycleKey) {
        return "consultazione-" + last(cycleKey).orElseThrow().id();
    }

    /** Closes the consultation: the planning office answers. */
    @Transactional
    public void close(String cycleKey) {
        last(cycleKey).ifPresent(consultation -> jdbc.sql("update consultation set closed = true where id = :id")
                .param("id", consultation.id())
                .update());
    }

    /** The observations of the last consultation, in the order of their arrival. */
    public List<Observation> observations(String cycleKey) {
        return last(cycleKey)
                .map(consultation -> jdbc.sql(OBSERVATIONS + "where b.consultation = :id order by b.made_on, b.id")
                        .param("id", consultation.id())
                        .query(Columns.of(Observation.class))
                        .list())
                .orElse(List.of());
    }

    /** The observation with that id. */
    public Observation observation(UUID id) {
        return jdbc.sql(OBSERVATIONS + "where b.id = :id")
                .param("id", id)
                .query(Columns.of(Observation.class))
                .single();
    }

    /**
     * Answers an observation (F-CONTR).
     *
     * @throws RuleViolated if it is not accepted in full and the reason is missing, or if the person made it
     */
    @Transactional
    public void answer(UUID id, Observation.Answer answer, String person) {
        observations.answer("observation", "reason", id, answer, person);
    }
}
