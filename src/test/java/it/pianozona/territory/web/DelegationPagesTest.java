/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.pianozona.support.DelegationForm;
import it.pianozona.support.PianozonaTest;
import it.pianozona.territory.DelegationScope;
import it.pianozona.territory.Delegations;
import it.pianozona.territory.People;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

@PianozonaTest
@Transactional
@Tag("spine")
class DelegationPagesTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private People people;

    @Autowired
    private Delegations delegations;

    @Autowired
    private RightsOnDate rights;

    @Autowired
    private BusinessClock clock;

    private MockMvc pages;

    @BeforeEach
    void thePagesBehindTheirSecurity() {
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void a_mayor_delegates_the_vote_and_takes_it_back() throws Exception {
        var today = clock.today();
        pages.perform(DelegationForm.ofVote("sindaco-015182", clock.today()).with(user("sindaco.rho")))
                .andExpect(redirectedUrl("/deleghe"))
                .andExpect(flash().attributeExists("waysIn"));
        var granted = delegations.heldBy("vice.sindaca", DelegationScope.VOTE, today);
        assertThat(granted).hasSize(1);
        assertThat(delegations.heldBy("vice.sindaca", DelegationScope.SIGN, today))
                .isEmpty();
        assertThat(rights.of("vice.sindaca", today).officeIds()).containsExactly("sindaco-015182");

        pages.perform(get("/deleghe").with(user("sindaco.rho")))
                .andExpect(content().string(containsString("Vice Sindaca")))
                .andExpect(content().string(containsString("in vigore")));
        pages.perform(post("/deleghe/revoca")
                        .param("delega", granted.get(0).id().toString())
                        .with(user("sindaco.lainate"))
                        .with(csrf()))
                .andExpect(content().string(containsString("soltanto chi è in carica")));
        pages.perform(post("/deleghe/revoca")
                        .param("delega", granted.get(0).id().toString())
                        .with(user("sindaco.rho"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/deleghe"));

        assertThat(rights.of("vice.sindaca", today).officeIds()).isEmpty();
    }

    @Test
    @Tag("agreement")
    void a_mayor_delegates_the_signature_with_the_tax_code_of_the_deputy() throws Exception {
        var today = clock.today();
        pages.perform(DelegationForm.ofVote("sindaco-015182", clock.today())
                        .with(user("sindaco.rho"))
                        .with(request -> {
                            request.removeParameter("vote");
                            request.setParameter("sign", "true");
                            request.setParameter("taxCode", "RSSMRA85T10A562S");
                            return request;
                        }))
                .andExpect(redirectedUrl("/deleghe"));

        assertThat(delegations.heldBy("vice.sindaca", DelegationScope.SIGN, today))
                .hasSize(1);
        assertThat(delegations.heldBy("vice.sindaca", DelegationScope.VOTE, today))
                .isEmpty();
        assertThat(people.taxCodeOf("vice.sindaca")).contains("RSSMRA85T10A562S");
        pages.perform(get("/deleghe").with(user("sindaco.rho")))
                .andExpect(content().string(containsString("data-l=\"Può\">firmare</td>")))
                .andExpect(content().string(not(containsString("RSSMRA85T10A562S"))));
    }

    @Test
    @Tag("agreement")
    void a_delegation_for_nothing_or_without_an_act_is_refused() throws Exception {
        pages.perform(DelegationForm.ofVote("sindaco-015182", clock.today())
                        .with(user("sindaco.rho"))
                        .with(request -> {
                            request.removeParameter("vote");
                            return request;
                        }))
                .andExpect(content().string(containsString("almeno uno fra partecipare, votare, firmare")));
        pages.perform(DelegationForm.ofVote("sindaco-015182", clock.today())
                        .with(user("sindaco.rho"))
                        .with(request -> {
                            request.setParameter("sign", "true");
                            request.removeParameter("actNumber");
                            return request;
                        }))
                .andExpect(content().string(containsString("numero e data dell")));
    }

    @Test
    void nobody_delegates_for_another() throws Exception {
        pages.perform(DelegationForm.ofVote("sindaco-015182", clock.today()).with(user("sindaco.lainate")))
                .andExpect(content().string(containsString("soltanto chi è in carica")));
        pages.perform(DelegationForm.ofVote("sindaco-015182", clock.today()).with(user("segreteria.rhodense")))
                .andExpect(status().isForbidden());
        pages.perform(get("/deleghe").with(user("udp.rhodense"))).andExpect(status().isForbidden());

        assertThat(people.find("vice.sindaca")).isEmpty();
    }
}
