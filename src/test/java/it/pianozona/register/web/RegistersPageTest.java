/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.register.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasToString;
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

import it.pianozona.register.RegisterEntry.State;
import it.pianozona.register.RegisterField;
import it.pianozona.register.RegisterKind;
import it.pianozona.register.Registers;
import it.pianozona.support.Colleagues;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Refusals;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages of the registers, through their real endpoints with the real security (requirement 3.23b). */
@PianozonaTest
@Tag("plan")
class RegistersPageTest {

    private static final String PLAN_OFFICE = "udp.rhodense";
    private static final String HEAD = "responsabile.rhodense";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private Registers registers;

    @Autowired
    private Colleagues colleagues;

    private MockMvc pages;
    private TestArea area;
    private String all;
    private String units;

    @BeforeEach
    void anArea() {
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        area = areas.like("RHO");
        all = "/registri/" + area.code();
        units = all + "/service-unit";
    }

    @Test
    void aUnitIsProposedOnThePageConfirmedInATaskAndThenStandsInTheRegister() throws Exception {
        pages.perform(unit("24").with(csrf()))
                .andExpect(flash().attribute("done", containsString(area.code() + "-REG-1")));
        pages.perform(get(units).with(user(PLAN_OFFICE))).andExpect(content().string(containsString("Da confermare")));
        confirm(1);

        pages.perform(get(units).with(user(area.mayorPeople().get(0))).param("cerca", "arcobaleno"))
                .andExpect(content().string(containsString("Nido Arcobaleno")))
                .andExpect(content().string(not(containsString("Invia la proposta"))));
        pages.perform(get(units).with(user(PLAN_OFFICE)).param("cerca", "gabbiano"))
                .andExpect(content().string(not(containsString("Nido Arcobaleno"))));
        pages.perform(get(units + "/1/1").with(user(PLAN_OFFICE)))
                .andExpect(content().string(containsString("Proposta di voce del registro")))
                .andExpect(content().string(containsString("Cambia la voce")));
        pages.perform(get(all).with(user(PLAN_OFFICE))).andExpect(content().string(containsString("Unità di offerta")));
    }

