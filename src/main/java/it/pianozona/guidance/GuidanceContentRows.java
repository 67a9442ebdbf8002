/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a guidance says, in the database. */
@Repository
class GuidanceContentRows {

    private final JdbcClient jdbc;

    GuidanceContentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(UUID guidance, String section, String text) {
        jdbc.sql(
                        """
                insert into guidance_section (guidance, code, text) values (:guidance, :code, :text)
                on conflict (guidance, code) do update set text = excluded.text
                """)
                .param("guidance", guidance)
                .param("code", section)
                .param("text", text)
                .update();
    }

    Optional<String> section(UUID guidance, String code) {
        return jdbc.sql("select text from guidance_section where guidance = :guidance and code = :code")
                .param("guidance", guidance)
                .param("code", code)
                .query(String.class)
                .optional();
    }

    /** Replaces the items; an item keeps its id while its code and text stay the same. */
    void replace(UUID guidance, List<GuidanceItem> items) {
        var before = items(guidance);
        jdbc.sql("delete from guidance_item where guidance = :guidance")
                .param("guidance", guidance)
                .update();
        for (var item : items) {
            var id = before.stream()
                    .filter(old -> old.code().equals(item.code()) && old.text().equals(item.text()))
                    .map(GuidanceItem::id)
                    .findFirst()
                    .orElse(item.id());
            insert(guidance, id, item);
        }
    }

    private void insert(UUID guidance, UUID id, GuidanceItem item) {
        jdbc.sql(
                        """
                insert into guidance_item (id, guidance, kind, position, code, text)
                values (:id, :guidance, :kind, :position, :code, :text)
                """)
                .param("id", id)
                .param("guidance", guidance)
                .param("kind", item.kind().name())
                .param("position", item.position())
                .param("code", item.code())
                .param("text", item.text())
                .update();
    }

    List<GuidanceItem> items(UUID guidance) {
        return jdbc.sql("select * from guidance_item where guidance = :guidance order by position")
                .param("guidance", guidance)
                .query((row, n) -> new GuidanceItem(
                        row.getObject("id", UUID.class),
                        GuidanceItem.Kind.valueOf(row.getString("kind")),
                        row.getInt("position"),
                        row.getString("code"),
                        row.getString("text")))
                .list();
    }

    void answer(UUID guidance, PolicyAnswer policy) {
        jdbc.sql(
                        """
                insert into guidance_policy (guidance, code, title, counterpart, consulted_on, answer)
                values (:guidance, :code, :title, :counterpart, :on, :answer)
                """)
                .param("guidance", guidance)
                .param("code", policy.code())
                .param("title", policy.title())
                .param("counterpart", policy.counterpart())
                .param("on", policy.consultedOn())
                .param("answer", policy.answer())
                .update();
    }

    List<PolicyAnswer> answers(UUID guidance) {
        return jdbc.sql("select * from guidance_policy where guidance = :guidance order by title")
                .param("guidance", guidance)
                .query((row, n) -> new PolicyAnswer(
                        row.getString("code"),
                        row.getString("title"),
                        row.getString("counterpart"),
                        row.getObject("consulted_on", LocalDate.class),
                        row.getString("answer")))
                .list();
    }
}
