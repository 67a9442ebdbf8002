/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion;

import it.pianozona.rule.RuleViolated;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import it.pianozona.territory.Organisation;
import it.pianozona.territory.Organisations;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What organisations answer to the notice of a public inquiry, each for itself (AB-50, N-5). */
@Service
public class InquiryAnswers {

    private final PublicInquiries inquiries;
    private final Organisations organisations;
    private final BusinessClock clock;
    private final Table<PublicInquiry.Answer> table;

    InquiryAnswers(PublicInquiries inquiries, Organisations organisations, BusinessClock clock, Tables tables) {
        this.inquiries = inquiries;
        this.organisations = organisations;
        this.clock = clock;
        this.table = tables.part("inquiry_answer", PublicInquiry.Answer.class);
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
        table.insert(
                new PublicInquiry.Answer(
                        answer.office(), own.map(Organisation::name).orElse(answer.organisation()), answer.text()),
                new Given(id, personId, own.map(Organisation::id), clock.today()));
    }

    /** Who gave an answer, by whom it is registered if it is. */
    private record Given(UUID inquiry, String person, Optional<UUID> answerer, LocalDate answeredOn) {}

    /** What was proposed, by organisation. */
    @Transactional(readOnly = true)
    public List<PublicInquiry.Answer> of(UUID id) {
        return table.list("where inquiry = ? order by organisation", id);
    }
}
