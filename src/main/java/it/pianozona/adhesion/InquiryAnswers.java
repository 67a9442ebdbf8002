/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion;

import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.Organisation;
import it.pianozona.territory.Organisations;
import it.pianozona.time.BusinessClock;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What organisations answer to the notice of a public inquiry, each for itself (AB-50, N-5). */
@Service
public class InquiryAnswers {

    private final PublicInquiries inquiries;
    private final Organisations organisations;
    private final BusinessClock clock;
    private final JdbcClient jdbc;

    InquiryAnswers(PublicInquiries inquiries, Organisations organisations, BusinessClock clock, JdbcClient jdbc) {
        this.inquiries = inquiries;
        this.organisations = organisations;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /**
     * An organisation answers the notice; a registered one in its own name.
     *
     * @throws RuleViolated if the person wrote the notice
     */
    @Transactional
    public void give(UUID id, PublicInquiry.Answer answer, String personId) {
        if (personId.equals(inquiries.get(id).writtenBy())) {
            throw new RuleViolated("Chi ha scritto l'avviso non vi risponde: risponde un'altra persona.");
        }
        var own = organisations.of(personId, answer.office());
        jdbc.sql(
                        """
                insert into inquiry_answer (inquiry, office, person, answerer, organisation, text, answered_on)
                values (:inquiry, :office, :person, :answerer, :organisation, :text, :day)
                """)
                .param("inquiry", id)
                .param("office", answer.office())
                .param("person", personId)
                .param("answerer", own.map(Organisation::id).orElse(null), Types.OTHER)
                .param("organisation", own.map(Organisation::name).orElse(answer.organisation()))
                .param("text", answer.text())
                .param("day", clock.today())
                .update();
    }

    /** What was proposed, by organisation. */
    @Transactional(readOnly = true)
    public List<PublicInquiry.Answer> of(UUID id) {
        return jdbc.sql(
                        "select office, organisation, text from inquiry_answer where inquiry = :id order by organisation")
                .param("id", id)
                .query(PublicInquiry.Answer.class)
                .list();
    }
}
