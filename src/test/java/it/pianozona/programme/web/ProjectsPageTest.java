/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.pianozona.money.Money;
import it.pianozona.notice.PersonalNotice;
import it.pianozona.notice.PersonalNotices;
import it.pianozona.programme.Programme.State;
import it.pianozona.programme.project.IntegrationProject;
import it.pianozona.programme.project.ProgrammeProjects;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.ProgrammeOnRecord;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestCycles;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Integration projects through their endpoints: proposed with their cover, answered with a reason by somebody else. */
@PianozonaTest
@Tag("years")
class ProjectsPageTest {

    private static final String PLAN_OFFICE = "udp.ponente";
    private static final String THIRD_SECTOR = "terzosettore.ponente";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private ProgrammeProjects projects;

    @Autowired
    private PersonalNotices told;

    @Autowired
    private Money money;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc mvc;
    private ProgrammeOnRecord programme;
    private String page;

    @BeforeEach
    void aProgrammeTakesProjects() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        var area = areas.like("PPO");
        programme = ProgrammeOnRecord.in(State.PROPOSALS, jdbc, money, area, cycles.inPreparation(area, 2018), 2019);
        page = "/programmi/%s/progetti".formatted(programme.key());
    }

    @Test
    void theThirdSectorProposesTheOfficeRefusesWithAReasonAndWhoProposedIsTold() throws Exception {
        propose(THIRD_SECTOR, "10000", "6000", "4000").andExpect(redirectedUrl(page));
        var project = project();
        assertThat(project.number()).isEqualTo(1);
        assertThat(project.cover()).hasSize(2);

        answer(PLAN_OFFICE, project, "RESPINTO", "").andExpect(flash().attributeExists("refusal"));
        assertThat(project().state()).isEqualTo(IntegrationProject.State.PROPOSED);
        answer(PLAN_OFFICE, project, "RESPINTO", "La casa di via Roma non è ancora disponibile.")
                .andExpect(flash().attributeExists("done"));

        assertThat(project().state()).isEqualTo(IntegrationProject.State.REFUSED);
        assertThat(told.page(THIRD_SECTOR, 1, 50).notices())
                .extracting(PersonalNotice::text)
                .anySatisfy(text -> assertThat(text)
                        .contains("«Abitare insieme», è respinto", "La casa di via Roma non è ancora disponibile."));
        answer(PLAN_OFFICE, project, "ACCOLTO", "").andExpect(flash().attributeExists("refusal"));
        assertThat(project().state()).isEqualTo(IntegrationProject.State.REFUSED);
    }

    @Test
    void whoProposedDoesNotExamineAndTheCoverIsTheCost() throws Exception {
        var refused = propose(PLAN_OFFICE, "10000", "6000", "3000")
                .andExpect(status().isOk())
                .andReturn();
        var shown = Jsoup.parse(refused.getResponse().getContentAsString());
        assertThat(shown.select("[role=alert]").text())
                .contains("le righe fanno 9.000,00 € e il costo è di 10.000,00 €: mancano 1.000,00 €");
        assertThat(shown.select("input[name=importo2]").val()).isEqualTo("3000");
        assertThat(shown.select("select[name=politica] option[selected]").val()).isEqualTo("casa");

        propose(PLAN_OFFICE, "10000", "6000", "4000").andExpect(redirectedUrl(page));
        answer(PLAN_OFFICE, project(), "ACCOLTO", "").andExpect(flash().attributeExists("refusal"));
        assertThat(project().state()).isEqualTo(IntegrationProject.State.PROPOSED);
        answer("responsabile.ponente", project(), "ACCOLTO", "").andExpect(flash().attributeExists("done"));
        assertThat(project().state()).isEqualTo(IntegrationProject.State.ACCEPTED);
    }

    @Test
    void aGuestReadsTheirOwnAndNobodyElseAnswersOrProposes() throws Exception {
        propose(PLAN_OFFICE, "10000", "6000", "4000");

        assertThat(shown(THIRD_SECTOR).select("article")).isEmpty();
        assertThat(shown(PLAN_OFFICE).select("article h3").text()).contains("Abitare insieme");
        answer(THIRD_SECTOR, project(), "ACCOLTO", "").andExpect(status().isForbidden());
        propose("ragioneria.ponente", "1", "1", "").andExpect(status().isForbidden());
        propose("sindaco.rho", "1", "1", "").andExpect(status().isNotFound());
        mvc.perform(get(page).with(user("tavolo1.ponente"))).andExpect(status().isNotFound());
        mvc.perform(form("/ritira", THIRD_SECTOR)
                        .param("progetto", project().id().toString()))
                .andExpect(flash().attributeExists("refusal"));
        mvc.perform(form("/ritira", PLAN_OFFICE)
                        .param("progetto", project().id().toString()))
                .andExpect(flash().attribute("done", "Il progetto è ritirato."));
        assertThat(projects.toExamine(programme.id())).isEmpty();
    }

    @Test
    void outsideOfItsTimeNoProjectIsTaken() throws Exception {
        programme.now(State.IN_APPROVAL);

        propose(PLAN_OFFICE, "10000", "6000", "4000").andExpect(status().isOk());
        assertThat(projects.of(programme.id())).isEmpty();
        assertThat(shown(PLAN_OFFICE).select("form[action$=proponi]")).isEmpty();
    }

    private IntegrationProject project() {
        return projects.of(programme.id()).get(0);
    }

    private Document shown(String person) throws Exception {
        return Jsoup.parse(mvc.perform(get(page).with(user(person)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private ResultActions propose(String person, String cost, String first, String second) throws Exception {
        return mvc.perform(form("/proponi", person)
                .param("titolo", "Abitare insieme")
                .param("politica", "casa")
                .param("proponente", "Cooperativa La Casa")
                .param("costo", cost)
                .param("dal", "01/02/2019")
                .param("al", "30/11/2019")
                .param("fonte1", "COMUNI")
                .param("importo1", first)
                .param("fonte2", "ALTRO")
                .param("chi2", "Fondazione di comunità")
                .param("importo2", second));
    }

    private ResultActions answer(String person, IntegrationProject project, String outcome, String reason)
            throws Exception {
        return mvc.perform(form("/esame", person)
                .param("progetto", project.id().toString())
                .param("esito", outcome)
                .param("motivo", reason));
    }

    private MockHttpServletRequestBuilder form(String at, String person) {
        return post(page + at).with(user(person)).with(csrf());
    }
}
