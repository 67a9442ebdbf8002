/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.agreement.paper.AgreementPapers;
import it.pianozona.document.FrozenDocuments;
import it.pianozona.document.StoredFiles;
import it.pianozona.time.BusinessClock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Composes the document that the parties sign and freezes what it was made from (requirement 6.10, house rule 8). */
@Service
public class Issuing {

    private final AgreementRows rows;
    private final IssueRows issues;
    private final Agreements agreements;
    private final PaperData data;
    private final AgreementPapers papers;
    private final FrozenDocuments frozen;
    private final StoredFiles files;
    private final BusinessClock clock;

    Issuing(
            AgreementRows rows,
            IssueRows issues,
            Agreements agreements,
            PaperData data,
            AgreementPapers papers,
            FrozenDocuments frozen,
            StoredFiles files,
            BusinessClock clock) {
        this.rows = rows;
        this.issues = issues;
        this.agreements = agreements;
        this.data = data;
        this.papers = papers;
        this.frozen = frozen;
        this.files = files;
        this.clock = clock;
    }

    /** Every body has authorised its signature: the document of the round is issued. */
    @Transactional
    public IssuedDocument issue(String cycleKey) {
        var agreement = agreements.get(cycleKey);
        var number = "%s/ADP/%d".formatted(cycleKey, agreement.round());
        var paper = data.paper(cycleKey, Optional.of(number));
        var kept = frozen.freeze(new FrozenDocuments.Draft(
                "ADP",
                agreement.area(),
                cycleKey,
                agreement.round(),
                paper.reference().title(),
                paper));
        var file = files.keep(
                "accordo-%s-%d.pdf".formatted(cycleKey, agreement.round()),
                "application/pdf",
                papers.agreementPdf(paper));
        var issued = new IssuedDocument(kept.number(), file, files.get(file).sha256(), kept.id(), clock.today());
        issues.insert(agreement, issued);
        rows.setState(agreement.id(), Agreement.State.IN_SIGNATURE);
        return issued;
    }
}
