/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.desk;

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
    private final Clock clock;

    News(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
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
        jdbc.sql(
                        """
                insert into desk_news (id, at, territory, business_key, kind, text)
                values (:id, :at, :territory, :key, :kind, :text)
                """)
                .param("id", UUID.randomUUID())
                .param("at", Timestamp.from(clock.instant()))
                .param("territory", territory)
                .param("key", businessKey)
                .param("kind", kind.name())
                .param("text", text)
                .update();
    }

    /** What has happened in the territories since then. */
    public Latest since(Collection<String> territories, Instant since, int most) {
        if (territories.isEmpty()) {
            return new Latest(List.of(), 0);
        }
        var total = new int[1];
        var items = jdbc.sql(
                        """
                select n.at, coalesce(t.name, n.territory), n.business_key, n.kind, n.text, count(*) over ()
                from desk_news n left join territory t on t.code = n.territory
                where n.territory in (:territories) and n.at >= :since order by n.at desc, n.id limit :most
                """)
                .param("territories", territories)
                .param("since", Timestamp.from(since))
                .param("most", most)
                .query((row, n) -> {
                    total[0] = row.getInt(6);
                    return new Item(
                            row.getTimestamp(1).toInstant(),
                            row.getString(2),
                            row.getString(3),
                            Kind.valueOf(row.getString(4)),
                            row.getString(5));
                })
                .list();
        return new Latest(items, total[0] - items.size());
    }
}
