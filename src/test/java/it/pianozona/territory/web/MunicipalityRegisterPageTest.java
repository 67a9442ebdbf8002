/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.pianozona.support.PianozonaTest;
import it.pianozona.territory.MunicipalityRegister;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

@PianozonaTest
@Transactional
@Tag("spine")
class MunicipalityRegisterPageTest {

    private static final String HEADER =
            "codice_istat,nome,codice_catastale,sigla_provincia,codice_regione,regione,popolazione_residente,popolazione_data,superficie_kmq\n";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private MunicipalityRegister register;

    private MockMvc pages;

    @BeforeEach
    void thePagesBehindTheirSecurity() {
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void an_administrator_loads_the_register() throws Exception {
        pages.perform(upload(HEADER + "999001,Prova,Z998,XX,03,Lombardia,1,2022-12-31,1\n"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("comuni.csv: 1 comune caricato.")));

        assertThat(register.find("999001")).isPresent();
    }

    @Test
    void a_wrong_line_is_named_with_its_reason_and_nothing_is_loaded() throws Exception {
        pages.perform(upload(HEADER
                        + "999001,Prova,Z998,XX,03,Lombardia,1,2022-12-31,1\n99,Altro,Z999,XX,03,Lombardia,,,\n"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("nessun comune caricato, righe errate: 1")))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "<td role=\"cell\" data-l=\"Riga\">3</td><td role=\"cell\" data-l=\"Colonna\">codice_istat</td>")));

        assertThat(register.find("999001")).isEmpty();
    }

    @Test
    void a_file_that_is_missing_or_too_large_is_refused() throws Exception {
        pages.perform(multipart("/territorio/comuni").with(user("admin")).with(csrf()))
                .andExpect(content().string(containsString("scegli un file CSV")));
        pages.perform(multipart("/territorio/comuni")
                        .file(new MockMultipartFile("elenco", "grande.csv", "text/csv", new byte[20 * 1024 * 1024 + 1]))
                        .with(user("admin"))
                        .with(csrf()))
                .andExpect(content().string(containsString("pesa più di 20 MB")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sindaco.rho", "segreteria.rhodense", "udp.rhodense", "regione.lombardia"})
    void only_an_administrator_reaches_the_register(String person) throws Exception {
        pages.perform(get("/territorio/comuni").with(user(person))).andExpect(status().isForbidden());
        pages.perform(multipart("/territorio/comuni")
                        .file(csv(HEADER + "999001,Prova,Z998,XX,03,Lombardia,,,\n"))
                        .with(user(person))
                        .with(csrf()))
                .andExpect(status().isForbidden());

        assertThat(register.find("999001")).isEmpty();
    }

    private static org.springframework.test.web.servlet.RequestBuilder upload(String content) {
        return multipart("/territorio/comuni")
                .file(csv(content))
                .with(user("admin"))
                .with(csrf());
    }

    private static MockMultipartFile csv(String content) {
        return new MockMultipartFile("elenco", "comuni.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8));
    }
}
