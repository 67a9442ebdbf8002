/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.support.Newcomers;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The day of a demonstration moves for everybody: by who may, not too far, and only when it is kept for good. */
@PianozonaTest
@Tag("desk")
class DemonstrationDayTest {

    @LocalServerPort
    private int port;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private DemonstrationClock demonstration;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Newcomers newcomers;

    @Autowired
    private JdbcClient jdbc;

    private Duration offset;
    private long kept;

    @BeforeEach
    void whereTheDayStands() {
        offset = clock.offset();
        kept = kept();
    }

    @AfterEach
    void theDayIsAsBefore() {
        clock.setOffset(offset);
        ClockUtil.offset(offset.toMillis());
        jdbc.sql("update demonstration_clock set offset_seconds = :kept")
                .param("kept", kept)
                .update();
    }

    private long kept() {
        return jdbc.sql("select offset_seconds from demonstration_clock")
                .query(Long.class)
                .single();
    }

    private String move(String person, String day) {
        var visitor = Visitor.signedIn(port, person);
        var answer = visitor.sendForm("/avvisi/scelte", "/dimostrazione/data", Map.of("data", day));
        return answer.statusCode() == 302 ? visitor.get("/").body() : answer.statusCode() + answer.body();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "2200-12-31", "9999-12-31", "1900-01-01", "x", ""})
    void a_day_that_is_too_far_or_none_is_refused_in_words_and_every_clock_stays(String day) {
        var words = move("segreteria.rhodense", day);

        assertThat(words).containsAnyOf("Porta la data al»: indica un giorno", "La richiesta non va bene");
        assertThat(clock.offset()).isEqualTo(offset);
        assertThat(kept()).isEqualTo(kept);
        assertThat(Visitor.signedIn(port, "sindaco.rho").get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void who_contributes_or_votes_does_not_move_everybodys_day() {
        var contributor = newcomers.holding(List.of());
        for (var person : List.of("sindaco.rho", "terzosettore.rhodense", contributor)) {
            assertThat(move(person, clock.today().plusDays(1).toString()))
                    .as(person)
                    .startsWith("403");
            assertThat(Visitor.signedIn(port, person).get("/").body())
                    .as(person)
                    .contains("Dimostrazione")
                    .doesNotContain("pz-data");
        }
        assertThat(clock.offset()).isEqualTo(offset);
    }

    @Test
    void a_secretariat_moves_the_day_and_every_clock_follows() {
        var tomorrow = clock.today().plusDays(1);

        assertThat(move("segreteria.rhodense", tomorrow.toString())).contains("pz-data");

        assertThat(clock.today()).isEqualTo(tomorrow);
        assertThat(Duration.ofSeconds(kept())).isEqualTo(clock.offset());
        assertThat(ClockUtil.getCurrentTime()
                        .toInstant()
                        .atZone(BusinessClock.ROME)
                        .toLocalDate())
                .isEqualTo(tomorrow);
    }

    @Test
    void what_fails_after_it_leaves_every_clock_as_it_was() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    demonstration.moveTo(clock.today().plusDays(3));
                    assertThat(clock.offset()).as("not before the commit").isEqualTo(offset);
                    throw new IllegalStateException("a listener fails");
                }))
                .hasMessage("a listener fails");

        assertThat(clock.offset()).isEqualTo(offset);
        assertThat(kept()).isEqualTo(kept);
    }
}
