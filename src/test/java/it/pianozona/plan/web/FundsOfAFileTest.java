/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.pianozona.plan.PlanAreaKind;
import it.pianozona.plan.PlanAuthor;
import it.pianozona.plan.money.Framework;
import it.pianozona.plan.money.FrameworkRow;
import it.pianozona.programme.Programme;
import it.pianozona.region.Fund;
import it.pianozona.rule.RuleViolated;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.support.TestProgrammes;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A fund that stands in a file only, and that no line of Java names, goes all ways that money goes. */
@PianozonaTest
@Tag("years")
class FundsOfAFileTest {

    private static final String PLAN_OFFICE = "udp.rhodense";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Framework framework;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private TestProgrammes programmes;

    private MockMvc pages;
    private TestArea area;
    private String key;
    private String root;
    private PlanAuthor author;

    @BeforeEach
    void aPlan() {
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        area = areas.like("RHO");
        key = cycles.inPreparation(area, 2018);
        root = "/piani/" + key;
        author = new PlanAuthor(PLAN_OFFICE, "ufficio-piano-" + area.code());
    }

    private void shows(String page, String words) throws Exception {
        pages.perform(get(root + page).with(user(PLAN_OFFICE)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(words)));
    }

    @Test
    void itIsOfferedWrittenSummedAndExported() throws Exception {
        shows("/quadro", "value=\"SOCIAL-POVERTA\"");
        var sent = post(root + "/quadro").with(user(PLAN_OFFICE)).with(csrf()).param("version", "0");
        Map.of("q-2018-POVERTA-SOCIAL", "147.100,00", "q-2018-FNPS-SOCIAL", "10,00")
                .forEach(sent::param);
        pages.perform(sent).andExpect(status().is3xxRedirection());

        assertThat(framework.of(key))
                .extracting(FrameworkRow::source, FrameworkRow::amount)
                .contains(org.assertj.core.groups.Tuple.tuple(Fund.of("POVERTA"), new BigDecimal("147100.00")));
        shows("/quadro", "Fondo povertà, quota servizi");
        shows("/quadro/vincoli", "<option value=\"POVERTA\"");
        shows("/azioni/nuova", "name=\"costo-2018-POVERTA\"");
        pages.perform(get(root + "/quadro/quadro.csv").with(user(PLAN_OFFICE)))
                .andExpect(content().string(containsString("2018;\"Fondo povertà, quota servizi\";sociale;147100,00")));
    }

    @Test
    void inTheProgrammeOfAYearItIsGivenPlannedCommittedAndExported() throws Exception {
        var year = programmes.in(area, key, 2019, Programme.State.SHEETS);
        var programme = "/programmi/" + year.key();
        reads(programme + "/importi", "<option value=\"POVERTA\"");
        pages.perform(post(programme + "/importi")
                        .with(user(PLAN_OFFICE))
                        .with(csrf())
                        .param("fondo", "POVERTA")
                        .param("assegnato", "147.100,00")
                        .param("atto", "Assegnato nel 2018"))
                .andExpect(status().is3xxRedirection());
        reads(programme + "/importi", "147.100,00");
        reads(programme + "/schede/nuova", "<option value=\"POVERTA\"");
        reads(programme + "/tabelle/t1.csv", "\"Fondo povertà, quota servizi\";2019");
        programmes.move(year, Programme.State.COMMITMENTS);
        reads(programme + "/impegni/" + area.mayors().get(0), "<option value=\"POVERTA\"");
    }

    private void reads(String page, String words) throws Exception {
        pages.perform(get(page).with(user(PLAN_OFFICE)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(words)));
    }

    @Test
    void whatNoFileNamesIsRefusedWithThoseThatThereAre() {
        var row = new FrameworkRow(2018, Fund.of("BANCA"), PlanAreaKind.SOCIAL, new BigDecimal("1.00"), "", "", "");
        assertThatThrownBy(() -> framework.record(key, row, author))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("«Fonte»: «BANCA» non è fra i fondi della regione. Scegli fra COMUNI, REGIONE")
                .hasMessageContaining("POVERTA");
        assertThat(framework.of(key)).isEmpty();
    }
}