    @Test
    void whatWasWrittenIsKeptWhenItIsRefused() throws Exception {
        pages.perform(unit("tanti").with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("«Posti»")))
                .andExpect(content().string(containsString("value=\"Nido Arcobaleno\"")))
                .andExpect(content().string(containsString("value=\"tanti\"")));
        assertThat(registers.of(area.code(), RegisterKind.SERVICE_UNIT)).isEmpty();
    }

    @Test
    void aChangeAndAClosingAreAskedForOnThePageOfTheEntry() throws Exception {
        pages.perform(unit("24").with(csrf()));
        confirm(1);
        pages.perform(post(units + "/1/1/chiusura")
                        .with(user(PLAN_OFFICE))
                        .with(csrf())
                        .param("motivo", "poco"))
                .andExpect(content().string(containsString("«Ultimo giorno»")))
                .andExpect(content().string(containsString("poco</textarea>")));
        pages.perform(post(units + "/1/1/cambio")
                        .with(user(PLAN_OFFICE))
                        .with(csrf())
                        .param("denominazione", "Nido Arcobaleno")
                        .param("posti", ""))
                .andExpect(content().string(containsString("«Dal»")));
        pages.perform(fields(post(units + "/1/1/cambio"), "30").with(csrf()))
                .andExpect(flash().attributeExists("done"));
        pages.perform(get(units + "/1/1").with(user(PLAN_OFFICE)))
                .andExpect(content().string(containsString("nuova voce proposta")))
                .andExpect(content().string(not(containsString("Proponi il cambio"))));
        confirm(2);
        pages.perform(post(units + "/2/1/chiusura")
                        .with(user(PLAN_OFFICE))
                        .with(csrf())
                        .param("ultimoGiorno", "2018-12-31")
                        .param("motivo", "Il servizio si trasferisce in un altro ambito"))
                .andExpect(flash().attributeExists("done"));
        pages.perform(get(units + "/2/1").with(user(PLAN_OFFICE)))
                .andExpect(content().string(containsString("È proposta la chiusura")));

        assertThat(registers.of(area.code(), RegisterKind.SERVICE_UNIT))
                .extracting(entry -> entry.state())
                .containsExactlyInAnyOrder(State.CLOSED, State.ACTIVE);
    }

    @Test
    void theSecretariatRecordsTheActOfACouncilOnThePageOfTheRegulation() throws Exception {
        var regulations = all + "/joint-regulation";
        pages.perform(post(regulations)
                .with(user(PLAN_OFFICE))
                .with(csrf())
                .param("denominazione", "Regolamento ISEE")
                .param("dal", "2018-01-01")
                .param("materia", "Compartecipazione")
                .param("comuni", town()));
        confirm(1);
        pages.perform(adoption(regulations, area.mayorPeople().get(0), "DCC 3").with(csrf()))
                .andExpect(status().isForbidden());
        pages.perform(adoption(regulations, "segreteria.rhodense", "").with(csrf()))
                .andExpect(content().string(containsString("«Atto del consiglio»")));
        pages.perform(adoption(regulations, "segreteria.rhodense", "DCC 3").with(csrf()))
                .andExpect(flash().attributeExists("done"));

        pages.perform(get(regulations + "/1/1").with(user(PLAN_OFFICE)))
                .andExpect(content().string(containsString("DCC 3")));
    }

    @Test
    void aSheetOfUnitsBecomesOneProposalAndComesBackUnchanged() throws Exception {
        load(head() + "Nido Arcobaleno;%1$s;Asilo nido;24;sì;01/01/2018\nCDD Il Ponte;%1$s;CDD;20;no;01/01/2018\n")
                .andExpect(flash().attribute("report", hasToString(containsString("added=2"))));
        assertThatThrownBy(() -> colleagues.submit(
                        HEAD,
                        colleagues.task(area.code() + "-REG-1", "UserTask_ConfirmEntry"),
                        Map.of("esito", "RINVIATA", "motivo", "Mancano tre unità del Comune")))
                .satisfies(refusal -> assertThat(Refusals.words(refusal)).contains("Un elenco importato"));
        confirm(1);
        for (var format : new String[] {"csv", "ods", "xlsx"}) {
            var exported = pages.perform(get(units + "/registro." + format)
                            .with(user(area.mayorPeople().get(0))))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            load(exported).andExpect(flash().attribute("report", hasToString(containsString("unchanged=2"))));
        }
        load(head() + "Nido Arcobaleno;%1$s;Asilo nido;30;sì;01/06/2018\n");
        confirm(2);

        assertThat(registers.active(area.code(), RegisterKind.SERVICE_UNIT, LocalDate.of(2018, 6, 1)))
                .extracting(entry -> entry.name() + " " + entry.detail(RegisterField.POSTI))
                .containsExactly("CDD Il Ponte 20", "Nido Arcobaleno 30");
    }

    @Test
    void withOneWrongRowNothingOfASheetIsProposed() throws Exception {
        load(head()
                        + "Nido A;%1$s;Asilo nido;24;sì;01/01/2018\nNido A;%1$s;Asilo nido;24;sì;01/01/2018\nNido B;015182;Asilo nido;molti;sì;31/02/2018\n")
                .andExpect(flash().attribute(
                                "report",
                                hasToString(allOf(
                                        containsString("row=3"),
                                        containsString("due volte"),
                                        containsString("row=4"),
                                        containsString("«Posti»"),
                                        containsString("«Dal»"),
                                        containsString("«Comuni»")))));
        load("Nome;Comune\nNido;Rho\n").andExpect(flash().attribute("refusal", containsString("mancano le colonne")));
        load("").andExpect(flash().attribute("refusal", containsString("vuoto")));
        pages.perform(multipart(units + "/importa")
                        .with(user(area.mayorPeople().get(0)))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        pages.perform(multipart(all + "/asp/importa").with(user(PLAN_OFFICE)).with(csrf()))
                .andExpect(status().isNotFound());
        assertThat(registers.of(area.code(), RegisterKind.SERVICE_UNIT)).isEmpty();
    }

    private static String head() {
        return "Denominazione;Codice ISTAT;Tipo di unità di offerta;Posti;Accreditata;Dal\n";
    }

    private ResultActions load(String csv) throws Exception {
        return load(csv.formatted(town()).getBytes(StandardCharsets.UTF_8));
    }

    private ResultActions load(byte[] sheet) throws Exception {
        return pages.perform(multipart(units + "/importa")
                .file(new MockMultipartFile("foglio", "unita.csv", "text/csv", sheet))
                .with(user(PLAN_OFFICE))
                .with(csrf()));
    }

    @Test
    void strangersFindNothingReadersWriteNothingAndAnotherSiteDoesNothing() throws Exception {
        pages.perform(unit("24").with(csrf()));
        for (var path : new String[] {all, units, units + "/1/1", all + "/nessuno", units + "/9/1", all + "/asp/1/1"}) {
            pages.perform(get(path).with(user("udp.pistoiese"))).andExpect(status().isNotFound());
            pages.perform(get(path)).andExpect(status().is3xxRedirection());
        }
        for (var path : new String[] {all + "/nessuno", units + "/9/1", all + "/asp/1/1", units + "/1/2"}) {
            pages.perform(get(path).with(user(PLAN_OFFICE))).andExpect(status().isNotFound());
        }
        for (var path : new String[] {units, units + "/1/1/cambio", units + "/1/1/chiusura"}) {
            pages.perform(fields(post(path), "1")
                            .with(user(area.mayorPeople().get(0)))
                            .with(csrf()))
                    .andExpect(status().isForbidden());
            pages.perform(fields(post(path), "1").with(user("udp.pistoiese")).with(csrf()))
                    .andExpect(status().isNotFound());
            pages.perform(fields(post(path), "1")).andExpect(status().isForbidden());
        }
        pages.perform(post(units + "/1/1/adozioni").with(user(PLAN_OFFICE)).with(csrf()))
                .andExpect(status().isNotFound());
        assertThat(registers.of(area.code(), RegisterKind.SERVICE_UNIT)).hasSize(1);
    }

    @Test
    void dossierAndPlanLeadToTheRegisters() throws Exception {
        var cycle = cycles.inPreparation(area, 2018);
        for (var page : new String[] {"/fascicolo/" + cycle, "/piani/" + cycle}) {
            pages.perform(get(page).with(user(PLAN_OFFICE))).andExpect(content().string(containsString(all + "\"")));
        }
    }

    private MockHttpServletRequestBuilder unit(String places) {
        return fields(post(units), places);
    }

    private MockHttpServletRequestBuilder fields(MockHttpServletRequestBuilder form, String places) {
        return form.with(user(PLAN_OFFICE))
                .param("denominazione", "Nido Arcobaleno")
                .param("dal", "2018-01-01")
                .param("tipoUnita", "Asilo nido")
                .param("posti", places)
                .param("accreditata", "SI")
                .param("comuni", town());
    }

    private MockHttpServletRequestBuilder adoption(String page, String person, String act) {
        return post(page + "/1/1/adozioni")
                .with(user(person))
                .param("comune", town())
                .param("atto", act)
                .param("data", "2016-05-05");
    }

    private void confirm(int number) {
        colleagues.submit(
                HEAD,
                colleagues.task(area.code() + "-REG-" + number, "UserTask_ConfirmEntry"),
                Map.of("esito", "CONFERMATA"));
    }

    private String town() {
        return area.mayors().get(0).substring("sindaco-".length());
    }
}
