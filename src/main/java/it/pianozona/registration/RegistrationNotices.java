/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.registration;

import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.territory.OfficeKind;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is told that a request waits for its check. */
@Service
public class RegistrationNotices {

    private final Registrations registrations;
    private final Notices notices;

    RegistrationNotices(Registrations registrations, Notices notices) {
        this.registrations = registrations;
        this.notices = notices;
    }

    /** The term is near. */
    @Transactional
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

    /** The term is over; the step stays open. */
    @Transactional
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
}
