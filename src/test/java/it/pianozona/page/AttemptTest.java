/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.page;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.rule.RuleViolated;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;

/** Whatever a form asks for, the page that follows says what was done or all that is wrong, and keeps what was typed. */
class AttemptTest {

    private static final String SAME = "redirect:/accordi/1/vicende";

    private final Model model = new ExtendedModelMap();
    private final Map<String, Object> flash = new HashMap<>();
    private final Attempt attempt = new Attempt("recesso", new Typed(Map.of("motivo", "breve")), model, flash);

    private static void refuse() {
        throw new RuleViolated("«Motivo»: troppo breve.");
    }

    @Test
    void what_is_done_is_said_after_the_redirect() {
        assertThat(attempt.then(SAME, "Fatto.", () -> attempt.tell("waysIn", 1)))
                .isEqualTo(SAME);

        assertThat(flash).containsOnly(Map.entry("done", "Fatto."), Map.entry("waysIn", 1));
    }

    @Test
    void what_is_done_may_lead_elsewhere() {
        assertThat(attempt.then(SAME, () -> attempt.leadsTo("redirect:/altrove")))
                .isEqualTo("redirect:/altrove");
    }

    @Test
    void a_refused_form_that_is_shown_by_a_redirect_keeps_its_fields_under_its_name() {
        assertThat(attempt.then(SAME, "Fatto.", AttemptTest::refuse)).isEqualTo(SAME);

        assertThat(flash)
                .containsOnly(
                        Map.entry("refusal", "«Motivo»: troppo breve."),
                        Map.entry("faults", new Faults(List.of("«Motivo»: troppo breve."))),
                        Map.entry("typed", Map.of("recesso", Map.of("motivo", "breve"))));
    }

    @Test
    void a_refused_form_that_is_shown_at_once_keeps_them_too() {
        assertThat(attempt.then(SAME, "Fatto.", AttemptTest::refuse, () -> "vicende"))
                .isEqualTo("vicende");

        assertThat(flash).isEmpty();
        assertThat(model.asMap())
                .containsEntry("refusal", "«Motivo»: troppo breve.")
                .containsEntry("typed", Map.of("recesso", Map.of("motivo", "breve")));
    }

    @Test
    void each_field_finds_what_is_wrong_with_it() {
        var faults = new Faults(List.of("«Dal»: indica il giorno.", "«Ente»: sceglilo.", "Il ciclo è chiuso."));

        assertThat(faults.of("Dal, come dice l'atto")).isEqualTo("Indica il giorno.");
        assertThat(faults.of("Ente")).isEqualTo("Sceglilo.");
        assertThat(faults.of("Ente interessato")).isNull();
        assertThat(faults.of("Il ciclo è chiuso.")).isNull();
    }
}
