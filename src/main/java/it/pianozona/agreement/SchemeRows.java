/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Rows of the schemes, a round each. */
@Repository
class SchemeRows {

    private final Table<Row> schemes;
    private final Table<Text> elements;

    SchemeRows(Tables tables) {
        this.schemes = tables.part("agreement_scheme", Row.class, "agreement", "round");
        this.elements = tables.part("agreement_element", Text.class, "agreement", "round", "element");
    }

    /** A scheme without the texts of its elements; no nature where nobody is proposed as lead body. */
    private record Row(
            int round,
            String leadBody,
            Optional<LeadBodyCandidate.Nature> leadBodyNature,
            Optional<String> leadBodyIstat,
            String frameworkReason,
            String draftedBy) {

        Scheme with(Map<Element, String> elements) {
            var candidate = leadBodyNature.map(nature -> new LeadBodyCandidate(leadBody, nature, leadBodyIstat));
            return new Scheme(elements, candidate.stream().toList(), frameworkReason);
        }
    }

    private record Text(Element element, String text) {}

    void save(Agreement agreement, Scheme scheme, String person, LocalDate on) {
        var lead = scheme.leadBody().stream().findFirst();
        schemes.insert(
                new Row(
                        agreement.round(),
                        lead.map(LeadBodyCandidate::name).orElse(""),
                        lead.map(LeadBodyCandidate::nature),
                        lead.flatMap(LeadBodyCandidate::istat),
                        scheme.frameworkReason(),
                        person),
                "agreement",
                agreement.id(),
                "drafted_on",
                on);
        scheme.elements().forEach((element, text) -> elements.insert(new Text(element, text), agreement.present()));
    }

    /** The scheme of the latest round up to that one. */
    Optional<Scheme> last(UUID agreement, int round) {
        return schemes.one("where agreement = ? and round <= ? order by round desc limit 1", agreement, round)
                .map(row -> row.with(elements(agreement, row.round())));
    }

    Optional<String> author(UUID agreement, int round) {
        return schemes.find(agreement, round).map(Row::draftedBy);
    }

    private Map<Element, String> elements(UUID agreement, int round) {
        var texts = new EnumMap<Element, String>(Element.class);
        elements.list("where agreement = ? and round = ?", agreement, round)
                .forEach(row -> texts.put(row.element(), row.text()));
        return texts;
    }
}
