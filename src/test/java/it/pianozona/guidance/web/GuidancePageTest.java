/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.guidance.GuidanceAct;
import it.pianozona.guidance.GuidanceActs;
import it.pianozona.guidance.GuidanceAgain;
import it.pianozona.profile.CommunityProfiles;
import it.pianozona.rule.RuleViolated;
import it.pianozona.support.Colleagues;
import it.pianozona.support.Newcomers;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.Visitor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A guidance that was given up is begun again on its profile, by its own offices alone. */
@PianozonaTest
@Tag("desk")
class GuidancePageTest {

    private static final LocalDate START = LocalDate.of(2048, 1, 1);
    private static final LocalDate END = LocalDate.of(2050, 12, 31);

    @LocalServerPort
    private int port;

    @Autowired
    private TestAreas areas;

    @Autowired
    private Newcomers newcomers;

    @Autowired
    private CommunityProfiles profiles;

    @Autowired
    private GuidanceActs acts;

    @Autowired
    private GuidanceAgain guidances;

    @Autowired
    private Colleagues colleagues;

    private TestArea area;
    private String support;
    private String profile;

    @BeforeEach
    void aConferenceWhoseGuidanceIsGivenUp() {
        area = areas.like("PPO");
        var conference = areas.ownConference(area);
        support = newcomers.holding(List.of("ufficio-supporto-ctss-" + conference));
        profile = profiles.open(conference, START, END, support);
        acts.openOn(profile, profile, conference, START, END);
    }

    @Test
    void whileItIsInPreparationThereIsNothingToBeginAgain() {
        var page = Visitor.signedIn(port, support).get(page()).body();

        assertThat(page).contains("in preparazione").doesNotContain("Ricomincia gli indirizzi");
        assertThatThrownBy(() -> guidances.begin(profile, support))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("non c'è nulla da ricominciare");
        assertThatThrownBy(() -> profiles.open(territory(), START, END, support))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("ha già un profilo per questo periodo");
    }

    @Test
    void theOfficeBeginsItAgainFromThePageAndItIsInForceForTheCyclesThatWait() {
        acts.giveUp(profile, "La conferenza non ha trovato un accordo.");
        var visitor = Visitor.signedIn(port, support);
        assertThat(visitor.get(page()).body())
                .contains("Chiuso senza adozione: La conferenza non ha trovato un accordo.")
                .contains("Ricomincia gli indirizzi");
        assertThat(visitor.get("/profili/" + profile).body()).contains("/profili/" + profile + "/indirizzi");

        assertThat(visitor.sendForm(page(), page(), Map.of()).statusCode()).isEqualTo(302);

        var again = profile + "-2";
        assertThat(acts.get(again).state()).isEqualTo(GuidanceAct.State.IN_PREPARATION);
        assertThat(acts.title(acts.get(again))).endsWith("2048-2050 (n. 2)");
        assertThat(colleagues.task(again, "UserTask_Draft")).isNotNull();
        assertThat(visitor.get(page()).body())
                .contains("(n. 2)", "in preparazione")
                .doesNotContain("<button class=\"btn btn-primary\">Ricomincia gli indirizzi");
        assertThatThrownBy(() -> guidances.begin(profile, support))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("già ricominciati");
    }

    @Test
    void anotherProfileOfTheSameYearsTakesThePlaceOfTheOneWhoseGuidanceWasGivenUp() {
        acts.giveUp(profile, "La conferenza non ha trovato un accordo.");

        var next = profiles.open(territory(), START, END, support);

        assertThat(next).isEqualTo(profile + "-2");
        assertThatThrownBy(() -> guidances.begin(profile, support))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("ha aperto un altro profilo");
        assertThatThrownBy(() -> profiles.open(territory(), START, END, support))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("ha già un profilo per questo periodo");
    }

    @Test
    void whoIsOfAnotherOfficeReadsAndBeginsNothing() {
        acts.giveUp(profile, "La conferenza non ha trovato un accordo.");
        var office = newcomers.holding(List.of(area.office("ufficio-piano")));
        var visitor = Visitor.signedIn(port, office);

        assertThat(visitor.get(page()).body())
                .contains("Chiuso senza adozione")
                .doesNotContain("<button class=\"btn btn-primary\">Ricomincia gli indirizzi");
        assertThat(visitor.sendForm("/password", page(), Map.of()).statusCode()).isEqualTo(403);
        assertThat(Visitor.signedIn(port, "udp.rhodense").get(page()).statusCode())
                .isEqualTo(404);
        assertThat(acts.find(profile + "-2")).isEmpty();
    }

    private String page() {
        return "/profili/" + profile + "/indirizzi";
    }

    private String territory() {
        return profiles.get(profile).territory();
    }
}
