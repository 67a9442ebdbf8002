/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.pianozona.money.Money;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.programme.Programme.State;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.ProgrammeOnRecord;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import java.math.BigDecimal;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What Comuni commit to the programme of a year, for an inhabitant, beside each other. */
@PianozonaTest
@Tag("years")
class YearCostsTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private YearCosts costs;

    @Autowired
    private Money money;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private JdbcClient jdbc;

    private TestArea area;
    private String cycle;
    private ProgrammeOnRecord programme;

    @BeforeEach
    void twoComuniCommitThemselves() {
        area = areas.like("PPO");
        cycle = cycles.inPreparation(area, 2018);
        programme = ProgrammeOnRecord.in(State.REVIEW, jdbc, money, area, cycle, 2019);
        var sheet = programme.sheet("Assistenza domiciliare", PlanAreaKind.SOCIAL);
        programme
                .committed(sheet, area.mayors().get(0), "COMUNI", "24000")
                .committed(sheet, area.mayors().get(0), "FNPS", "999")
                .committed(sheet, area.mayors().get(1), "COMUNI", "9000");
    }

    /** 24.000 / 10.000 = 2,40 of the largest Comune; 9.000 / 5.000 = 1,80 of the second. */
    @Test
    void eachComuneStandsBesideTheOthersForAnInhabitant() {
        assertThat(costs.of(cycle, true))
                .extracting(YearCosts.Line::perResident)
                .containsExactlyInAnyOrder(Optional.of(new BigDecimal("2.40")), Optional.of(new BigDecimal("1.80")));
        assertThat(costs.of(cycle, true)).extracting(YearCosts.Line::others).anySatisfy(euro -> assertThat(euro)
                .isEqualByComparingTo("999"));
    }

    @Test
    void fromOutsideItIsReadOnceItIsApproved() {
        assertThat(costs.of(cycle, false)).isEmpty();
        programme.now(State.APPROVED);
        assertThat(costs.of(cycle, false)).hasSize(2);
    }

    @Test
    void theMayorReadsItOnThePageOfTheComune() throws Exception {
        var istat = area.mayors().get(0).substring("sindaco-".length());
        var mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        var page = Jsoup.parse(
                mvc.perform(get("/comune/" + istat).with(user(area.mayorPeople().get(0))))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString());

        assertThat(page.select("section[aria-labelledby=anno] tbody tr").eachText())
                .hasSize(2)
                .anyMatch(row -> row.contains("il tuo Comune 24.000,00 999,00 2,40"));
    }
}
