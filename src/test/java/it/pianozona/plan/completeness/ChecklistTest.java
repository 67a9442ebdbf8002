/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import it.pianozona.plan.Plan;
import it.pianozona.plan.Plans;
import it.pianozona.support.CompletePlans;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Statements;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestCycles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What the plan's page and the pages of its chapters say of how far they are. */
@PianozonaTest
@Tag("plan")
class ChecklistTest {

    private static final String PLAN_OFFICE = "udp.rhodense";
    private static final int MOST_STATEMENTS = 50;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private CompletePlans complete;

    @Autowired
    private Plans plans;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc pages;
    private String key;

    @BeforeEach
    void aPlanWithoutNeeds() {
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        key = cycles.inPreparation(areas.like("RHO"), 2018);
        complete.write(key);
    }

    @Test
    void thePageOfAChapterSaysWhatTheListSaysOfIt() throws Exception {
        jdbc.sql("update plan_objective set recomposition = '{}' where cycle = :cycle")
                .param("cycle", key)
                .update();

        var lines = read("").select(".pz-capitoli").first().select("li:has(h3)");

        assertThat(lines).hasSizeGreaterThan(4);
        for (var line : lines) {
            var page = line.select("h3 a").attr("href").replace("/piani/" + key, "");
            assertThat(read(page).select(".pz-testa .pz-stato").eachText())
                    .as(page)
                    .isEqualTo(line.select(".pz-stato").eachText());
        }
        assertThat(pill("Obiettivi")).isEqualTo("in corso");
        assertThat(pill("Sezioni")).isEqualTo("fatto");
        assertThat(pill("Bisogni")).isEqualTo("da fare");
    }

    @Test
    void whatStayedEmptyInAnApprovedPlanIsNotToBeDone() throws Exception {
        plans.setState(plans.ofCycle(key), Plan.State.APPROVED);

        assertThat(pill("Bisogni")).isEqualTo("rimasto vuoto");
        assertThat(read("").select(".pz-capitoli").first().text()).doesNotContain("da fare");
        assertThat(pill("Obiettivi")).isEqualTo("fatto");
    }

    @Test
    void thePageOfThePlanReadsWhatIsWrittenOnce() throws Exception {
        read("");

        assertThat(Statements.in(() -> read(""))).isLessThanOrEqualTo(MOST_STATEMENTS);
    }

    private String pill(String chapter) throws Exception {
        return read("").select(".pz-capitoli li:has(h3)").stream()
                .filter(line -> line.select("h3").text().equals(chapter))
                .map(line -> line.select(".pz-stato").text())
                .reduce((one, other) -> {
                    throw new AssertionError(List.of(one, other));
                })
                .orElseThrow();
    }

    private Document read(String page) throws Exception {
        return Jsoup.parse(pages.perform(get("/piani/" + key + page).with(user(PLAN_OFFICE)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }
}
