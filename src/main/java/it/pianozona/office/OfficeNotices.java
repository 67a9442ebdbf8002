/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.territory.OfficeKind;
import it.pianozona.time.BusinessClock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The notices of a set-up: a body has not appointed yet, the composition is not as the template states, a cycle waits for an office. */
@Service
public class OfficeNotices {

    private final PlanOffices offices;
    private final OfficeStaffing staffing;
    private final Notices notices;
    private final BusinessClock clock;

    OfficeNotices(PlanOffices offices, OfficeStaffing staffing, Notices notices, BusinessClock clock) {
        this.offices = offices;
        this.staffing = staffing;
        this.notices = notices;
        this.clock = clock;
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

    /** The drafting of a cycle waits for a plan office that is not active: those who can set one up are told (TO-7). */
    @Transactional
    public void remindMissing(String cycleKey, String area) {
        notices.send(
                new Notices.Message(
                        "ufficio-atteso-" + cycleKey + "-" + clock.today(),
                        area,
                        cycleKey,
                        Notice.Kind.ESCALATION,
                        Wording.of("ufficio.atteso")),
                List.of(
                        OfficeKind.COORDINATORS.officeId(area),
                        OfficeKind.PLAN_OFFICE_HEAD.officeId(area),
                        OfficeKind.PLAN_OFFICE.officeId(area)));
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
