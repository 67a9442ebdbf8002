/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.desk;

import it.pianozona.table.Column;
import it.pianozona.table.Columns;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What has happened in the territories: decisions, returns, documents, steps. */
@Service
public class News {

    private final JdbcClient jdbc;
    private final Table<Row> table;
    private final Clock clock;

    News(JdbcClient jdbc, Tables tables, Clock clock) {
        this.jdbc = jdbc;
        this.table = tables.of("desk_news", Row.class);
        this.clock = clock;
    }

    /** What an item is about. */
    public enum Kind {
        DECISION("Decisione"),
        RETURN("Rinvio"),
        DOCUMENT("Documento"),
        STEP("Fase conclusa"),
        CYCLE("Ciclo"),
        REGION("Regione");

        private final String italian;

        Kind(String italian) {
            this.italian = italian;
        }

        public String italian() {
            return italian;
        }
    }

    /**
     * One thing that happened.
     *
     * @param territoryName for example "Rhodense"
     * @param text Italian, without personal data
     */
    public record Item(Instant at, String territoryName, String businessKey, Kind kind, String text) {}

    /**
     * The latest, newest first.
     *
     * @param more how many are older than those shown
     */
    public record Latest(List<Item> items, int more) {}

    void tell(String territory, String businessKey, Kind kind, String text) {
        table.insert(new Row(UUID.randomUUID(), clock.instant(), territory, businessKey, kind, text));
    }

    private record Row(UUID id, Instant at, String territory, String businessKey, Kind kind, String text) {}

    /** What has happened in the territories since then. */
    public Latest since(Collection<String> territories, Instant since, int most) {
        if (territories.isEmpty()) {
            return new Latest(List.of(), 0);
        }
        var found = jdbc.sql(
                        """
                select n.at, coalesce(t.name, n.territory) as territory_name, n.business_key, n.kind, n.text,
                       count(*) over () as total
                from desk_news n left join territory t on t.code = n.territory
                where n.territory in (:territories) and n.at >= :since order by n.at desc, n.id limit :most
                """)
                .param("territories", territories)
                .param("since", Timestamp.from(since))
                .param("most", most)
                .query(Columns.of(Found.class))
                .list();
        var total = found.isEmpty() ? 0 : found.get(0).total();
        return new Latest(found.stream().map(Found::item).toList(), total - found.size());
    }

    /** @param total how many there are */
    private record Found(@Column("") Item item, int total) {}
}
