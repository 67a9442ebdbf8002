/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was typed in a form is never lost and never an error page. */
class TypedTest {

    private enum Nature {
        COMUNE
    }

    @Test
    void what_is_missing_or_wrong_is_empty() {
        var typed = new Typed(Map.of(
                "giorno",
                "trenta febbraio",
                "natura",
                "ALTRO",
                "ore",
                "dieci",
                "anno",
                "12345678901",
                "chi",
                "nessuno"));

        assertThat(typed.text("motivo")).isEmpty();
        assertThat(typed.date("giorno")).isEmpty();
        assertThat(typed.date("altro")).isEmpty();
        for (var far : new String[] {"+999999999-12-31", "0001-01-01", "2201-01-01", "1/1/2201", "31/02/2018"}) {
            assertThat(new Typed(Map.of("giorno", far)).date("giorno")).as(far).isEmpty();
        }
        assertThat(typed.choice("natura", Nature.class)).isEmpty();
        assertThat(typed.number("ore")).isEmpty();
        assertThat(typed.integer("anno")).isEmpty();
        assertThat(typed.id("chi")).isEmpty();
        assertThat(typed.ticked("spunta")).isFalse();
    }

    @Test
    void a_day_is_read_as_browsers_send_it_and_as_people_write_it() {
        for (var written : new String[] {" 2026-12-31 ", "31/12/2026"}) {
            assertThat(new Typed(Map.of("giorno", written)).date("giorno"))
                    .as(written)
                    .contains(LocalDate.of(2026, 12, 31));
        }
        assertThat(new Typed(Map.of("giorno", "1/2/2026")).date("giorno")).contains(LocalDate.of(2026, 2, 1));
    }

    @Test
    void an_amount_is_read_with_comma_and_with_point() {
        for (var written : new String[] {"1234.56", "1.234,56"}) {
            assertThat(new Typed(Map.of("importo", written)).number("importo"))
                    .as(written)
                    .contains(new BigDecimal("1234.56"));
        }
    }
}
