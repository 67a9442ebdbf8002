/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.workflow;

import it.pianozona.adhesion.PublicInquiries;
import it.pianozona.workflow.ProcessBean;
import java.util.UUID;

/** The automatic step of {@code istruttoria-pubblica}. */
@ProcessBean("inquirySteps")
public class InquirySteps {

    private final PublicInquiries inquiries;

    InquirySteps(PublicInquiries inquiries) {
        this.inquiries = inquiries;
    }

    /** Nobody has answered the notice. */
    public void desert(UUID inquiryId) {
        inquiries.desert(inquiryId);
    }
}
