/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import it.pianozona.rule.RuleViolated;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who sits in a plan office: how many are planned, which bodies are asked, whom they send and who is still missing. */
@Service
public class OfficeStaffing {

    private final PlanOfficeRows rows;
    private final Memberships memberships;
    private final CompositionTemplates templates;
    private final OfficeProfile profile;
    private final BusinessClock clock;

    OfficeStaffing(
            PlanOfficeRows rows,
            Memberships memberships,
            CompositionTemplates templates,
            OfficeProfile profile,
            BusinessClock clock) {
        this.rows = rows;
        this.memberships = memberships;
        this.templates = templates;
        this.profile = profile;
        this.clock = clock;
    }

    /** The staffing plan (TO-8): how many people of each side, and which bodies appoint them. */
    @Transactional
    public void plan(PlanOffice office, Map<BodySide, Integer> posts, List<StaffSource> bodies) {
        posts.forEach((side, people) -> rows.plan(office.id(), side, people));
        ask(office, bodies);
    }

    /** Asks bodies for appointments, in a round of their own. */
    @Transactional
    public void ask(PlanOffice office, List<StaffSource> bodies) {
        if (bodies.isEmpty()) {
            throw new RuleViolated("«Enti»: scegli almeno un ente a cui chiedere personale.");
        }
        rows.askNobody(office.id());
        bodies.forEach(body -> rows.ask(office.id(), body));
    }

    /** A body has concluded its appointments. */
    @Transactional
    public void answered(PlanOffice office, String body) {
        rows.answered(office.id(), body);
    }

    /** The people of the office on a day, held against its template. */
    @Transactional(readOnly = true)
    public Composition composition(PlanOffice office, LocalDate day) {
        return Composition.of(templates.get(office.template()), memberships.standing(office, day));
    }

    /** What is missing, by the region's rules, for the office to be active on its first day (N-1). */
    @Transactional(readOnly = true)
    public List<String> missing(PlanOffice office) {
        return Completeness.missing(onFirstDay(office), profile.asksForHealth(office.area()));
    }

    /** What the office should have on its first day and can do without. */
    @Transactional(readOnly = true)
    public List<String> advised(PlanOffice office) {
        return Completeness.advised(onFirstDay(office), profile.asksForHealth(office.area()));
    }

    private List<OfficeMember> onFirstDay(PlanOffice office) {
        return memberships.standing(office, firstDay(office)).stream()
                .filter(one -> one.holdsOn(firstDay(office)))
                .toList();
    }

    /** The first day on which the office can work: its own or, if that is over, today. */
    public LocalDate firstDay(PlanOffice office) {
        return office.from().isBefore(clock.today()) ? clock.today() : office.from();
    }

    /** Whether the first day has come. */
    public boolean hasBegun(PlanOffice office) {
        return !office.from().isAfter(clock.today());
    }
}
