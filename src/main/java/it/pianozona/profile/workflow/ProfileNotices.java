/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.workflow;

import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.profile.CommunityProfiles;
import it.pianozona.region.ProfileBranch;
import it.pianozona.region.Role;
import it.pianozona.territory.OfficeKind;
import java.util.List;
import org.springframework.stereotype.Component;

/** The notices of a community profile. */
@Component
class ProfileNotices {

    private final CommunityProfiles profiles;
    private final ProfileModel model;
    private final Notices notices;

    ProfileNotices(CommunityProfiles profiles, ProfileModel model, Notices notices) {
        this.profiles = profiles;
        this.model = model;
        this.notices = notices;
    }

    void tableMissing(String key) {
        var profile = profiles.get(key);
        send(
                key,
                "tavolo",
                Notice.Kind.OVERDUE,
                Wording.of("profilo.tavolo-in-ritardo", "termine", profile.tableDue()),
                List.of(
                        model.office(key, Role.PROFILE_OPENER.name()),
                        OfficeKind.COORDINATORS.officeId(profile.territory())));
    }

    void remindContribution(String key, String branch) {
        var due = profiles.get(key).contributionsDue().orElseThrow();
        send(
                key,
                "contributo-" + branch + "-" + due,
                Notice.Kind.REMINDER,
                Wording.of("profilo.contributo-vicino")
                        .and("parte", ProfileBranch.valueOf(branch).italian())
                        .and("termine", due),
                List.of(model.contributor(key, branch)));
    }

    void remindSurvey(String key, String area) {
        var due = profiles.get(key).surveyDue().orElseThrow();
        send(
                key,
                "conoscenza-" + area + "-" + due,
                Notice.Kind.REMINDER,
                Wording.of("profilo.conoscenza-vicina", "termine", due),
                List.of(model.planOffice(area)));
    }

    private void send(String key, String cause, Notice.Kind kind, Wording text, List<String> offices) {
        var profile = profiles.get(key);
        var title = profiles.rulesOf(profile).labels().knowledgeDocument();
        notices.send(
                new Notices.Message(
                        "profilo-" + key + "-" + cause, profile.territory(), key, kind, text.and("titolo", title)),
                offices);
    }
}
