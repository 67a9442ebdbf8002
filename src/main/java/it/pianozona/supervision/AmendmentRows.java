/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of a withdrawal: its settlement, the amendments that were put forward and what the others said of them. */
@Repository
class AmendmentRows {

    private static final String LAST = "(select max(round) from supervision_amendment where matter = :matter)";

    private final JdbcClient jdbc;

    AmendmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An amendment as it was put forward. */
    record Draft(int round, String text) {}

    /** A payment; euro. */
    record Settlement(
            UUID matter, int year, BigDecimal due, BigDecimal paid, String act, LocalDate settledOn, String person) {}

    void settle(Settlement settlement) {
        jdbc.sql(
                        """
                insert into supervision_settlement (matter, year, due, paid, act, settled_on, person)
                values (:matter, :year, :due, :paid, :act, :settledOn, :person)
                """)
                .paramSource(settlement)
                .update();
    }

    void insert(UUID matter, String text, String person, LocalDate day) {
        jdbc.sql(
                        """
                insert into supervision_amendment (matter, round, text, drafted_by, drafted_on)
                select :matter, coalesce(max(round), 0) + 1, :text, :person, :day from supervision_amendment
                where matter = :matter
                """)
                .param("matter", matter)
                .param("text", text)
                .param("person", person)
                .param("day", day)
                .update();
    }

    Optional<Draft> last(UUID matter) {
        return jdbc.sql("select round, text from supervision_amendment where matter = :matter and round = " + LAST)
                .param("matter", matter)
                .query(Draft.class)
                .optional();
    }

    void consent(UUID matter, Consent consent, String person, LocalDate day) {
        jdbc.sql(
                        "insert into supervision_consent (matter, round, office, consent, remarks, person, given_on) select :matter, "
                                + LAST + ", :office, :consent, :remarks, :person, :day")
                .param("matter", matter)
                .param("office", consent.office())
                .param("consent", consent.consent())
                .param("remarks", consent.remarks())
                .param("person", person)
                .param("day", day)
                .update();
    }

    List<Consent> consents(UUID matter) {
        return jdbc.sql("select office, consent, remarks from supervision_consent where matter = :matter and round = "
                        + LAST + " order by office")
                .param("matter", matter)
                .query(Consent.class)
                .list();
    }
}
