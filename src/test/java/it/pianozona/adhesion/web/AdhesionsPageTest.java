/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.pianozona.adhesion.Adhesion;
import it.pianozona.adhesion.AdhesionSigning;
import it.pianozona.adhesion.Adhesions;
import it.pianozona.support.Colleagues;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAgreements;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestCycles;
import it.pianozona.support.signature.TestAuthority;
import it.pianozona.support.signature.TestPdf;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages of the adhesions, through their real endpoints with the real security. */
@PianozonaTest
@Tag("agreement")
class AdhesionsPageTest {

    private static final String THIRD_SECTOR = "terzosettore.rhodense";
    private static final String SIGNER = "RSSMRA85T10A562S";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private TestAgreements agreements;

    @Autowired
    private Adhesions adhesions;

    @Autowired
    private AdhesionSigning signing;

    @Autowired
    private Colleagues colleagues;

    private MockMvc pages;
    private String key;
    private String page;

    @BeforeEach
    void anAgreementIsInForce() {
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        var area = areas.like("RHO");
        key = cycles.inPreparation(area, 2018);
        page = "/accordi/" + key + "/adesioni";
        agreements.inForce(area, key);
    }

    @Test
    void aBodyAsksWithItsStatuteAndSignsOnThePage() throws Exception {
        pages.perform(request(THIRD_SECTOR)
                        .file(new MockMultipartFile(
                                "allegato", "statuto.pdf", "application/pdf", TestPdf.saying("Statuto")))
                        .with(csrf()))
                .andExpect(flash().attribute("opened", key + "-ADE-1"));
        var adhesion = adhesion();
        pages.perform(get(page).with(user(THIRD_SECTOR))).andExpect(content().string(containsString("Cooperativa")));
        colleagues.submit(
                "udp.rhodense",
                colleagues.task(adhesion.key(), "UserTask_Check"),
                Map.of("documentiCompleti", true, "partecipazioneVerificata", true, "esito", "ACCOLTA"));
        var issued = pages.perform(get(page + "/1/documento").with(user(THIRD_SECTOR)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        upload(
                THIRD_SECTOR,
                TestAuthority.get().signer("Mario", "Rossi", SIGNER).signPades(issued));
        pages.perform(get(page + "/1").with(user(THIRD_SECTOR)))
                .andExpect(content().string(containsString("firma verificata")));
        pages.perform(get(page + "/1/allegato").with(user(THIRD_SECTOR))).andExpect(status().isOk());
    }

    @Test
    void aWrongTaxCodeIsRefusedInWords() throws Exception {
        pages.perform(request(THIRD_SECTOR, "12345678901").with(csrf()))
                .andExpect(flash().attribute("refusal", containsString("codice fiscale")));
        assertThat(adhesions.ofCycle(key)).isEmpty();
    }

    @Test
    void anAttachmentThatIsNoPdfIsRefusedWhateverItsName() throws Exception {
        pages.perform(request(THIRD_SECTOR)
                        .file(new MockMultipartFile("allegato", "statuto.pdf", "application/pdf", new byte[] {1, 2, 3}))
                        .with(csrf()))
                .andExpect(flash().attribute("refusal", containsString("«Allegato»")));
        assertThat(adhesions.ofCycle(key)).isEmpty();
    }

    @Test
    void whoDoesNotRepresentTheThirdSectorAsksNothingAndSignsNothing() throws Exception {
        pages.perform(get(page).with(user("segreteria.rhodense")))
                .andExpect(content().string(not(containsString("Chiedi l'adesione"))));
        pages.perform(request("segreteria.rhodense").with(csrf()))
                .andExpect(flash().attribute("refusal", containsString("Chiede l'adesione")));
        pages.perform(request(THIRD_SECTOR).with(csrf()));
        pages.perform(multipart(page + "/1/firma")
                        .file(new MockMultipartFile("file", "f.pdf", "application/pdf", new byte[] {1}))
                        .with(user(THIRD_SECTOR))
                        .with(csrf()))
                .andExpect(flash().attribute("refusal", containsString("non è da firmare")));
        assertThat(signing.uploads(adhesion().id())).isEmpty();
    }

    @Test
    void anotherAreaFindsNothingAnotherSiteDoesNothingAndNobodySignsIn() throws Exception {
        for (var path : new String[] {page, page + "/1", page + "/1/documento", page + "/1/allegato"}) {
            pages.perform(get(path).with(user("udp.pistoiese"))).andExpect(status().isNotFound());
            pages.perform(get(path)).andExpect(status().is3xxRedirection());
        }
        pages.perform(request("terzosettore.pistoiese").with(csrf())).andExpect(status().isNotFound());
        pages.perform(request(THIRD_SECTOR)).andExpect(status().isForbidden());
        pages.perform(post(page + "/1/ritiro").with(user(THIRD_SECTOR))).andExpect(status().isForbidden());
        assertThat(adhesions.ofCycle(key)).isEmpty();
    }

    @Test
    void aRequestIsTakenBackOnThePage() throws Exception {
        pages.perform(request(THIRD_SECTOR).with(csrf()));
        pages.perform(post(page + "/1/ritiro")
                .param("motivo", "Non abbiamo più gli operatori necessari")
                .with(user(THIRD_SECTOR))
                .with(csrf()));

        assertThat(adhesion().state()).isEqualTo(Adhesion.State.WITHDRAWN);
    }

    @Test
    void actsAndInquiriesAreOpenedByThePlanOfficeOnly() throws Exception {
        var acts = "/accordi/" + key + "/atti";
        pages.perform(post(acts).with(user(THIRD_SECTOR)).with(csrf())).andExpect(flash().attributeExists("refusal"));
        pages.perform(post(acts + "/istruttoria").with(user("udp.rhodense")).with(csrf()))
                .andExpect(flash().attribute("refusal", containsString("azione innovativa")));
        pages.perform(post(acts).with(user("udp.rhodense")).with(csrf()))
                .andExpect(flash().attribute("opened", key + "-ATTO-1"));
        pages.perform(get(acts).with(user("udp.rhodense"))).andExpect(content().string(containsString("ATTO-1")));
        pages.perform(get(acts + "/1").with(user(THIRD_SECTOR))).andExpect(status().isOk());
        pages.perform(get(acts + "/1/documento").with(user(THIRD_SECTOR))).andExpect(status().isNotFound());
        pages.perform(get(acts).with(user("udp.pistoiese"))).andExpect(status().isNotFound());
        pages.perform(post(acts).with(user("udp.pistoiese")).with(csrf())).andExpect(status().isNotFound());
        pages.perform(post(acts).with(user("udp.rhodense"))).andExpect(status().isForbidden());
        pages.perform(multipart(acts + "/1/firma")
                        .file(new MockMultipartFile("file", "f.pdf", "application/pdf", new byte[] {1}))
                        .param("parte", "sindaco-015182")
                        .with(user(THIRD_SECTOR))
                        .with(csrf()))
                .andExpect(flash().attribute("refusal", containsString("non è alla firma")));
    }

    private Adhesion adhesion() {
        return adhesions.ofCycle(key).get(0);
    }

    private void upload(String person, byte[] file) throws Exception {
        pages.perform(multipart(page + "/1/firma")
                        .file(new MockMultipartFile("file", "adesione.pdf", "application/pdf", file))
                        .with(user(person))
                        .with(csrf()))
                .andExpect(flash().attributeExists("upload"));
    }

    private MockMultipartHttpServletRequestBuilder request(String person) {
        return request(person, "12345678903");
    }

    private MockMultipartHttpServletRequestBuilder request(String person, String taxCode) {
        var request = multipart(page);
        request.param("denominazione", "Cooperativa di prova")
                .param("codiceFiscale", taxCode)
                .param("runts", "")
                .param("rappresentante", "Mario Rossi")
                .param("codiceFiscaleRappresentante", SIGNER)
                .param("partecipato", "true")
                .param("impegni", "Dieci operatori per lo sportello, per tre anni.")
                .with(user(person));
        return request;
    }
}
