/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasToString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.pianozona.cycle.CycleDraft;
import it.pianozona.cycle.Cycles;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.support.Colleagues;
import it.pianozona.support.Newcomers;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import java.time.LocalDate;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Ending a cycle, and how one that waits for a wider body is shown, through the real endpoints with the real security. */
@PianozonaTest
@Tag("spine")
class EndCyclePageTest {

    private static final String REASON = "Aperto per gli anni sbagliati";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestAreas areas;

    @Autowired
    private Newcomers newcomers;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private RuntimeService runtime;

    private MockMvc mvc;
    private TestArea area;
    private String key;

    @BeforeEach
    void thePagesAreServed() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void thePlanningOfficeWithdrawsTheCycleAndReadsWhyInTheDossier() throws Exception {
        open("RHO", 2018);
        dossier(office()).andExpect(content().string(containsString("/cicli/" + key + "/chiudi")));
        page(office()).andExpect(content().string(containsString("L&#39;ufficio di piano può ritirarlo")));

        end(office(), "boh")
                .andExpect(flash().attribute("refusal", containsString("«Motivo»")))
                .andExpect(flash().attribute("typed", hasToString(containsString("motivo=boh"))));
        end(office(), REASON).andExpect(flash().attributeExists("done"));

        assertThat(cycles.get(key).state()).isEqualTo(PlanningCycle.State.ABORTED);
        page(office()).andExpect(content().string(allOf(containsString(REASON), not(containsString("<textarea")))));
        dossier(office())
                .andExpect(content()
                        .string(allOf(
                                containsString("Il ciclo è stato chiuso"),
                                containsString(REASON),
                                not(containsString("/chiudi")))));
    }

    @Test
    void aCoordinatorFindsItInRegiaAndASuspendedCycleIsNotEnded() throws Exception {
        open("RHO", 2018);
        var coordinator = colleagues.holderOf(area.office("coordinatori"));
        var instance = runtime.createProcessInstanceQuery()
                .processDefinitionKey("ciclo-programmazione")
                .processInstanceBusinessKey(key)
                .singleResult()
                .getId();
        mvc.perform(get("/regia/procedimenti/{id}", instance).with(user(coordinator)))
                .andExpect(content().string(containsString("/cicli/" + key + "/chiudi")));
        runtime.suspendProcessInstanceById(instance);
        end(coordinator, REASON).andExpect(flash().attribute("refusal", containsString("sospeso")));
        runtime.activateProcessInstanceById(instance);

        end(coordinator, REASON).andExpect(flash().attributeExists("done"));

        assertThat(cycles.get(key).state()).isEqualTo(PlanningCycle.State.ABORTED);
    }

    @Test
    void aMayorMayNotAndForTheNextAreaTheCycleDoesNotExist() throws Exception {
        open("RHO", 2018);
        var mayor = area.mayor(area.mayors().get(1));
        dossier(mayor).andExpect(content().string(not(containsString("/chiudi"))));

        end(mayor, REASON).andExpect(status().isForbidden());
        end("udp.garbagnatese", REASON).andExpect(status().isNotFound());
        mvc.perform(get("/cicli/{key}/chiudi", key).with(user(mayor))).andExpect(status().isForbidden());

        assertThat(cycles.get(key).state()).isEqualTo(PlanningCycle.State.IN_PREPARATION);
    }

    @Test
    void scrivaniaDossierAndRegiaSayForWhomTheCycleWaits() throws Exception {
        open("PPO", 2042);
        var coordinator = colleagues.holderOf(area.office("coordinatori"));
        var instance = runtime.createProcessInstanceQuery()
                .processDefinitionKey("ciclo-programmazione")
                .processInstanceBusinessKey(key)
                .singleResult()
                .getId();
        var words = "attende il profilo di comunità di ";

        mvc.perform(get("/").with(user(newcomers.besides(area.office("ufficio-piano")))))
                .andExpect(content()
                        .string(allOf(containsString("Il ciclo " + words), not(containsString("«Redazione»")))));
        dossier(office()).andExpect(content().string(containsString("Il ciclo " + words)));
        mvc.perform(get("/regia/procedimenti/{id}", instance).with(user(coordinator)))
                .andExpect(content().string(containsString("Il procedimento " + words)));
    }

    private void open(String template, int year) {
        area = areas.like(template);
        var start = LocalDate.of(year, 1, 1);
        key = cycles.open(
                        new CycleDraft(
                                area.code(), start, start.plusYears(3).minusDays(1), LocalDate.of(2017, 12, 31), ""),
                        office())
                .key();
    }

    private String office() {
        return colleagues.holderOf(area.office("ufficio-piano"));
    }

    private ResultActions page(String person) throws Exception {
        return mvc.perform(get("/cicli/{key}/chiudi", key).with(user(person))).andExpect(status().isOk());
    }

    private ResultActions dossier(String person) throws Exception {
        return mvc.perform(get("/fascicolo/{key}", key).with(user(person))).andExpect(status().isOk());
    }

    private ResultActions end(String person, String reason) throws Exception {
        return mvc.perform(post("/cicli/{key}/chiudi", key)
                .param("motivo", reason)
                .with(user(person))
                .with(csrf()));
    }
}
