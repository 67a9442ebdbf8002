/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision;

import it.pianozona.rule.RuleViolated;
import it.pianozona.table.Columns;
import it.pianozona.table.EmptyAsNull;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The minutes of a decision: drafted by the secretary, approved by the president, published on the albo (3.1, TUEL art. 124).
 * Rules: requirement 6.5.
 */
@Service
public class Minutes {

    private final JdbcClient jdbc;
    private final Table<Draft> drafts;
    private final CollegialDecisions decisions;
    private final BusinessClock clock;

    Minutes(JdbcClient jdbc, Tables tables, CollegialDecisions decisions, BusinessClock clock) {
        this.jdbc = jdbc;
        this.drafts = tables.part("minutes", Draft.class, "decision");
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * Minutes as they stand.
     *
     * @param remarks what the president asked to change; empty text if nothing
     * @param publishedTo last day on the albo
     */
    public record Text(
            String text,
            String president,
            String secretary,
            @EmptyAsNull String remarks,
            Optional<LocalDate> approvedOn,
            Optional<String> alboNumber,
            Optional<LocalDate> publishedFrom,
            Optional<LocalDate> publishedTo) {}

    /** What the secretary writes; until it is approved it may be written again. */
    private record Draft(UUID decision, String text, String president, String secretary) {}

    /** The minutes of a decision, if drafted. */
    public Optional<Text> of(UUID decisionId) {
        return Optional.ofNullable(of(List.of(decisionId)).get(decisionId));
    }

    /** The minutes that have been drafted of these decisions, by decision. */
    public Map<UUID, Text> of(Collection<UUID> decisionIds) {
        return decisionIds.isEmpty()
                ? Map.of()
                : jdbc.sql("select * from minutes where decision in (:decisions)")
                        .param("decisions", decisionIds)
                        .query(Columns.of(Text.class).by("decision", UUID.class));
    }

    /** Drafts the minutes, or drafts them again after the president's remarks. */
    @Transactional
    public void draft(UUID decisionId, String text, String president, String secretary, String personId) {
        drafts.save(
                new Draft(decisionId, text, president, secretary),
                "drafted_by",
                personId,
                "drafted_on",
                clock.today(),
                "remarks",
                null);
    }

    /**
     * The president approves the minutes.
     *
     * @throws RuleViolated if the person drafted them: who writes does not approve alone
     */
    @Transactional
    public void approve(UUID decisionId, String personId) {
        var approved = jdbc.sql(
                        """
                update minutes set approved_by = :person, approved_on = :today
                where decision = :decision and drafted_by <> :person
                """)
                .param("decision", decisionId)
                .param("person", personId)
                .param("today", clock.today())
                .update();
        if (approved == 0) {
            throw new RuleViolated("Hai redatto tu questo verbale: deve approvarlo un'altra persona.");
        }
    }

    /** The president sends the minutes back to the secretary. */
    @Transactional
    public void remark(UUID decisionId, String remarks) {
        drafts.set(decisionId, "remarks", remarks);
    }

    /**
     * Records the publication on the albo, which lasts {@code albo.days} days (15, TUEL art. 124).
     *
     * @throws RuleViolated if the day lies in the future
     */
    @Transactional
    public void publish(UUID decisionId, String alboNumber, LocalDate from) {
        if (from.isAfter(clock.today())) {
            throw new RuleViolated(
                    "«Pubblicato dal»: la data non può essere futura; indica il giorno in cui l'atto è andato all'albo.");
        }
        var days = decisions.get(decisionId).request().terms().publicationDays();
        drafts.set(decisionId, "albo_number", alboNumber, "published_from", from, "published_to", from.plusDays(days));
    }
}
