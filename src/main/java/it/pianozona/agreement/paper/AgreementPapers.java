/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.paper;

import it.pianozona.document.OdtComposer;
import it.pianozona.document.PdfComposer;
import org.springframework.stereotype.Service;

/**
 * Composes the papers of an agreement. PDF is archival and accessible (PDF/A-2a and PDF/UA-1); ODT is for whoever has to adapt the text.
 * Refusals are those of the composers.
 */
@Service
public class AgreementPapers {

    private static final String AGREEMENT = "agreement/agreement";

    private final PdfComposer pdf;
    private final OdtComposer odt;

    AgreementPapers(PdfComposer pdf, OdtComposer odt) {
        this.pdf = pdf;
        this.odt = odt;
    }

    /** The agreement to be signed, or its scheme. */
    public byte[] agreementPdf(AgreementPaper paper) {
        return pdf.compose(AGREEMENT, paper);
    }

    /** The same text, to be edited: the scheme before it is frozen. */
    public byte[] agreementOdt(AgreementPaper paper) {
        return odt.compose(AGREEMENT, paper);
    }

    /** The draft act of a body, ODT. */
    public byte[] draftDeliberation(DraftDeliberation paper) {
        return odt.compose("agreement/deliberation", paper);
    }

    /** The conference's minutes, PDF. */
    public byte[] conferenceMinutes(ConferenceMinutes paper) {
        return pdf.compose("agreement/minutes", paper);
    }

    /** The draft of the approval act, ODT. */
    public byte[] approvalAct(ApprovalAct paper) {
        return odt.compose("agreement/approval", paper);
    }

    /** The notice for the regional bulletin, PDF. */
    public byte[] publicationNotice(PublicationNotice paper) {
        return pdf.compose("agreement/notice", paper);
    }
}
