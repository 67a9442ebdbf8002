/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a value may be at all, whatever it is meant for. */
@Tag("spine")
class BoundsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "due\r\nrighe\te colonne",
                "àèìòù € – ’ “”",
                "漢字 😀",
                "\u00a0",
                "dell\u0092Ambito \u0096 \u0093s\u00ec\u0094\u0085"
            })
    void what_people_write_is_readable(String text) {
        assertThat(Bounds.isReadable(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "\u0001", "\u000b", "\u001b[0m", "\u007f", "\ud83d", "\ude00\ud83d", "a\ud83db"})
    void what_cannot_be_kept_or_printed_is_not(String text) {
        assertThat(Bounds.isReadable(text)).isFalse();
    }

    @Test
    void a_day_is_of_our_age() {
        assertThat(Bounds.day("1900-01-01")).isEqualTo(LocalDate.of(1900, 1, 1));
        assertThat(Bounds.day("2200-12-31").getYear()).isEqualTo(2200);
        for (var other :
                new String[] {"1899-12-31", "2201-01-01", "+999999999-12-31", "-0001-01-01", "2018-02-30", "x", ""}) {
            assertThatThrownBy(() -> Bounds.day(other)).as(other).isInstanceOf(DateTimeException.class);
            assertThatThrownBy(() -> Bounds.moment(other + "T09:00")).as(other).isInstanceOf(DateTimeException.class);
        }
    }

    @Test
    void a_number_has_no_more_digits_than_any_amount() {
        assertThat(Bounds.number("999999999999999.99")).isNotNull();
        assertThat(Bounds.number("1.0E7")).isEqualByComparingTo("10000000");
        assertThat(Bounds.integer("-999999999")).isEqualTo(-999_999_999);
        for (var other : new String[] {"1e999999999", "1e-999999999", "1e16", "x", ""}) {
            assertThatThrownBy(() -> Bounds.number(other)).as(other).isInstanceOf(RuntimeException.class);
        }
        for (var other : new String[] {"2147483647", "-2147483648", "99999999999", "1.5", ""}) {
            assertThatThrownBy(() -> Bounds.integer(other)).as(other).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
