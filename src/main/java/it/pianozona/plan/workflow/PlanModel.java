/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.cycle.Cycles;
import it.pianozona.plan.completeness.Verification;
import it.pianozona.plan.consultation.Consultations;
import it.pianozona.plan.consultation.Observation;
import it.pianozona.region.Feature;
import it.pianozona.region.Role;
import it.pianozona.territory.Bodies;
import it.pianozona.territory.BodyMember;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.ProcessBean;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the model of {@code approvazione-piano} asks, by the business key of the cycle. */
@ProcessBean("plan")
public class PlanModel {

    private static final int SOON = 10;
    private static final int REMINDER_DAYS = 3;
    private static final Set<OfficeKind> TABLES = Set.of(
            OfficeKind.THEMATIC_TABLE, OfficeKind.TECHNICAL_GROUPS, OfficeKind.PLAN_GROUP, OfficeKind.STAKEHOLDER);

    private final Consultations consultations;
    private final Verification verification;
    private final Cycles cycles;
    private final Bodies bodies;
    private final Offices offices;
    private final BusinessClock clock;

    PlanModel(
            Consultations consultations,
            Verification verification,
            Cycles cycles,
            Bodies bodies,
            Offices offices,
            BusinessClock clock) {
        this.consultations = consultations;
        this.verification = verification;
        this.cycles = cycles;
        this.bodies = bodies;
        this.offices = offices;
        this.clock = clock;
    }

    /** Ten days from today, for short steps of the office. */
    public Date soon() {
        return at(clock.today().plusDays(SOON), LocalTime.of(23, 59));
    }

    /** Members of the approving body, tables and third sector: who is asked for observations. */
    public List<String> consultedOffices(String cycleKey) {
        var cycle = cycles.get(cycleKey);
        var profile = cycles.profileOf(cycleKey);
        var body = profile.bodies()
                .approvesPlan(cycles.areaOf(cycleKey).governance())
                .bodyId(cycle.area());
        var asked = new LinkedHashSet<String>();
        bodies.members(body, clock.today()).stream().map(BodyMember::officeId).forEach(asked::add);
        offices.ofTerritory(cycle.area(), clock.today()).stream()
                .filter(office -> TABLES.contains(office.kind())
                        || office.kind() == profile.roles().get(Role.THIRD_SECTOR))
                .forEach(office -> asked.add(office.id()));
        return List.copyOf(asked);
    }

    /** The end of the last day of the consultation. */
    public Date consultationEnd(String cycleKey) {
        return at(openUntil(cycleKey).plusDays(1), LocalTime.MIDNIGHT);
    }

    /** Three days before its end. */
    public Date consultationReminder(String cycleKey) {
        return at(openUntil(cycleKey).minusDays(REMINDER_DAYS), LocalTime.of(7, 0));
    }

    private LocalDate openUntil(String cycleKey) {
        return consultations.last(cycleKey).orElseThrow().openUntil();
    }

    /** Whether the plan may be put to the vote: nothing that its region asks for is missing. */
    public boolean isComplete(String cycleKey) {
        return verification.gaps(cycleKey).isEmpty();
    }

    /** True while observations wait for an answer. */
    public boolean hasOpenObservations(String cycleKey) {
        return !openObservations(cycleKey).isEmpty();
    }

    /** Ids of the observations that wait for an answer. */
    public List<String> openObservations(String cycleKey) {
        return consultations.observations(cycleKey).stream()
                .filter(observation -> observation.answer().isEmpty())
                .map(Observation::id)
                .map(Object::toString)
                .toList();
    }

    /** True if the profile asks for the declaration of the management form (LO15-65). */
    public boolean needsManagementForm(String cycleKey) {
        return cycles.profileOf(cycleKey).has(Feature.MANAGEMENT_FORM_CHECK);
    }

    private static Date at(LocalDate day, LocalTime time) {
        return Date.from(day.atTime(time).atZone(BusinessClock.ROME).toInstant());
    }
}
