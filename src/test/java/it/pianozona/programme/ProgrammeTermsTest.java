/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.region.InstrumentType;
import it.pianozona.region.RegionProfiles;
import it.pianozona.region.TestProfiles;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestCycles;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The days of a programme: those of the calendar, and those of one that begins when they are near or past. */
@PianozonaTest
@Tag("years")
class ProgrammeTermsTest {

    @Autowired
    private ProgrammeTerms terms;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private RegionProfiles profiles;

    @Autowired
    private JdbcClient jdbc;

    private String area;
    private String cycle;

    @BeforeEach
    void anArea() {
        var made = areas.like("PPO");
        area = made.code();
        cycle = cycles.inPreparation(made, 2018);
    }

    @Test
    void whoIsOpenedOnTheFirstOfOctoberHasTheDaysOfTheCalendar() {
        var opened = opened(LocalDate.of(2018, 10, 1));
        assertThat(terms.proposals(opened)).isEqualTo("2018-11-30");
        assertThat(terms.approval(opened)).isEqualTo("2019-03-31");
        assertThat(terms.yearEnd(opened)).isEqualTo("2019-12-31");
    }

    /** 1 May + 60 days, + 180 days; from 1 September 180 days would pass the year. */
    @Test
    void whoIsOpenedLaterHasDaysOfItsOwnAndNeverMoreThanTheYear() {
        assertThat(terms.proposals(opened(LocalDate.of(2019, 5, 1)))).isEqualTo("2019-06-30");
        assertThat(terms.approval(opened(LocalDate.of(2019, 5, 1)))).isEqualTo("2019-10-28");
        assertThat(terms.approval(opened(LocalDate.of(2019, 9, 1)))).isEqualTo("2019-12-31");
    }

    /** 120,000 a year are 10,000 a month: in April four of them, 40,000. */
    @Test
    void whereTheRegionAllowsItTheYearBeforeGoesOnByTwelfths() {
        var opened = opened(LocalDate.of(2018, 10, 1));
        var before = new BigDecimal("120000.00");
        assertThat(terms.provisional(opened, before, LocalDate.of(2019, 4, 2))).isEmpty();
        TestProfiles.give(profiles, jdbc, cycle, Map.of("paa.provisionalTwelfths", "true"));
        assertThat(terms.provisional(opened, before, LocalDate.of(2019, 4, 2))).contains(new BigDecimal("40000.00"));
        assertThat(terms.provisional(opened, new BigDecimal("100000.00"), LocalDate.of(2019, 1, 31)))
                .contains(new BigDecimal("8333.33"));
        assertThat(terms.provisional(opened, before, LocalDate.of(2018, 12, 31)))
                .isEmpty();
    }

    private Programme opened(LocalDate day) {
        return new Programme(
                UUID.randomUUID(),
                cycle + "-2019",
                cycle,
                area,
                2019,
                InstrumentType.ANNUAL_PROGRAMME,
                Programme.State.RESOURCES,
                "sistema",
                day,
                "",
                "",
                "",
                false,
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty());
    }
}
