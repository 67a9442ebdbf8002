/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.workflow;

import it.pianozona.office.BodySide;
import it.pianozona.office.Memberships.Actor;
import it.pianozona.office.OfficePattern;
import it.pianozona.office.OfficeSetup;
import it.pianozona.office.OfficeSize;
import it.pianozona.office.PlanOffice;
import it.pianozona.office.PlanOffices;
import it.pianozona.office.StaffBodies;
import it.pianozona.support.Colleagues;
import it.pianozona.support.Refusals;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationContext;

/** A plan office that is being set up in an area of a test, as its people go on with it. */
record PlanOfficeScene(TestArea area, String key, ApplicationContext context) {

    /** The responsible person opens the set-up. */
    static PlanOfficeScene opened(
            ApplicationContext context, TestArea area, OfficePattern pattern, OfficeSize size, LocalDate from) {
        var setup = context.getBean(OfficeSetup.class);
        var head = area.office("responsabile-udp");
        var office = setup.open(
                new OfficeSetup.Opening(
                        area.code(),
                        pattern,
                        size,
                        "Decreto 7 del 2017",
                        context.getBean(BusinessClock.class).today(),
                        from,
                        Optional.empty(),
                        ""),
                new Actor(context.getBean(Colleagues.class).holderOf(head), head));
        return new PlanOfficeScene(area, office.key(), context);
    }

    PlanOffice office() {
        return context.getBean(PlanOffices.class).get(key);
    }

    /** The offices that appoint: lead body, a mayor by number, health authority. */
    String lead() {
        return area.office("ente-capofila");
    }

    String mayor(int number) {
        return area.mayors().get(number);
    }

    String health() {
        return context.getBean(StaffBodies.class).of(area.code(), office().pattern()).stream()
                .filter(body -> body.side() == BodySide.HEALTH)
                .map(StaffBodies.StaffBody::office)
                .findFirst()
                .orElseThrow();
    }

    /** The staffing plan asks these bodies. */
    void plans(List<String> bodies) {
        manages("UserTask_StaffingPlan", Map.of("postiComuni", 2, "postiAsl", 1, "enti", bodies));
    }

    void manages(String task, Map<String, Object> form) {
        colleagues().submit(manager(), colleagues().task(key, task), form);
    }

    String refusedManager(String task, Map<String, Object> form) {
        return Refusals.of(() -> manages(task, form));
    }

    void appoints(String body, Map<String, Object> form) {
        colleagues().submit(colleagues().holderOf(body), colleagues().taskOf(body, key, "UserTask_Appoint"), form);
    }

    String refused(String body, Map<String, Object> form) {
        return Refusals.of(() -> appoints(body, form));
    }

    /** A person with these particulars, and what follows. */
    Map<String, Object> person(String next, String name, String role, int share, LocalDate from) {
        var form = new HashMap<String, Object>();
        form.put("seguito", next);
        form.put("persona", name + " " + area.code());
        form.put("titolo", "FUNZIONARIO");
        form.put("organo", "Giunta");
        form.put("ruolo", role);
        form.put("tempo", share);
        form.put("formaAssegnazione", "COMANDO");
        form.put("atto", "Delibera 12");
        form.put("dal", from.toString());
        return form;
    }

    boolean isOpen(String task) {
        return !colleagues().tasks(key, task).isEmpty();
    }

    String manager() {
        return colleagues().holderOf(area.office("responsabile-udp"));
    }

    private Colleagues colleagues() {
        return context.getBean(Colleagues.class);
    }
}
