/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance.workflow;

import it.pianozona.guidance.GuidanceAct;
import it.pianozona.guidance.GuidanceActs;
import it.pianozona.guidance.GuidanceDecisions;
import it.pianozona.guidance.GuidanceDrafting;
import it.pianozona.region.Entry;
import it.pianozona.region.Role;
import it.pianozona.territory.Bodies;
import it.pianozona.territory.Body;
import it.pianozona.territory.BodyKind;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.ProcessBean;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;

/**
 * What the models of {@code atto-indirizzo} and its variants ask, by business key: which variant, who acts, and when. Offices
 * are engine groups, days Europe/Rome.
 */
@ProcessBean("guidance")
public class GuidanceModel {

    private final GuidanceActs acts;
    private final GuidanceDrafting drafting;
    private final GuidanceDecisions decisions;
    private final Bodies bodies;
    private final PlanningAreas areas;

    GuidanceModel(
            GuidanceActs acts,
            GuidanceDrafting drafting,
            GuidanceDecisions decisions,
            Bodies bodies,
            PlanningAreas areas) {
        this.acts = acts;
        this.drafting = drafting;
        this.decisions = decisions;
        this.bodies = bodies;
        this.areas = areas;
    }

    /** Key of the process that the region's profile asks for. */
    public String variant(String key) {
        var act = acts.get(key);
        return switch (acts.profileOf(act).steps().guidance().variant()) {
            case ATTO_INDIRIZZO -> "atto-indirizzo-ctss";
            case INDIRIZZI_PIS -> "indirizzi-pis";
            case CONCERTAZIONE_PRELIMINARE -> "concertazione-preliminare";
            case RICEZIONE_LINEE -> "ricezione-linee";
        };
    }

    /** The office that drafts. */
    public String drafter(String key) {
        return office(key, Role.GUIDANCE_DRAFTER);
    }

    /** Who records what another policy answered: the drafting office or the operators of the other areas (ER-32). */
    public List<String> consultants(String key) {
        return List.of(drafter(key), office(key, Role.THEMATIC_CONTRIBUTOR));
    }

    /** Codes of the policies still to consult (ER-23). */
    public List<String> policies(String key) {
        return drafting.policiesToConsult(key).stream().map(Entry::code).toList();
    }

    /** Who records the meeting of Comuni and health authority: the planning office or either side. */
    public List<String> meetingOffices(String key) {
        return List.of(drafter(key), municipalities(key), healthAuthority(key));
    }

    /** Who confirms for the Comuni: the president of their assembly. */
    public String municipalities(String key) {
        var territory = acts.get(key).territory();
        return bodies.ofTerritory(territory, BodyKind.MAYORS_ASSEMBLY)
                .map(Body::presidentOffice)
                .orElseThrow(() -> new IllegalStateException("no mayors' body of " + territory));
    }

    /** Who confirms for the health authority. */
    public String healthAuthority(String key) {
        var act = acts.get(key);
        var area = areas.find(act.territory(), act.openedOn())
                .orElseThrow(() -> new IllegalStateException("no area " + act.territory()));
        return OfficeKind.HEALTH_MANAGEMENT.officeId(area.healthAuthority());
    }

    /** Who decides what happens after a failure: the president of the adopting body or the coordinators. */
    public List<String> followUpOffices(String key) {
        return List.of(president(key), coordinators(key));
    }

    /** The office that presides over the adopting body. */
    public String president(String key) {
        return decisions.adoptingBody(acts.get(key)).presidentOffice();
    }

    /** The coordinators of the territory. */
    public String coordinators(String key) {
        return OfficeKind.COORDINATORS.officeId(acts.get(key).territory());
    }

    /** By when the guidance should be adopted ({@code guidance.days}). */
    public Date due(String key) {
        return date(acts.get(key).dueOn(), LocalTime.of(23, 59));
    }

    /** When the drafting office is reminded ({@code guidance.reminderDays} before). */
    public Date reminder(String key) {
        var act = acts.get(key);
        var days = acts.profileOf(act).settings().days("guidance.reminderDays");
        return date(act.dueOn().minusDays(days), LocalTime.of(8, 0));
    }

    /** The morning after the term. */
    public Date overdue(String key) {
        return date(acts.get(key).dueOn().plusDays(1), LocalTime.of(8, 0));
    }

    private String office(String key, Role role) {
        GuidanceAct act = acts.get(key);
        return acts.profileOf(act).roles().get(role).officeId(act.territory());
    }

    private static Date date(LocalDate day, LocalTime time) {
        return Date.from(day.atTime(time).atZone(BusinessClock.ROME).toInstant());
    }
}
