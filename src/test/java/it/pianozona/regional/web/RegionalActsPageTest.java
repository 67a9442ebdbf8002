/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.regional.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.pianozona.regional.RegionalActs;
import it.pianozona.support.PianozonaTest;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@PianozonaTest
@Tag("spine")
class RegionalActsPageTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private RegionalActs acts;

    private MockMvc page;

    @BeforeEach
    void thePageIsServed() {
        page = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Test
    void thePlanOfficeSeesTheActsOfItsRegionAndRegistersAnother() throws Exception {
        var act = acts.open("TO", "udp.pistoiese");

        page.perform(get("/atti-regionali").principal(() -> "udp.pistoiese"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Registra un atto (TO)")))
                .andExpect(content().string(containsString(act.title())));
        page.perform(post("/atti-regionali").param("regione", "TO").principal(() -> "udp.pistoiese"))
                .andExpect(redirectedUrl("/atti-regionali"))
                .andExpect(flash().attribute("opened", Matchers.startsWith("TO-ATTO-")));
    }

    @Test
    void aMayorReadsTheActsAndRegistersNone() throws Exception {
        page.perform(get("/atti-regionali").principal(() -> "sindaco.rho"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Registra un atto ("))));
        page.perform(post("/atti-regionali").param("regione", "LOM").principal(() -> "sindaco.rho"))
                .andExpect(flash().attribute("refusal", containsString("ufficio di piano")));
    }
}
