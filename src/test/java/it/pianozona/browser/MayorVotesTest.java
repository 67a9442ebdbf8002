/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.browser;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.DecisionRequest;
import it.pianozona.decision.DecisionTerms;
import it.pianozona.decision.RuleSet;
import it.pianozona.support.Colleagues;
import it.pianozona.support.PianozonaTest;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A mayor votes as a mayor would: sign in, open, choose, confirm. */
@PianozonaTest
@EnabledIfChromium
@Tag("spine")
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MayorVotesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private CollegialDecisions decisions;

    @Autowired
    private Processes processes;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private BusinessClock clock;

    private final String key = "GAR-" + UUID.randomUUID();
    private UUID decision;

    @BeforeAll
    void theMayorsOfGarbagnateseAreConvened() {
        decision = decisions.open(new DecisionRequest(
                "GAR",
                key,
                "assemblea-sindaci-GAR",
                "document",
                "Piano di Zona di prova",
                RuleSet.MAJORITY_PRESENT,
                new DecisionTerms(5, 10, 15, 15)));
        processes.start("collegial-decision", key, "GAR", Map.of("decisionId", decision.toString()));
        colleagues.submit(
                "segreteria.garbagnatese",
                colleagues.task(key, "UserTask_Convene"),
                Map.of(
                        "dataOra",
                                LocalDateTime.from(clock.now().plusDays(6))
                                        .withNano(0)
                                        .toString(),
                        "luogo", "Bollate, sala consiliare",
                        "ordineDelGiorno", "Approvazione del piano"));
    }

    @Test
    void inAtMostFiveClicksAfterSignIn() {
        try (var browser = Browser.on(port)) {
            var mayor = browser.person().signIn("sindaco.solaro").screenshot("mayor-1-desk");

            mayor.openTask("Esprimi il voto").screenshot("mayor-2-form");
            mayor.choose("Favorevole").confirm().screenshot("mayor-3-done");

            assertThat(mayor.clicks()).isLessThanOrEqualTo(5);
            assertThat(decisions.voted(decision)).contains("sindaco-015213");
            mayor.signOut();
        }
    }

    @Test
    void aVoteAgainstWithoutReasonIsRefusedInOurWordsAndCanBeCorrected() {
        try (var browser = Browser.on(port)) {
            var mayor = browser.person().signIn("sindaco.bollate").openTask("Esprimi il voto");

            assertThat(mayor.choose("Contrario").confirmRefused())
                    .contains("«Motivazione»")
                    .doesNotContain("Exception");
            assertThat(mayor.screenshot("mayor-refused").sees()).contains("Il modulo non è stato accettato");

            mayor.fill("Motivazione", "Mancano le risorse per il terzo anno.").confirm();

            assertThat(decisions.voted(decision)).contains("sindaco-015027");
        }
    }
}
