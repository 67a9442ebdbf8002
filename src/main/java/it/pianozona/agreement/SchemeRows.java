/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the schemes, a round each. */
@Repository
class SchemeRows {

    private final JdbcClient jdbc;

    SchemeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(Agreement agreement, Scheme scheme, String person, LocalDate on) {
        var lead = scheme.leadBody().stream().findFirst();
        jdbc.sql(
                        """
                insert into agreement_scheme (agreement, round, lead_body, lead_body_nature, lead_body_istat, framework_reason,
                    drafted_by, drafted_on)
                values (:id, :round, :lead, :nature, :istat, :reason, :person, :on)
                """)
                .param("id", agreement.id())
                .param("round", agreement.round())
                .param("lead", lead.map(LeadBodyCandidate::name).orElse(""))
                .param("nature", lead.map(body -> body.nature().name()).orElse(null))
                .param("istat", lead.flatMap(LeadBodyCandidate::istat).orElse(null))
                .param("reason", scheme.frameworkReason())
                .param("person", person)
                .param("on", on)
                .update();
        scheme.elements().forEach((element, text) -> jdbc.sql(
                        "insert into agreement_element (agreement, round, element, text) values (:id, :round, :element, :text)")
                .param("id", agreement.id())
                .param("round", agreement.round())
                .param("element", element.name())
                .param("text", text)
                .update());
    }

    /** The scheme of the latest round up to that one. */
    Optional<Scheme> last(UUID agreement, int round) {
        return jdbc.sql(
                        """
                select * from agreement_scheme where agreement = :id and round <= :round order by round desc limit 1
                """)
                .param("id", agreement)
                .param("round", round)
                .query((row, n) -> new Scheme(
                        elements(agreement, row.getInt("round")),
                        candidate(
                                row.getString("lead_body"),
                                row.getString("lead_body_nature"),
                                row.getString("lead_body_istat")),
                        row.getString("framework_reason")))
                .optional();
    }

    Optional<String> author(UUID agreement, int round) {
        return jdbc.sql("select drafted_by from agreement_scheme where agreement = :id and round = :round")
                .param("id", agreement)
                .param("round", round)
                .query(String.class)
                .optional();
    }

    private static List<LeadBodyCandidate> candidate(String name, String nature, String istat) {
        return nature == null
                ? List.of()
                : List.of(new LeadBodyCandidate(
                        name, LeadBodyCandidate.Nature.valueOf(nature), Optional.ofNullable(istat)));
    }

    private Map<Element, String> elements(UUID agreement, int round) {
        var elements = new EnumMap<Element, String>(Element.class);
        jdbc.sql("select element, text from agreement_element where agreement = :id and round = :round")
                .param("id", agreement)
                .param("round", round)
                .query(row -> {
                    elements.put(Element.valueOf(row.getString("element")), row.getString("text"));
                });
        return elements;
    }
}
