/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.section;

import it.pianozona.text.RichText;
import it.pianozona.time.BusinessClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The versions of the sections' texts: added, never changed. */
@Service
public class SectionVersions {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    SectionVersions(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The versions of a section, newest first. */
    public List<SectionVersion> of(String cycleKey, String code) {
        return jdbc.sql(
                        "select * from plan_section_text where cycle = :cycle and section = :section order by version desc")
                .param("cycle", cycleKey)
                .param("section", code)
                .query((row, n) -> version(row))
                .list();
    }

    public Optional<SectionVersion> find(String cycleKey, String code, int number) {
        return jdbc.sql(
                        "select * from plan_section_text where cycle = :cycle and section = :section and version = :number")
                .param("cycle", cycleKey)
                .param("section", code)
                .param("number", number)
                .query((row, n) -> version(row))
                .optional();
    }

    /** The text of that version; none for 0. */
    RichText text(String cycleKey, String code, int number) {
        return find(cycleKey, code, number).map(SectionVersion::text).orElse(RichText.kept(""));
    }

    public Optional<SectionVersion> latest(String cycleKey, String code) {
        return jdbc.sql(
                        "select * from plan_section_text where cycle = :cycle and section = :section order by version desc limit 1")
                .param("cycle", cycleKey)
                .param("section", code)
                .query((row, n) -> version(row))
                .optional();
    }

    /** The latest version of each section that has one, by its code. */
    public Map<String, SectionVersion> latest(String cycleKey) {
        return jdbc
                .sql(
                        "select distinct on (section) * from plan_section_text where cycle = :cycle order by section, version desc")
                .param("cycle", cycleKey)
                .query((row, n) -> Map.entry(row.getString("section"), version(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
    }

    void add(String cycleKey, String code, SectionVersion version) {
        jdbc.sql(
                        """
                insert into plan_section_text (cycle, section, version, text, complete, person, written_on, office, saved_at,
                    restored_from, merged_with)
                values (:cycle, :section, :number, :text, :complete, :person, :on, :office, :at, :restored, :merged)
                """)
                .param("cycle", cycleKey)
                .param("section", code)
                .param("number", version.number())
                .param("text", version.text().html())
                .param("complete", version.complete())
                .param("person", version.personId())
                .param("on", clock.today())
                .param("office", version.office())
                .param("at", Timestamp.from(clock.instant()))
                .param("restored", version.restoredFrom().orElse(null))
                .param("merged", version.mergedWith().orElse(null))
                .update();
    }

    /** Says of the latest version whether the section is complete with it. */
    void declare(String cycleKey, String code, int number, boolean complete) {
        jdbc.sql(
                        "update plan_section_text set complete = :complete where cycle = :cycle and section = :section and version = :number")
                .param("complete", complete)
                .param("cycle", cycleKey)
                .param("section", code)
                .param("number", number)
                .update();
    }

    private static SectionVersion version(ResultSet row) throws SQLException {
        return new SectionVersion(
                row.getInt("version"),
                RichText.kept(row.getString("text")),
                row.getBoolean("complete"),
                row.getString("person"),
                row.getString("office"),
                LocalDateTime.ofInstant(row.getTimestamp("saved_at").toInstant(), BusinessClock.ROME),
                Optional.ofNullable(row.getObject("restored_from", Integer.class)),
                Optional.ofNullable(row.getObject("merged_with", Integer.class)));
    }
}
