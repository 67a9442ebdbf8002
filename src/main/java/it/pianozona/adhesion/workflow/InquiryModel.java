/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.workflow;

import it.pianozona.adhesion.InquiryAnswers;
import it.pianozona.adhesion.PublicInquiries;
import it.pianozona.adhesion.PublicInquiry;
import it.pianozona.cycle.Cycles;
import it.pianozona.territory.OfficeKind;
import it.pianozona.time.BusinessClock;
import it.pianozona.time.Moments;
import it.pianozona.workflow.ProcessBean;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** What the model of {@code istruttoria-pubblica} asks, by the id of the inquiry. Days are Europe/Rome. */
@ProcessBean("inquiry")
public class InquiryModel {

    private final PublicInquiries inquiries;
    private final InquiryAnswers answers;
    private final Cycles cycles;
    private final BusinessClock clock;

    InquiryModel(PublicInquiries inquiries, InquiryAnswers answers, Cycles cycles, BusinessClock clock) {
        this.inquiries = inquiries;
        this.answers = answers;
        this.cycles = cycles;
        this.clock = clock;
    }

    public String planOffice(String inquiryId) {
        return OfficeKind.PLAN_OFFICE.officeId(get(inquiryId).area());
    }

    /** The offices that are asked. */
    public List<String> asked(String inquiryId) {
        return inquiries.asked(UUID.fromString(inquiryId));
    }

    public boolean isAnswered(String inquiryId) {
        return !answers.of(UUID.fromString(inquiryId)).isEmpty();
    }

    /** The end of the last day of the notice. */
    public Date closes(String inquiryId) {
        return Moments.endOf(lastDay(inquiryId));
    }

    /** The first moment after it. */
    public Date ends(String inquiryId) {
        return Moments.startOf(lastDay(inquiryId).plusDays(1));
    }

    /** {@code return.dueDays} from today. */
    public Date draftDue(String inquiryId) {
        var days = cycles.profileOf(get(inquiryId).cycleKey()).settings().days("return.dueDays");
        return Moments.endOf(clock.today().plusDays(days));
    }

    private LocalDate lastDay(String inquiryId) {
        return get(inquiryId).closesOn().orElseThrow();
    }

    private PublicInquiry get(String inquiryId) {
        return inquiries.get(UUID.fromString(inquiryId));
    }
}
