/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.money;

import it.pianozona.plan.Hand;
import it.pianozona.plan.PlanAuthor;
import it.pianozona.plan.PlanPen;
import it.pianozona.plan.PlanYears;
import it.pianozona.rule.Problems;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Additionality of a plan's money across its years (LO15-52). */
@Service
public class Additionality {

    private static final int SHORTEST = 20;
    private static final int LONGEST = 2000;

    private final JdbcClient jdbc;
    private final Framework framework;
    private final AttractedResources attracted;
    private final PlanYears years;
    private final PlanPen pen;

    Additionality(JdbcClient jdbc, Framework framework, AttractedResources attracted, PlanYears years, PlanPen pen) {
        this.jdbc = jdbc;
        this.framework = framework;
        this.attracted = attracted;
        this.years = years;
        this.pen = pen;
    }

    /** Each year of the plan but the first, against the one before. */
    public List<AdditionalityYear> of(String cycleKey) {
        return of(cycleKey, framework.of(cycleKey));
    }

    /** Like {@link #of(String)}, with the rows of the framework that are already read. */
    public List<AdditionalityYear> of(String cycleKey, List<FrameworkRow> rows) {
        return AdditionalityYear.of(years.of(cycleKey), rows, attracted.of(cycleKey), reasons(cycleKey));
    }

    private Map<Integer, String> reasons(String cycleKey) {
        return jdbc
                .sql("select year, reason from additionality_reason where cycle = :cycle")
                .param("cycle", cycleKey)
                .query((row, n) -> Map.entry(row.getInt(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Says why attracted money grows while municipal and regional money shrinks.
     *
     * @throws it.pianozona.rule.RuleViolated if the year has no such warning, or the reason is too short or too long
     */
    @Transactional
    public void explain(String cycleKey, int year, String reason, PlanAuthor author) {
        pen.take(cycleKey, Hand.MONEY, author);
        new Problems()
                .unless(
                        of(cycleKey).stream().anyMatch(one -> one.year() == year && one.warns()),
                        "«Anno»: nel %d le risorse attratte non sostituiscono quelle di Comuni e Regione; la motivazione non serve."
                                .formatted(year))
                .unless(
                        reason.length() >= SHORTEST && reason.length() <= LONGEST,
                        "«Motivazione»: scrivi da 20 a 2000 caratteri.")
                .refuse();
        var before = reasons(cycleKey).get(year);
        jdbc.sql(
                        """
                insert into additionality_reason (cycle, year, reason, person, written_at)
                values (:cycle, :year, :reason, :person, :at)
                on conflict (cycle, year) do update set reason = excluded.reason, person = excluded.person,
                    written_at = excluded.written_at
                """)
                .param("cycle", cycleKey)
                .param("year", year)
                .param("reason", reason)
                .param("person", author.personId())
                .param("at", Timestamp.from(pen.now()))
                .update();
        pen.log(cycleKey, author, "Addizionalità motivata per il " + year, before, reason);
    }
}
