/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import it.pianozona.measure.Measure;
import it.pianozona.measure.Wording;
import it.pianozona.support.SampleMeasures;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Plans that were frozen before indicators were numbers are read with the texts that they had. */
@Tag("years")
class FrozenMeasureTest {

    private final ObjectMapper json = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Test
    void anActionThatWasFrozenWithWordsIsShownInTheSameWords() throws Exception {
        var action = json.readValue(
                """
                {"id": "6a4c2f9e-3a6f-4a5e-9c0e-0d8a0f3b7c11", "title": "Nidi", "objective": "0d1f6a57-21c4-4f0e-8d5a-8f5f0a4b2c22",
                 "area": "SOCIAL", "target": "Famiglie", "joint": [], "innovative": false, "socialOwner": "Comune",
                 "healthOwner": "", "policy": "",
                 "costs": [{"year": 2018, "source": "COMUNI", "amount": 1000.00}],
                 "indicators": [
                   {"name": "Posti nido", "baseline": "120 posti", "target": "160", "indicator": "POSTI_NIDO"},
                   {"name": "Utenti", "baseline": "non rilevato", "target": "tutti"}]}
                """,
                Action.class);

        assertThat(action.indicators())
                .extracting(Measure::name, Measure::indicator, Measure::wording, Measure::italian)
                .containsExactly(
                        tuple(
                                "Posti nido",
                                "POSTI_NIDO",
                                new Wording("120 posti", "160"),
                                "Posti nido: da 120 posti a 160"),
                        tuple("Utenti", "", new Wording("non rilevato", "tutti"), "Utenti: da non rilevato a tutti"));
        assertThat(action.indicators()).allMatch(Measure::isWords);
    }

    @Test
    void anObjectiveThatWasFrozenWithoutIndicatorsHasNone() throws Exception {
        var objective = json.readValue(
                """
                {"id": "6a4c2f9e-3a6f-4a5e-9c0e-0d8a0f3b7c11", "title": "Accesso", "kind": "REFORM", "aggregation": false,
                 "strategicNumber": 1, "areas": ["SOCIAL"], "sources": ["p1"], "priorityArea": null, "attributes": [],
                 "recomposition": [], "threshold": ""}
                """,
                Objective.class);

        assertThat(objective.indicators()).isEmpty();
    }

    @Test
    void whatIsFrozenTodayIsReadAsItWasWritten() throws Exception {
        var number = SampleMeasures.of("Utenti", "UTENTI", "120", "150", 2020, "RHO");
        var words = Measure.inWords(UUID.randomUUID(), "Attesa", "", new Wording("24 giorni", "15"));
        var action =
                PlanChainTest.action(UUID.randomUUID(), "Nidi", UUID.randomUUID(), List.of(), List.of(number, words));

        var read = json.readValue(json.writeValueAsString(action), Action.class);

        assertThat(read.indicators()).containsExactly(number, words);
    }
}
