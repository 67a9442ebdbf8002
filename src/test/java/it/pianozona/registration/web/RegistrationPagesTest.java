/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.registration.web;

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

import it.pianozona.registration.Applicants;
import it.pianozona.registration.Registration.State;
import it.pianozona.registration.Registrations;
import it.pianozona.support.Colleagues;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.territory.People;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.context.WebApplicationContext;

/** The open page of registration, and the planning office's list (F-REGISTRAZIONE). */
@PianozonaTest
@Tag("desk")
class RegistrationPagesTest {

    private static final String PLAN_OFFICE = "udp.rhodense";
    private static final String RECEIVED = "/registrazione/ricevuta";
    private static final AtomicInteger NETWORK = new AtomicInteger(1);

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestAreas areas;

    @Autowired
    private Registrations registrations;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private People people;

    private MockMvc pages;
    private TestArea area;
    private String network;

    @BeforeEach
    void anArea() {
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        area = areas.like("RHO");
        network = "192.0.2." + NETWORK.getAndIncrement();
    }

    @Test
    void anybodyGetsFromTheSignInToThePageAndSendsARequest() throws Exception {
        pages.perform(get("/accedi")).andExpect(content().string(containsString("href=\"/registrazione\"")));
        pages.perform(get("/registrazione"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"" + area.code() + "\"")));
        pages.perform(get("/registrazione").param("ambito", area.code()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Che cosa facciamo dei tuoi dati")))
                .andExpect(content().string(containsString("Quarto settore")));
        pages.perform(get("/registrazione").param("ambito", "NESSUNO")).andExpect(status().isNotFound());

        send(Map.of()).andExpect(redirectedUrl(RECEIVED));

        pages.perform(get(RECEIVED)).andExpect(status().isOk());
        assertThat(registrations.ofArea(area.code())).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(State.OPEN);
            assertThat(one.applicant().familyName()).isEqualTo("Bianchi");
        });
    }

    @Test
    void whatFillsTheHiddenFieldGetsTheSameAnswerAndIsNotKept() throws Exception {
        send(Map.of("sito", "https://example.org")).andExpect(redirectedUrl(RECEIVED));

        assertThat(registrations.ofArea(area.code())).isEmpty();
    }

    @Test
    void aWrongCodiceFiscaleIsSaidAndWhatWasWrittenStays() throws Exception {
        send(Map.of("codiceFiscale", "BNCLRA80A41F205A", "organizzazione", "<b>Girasole</b>"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("«Codice fiscale»: non è valido")))
                .andExpect(content().string(containsString("BNCLRA80A41F205A")))
                .andExpect(content().string(containsString("&lt;b&gt;Girasole&lt;/b&gt;")))
                .andExpect(content().string(not(containsString("<b>Girasole"))));
        assertThat(registrations.ofArea(area.code())).isEmpty();
    }

    @Test
    void somebodyWhoIsOnRecordGetsTheSameAnswer() throws Exception {
        var known = people.taxCodeOf("sindaco.rho").orElseThrow();

        send(Map.of("codiceFiscale", known)).andExpect(status().isFound()).andExpect(redirectedUrl(RECEIVED));
    }

    @Test
    void oneNetworkSendsTenRequestsAnHourAndNoMore() throws Exception {
        for (int sent = 0; sent < 10; sent++) {
            send(Map.of("nome", "")).andExpect(content().string(containsString("«Nome»")));
        }
        send(Map.of()).andExpect(content().string(containsString("troppe richieste")));
        assertThat(registrations.ofArea(area.code())).isEmpty();
        network = "198.51.100." + NETWORK.getAndIncrement();
        send(Map.of()).andExpect(redirectedUrl(RECEIVED));
    }

    @Test
    void anotherSiteCannotSendIt() throws Exception {
        pages.perform(post("/registrazione").param("ambito", area.code())).andExpect(status().isForbidden());
    }

    @Test
    void thePlanningOfficeSendsTheAddressAgainAndMarksWhatIsTakenBack() throws Exception {
        registrations.receive(area.code(), Applicants.somebody(java.util.List.of()), true);
        registrations.receive(area.code(), Applicants.somebody(java.util.List.of()), true);
        var key = area.code() + "-REGI-1";
        colleagues.submit(
                PLAN_OFFICE,
                colleagues.task(key, "UserTask_CheckRegistration"),
                Map.of("esito", "ACCOGLI", "ufficio", area.office("terzo-settore")));

        list(PLAN_OFFICE)
                .andExpect(content().string(containsString("Manda l'indirizzo per la password")))
                .andExpect(content().string(containsString("Segna ritirata")));
        act(PLAN_OFFICE, "accesso", key).andExpect(flash().attributeExists("waysIn"));
        act(PLAN_OFFICE, "ritira", area.code() + "-REGI-2").andExpect(flash().attributeExists("done"));
        list(PLAN_OFFICE)
                .andExpect(content().string(containsString("ritirata")))
                .andExpect(content().string(not(containsString("Segna ritirata"))));
        act(PLAN_OFFICE, "accesso", "RHO-REGI-999").andExpect(status().isNotFound());
        list("sindaco.rho").andExpect(status().isNotFound());
        act("sindaco.rho", "accesso", key).andExpect(status().isNotFound());
        pages.perform(get("/registrazioni")).andExpect(status().isFound());
    }

    private ResultActions list(String person) throws Exception {
        return pages.perform(get("/registrazioni").param("ambito", area.code()).with(user(person)));
    }

    private ResultActions act(String person, String what, String key) throws Exception {
        return pages.perform(post("/registrazioni/" + what)
                .param("ambito", area.code())
                .param("pratica", key)
                .with(user(person))
                .with(csrf()));
    }

    private ResultActions send(Map<String, String> changed) throws Exception {
        var fields = new LinkedMultiValueMap<String, String>();
        Map.of(
                        "ambito", area.code(),
                        "nome", "Laura",
                        "cognome", "Bianchi",
                        "email", "laura@example.it",
                        "organizzazione", "Cooperativa di prova",
                        "categoria", "COOPERATIVES",
                        "codiceFiscale", Applicants.taxCode(1),
                        "dichiarazione", "si")
                .forEach(fields::set);
        changed.forEach(fields::set);
        return pages.perform(post("/registrazione").params(fields).with(csrf()).with(request -> {
            request.setRemoteAddr(network);
            return request;
        }));
    }
}
