/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision;

import it.pianozona.notice.Arrivals;
import it.pianozona.notice.KeyPage;
import it.pianozona.notice.News;
import it.pianozona.notice.Telling;
import it.pianozona.notice.Topic;
import it.pianozona.territory.OfficeKind;
import it.pianozona.text.Italian;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells members, president, secretary and planning office that a body has been called and how its sitting ended (requirement
 * 6.8). It looks afterwards for what has not been told, so that no step becomes dearer by it.
 */
@Component
class SittingNews implements Arrivals {

    private static final int PORTION = 50;

    private static final String FRESH =
            """
            with marked as (
                insert into sitting_told (sitting, what)
                select s.id, w.what from sitting s cross join (values ('CONVENED'), ('CONCLUDED')) w (what)
                where (w.what = 'CONVENED' and s.called_off_at is null or w.what = 'CONCLUDED' and s.outcome is not null)
                  and not exists (select 1 from sitting_told t where t.sitting = s.id and t.what = w.what)
                order by s.id, w.what limit :portion
                on conflict do nothing
                returning sitting, what)
            select m.what, s.id, s.held_at, s.place, s.outcome, d.territory, d.business_key, d.subject_title, d.id as decision, b.name,
                   array(select distinct office from (
                       select b.president_office as office union all select b.secretary_office
                       union all select v.office from body_member v
                                 where v.body = b.id and v.valid_from <= cast(s.held_at as date)
                                   and (v.valid_to is null or v.valid_to >= cast(s.held_at as date))) o order by office) as offices
            from marked m join sitting s on s.id = m.sitting
            join collegial_decision d on d.id = s.decision join body b on b.id = d.body
            """;

    private final JdbcClient jdbc;
    private final List<KeyPage> pages;
    private final Telling telling;

    SittingNews(JdbcClient jdbc, List<KeyPage> pages, Telling telling) {
        this.jdbc = jdbc;
        this.pages = pages;
        this.telling = telling;
    }

    @Override
    @Transactional
    public boolean tellSome() {
        var news = jdbc.sql(FRESH).param("portion", PORTION).query(this::news).list();
        telling.tell(news);
        return news.size() == PORTION;
    }

    private News news(ResultSet row, int number) throws SQLException {
        var convened = row.getString("what").equals("CONVENED");
        var body = row.getString("name");
        var moment = row.getTimestamp("held_at").toLocalDateTime();
        var subject = row.getString("subject_title");
        var territory = row.getString("territory");
        var dossier = KeyPage.among(pages, row.getString("business_key"));
        return new News(
                "seduta-%s-%s".formatted(row.getString("what"), row.getString("id")),
                Topic.OUTCOME,
                territory,
                row.getString("business_key"),
                "",
                convened
                        ? "convocazione per il %s, %s".formatted(Italian.moment(moment), subject)
                        : "%s: %s".formatted(subject, outcome(row)),
                convened
                        ? "%s è convocato il %s, %s. Si decide su: %s."
                                .formatted(body, Italian.moment(moment), row.getString("place"), subject)
                        : "%s, seduta del %s su «%s»: %s."
                                .formatted(body, Italian.moment(moment), subject, outcome(row)),
                dossier.isEmpty() ? "" : "%s/sedute#decisione-%s".formatted(dossier, row.getString("decision")),
                convened ? Optional.of(moment.toLocalDate()) : Optional.empty(),
                offices(row, territory));
    }

    private static List<String> offices(ResultSet row, String territory) throws SQLException {
        return Stream.concat(
                        Arrays.stream((String[]) row.getArray("offices").getArray()),
                        Stream.of(
                                OfficeKind.PLAN_OFFICE.officeId(territory),
                                OfficeKind.PLAN_OFFICE_HEAD.officeId(territory)))
                .distinct()
                .toList();
    }

    private static String outcome(ResultSet row) throws SQLException {
        return Outcome.valueOf(row.getString("outcome")).italian();
    }
}
