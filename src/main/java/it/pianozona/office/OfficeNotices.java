/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.territory.OfficeKind;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The notices of a set-up: a body has not appointed yet, or the composition is not as the template states. Rules: TO-8. */
@Service
public class OfficeNotices {

    private final PlanOffices offices;
    private final OfficeStaffing staffing;
    private final Notices notices;

    OfficeNotices(PlanOffices offices, OfficeStaffing staffing, Notices notices) {
        this.offices = offices;
        this.staffing = staffing;
        this.notices = notices;
    }

    /** Each body that has not concluded its appointments is reminded. */
    @Transactional
    public void remindBodies(String key) {
        var office = offices.get(key);
        late(office)
                .forEach(body -> send(
                        office,
                        "nomine-sollecito-" + key + "-" + body,
                        Notice.Kind.REMINDER,
                        Wording.of("ufficio.nomine-mancanti"),
                        List.of(body)));
    }

    /** The term is over: bodies, responsible person and coordinators are told; the appointments stay open. */
    @Transactional
    public void escalateBodies(String key) {
        var office = offices.get(key);
        var late = late(office);
        if (!late.isEmpty()) {
            send(
                    office,
                    "nomine-ritardo-" + key,
                    Notice.Kind.ESCALATION,
                    Wording.of("ufficio.nomine-in-ritardo", "enti", late.size()),
                    Stream.concat(managers(office).stream(), late.stream()).toList());
        }
    }

    /** What differs from the template is told to who sets the office up; nothing is forbidden. */
    @Transactional
    public void tellRemarks(String key) {
        var office = offices.get(key);
        var remarks = staffing.composition(office, staffing.firstDay(office)).remarks();
        if (!remarks.isEmpty()) {
            send(
                    office,
                    "organico-" + key + "-" + Integer.toHexString(remarks.hashCode()),
                    Notice.Kind.OUTCOME,
                    Wording.of("ufficio.organico", "differenze", String.join(" ", remarks)),
                    managers(office));
        }
    }

    private List<String> late(PlanOffice office) {
        return offices.sources(office).stream()
                .filter(source -> source.asked() && !source.answered())
                .map(StaffSource::office)
                .toList();
    }

    private static List<String> managers(PlanOffice office) {
        return List.of(
                OfficeKind.PLAN_OFFICE_HEAD.officeId(office.area()),
                OfficeKind.PLAN_OFFICE.officeId(office.area()),
                OfficeKind.COORDINATORS.officeId(office.area()));
    }

    private void send(PlanOffice office, String cause, Notice.Kind kind, Wording text, List<String> to) {
        notices.send(new Notices.Message(cause, office.area(), office.key(), kind, text), to);
    }
}
