/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision.web;

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

import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.DecisionRequest;
import it.pianozona.decision.DecisionTerms;
import it.pianozona.decision.RuleSet;
import it.pianozona.support.Colleagues;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.workflow.Processes;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The page on which a sitting is moved and a proposal taken back, through its real endpoints with the real security. */
@PianozonaTest
@Tag("spine")
class SittingPageTest {

    private static final String SECRETARY = "segreteria.rhodense";
    private static final String COORDINATOR = "coordinatore.rhodense";
    private static final String REASON = "Il presidente è ammalato";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private CollegialDecisions decisions;

    @Autowired
    private Processes processes;

    @Autowired
    private Colleagues colleagues;

    private MockMvc mvc;
    private TestArea area;
    private String key;
    private UUID decision;

    @BeforeEach
    void theMayorsAreAskedToDecideOnTheirPlan() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        area = areas.like("RHO");
        key = cycles.inPreparation(area, 2018);
        decision = decisions.open(new DecisionRequest(
                area.code(),
                key,
                "assemblea-sindaci-" + area.code(),
                "document",
                "Piano di Zona di prova",
                RuleSet.MAJORITY_PRESENT,
                new DecisionTerms(5, 10, 15, 15)));
        processes.start("collegial-decision", key, area.code(), Map.of("decisionId", decision.toString()));
    }

    @Test
    void theSecretariatMovesTheSittingAndReadsInTheDossierWhyItWasNotHeld() throws Exception {
        colleagues.convene(SECRETARY, key);
        page(SECRETARY)
                .andExpect(content().string(allOf(containsString("Rinvia la seduta"), containsString("Ritira"))));
        dossier(SECRETARY).andExpect(content().string(containsString("/sedute/" + decision)));
        dossier(area.mayor(area.mayors().get(0)))
                .andExpect(content().string(not(containsString("/sedute/" + decision))));

        act(SECRETARY, "rinvia", REASON).andExpect(flash().attributeExists("done"));

        page(SECRETARY).andExpect(content().string(allOf(containsString("da convocare"), containsString(REASON))));
        dossier(SECRETARY)
                .andExpect(content().string(allOf(containsString("Non si è tenuta"), containsString(REASON))));
    }

    @Test
    void aReasonThatIsTooShortIsRefusedAndStaysWritten() throws Exception {
        colleagues.convene(SECRETARY, key);

        act(SECRETARY, "rinvia", "boh")
                .andExpect(flash().attribute("refusal", containsString("«Motivo»")))
                .andExpect(flash().attribute("typed", hasToString(containsString("motivo=boh"))));
        act(SECRETARY, "ritira", "").andExpect(flash().attribute("refusal", containsString("«Motivo»")));
        page(SECRETARY).andExpect(content().string(containsString("seduta convocata")));
    }

    @Test
    void beforeTheCallACoordinatorTakesTheProposalBackFromRegia() throws Exception {
        page(COORDINATOR)
                .andExpect(content()
                        .string(allOf(
                                containsString("Ritira la proposta"), not(containsString("Rinvia la seduta</h2>")))));

        act(COORDINATOR, "ritira", "Ciclo aperto per errore").andExpect(flash().attributeExists("done"));

        page(COORDINATOR)
                .andExpect(content()
                        .string(allOf(
                                containsString("proposta ritirata"),
                                containsString("Ciclo aperto per errore"),
                                containsString("niente da rinviare"))));
        dossier(COORDINATOR).andExpect(content().string(containsString("Proposta ritirata senza che")));
    }

    @Test
    void aMayorMayNotAndForTheNextAreaItDoesNotExist() throws Exception {
        colleagues.convene(SECRETARY, key);

        for (var what : new String[] {"rinvia", "ritira"}) {
            act(area.mayor(area.mayors().get(0)), what, REASON).andExpect(status().isForbidden());
            act("sindaco.bollate", what, REASON).andExpect(status().isNotFound());
            act("segreteria.garbagnatese", what, REASON).andExpect(status().isNotFound());
        }
        mvc.perform(get("/sedute/{id}", decision).with(user("sindaco.bollate"))).andExpect(status().isNotFound());
        page(SECRETARY).andExpect(content().string(containsString("seduta convocata")));
    }

    private ResultActions page(String person) throws Exception {
        return mvc.perform(get("/sedute/{id}", decision).with(user(person))).andExpect(status().isOk());
    }

    private ResultActions dossier(String person) throws Exception {
        return mvc.perform(get("/fascicolo/{key}/sedute", key).with(user(person)))
                .andExpect(status().isOk());
    }

    private ResultActions act(String person, String what, String reason) throws Exception {
        return mvc.perform(post("/sedute/{id}/{what}", decision, what)
                .param("motivo", reason)
                .with(user(person))
                .with(csrf()));
    }
}
