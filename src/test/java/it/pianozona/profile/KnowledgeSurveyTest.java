/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.profile.KnowledgeLevel.Answer;
import it.pianozona.profile.figure.KnowledgeItem;
import it.pianozona.profile.figure.Sample;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Requirement 5.3 on the answers of plan offices. */
@Tag("plan")
class KnowledgeSurveyTest {

    private static KnowledgeLevel level(String area, String municipality, Answer... answers) {
        return new KnowledgeLevel(
                area,
                municipality,
                answers[0],
                answers[1],
                answers[2],
                answers[3],
                answers[4],
                answers[5],
                answers[6],
                "",
                "");
    }

    /** Office number so-and-so knows an item when its number is below the reference of the source. */
    private static KnowledgeLevel office(int number) {
        return level(
                "A" + number,
                "",
                Arrays.stream(KnowledgeItem.values())
                        .map(item -> number < item.reference() ? Answer.SI : Answer.NO)
                        .toArray(Answer[]::new));
    }

    @Test
    void aHundredPlanOfficesGiveThePercentsOfTheSource() {
        var survey = new KnowledgeSurvey(
                IntStream.range(0, 100).mapToObj(KnowledgeSurveyTest::office).toList());

        assertThat(Arrays.stream(KnowledgeItem.values())
                        .map(item -> survey.known(item).shown().orElseThrow().intValueExact()))
                .containsExactly(40, 47, 38, 30, 25, 3, 25);
    }

    @Test
    void thirtyNineOfNinetyEightIsFortyPercent() {
        var survey = new KnowledgeSurvey(IntStream.range(0, 98)
                .mapToObj(number -> number < 39 ? office(0) : office(99))
                .toList());

        assertThat(survey.known(KnowledgeItem.ACCESS_AND_SERVICES)).isEqualTo(new Sample(39, 98));
        assertThat(survey.known(KnowledgeItem.ACCESS_AND_SERVICES).percent()).contains(new BigDecimal("39.80"));
        assertThat(survey.known(KnowledgeItem.ACCESS_AND_SERVICES).shown()).contains(new BigDecimal("40"));
    }

    @Test
    void anEstimateCountsOnlyForTheNeed() {
        var all = new Answer[7];
        Arrays.fill(all, Answer.STIMA);
        var survey = new KnowledgeSurvey(List.of(level("RHO", "", all)));

        assertThat(Arrays.stream(KnowledgeItem.values())
                        .map(item -> survey.known(item).count()))
                .containsExactly(0, 0, 0, 0, 0, 1, 1);
    }

    @Test
    void aComuneThatDiffersMakesTheSpreadAndIsNoPlanOffice() {
        var survey = new KnowledgeSurvey(List.of(
                level("RHO", "", Answer.SI, Answer.SI, Answer.NO, Answer.NO, Answer.NO, Answer.NO, Answer.NO),
                level("RHO", "015182", Answer.NO, Answer.SI, Answer.NO, Answer.STIMA, Answer.NO, Answer.NO, Answer.NO),
                office(99)));

        assertThat(survey.spread("RHO")).isEqualTo(2);
        assertThat(survey.spread("A99")).isZero();
        assertThat(survey.differs("RHO", KnowledgeItem.ELDERLY_DEMAND)).isTrue();
        assertThat(survey.known(KnowledgeItem.ACCESS_AND_SERVICES)).isEqualTo(new Sample(1, 2));
    }
}
