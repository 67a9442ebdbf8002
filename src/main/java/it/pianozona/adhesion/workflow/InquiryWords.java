/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.workflow;

import it.pianozona.adhesion.PublicInquiries;
import it.pianozona.adhesion.PublicInquiry;
import it.pianozona.workflow.Step;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the forms of a public inquiry say at their head. */
@Component
class InquiryWords {

    private final PublicInquiries inquiries;

    InquiryWords(PublicInquiries inquiries) {
        this.inquiries = inquiries;
    }

    static UUID inquiryOf(Step step) {
        return UUID.fromString(step.text("inquiryId"));
    }

    PublicInquiry inquiry(Step step) {
        return inquiries.get(inquiryOf(step));
    }

    Map<String, Object> heading(Step step) {
        var inquiry = inquiry(step);
        var words = new HashMap<String, Object>();
        words.put(
                "oggetto",
                inquiry.title().isEmpty() ? "Istruttoria pubblica" : "Istruttoria pubblica: " + inquiry.title());
        words.put(
                "fatti",
                "Accordo **%s**, istruttoria %s.%n%n%s".formatted(inquiry.cycleKey(), inquiry.key(), inquiry.text()));
        return words;
    }
}
