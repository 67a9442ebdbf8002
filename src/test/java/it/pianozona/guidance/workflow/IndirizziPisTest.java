/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.Decision;
import it.pianozona.decision.Outcome;
import it.pianozona.decision.RuleSet;
import it.pianozona.guidance.Guidance;
import it.pianozona.guidance.GuidanceActs;
import it.pianozona.guidance.GuidanceItem;
import it.pianozona.support.Assembly;
import it.pianozona.support.Colleagues;
import it.pianozona.support.Covers;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Refusals;
import it.pianozona.support.TestCycles;
import it.pianozona.territory.Bodies;
import it.pianozona.territory.Offices;
import it.pianozona.time.BusinessClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PianozonaTest
@Tag("spine")
@Covers("indirizzi-pis")
class IndirizziPisTest {

    private static final LocalDate START = LocalDate.of(2060, 1, 1);
    private static final String PLAN_OFFICE = "udp.pistoiese";
    private static final String PREMISE = "Premessa degli indirizzi della Conferenza zonale.";

    @Autowired
    private GuidanceActs acts;

    @Autowired
    private Guidance guidance;

    @Autowired
    private CollegialDecisions decisions;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private Bodies bodies;

    @Autowired
    private Offices offices;

    @Autowired
    private BusinessClock clock;

    private final String key = "PIS-" + UUID.randomUUID();
    private Duration offset;
    private Assembly conference;

    @BeforeEach
    void theClockIsRemembered() {
        offset = clock.offset();
        conference = new Assembly("conferenza-zonale-PIS", key, colleagues, bodies, offices, clock);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    @Test
    void theZonalConferenceAdoptsByQuotasAndHeads() {
        open(2060);
        draft("UserTask_Draft", "Salute mentale");
        conference.approves();

        assertThat(colleagues.isEnded(key)).isTrue();
        assertThat(decisions.ofKey(key)).singleElement().satisfies(decision -> {
            assertThat(decision.request().ruleSet()).isEqualTo(RuleSet.WEIGHTED);
            assertThat(decision.request().subjectTitle())
                    .isEqualTo("Indirizzi per il Piano integrato di salute 2060-2062");
        });
        assertThat(guidance.priorities(TestCycles.starting(key, "PIS", START)))
                .extracting(GuidanceItem::text)
                .containsExactly("Salute mentale");
    }

    @Test
    void theQuotasOfAllTheComuniAreOnePercentShort() {
        open(2064);
        draft("UserTask_Draft", "Salute mentale");
        var mayors = conference.members().stream()
                .filter(office -> office.startsWith("sindaco-"))
                .toList();
        conference.decides("FAVOREVOLE", mayors, conference.members());
        conference.minutes();

        assertThat(decisions.ofKey(key))
                .extracting(Decision::outcome)
                .containsExactly(java.util.Optional.of(Outcome.REJECTED));
        assertThat(colleagues.task(key, "UserTask_DecideFollowUp")).isNotNull();
    }

    @Test
    void returnedDirectionsAreRevisedAndDecidedAgain() {
        open(2068);
        draft("UserTask_Draft", "Salute mentale");
        conference.returnsIt("Aggiungete la disabilità fra le priorità.");
        draft("UserTask_Revise", "Salute mentale\nDisabilità");
        conference.approves();

        assertThat(colleagues.isEnded(key)).isTrue();
        assertThat(acts.get(key).returns()).isEqualTo(1);
    }

    @Test
    void directionsWithoutPriorityAreRefused() {
        open(2072);
        assertThat(Refusals.of(() -> draft("UserTask_Draft", ""))).startsWith("«Priorità»");
    }

    private void open(int year) {
        acts.openFor("PIS", key, LocalDate.of(year, 1, 1), LocalDate.of(year + 2, 12, 31));
    }

    private void draft(String task, String priorities) {
        colleagues.submit(PLAN_OFFICE, colleagues.task(key, task), Map.of("premessa", PREMISE, "priorita", priorities));
    }
}
