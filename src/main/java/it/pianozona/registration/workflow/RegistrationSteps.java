/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.registration.workflow;

import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.registration.Registrations;
import it.pianozona.territory.OfficeKind;
import it.pianozona.workflow.ProcessBean;
import java.util.List;

/** The automatic steps of {@code registrazione}, by the key of the request. */
@ProcessBean("registrationSteps")
public class RegistrationSteps {

    private final Registrations registrations;
    private final Notices notices;

    RegistrationSteps(Registrations registrations, Notices notices) {
        this.registrations = registrations;
        this.notices = notices;
    }

    /** The planning office is reminded of the check. */
    public void remind(String key) {
        var area = registrations.get(key).area();
        notices.send(
                new Notices.Message(
                        "registrazione-sollecito-" + key,
                        area,
                        key,
                        Notice.Kind.REMINDER,
                        Wording.of("registrazione.scadenza-vicina")),
                List.of(Registrations.planOfficeOf(area)));
    }

    /** The term of the check is over: the planning office and the coordinators are told; the step stays open. */
    public void escalate(String key) {
        var area = registrations.get(key).area();
        notices.send(
                new Notices.Message(
                        "registrazione-ritardo-" + key,
                        area,
                        key,
                        Notice.Kind.ESCALATION,
                        Wording.of("registrazione.in-ritardo")),
                List.of(Registrations.planOfficeOf(area), OfficeKind.COORDINATORS.officeId(area)));
    }

    /** Nobody has checked the request in time: it ends and is erased. */
    public void expire(String key) {
        registrations.expire(key);
    }
}
