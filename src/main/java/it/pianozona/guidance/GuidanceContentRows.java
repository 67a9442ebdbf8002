/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance;

import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a guidance says, in the database. */
@Repository
class GuidanceContentRows {

    private final JdbcClient jdbc;
    private final Table<GuidanceItem> contents;
    private final Table<PolicyAnswer> policies;

    GuidanceContentRows(JdbcClient jdbc, Tables tables) {
        this.jdbc = jdbc;
        this.contents = tables.part("guidance_item", GuidanceItem.class);
        this.policies = tables.part("guidance_policy", PolicyAnswer.class, "guidance", "code");
    }

    void write(UUID guidance, String section, String text) {
        jdbc.sql(
                        """
                insert into guidance_section (guidance, code, text) values (?, ?, ?)
                on conflict (guidance, code) do update set text = excluded.text
                """)
                .params(guidance, section, text)
                .update();
    }

    Optional<String> section(UUID guidance, String code) {
        return jdbc.sql("select text from guidance_section where guidance = ? and code = ?")
                .params(guidance, code)
                .query(String.class)
                .optional();
    }

    /** Replaces the items; an item keeps its id while its code and text stay the same. */
    void replace(UUID guidance, List<GuidanceItem> items) {
        var before = items(guidance);
        contents.delete("where guidance = ?", guidance);
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
        contents.insert(item, "id", id, "guidance", guidance);
    }

    List<GuidanceItem> items(UUID guidance) {
        return contents.list("where guidance = ? order by position", guidance);
    }

    void answer(UUID guidance, PolicyAnswer policy) {
        policies.insert(policy, "guidance", guidance);
    }

    List<PolicyAnswer> answers(UUID guidance) {
        return policies.list("where guidance = ? order by title", guidance);
    }
}
