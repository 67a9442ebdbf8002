/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The notices to offices that their people have not been told of. */
@Component
class OfficeNews implements Arrivals {

    private static final int PORTION = 200;

    private final JdbcClient jdbc;
    private final Telling telling;

    OfficeNews(JdbcClient jdbc, Telling telling) {
        this.jdbc = jdbc;
        this.telling = telling;
    }

    @Override
    @Transactional
    public boolean tellSome() {
        var news = jdbc.sql(
                        """
                with taken as (
                    select id from notice where not told order by created_at, id limit :portion for update skip locked)
                update notice n set told = true from taken where n.id = taken.id
                returning n.cause, n.office, n.territory, n.business_key, n.kind, n.text, n.address, n.due
                """)
                .param("portion", PORTION)
                .query(this::news)
                .list();
        telling.tell(news);
        return news.size() == PORTION;
    }

    private News news(ResultSet row, int number) throws SQLException {
        var key = row.getString("business_key");
        return new News(
                row.getString("cause"),
                Topic.of(Notice.Kind.valueOf(row.getString("kind"))),
                row.getString("territory"),
                key,
                "",
                Letters.headline(row.getString("text")),
                row.getString("text"),
                row.getString("address"),
                Optional.ofNullable(row.getObject("due", LocalDate.class)),
                List.of(row.getString("office")));
    }
}
