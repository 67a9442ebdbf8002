/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.pianozona.appointment.AppointmentCases;
import it.pianozona.support.DelegationForm;
import it.pianozona.support.PianozonaTest;
import it.pianozona.territory.Delegations;
import it.pianozona.territory.Offices;
import it.pianozona.territory.People;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

@PianozonaTest
@Transactional
@Tag("spine")
class TerritoryPagesTest {

    private static final String HEADER =
            "codice_istat,nome,codice_catastale,sigla_provincia,codice_regione,regione,popolazione_residente,popolazione_data,superficie_kmq\n";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AppointmentCases cases;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Offices offices;

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
    void nothing_is_accepted_from_another_site() throws Exception {
        pages.perform(multipart("/territorio/comuni").file(csv(HEADER)).with(user("admin")))
                .andExpect(status().isForbidden());
        pages.perform(post("/territorio/uffici").with(user("admin"))).andExpect(status().isForbidden());
        pages.perform(post("/deleghe").with(user("sindaco.rho"))).andExpect(status().isForbidden());
    }

    @Test
    void a_secretary_lists_the_offices_of_the_own_area() throws Exception {
        pages.perform(get("/territorio/uffici?territorio=RHO").with(user("segreteria.rhodense")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("sindaco.rho")))
                .andExpect(content().string(not(containsString("sindaco.bollate"))));
        pages.perform(get("/territorio/uffici?territorio=GAR").with(user("segreteria.rhodense")))
                .andExpect(status().isNotFound());
        pages.perform(get("/territorio/uffici?territorio=GAR").with(user("admin")))
                .andExpect(content().string(containsString("sindaco.bollate")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sindaco.rho", "udp.rhodense", "regione.lombardia"})
    void others_do_not_reach_the_offices(String person) throws Exception {
        pages.perform(get("/territorio/uffici").with(user(person))).andExpect(status().isForbidden());
        pages.perform(appointment("RHO", "sindaco-015182").with(user(person))).andExpect(status().isForbidden());
    }

    @Test
    void a_secretary_replaces_a_holder_who_gets_a_way_to_sign_in_and_another_keeper_confirms_it() throws Exception {
        pages.perform(appointment("RHO", "sindaco-015182").with(user("segreteria.rhodense")))
                .andExpect(redirectedUrl("/territorio/uffici?territorio=RHO"))
                .andExpect(flash().attributeExists("waysIn"));
        var key = cases.ofTerritory("RHO").get(0).key();
        assertThat(rights.of("sindaco.rho", clock.today()).officeIds()).contains("sindaco-015182");
        pages.perform(post("/incarichi/conferma")
                        .with(csrf())
                        .with(user("admin"))
                        .param("territorio", "RHO")
                        .param("chiave", key))
                .andExpect(redirectedUrl("/incarichi?territorio=RHO"));

        assertThat(offices.holdersOf("sindaco-015182", clock.today()))
                .singleElement()
                .satisfies(holder -> assertThat(holder.id()).isEqualTo("nuova.sindaca"));
        assertThat(rights.of("sindaco.rho", clock.today()).officeIds()).doesNotContain("sindaco-015182");
    }

    @Test
    void another_areas_secretary_cannot() throws Exception {
        pages.perform(appointment("RHO", "sindaco-015182").with(user("segreteria.garbagnatese")))
                .andExpect(status().isNotFound());
        pages.perform(appointment("GAR", "sindaco-015182").with(user("segreteria.garbagnatese")))
                .andExpect(content().string(containsString("non è fra quelli del tuo territorio")));
        pages.perform(appointment("GAR", "amministratore").with(user("segreteria.garbagnatese")))
                .andExpect(content().string(containsString("non è fra quelli del tuo territorio")));

        assertThat(people.find("nuova.sindaca")).isEmpty();
        assertThat(offices.holdersOf("sindaco-015182", clock.today()))
                .extracting("id")
                .containsExactly("sindaco.rho");
    }

    @Test
    void naming_a_colleague_does_not_rename_them() throws Exception {
        pages.perform(appointment("RHO", "sindaco-015182")
                        .with(user("segreteria.rhodense"))
                        .with(request -> {
                            request.setParameter("signInName", "admin");
                            return request;
                        }))
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attribute("waysIn", (Object) null));

        assertThat(people.find("admin").orElseThrow().familyName()).isEqualTo("di sistema (dimostrazione)");
    }

    @Test
    void a_rule_that_forbids_a_change_is_told_on_the_page() throws Exception {
        pages.perform(appointment("RHO", "sindaco-015182")
                        .with(user("segreteria.rhodense"))
                        .with(request -> {
                            request.setParameter("from", "2014-01-01");
                            return request;
                        }))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("indica una decorrenza successiva")));
        pages.perform(post("/territorio/uffici").with(user("admin")).with(csrf()))
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "«Territorio»", "«Ufficio»", "«Atto di elezione o di nomina»", "«Nome di accesso»")));
    }

    @Test
    @Tag("agreement")
    void a_secretariat_writes_no_tax_code_and_reads_who_does() throws Exception {
        jdbc.sql("delete from person_tax_code where person = 'sindaco.rho'").update();

        pages.perform(post("/territorio/uffici/codice-fiscale")
                        .with(csrf())
                        .param("territory", "RHO")
                        .param("signInName", "sindaco.rho")
                        .param("taxCode", "RSSMRA85T10A562S")
                        .with(user("segreteria.rhodense")))
                .andExpect(status().isNotFound());

        assertThat(people.taxCodeOf("sindaco.rho")).isEmpty();
        pages.perform(get("/territorio/uffici?territorio=RHO").with(user("segreteria.rhodense")))
                .andExpect(content().string(containsString("lo fa l'amministratore, o la persona con SPID o CIE")));
    }

    @Test
    @Tag("agreement")
    void naming_a_colleague_with_a_tax_code_is_refused_unless_it_is_the_one_on_record() throws Exception {
        var before = people.taxCodeOf("sindaco.lainate");
        pages.perform(namingLainate("RSSMRA85T10A562S"))
                .andExpect(content().string(containsString("è già una persona registrata")))
                .andExpect(content().string(containsString("Lascia vuoto il campo")));
        assertThat(people.taxCodeOf("sindaco.lainate")).isEqualTo(before);
        assertThat(delegations.ofOffice("sindaco-015182")).isEmpty();

        pages.perform(namingLainate(before.orElseThrow().toLowerCase())).andExpect(redirectedUrl("/deleghe"));
    }

    private org.springframework.test.web.servlet.RequestBuilder namingLainate(String code) {
        return DelegationForm.ofVote("sindaco-015182", clock.today())
                .with(user("sindaco.rho"))
                .with(request -> {
                    request.setParameter("signInName", "sindaco.lainate");
                    request.setParameter("taxCode", code);
                    return request;
                });
    }

    @Test
    void the_services_link_what_each_may_use() throws Exception {
        pages.perform(get("/servizi").with(user("admin")))
                .andExpect(content().string(containsString("/territorio/comuni")))
                .andExpect(content().string(containsString("/territorio/uffici")));
        pages.perform(get("/servizi").with(user("segreteria.rhodense")))
                .andExpect(content().string(not(containsString("/territorio/comuni"))))
                .andExpect(content().string(containsString("/territorio/uffici")));
        pages.perform(get("/servizi").with(user("sindaco.rho")))
                .andExpect(content().string(containsString("/deleghe")))
                .andExpect(content().string(not(containsString("/territorio"))));
        pages.perform(get("/password").with(user("sindaco.rho"))).andExpect(status().isOk());
    }

    private MockHttpServletRequestBuilder appointment(String territory, String office) {
        return post("/territorio/uffici")
                .with(csrf())
                .param("territory", territory)
                .param("office", office)
                .param("manner", "REPLACE")
                .param("signInName", "nuova.sindaca")
                .param("givenName", "Nuova")
                .param("familyName", "Sindaca")
                .param("email", "nuova.sindaca@prova.invalid")
                .param("kind", "ELECTED_MAYOR")
                .param("act", "Proclamazione degli eletti")
                .param("from", clock.today().toString());
    }

    private static MockMultipartFile csv(String content) {
        return new MockMultipartFile("elenco", "comuni.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8));
    }
}
