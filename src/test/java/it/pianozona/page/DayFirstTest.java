/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Dates are day first whatever the language of the browser: fields are text, read by the server. */
@Tag("desk")
class DayFirstTest {

    /** What a browser draws in the order of its own language. */
    private static final Pattern PICKER = Pattern.compile("type=\"[^\"]*\\bdate(time-local)?\\b|tipo='date");

    @Test
    void noPageLeavesTheOrderOfADateToTheBrowser() throws IOException {
        try (var templates = Files.walk(Path.of("src/main/resources/templates"))) {
            assertThat(templates.filter(file -> file.toString().endsWith(".html")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(PICKER));
        }
    }

    @Test
    void aDayIsReadAsPeopleAndAsProgrammesWriteIt() {
        var day = Optional.of(LocalDate.of(2018, 4, 3));
        assertThat(new String[] {
                    "03/04/2018", "3/4/2018", "3.4.2018", "03-04-2018", "03 04 2018", "03042018", "2018-04-03"
                })
                .allSatisfy(written -> assertThat(Field.date(written)).isEqualTo(day));
        assertThat(new String[] {"31/02/2018", "04/13/2018", "20180403", "03/04/18", "domani", "", "03/04/1400"})
                .allSatisfy(written -> assertThat(Field.date(written)).isEmpty());
    }

    @Test
    void aMomentIsReadAsPeopleAndAsProgrammesWriteIt() {
        var moment = Optional.of(LocalDateTime.of(2018, 4, 3, 9, 30));
        assertThat(new String[] {"03/04/2018 09:30", "3/4/2018 9.30", "03/04/2018 alle 9:30", "2018-04-03T09:30"})
                .allSatisfy(written -> assertThat(Field.moment(written)).isEqualTo(moment));
        assertThat(new String[] {"03/04/2018", "03/04/2018 25:00", "31/02/2018 9:30", ""})
                .allSatisfy(written -> assertThat(Field.moment(written)).isEmpty());
    }

    @Test
    void aFieldShowsTheDayFirstAndWhatIsNoDayAsItWasTyped() {
        assertThat(Field.dayFirst(LocalDate.of(2018, 4, 3))).isEqualTo("03/04/2018");
        assertThat(Field.dayFirst("2018-04-03")).isEqualTo("03/04/2018");
        assertThat(Field.dayFirst(Optional.of(LocalDateTime.of(2018, 4, 3, 9, 30))))
                .isEqualTo("03/04/2018 09:30");
        assertThat(Field.dayFirst("trenta febbraio")).isEqualTo("trenta febbraio");
        assertThat(Field.dayFirst(null)).isEmpty();
    }
}
