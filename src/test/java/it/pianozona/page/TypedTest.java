/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.page;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.rule.RuleViolated;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

/** What was typed in a form is never lost and never an error page. */
class TypedTest {

    private enum Nature {
        COMUNE
    }

    @Test
    void what_is_missing_or_wrong_is_empty() {
        var typed = new Typed(Map.of("giorno", "trenta febbraio", "natura", "ALTRO"));

        assertThat(typed.text("motivo")).isEmpty();
        assertThat(typed.date("giorno")).isEmpty();
        assertThat(typed.date("altro")).isEmpty();
        for (var far : new String[] {"+999999999-12-31", "0001-01-01", "2201-01-01"}) {
            assertThat(new Typed(Map.of("giorno", far)).date("giorno")).as(far).isEmpty();
        }
        assertThat(typed.choice("natura", Nature.class)).isEmpty();
        assertThat(new Typed(Map.of("giorno", " 2026-12-31 ", "natura", "COMUNE")).date("giorno"))
                .contains(LocalDate.of(2026, 12, 31));
    }

    @Test
    void a_refused_form_keeps_its_fields_under_its_name() {
        var next = new RedirectAttributesModelMap();
        var typed = new Typed(Map.of("motivo", "breve"));

        var done = typed.attempt("recesso", next, () -> {
            throw new RuleViolated("«Motivo»: troppo breve.");
        });

        assertThat(done).isFalse();
        assertThat(next.getFlashAttributes().get("refusal")).isEqualTo("«Motivo»: troppo breve.");
        assertThat(next.getFlashAttributes().get("typed")).isEqualTo(Map.of("recesso", Map.of("motivo", "breve")));
    }
}
