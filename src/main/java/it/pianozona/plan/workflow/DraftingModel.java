/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.workflow;

import it.pianozona.cycle.Cycles;
import it.pianozona.plan.chain.GuidanceOfCycle;
import it.pianozona.plan.chain.PolicyComparisons;
import it.pianozona.plan.section.Drafting;
import it.pianozona.plan.section.PlanDrafting;
import it.pianozona.plan.section.PlanSection;
import it.pianozona.plan.section.PlanSections;
import it.pianozona.region.Role;
import it.pianozona.territory.Office;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.ServingOffices;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.ProcessBean;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;

/** What the model of {@code redazione-piano} asks, by the business key of the cycle. Days are Europe/Rome. */
@ProcessBean("drafting")
public class DraftingModel {

    private static final Set<OfficeKind> TABLES = Set.of(OfficeKind.THEMATIC_TABLE, OfficeKind.STAKEHOLDER);

    private final PlanDrafting drafting;
    private final GuidanceOfCycle guidance;
    private final PlanSections sections;
    private final PolicyComparisons policies;
    private final Cycles cycles;
    private final Offices offices;
    private final ServingOffices serving;
    private final BusinessClock clock;

    DraftingModel(
            PlanDrafting drafting,
            GuidanceOfCycle guidance,
            PlanSections sections,
            PolicyComparisons policies,
            Cycles cycles,
            Offices offices,
            ServingOffices serving,
            BusinessClock clock) {
        this.drafting = drafting;
        this.guidance = guidance;
        this.sections = sections;
        this.policies = policies;
        this.cycles = cycles;
        this.offices = offices;
        this.serving = serving;
        this.clock = clock;
    }

    public boolean isGuidanceAdopted(String cycleKey) {
        return guidance.isAdopted(cycleKey);
    }

    /** Whether this round redrafts what was sent back. */
    public boolean isRedraft(String cycleKey) {
        return drafting.get(cycleKey).redraft();
    }

    /** The office that does something for the plan, by the region's roles. */
    public String office(String role, String cycleKey) {
        return serving.of(
                cycles.profileOf(cycleKey).roles().get(Role.valueOf(role)),
                cycles.get(cycleKey).area(),
                clock.today());
    }

    /** Who gives the health authority's opinion: the district direction. */
    public String districtDirection(String cycleKey) {
        return serving.of(OfficeKind.DISTRICT_DIRECTOR, cycles.get(cycleKey).area(), clock.today());
    }

    /** Who writes action sheets: the plan office and the groups. */
    public String draftersAndGroups(String cycleKey) {
        return office("PLAN_DRAFTER", cycleKey) + "," + office("SECTION_CONTRIBUTOR", cycleKey);
    }

    /** Who writes the financial framework: the plan office and the accounting office. */
    public String draftersAndAccountants(String cycleKey) {
        return office("PLAN_DRAFTER", cycleKey) + "," + office("ACCOUNTANT", cycleKey);
    }

    /** Policies that the region asks for and that are not compared yet. */
    public List<String> openPolicies(String cycleKey) {
        return policies.open(cycleKey);
    }

    /** The groups and tables to which a section may be given. */
    List<Office> groups(String cycleKey) {
        var profile = cycles.profileOf(cycleKey);
        var contributors = Set.of(
                profile.roles().get(Role.SECTION_CONTRIBUTOR), profile.roles().get(Role.THIRD_SECTOR));
        return offices.ofTerritory(cycles.get(cycleKey).area(), clock.today()).stream()
                .filter(office -> TABLES.contains(office.kind()) || contributors.contains(office.kind()))
                .toList();
    }

    /** Codes of all sections. */
    public List<String> sections(String cycleKey) {
        return codes(sections.of(cycleKey));
    }

    /** Codes of the sections to be drafted now. */
    public List<String> sectionsToDraft(String cycleKey) {
        return drafting.toDraft(cycleKey);
    }

    private static List<String> codes(List<PlanSection> found) {
        return found.stream().map(PlanSection::code).toList();
    }

    /** The group that a section was given to. */
    public String group(String section, String cycleKey) {
        return sections.get(cycleKey, section).office();
    }

    /** Who may draft a section: the plan office and the group that it was given to. */
    public String drafters(String section, String cycleKey) {
        var group = group(section, cycleKey);
        return office("PLAN_DRAFTER", cycleKey) + (group.isEmpty() ? "" : "," + group);
    }

    /** What the decision table found missing, as codes separated by commas; empty for a complete plan. */
    public String missing(DmnDecisionResult decisionResult) {
        return decisionResult.collectEntries("missing").stream()
                .map(Object::toString)
                .collect(Collectors.joining(","));
    }

    public Date draftingDue(String cycleKey) {
        return endOf(drafting.get(cycleKey).due());
    }

    public Date draftingReminder(String cycleKey) {
        return endOf(drafting.get(cycleKey).due().minusDays(reminderDays(cycleKey)));
    }

    public Date contributionsDue(String cycleKey) {
        return endOf(drafting.get(cycleKey).contributionsDue());
    }

    public Date contributionsReminder(String cycleKey) {
        return endOf(drafting.get(cycleKey).contributionsDue().minusDays(reminderDays(cycleKey)));
    }

    /** {@code opinion.aslDays} from today. */
    public Date opinionDue(String cycleKey) {
        return endOf(opinionDay(cycleKey));
    }

    public Date opinionReminder(String cycleKey) {
        return endOf(opinionDay(cycleKey).minusDays(reminderDays(cycleKey)));
    }

    LocalDate opinionDay(String cycleKey) {
        return clock.today().plusDays(cycles.profileOf(cycleKey).settings().days("opinion.aslDays"));
    }

    /** Today, for what comes first (ER-23: the comparison with the policies, at the start). */
    public Date atOnce() {
        return endOf(clock.today());
    }

    Drafting drafting(String cycleKey) {
        return drafting.get(cycleKey);
    }

    private int reminderDays(String cycleKey) {
        return cycles.profileOf(cycleKey).settings().days("profile.reminderDays");
    }

    private static Date endOf(LocalDate day) {
        return Date.from(
                day.atTime(LocalTime.of(23, 59)).atZone(BusinessClock.ROME).toInstant());
    }
}
