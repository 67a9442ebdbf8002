/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.registration.workflow;

import it.pianozona.registration.RegistrationNotices;
import it.pianozona.registration.Registrations;
import it.pianozona.workflow.ProcessBean;

/** The automatic steps of {@code registrazione}, by the key of the request. */
@ProcessBean("registrationSteps")
public class RegistrationSteps {

    private final Registrations registrations;
    private final RegistrationNotices notices;

    RegistrationSteps(Registrations registrations, RegistrationNotices notices) {
        this.registrations = registrations;
        this.notices = notices;
    }

    /** The planning office is reminded of the check. */
    public void remind(String key) {
        notices.remind(key);
    }

    /** The term of the check is over: the planning office and the coordinators are told. */
    public void escalate(String key) {
        notices.escalate(key);
    }

    /** Nobody has checked the request in time: it ends and is erased. */
    public void expire(String key) {
        registrations.expire(key);
    }
}
