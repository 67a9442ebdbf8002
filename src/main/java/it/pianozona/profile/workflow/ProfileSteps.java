/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.workflow;

import it.pianozona.profile.CommunityProfiles;
import it.pianozona.profile.KnowledgeLevels;
import it.pianozona.profile.ProfileData;
import it.pianozona.region.ProfileBranch;
import it.pianozona.workflow.ProcessBean;

/** The automatic steps of {@code profilo-comunita}, by the key of the profile. */
@ProcessBean("profileSteps")
public class ProfileSteps {

    private final CommunityProfiles profiles;
    private final ProfileData data;
    private final KnowledgeLevels levels;
    private final ProfileModel model;
    private final ProfileNotices notices;

    ProfileSteps(
            CommunityProfiles profiles,
            ProfileData data,
            KnowledgeLevels levels,
            ProfileModel model,
            ProfileNotices notices) {
        this.profiles = profiles;
        this.data = data;
        this.levels = levels;
        this.model = model;
        this.notices = notices;
    }

    /** A cycle whose area writes its own profile opens it here; a wider territory has opened it already. */
    public void open(String key) {
        profiles.openForCycle(key);
    }

    /** The table is not there by {@code profile.tableDays}: the office and the coordinators are told. */
    public void tellTableMissing(String key) {
        notices.tableMissing(key);
    }

    /** From today the contributors have {@code profile.contributionDays}. */
    public void askContributions(String key) {
        profiles.askContributions(key);
    }

    /** Some days before the deadline, {@code profile.reminderDays}: a notice to who still owes a part. */
    public void remindContribution(String key, String branch) {
        notices.remindContribution(key, branch);
    }

    /** A part that nobody has given by the deadline is kept as a gap; the profile goes on (requirement 3.4). */
    public void closeContribution(String key, ProfileBranch branch) {
        data.closeContribution(key, branch, model.contributor(key, branch.name()));
    }

    /** From today the plan offices have {@code profile.contributionDays}. */
    public void askLevels(String key) {
        profiles.askLevels(key);
    }

    /** Some days before the deadline, {@code profile.reminderDays}: a notice to who still owes its knowledge levels. */
    public void remindSurvey(String key, String area) {
        notices.remindSurvey(key, area);
    }

    /** A plan office that has given no level by the deadline leaves a gap; the profile goes on (requirement 3.4). */
    public void closeSurvey(String key, String area) {
        levels.close(key, area, model.planOffice(area));
    }

    /** The profile is validated: the steps that wait for it are told. */
    public void validate(String key) {
        profiles.validate(key);
    }
}
