/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.workflow;

import it.pianozona.cycle.Cycles;
import it.pianozona.profile.CommunityProfiles;
import it.pianozona.profile.ProfileOffices;
import it.pianozona.region.ProfileBranch;
import it.pianozona.region.Role;
import it.pianozona.territory.OfficeKind;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.ProcessBean;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;

/** What the models ask about a community profile: who acts, by when, and whether there is one. Days are Europe/Rome. */
@ProcessBean("communityProfile")
public class ProfileModel {

    private final CommunityProfiles profiles;
    private final Cycles cycles;
    private final ProfileOffices offices;
    private final BusinessClock clock;

    ProfileModel(CommunityProfiles profiles, Cycles cycles, ProfileOffices offices, BusinessClock clock) {
        this.profiles = profiles;
        this.cycles = cycles;
        this.offices = offices;
        this.clock = clock;
    }

    /** Whether a validated profile serves the cycle with that key; for the models of the steps that need one. */
    public boolean isValidatedForCycle(String cycleKey) {
        var cycle = cycles.get(cycleKey);
        return profiles.isValidatedFor(cycle);
    }

    /** The office that does something for the profile, by the region's roles. */
    public String office(String key, String role) {
        return offices.of(profiles.get(key), Role.valueOf(role));
    }

    /** The parts that the region asks for. */
    public List<String> branches(String key) {
        return profiles.branchesOf(profiles.get(key)).stream().map(Enum::name).toList();
    }

    /** The office that gives a part: it sees that part and no other (ER-33). */
    public String contributor(String key, String branch) {
        return offices.contributor(profiles.get(key), ProfileBranch.valueOf(branch));
    }

    /** The areas whose plan offices say what they know. */
    public List<String> areas(String key) {
        return profiles.areasOf(profiles.get(key));
    }

    /** The plan office of an area. */
    public String planOffice(String area) {
        return OfficeKind.PLAN_OFFICE.officeId(area);
    }

    public Date tableDue(String key) {
        return endOf(profiles.get(key).tableDue());
    }

    public Date contributionsDue(String key) {
        return endOf(contributionsDay(key));
    }

    public Date contributionsReminder(String key) {
        return endOf(contributionsDay(key).minusDays(reminderDays(key)));
    }

    private LocalDate contributionsDay(String key) {
        return profiles.get(key).contributionsDue().orElseThrow();
    }

    public Date surveyDue(String key) {
        return endOf(profiles.get(key).surveyDue().orElseThrow());
    }

    public Date surveyReminder(String key) {
        return endOf(profiles.get(key).surveyDue().orElseThrow().minusDays(reminderDays(key)));
    }

    /** {@code profile.reminderDays} before a deadline. */
    private int reminderDays(String key) {
        return profiles.rulesOf(profiles.get(key)).settings().days("profile.reminderDays");
    }

    /** By when the table writes or reads the consolidated profile. */
    public Date tableTerm(String key) {
        return endOf(clock.today()
                .plusDays(profiles.rulesOf(profiles.get(key)).settings().days("profile.tableDays")));
    }

    private static Date endOf(LocalDate day) {
        return Date.from(
                day.atTime(LocalTime.of(23, 59)).atZone(BusinessClock.ROME).toInstant());
    }
}
