/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.deputy.workflow;

import it.pianozona.deputy.ProposedDelegations;
import it.pianozona.time.BusinessClock;
import it.pianozona.time.Moments;
import it.pianozona.workflow.ProcessBean;
import java.util.Date;

/** What the model of {@code delega} asks, by its business key {@code TERRITORY-DEL-n}. Days are Europe/Rome. */
@ProcessBean("delegation")
public class DelegationModel {

    /** Days in which the holder is expected to answer. */
    private static final int ANSWER_DAYS = 5;

    private final ProposedDelegations proposals;
    private final BusinessClock clock;

    DelegationModel(ProposedDelegations proposals, BusinessClock clock) {
        this.proposals = proposals;
        this.clock = clock;
    }

    /** The office that would be delegated; its holder answers. */
    public String office(String businessKey) {
        return proposals.get(businessKey).officeId();
    }

    /** In five days, or on the day on which the delegation would begin if that is earlier and still to come. */
    public Date due(String businessKey) {
        var usual = clock.today().plusDays(ANSWER_DAYS);
        var first = proposals.get(businessKey).from();
        return Moments.endOf(first.isBefore(usual) && first.isAfter(clock.today()) ? first : usual);
    }

    /** The end of the last day on which it would count. */
    public Date expires(String businessKey) {
        return Moments.endOf(proposals.get(businessKey).to());
    }
}
