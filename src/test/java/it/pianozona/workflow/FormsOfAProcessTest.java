/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import it.pianozona.rule.RuleViolated;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What a class of forms may be; what it may not be stops the start. */
class FormsOfAProcessTest {

    record VoteForm(String voto) {}

    @ProcessForms
    static class Whole {

        @Shows("esprimi-voto")
        Map<String, Object> showVote(Step step) {
            return Map.of("voto", "?");
        }

        @Takes({"esprimi-voto", "verbale"})
        void takeVote(Step step, VoteForm form) {
            throw new RuleViolated("Non si vota: " + form.voto());
        }
    }

    @ProcessForms
    static class OnlyShown {

        @Shows("esprimi-voto")
        Map<String, Object> showVote(Step step) {
            return Map.of();
        }
    }

    @ProcessForms
    static class WithoutStep {

        @Takes("esprimi-voto")
        void takeVote(VoteForm form) {}
    }

    @ProcessForms
    static class WithoutMap {

        @Shows("esprimi-voto")
        String showVote(Step step) {
            return "";
        }

        @Takes("esprimi-voto")
        void takeVote(Step step, VoteForm form) {}
    }

    @ProcessForms
    static class WithoutFile {

        @Takes("modulo-che-non-esiste")
        void takeVote(Step step, VoteForm form) {}
    }

    @Test
    void oneMethodTakesSeveralFormsAndOneWithoutAMethodThatShowsItShowsNothing() throws IOException {
        var forms = formsOf(new Whole());

        assertThat(forms.all()).containsOnlyKeys("esprimi-voto", "verbale");
        assertThat(forms.find("esprimi-voto").orElseThrow().prefill(null)).containsEntry("voto", "?");
        assertThat(forms.find("verbale").orElseThrow().prefill(null)).isEmpty();
        assertThat(forms.find("verbale").orElseThrow().record()).isEqualTo(VoteForm.class);
    }

    @Test
    void aRefusalArrivesAsItWasThrown() throws IOException {
        var form = formsOf(new Whole()).find("verbale").orElseThrow();

        assertThatThrownBy(() -> form.submit(null, new VoteForm("sì")))
                .isExactlyInstanceOf(RuleViolated.class)
                .hasMessage("Non si vota: sì");
    }

    @Test
    void whatCannotBeCalledOrHasNoFileStopsTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> formsOf(new OnlyShown()))
                .withMessageContaining("does not take");
        assertThatIllegalStateException()
                .isThrownBy(() -> formsOf(new WithoutStep()))
                .withMessageContaining("takes no step and record");
        assertThatIllegalStateException()
                .isThrownBy(() -> formsOf(new WithoutMap()))
                .withMessageContaining("shows no map");
        assertThatIllegalStateException()
                .isThrownBy(() -> formsOf(new WithoutFile()))
                .withMessageContaining("modulo-che-non-esiste.form");
        assertThatIllegalStateException()
                .isThrownBy(() -> formsOf(new Whole(), new Whole()))
                .withMessageContaining("two typed forms");
    }

    private static Forms formsOf(Object... beans) throws IOException {
        var factory = new StaticListableBeanFactory();
        for (int i = 0; i < beans.length; i++) {
            factory.addBean("forms" + i, beans[i]);
        }
        return new Forms(factory, new ObjectMapper());
    }
}
