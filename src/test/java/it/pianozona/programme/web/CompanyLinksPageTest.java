/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.pianozona.money.Money;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.programme.Programme.State;
import it.pianozona.programme.Programmes;
import it.pianozona.programme.link.CompanyLinks;
import it.pianozona.support.CompanyActionsOnRecord;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.ProgrammeOnRecord;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Links to the company's actions, and the economic tables, through their endpoints. */
@PianozonaTest
@Tag("years")
class CompanyLinksPageTest {

    private static final String PLAN_OFFICE = "udp.ponente";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private CompanyLinks links;

    @Autowired
    private Programmes programmes;

    @Autowired
    private Money money;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc mvc;
    private TestArea area;
    private ProgrammeOnRecord programme;
    private UUID sheet;
    private UUID first;
    private UUID second;
    private String page;
    private String linker;

    @BeforeEach
    void aCompanyHasAdoptedItsActions() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        area = areas.like("PPO");
        var actions = CompanyActionsOnRecord.adopted(jdbc, areas.ownHealthAuthority(area), 2019);
        first = actions.action("A1", "Dimissioni protette");
        second = actions.action("A2", "Case della salute");
        programme = ProgrammeOnRecord.in(State.REVIEW, jdbc, money, area, cycles.inPreparation(area, 2018), 2019);
        sheet = programme.sheet("Assistenza domiciliare", PlanAreaKind.SOCIO_HEALTH);
        page = "/programmi/%s/azioni-aziendali".formatted(programme.key());
        linker = jdbc.sql("select person from office_holder where office = any(?) order by person limit 1")
                .param(links.linkers(programmes.get(programme.id())).toArray(String[]::new))
                .query(String.class)
                .single();
    }

    /** 70 + 30 = 100; 70 + 31 = 101. */
    @Test
    void aSheetIsLinkedUpToAHundredAndTheLinkIsShown() throws Exception {
        link(linker, first, "70").andExpect(flash().attribute("done", "La scheda è collegata."));
        var refused = link(linker, second, "31").andExpect(status().isOk()).andReturn();
        assertThat(Jsoup.parse(refused.getResponse().getContentAsString())
                        .select("[role=alert]")
                        .text())
                .contains("le quote farebbero 101, più di 100. Restano 30.");
        link(linker, second, "30").andExpect(flash().attributeExists("done"));

        assertThat(shown(page, PLAN_OFFICE).select("table tbody tr").eachText())
                .anyMatch(row -> row.contains("1. Assistenza domiciliare") && row.contains("A1, Dimissioni protette"))
                .hasSize(2);
        mvc.perform(post(page + "/togli")
                        .param("scheda", sheet.toString())
                        .param("azione", first.toString())
                        .with(user(linker))
                        .with(csrf()))
                .andExpect(flash().attribute("done", "Il collegamento è tolto."));
        assertThat(links.of(programme.id())).hasSize(1);
    }

    @Test
    void nobodyElseLinksAndNothingThatWasNotAdopted() throws Exception {
        link(area.mayorPeople().get(0), first, "10").andExpect(status().isForbidden());
        link("sindaco.rho", first, "10").andExpect(status().isNotFound());
        link(linker, UUID.randomUUID(), "10").andExpect(status().isOk());
        assertThat(links.of(programme.id())).isEmpty();
        mvc.perform(get(page).with(user("terzosettore.ponente"))).andExpect(status().isNotFound());
    }

    @Test
    void theTablesStandOnOnePageAndGoOutInEachFormat() throws Exception {
        programme.planned(sheet, area.mayors().get(0), "COMUNI", "400");
        var tables = "/programmi/%s/tabelle".formatted(programme.key());

        assertThat(shown(tables, PLAN_OFFICE).select("h2").eachAttr("id"))
                .contains("t1", "t2", "t3", "t4", "t5", "t6", "t7");
        for (var name : new String[] {"t1.ods", "t2.xlsx", "t3.csv", "t4.csv", "t5.ods"}) {
            mvc.perform(get(tables + "/" + name).with(user(PLAN_OFFICE))).andExpect(status().isOk());
        }
        mvc.perform(get(tables + "/t9.csv").with(user(PLAN_OFFICE))).andExpect(status().isNotFound());
        mvc.perform(get(tables).with(user("terzosettore.ponente"))).andExpect(status().isNotFound());
    }

    /** The Comune commits 400 of its own: 300 may be handed over, 401 may not. */
    @Test
    void aComuneHandsOverNoMoreThanItCommitsOfItsOwn() throws Exception {
        var body = area.mayors().get(0);
        programme.committed(sheet, body, "COMUNI", "400");
        var name = jdbc.sql("select name from municipality where istat = ?")
                .param(body.substring("sindaco-".length()))
                .query(String.class)
                .single();

        transfer(PLAN_OFFICE, name, "401").andExpect(status().isOk());
        transfer("terzosettore.ponente", name, "1").andExpect(status().isForbidden());
        assertThat(jdbc.sql("select count(*) from programme_transfer where programme = ?")
                        .param(programme.id())
                        .query(Integer.class)
                        .single())
                .isZero();
        transfer(PLAN_OFFICE, name, "300").andExpect(flash().attributeExists("done"));
        var tables = "/programmi/%s/tabelle".formatted(programme.key());
        assertThat(shown(tables, PLAN_OFFICE)
                        .select("section[aria-labelledby=t3] tbody tr")
                        .eachText())
                .anyMatch(row -> row.contains("400,00 300,00 100,00"));
    }

    private ResultActions transfer(String person, String comune, String euro) throws Exception {
        var csv = "Comune;Di cui trasferito all'ambito\nComune di %s;%s\n".formatted(comune, euro);
        return mvc.perform(multipart("/programmi/%s/tabelle/trasferimenti".formatted(programme.key()))
                .file(new MockMultipartFile("tabella", "t3.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .with(user(person))
                .with(csrf()));
    }

    private ResultActions link(String person, UUID action, String share) throws Exception {
        return mvc.perform(post(page + "/collega")
                .param("scheda", sheet.toString())
                .param("azione", action.toString())
                .param("quota", share)
                .with(user(person))
                .with(csrf()));
    }

    private Document shown(String address, String person) throws Exception {
        return Jsoup.parse(mvc.perform(get(address).with(user(person)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
