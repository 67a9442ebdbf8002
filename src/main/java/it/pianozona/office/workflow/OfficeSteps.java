/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.workflow;

import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.office.OfficeSetup;
import it.pianozona.office.OfficeStaffing;
import it.pianozona.office.OfficeTasks;
import it.pianozona.office.PlanOffice;
import it.pianozona.office.PlanOffices;
import it.pianozona.office.StaffSource;
import it.pianozona.territory.OfficeKind;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.ProcessBean;
import java.util.List;
import java.util.stream.Stream;

/** The automatic steps of {@code ufficio-di-piano} and {@code compito-ufficio}, and the reminder of a cycle that waits for its office. */
@ProcessBean("officeSteps")
public class OfficeSteps {

    private final OfficeSetup setup;
    private final OfficeTasks tasks;
    private final PlanOffices offices;
    private final OfficeStaffing staffing;
    private final Notices notices;
    private final BusinessClock clock;

    OfficeSteps(
            OfficeSetup setup,
            OfficeTasks tasks,
            PlanOffices offices,
            OfficeStaffing staffing,
            Notices notices,
            BusinessClock clock) {
        this.setup = setup;
        this.tasks = tasks;
        this.offices = offices;
        this.staffing = staffing;
        this.notices = notices;
        this.clock = clock;
    }

    /** Reminds the bodies that have not concluded their appointments. */
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

    /** The term of the appointments is over: bodies, who sets the office up and the coordinators are told; the appointments stay open. */
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

    /** Holds the appointed people against the template; what differs is told, nothing is forbidden. */
    public void compareComposition(String key) {
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

    /** The set-up is given up; the office before it, if any, goes on. */
    public void giveUp(String key) {
        setup.giveUp(key);
    }

    /** The office is active and replaces the one before (ER-72); the cycles are told. */
    public void activate(String key) {
        setup.activate(key);
    }

    /** A recurrent task is concluded: the next of its series opens. */
    public void openNext(String key) {
        tasks.openNext(key);
    }

    /** Every week: a cycle waits for its plan office; those who can set one up are told (TO-7). */
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
