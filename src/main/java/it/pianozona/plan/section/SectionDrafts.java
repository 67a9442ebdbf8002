/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.section;

import it.pianozona.text.RichText;
import it.pianozona.time.BusinessClock;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One draft for each person and section, kept while the person writes; only that person reads it. */
@Service
public class SectionDrafts {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    SectionDrafts(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<SectionDraft> find(String cycleKey, String code, String personId) {
        return jdbc.sql(
                        "select * from plan_section_draft where cycle = :cycle and section = :section and person = :person")
                .param("cycle", cycleKey)
                .param("section", code)
                .param("person", personId)
                .query((row, n) -> new SectionDraft(
                        row.getInt("base"),
                        RichText.kept(row.getString("text")),
                        LocalDateTime.ofInstant(row.getTimestamp("saved_at").toInstant(), BusinessClock.ROME)))
                .optional();
    }

    /**
     * Keeps what the person has written so far.
     *
     * @param base the version that the person began from
     * @throws it.pianozona.rule.RuleViolated if the text is longer than a section may be
     */
    @Transactional
    public SectionDraft keep(String cycleKey, String code, String personId, int base, RichText text) {
        SectionLength.require(text);
        jdbc.sql(
                        """
                insert into plan_section_draft (cycle, section, person, base, text, saved_at)
                values (:cycle, :section, :person, :base, :text, :at)
                on conflict (cycle, section, person) do update set base = :base, text = :text, saved_at = :at
                """)
                .param("cycle", cycleKey)
                .param("section", code)
                .param("person", personId)
                .param("base", base)
                .param("text", text.html())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return new SectionDraft(base, text, clock.now());
    }

    @Transactional
    public void discard(String cycleKey, String code, String personId) {
        jdbc.sql("delete from plan_section_draft where cycle = :cycle and section = :section and person = :person")
                .param("cycle", cycleKey)
                .param("section", code)
                .param("person", personId)
                .update();
    }
}
