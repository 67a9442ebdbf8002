/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.DecisionRequest;
import it.pianozona.decision.DecisionTerms;
import it.pianozona.decision.Outcome;
import it.pianozona.decision.RuleSet;
import it.pianozona.support.Colleagues;
import it.pianozona.support.PianozonaTest;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PianozonaTest
@Tag("spine")
class CollegialDecisionTest {

    private static final List<String> NINE = List.of(
            "sindaco-015009",
            "sindaco-015087",
            "sindaco-015116",
            "sindaco-015170",
            "sindaco-015176",
            "sindaco-015179",
            "sindaco-015182",
            "sindaco-015211",
            "sindaco-015229");

    private static final Map<String, String> PERSON_OF = Map.of(
            "sindaco-015009", "sindaco.arese",
            "sindaco-015087", "sindaco.cornaredo",
            "sindaco-015116", "sindaco.lainate",
            "sindaco-015170", "sindaco.pero",
            "sindaco-015176", "sindaco.pogliano-milanese",
            "sindaco-015179", "sindaco.pregnana-milanese",
            "sindaco-015182", "sindaco.rho",
            "sindaco-015211", "sindaco.settimo-milanese",
            "sindaco-015229", "sindaco.vanzago");

    @Autowired
    private CollegialDecisions decisions;

    @Autowired
    private Processes processes;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private BusinessClock clock;

    private final String key = "RHO-" + UUID.randomUUID();
    private Duration offset;
    private UUID decision;

    @BeforeEach
    void aDecisionIsAskedOfTheMayors() {
        offset = clock.offset();
        decision = decisions.open(new DecisionRequest(
                "RHO",
                key,
                "assemblea-sindaci-RHO",
                "document",
                "Piano di Zona di prova",
                RuleSet.MAJORITY_PRESENT,
                new DecisionTerms(5, 10, 15, 15)));
        processes.start("collegial-decision", key, "RHO", Map.of("decisionId", decision.toString()));
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    @Test
    void sixPresentAndFourInFavourApproveThePlan() {
        convene();
        vote("FAVOREVOLE", NINE.subList(0, 4));
        vote("CONTRARIO", NINE.subList(4, 5));
        vote("ASTENUTO", NINE.subList(5, 6));
        close(NINE.subList(0, 6));
        minutes();

        assertThat(decisions.get(decision).outcome()).contains(Outcome.APPROVED);
        assertThat(colleagues.isEnded(key)).isTrue();
    }

    @Test
    void aContraryVoteWithoutReasonIsRefusedAndLeavesTheTaskAsItWas() {
        convene();
        var task = colleagues.taskOf("sindaco-015182", key, "UserTask_ExpressVote");

        assertThatThrownBy(() -> colleagues.submit("sindaco.rho", task, Map.of("voto", "CONTRARIO")))
                .satisfies(refusal ->
                        assertThat(words(refusal)).startsWith("«Motivazione»").contains("da 20 a 2000 caratteri"));

        assertThat(colleagues.taskOf("sindaco-015182", key, "UserTask_ExpressVote"))
                .isNotNull();
        assertThat(decisions.voted(decision)).isEmpty();
    }

    private static String words(Throwable refusal) {
        return ((ExceptionDto) ((WebApplicationException) refusal).getResponse().getEntity()).getMessage();
    }

    private void convene() {
        colleagues.submit(
                "segreteria.rhodense",
                colleagues.task(key, "UserTask_Convene"),
                Map.of(
                        "dataOra",
                                LocalDateTime.from(clock.now().plusDays(6))
                                        .withNano(0)
                                        .toString(),
                        "luogo", "Rho, sala consiliare",
                        "ordineDelGiorno", "Approvazione del piano"));
    }

    private void vote(String choice, List<String> offices) {
        for (var office : offices) {
            colleagues.submit(
                    PERSON_OF.get(office),
                    colleagues.taskOf(office, key, "UserTask_ExpressVote"),
                    Map.of("voto", choice, "motivazione", "Motivazione di almeno venti caratteri"));
        }
    }

    private void close(List<String> present) {
        clock.setOffset(clock.offset().plusDays(7));
        colleagues.submit(
                "segreteria.rhodense",
                colleagues.task(key, "UserTask_RecordAttendance"),
                Map.of("presenti", present, "oraChiusura", "20:30"));
    }

    private void minutes() {
        colleagues.submit(
                "segreteria.rhodense",
                colleagues.task(key, "UserTask_DraftMinutes"),
                Map.of(
                        "testo", "Verbale della seduta di prova.",
                        "presidente", "Il presidente",
                        "segretario", "La segretaria"));
        colleagues.submit(
                "sindaco.rho", colleagues.task(key, "UserTask_ApproveMinutes"), Map.of("esitoVerbale", "APPROVATO"));
        colleagues.submit(
                "segreteria.rhodense",
                colleagues.task(key, "UserTask_Publish"),
                Map.of("numeroAlbo", "123/2017", "pubblicatoDal", clock.today().toString()));
    }
}
