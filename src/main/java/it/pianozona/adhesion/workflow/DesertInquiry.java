/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.workflow;

import it.pianozona.adhesion.PublicInquiries;
import it.pianozona.workflow.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Nobody has answered the notice. */
@ProcessBean("desertInquiry")
class DesertInquiry implements JavaDelegate {

    private final PublicInquiries publicInquiries;

    DesertInquiry(PublicInquiries publicInquiries) {
        this.publicInquiries = publicInquiries;
    }

    @Override
    public void execute(DelegateExecution execution) {
        publicInquiries.desert(UUID.fromString((String) execution.getVariable("inquiryId")));
    }
}
