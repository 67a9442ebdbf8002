/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.pianozona.money.Money;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.programme.Programme.State;
import it.pianozona.programme.commitment.ProgrammeCommitments;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.ProgrammeOnRecord;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages of the commitments through their endpoints and their security. */
@PianozonaTest
@Tag("years")
class CommitmentsPageTest {

    private static final String PLAN_OFFICE = "udp.ponente";
    private static final String HEADER =
            "ente;scheda;titolo;anno;fonte;annualita;disponibilita;importo;impegno_non_finanziario;personale_fte;atto\n";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private ProgrammeCommitments commitments;

    @Autowired
    private Money money;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc mvc;
    private TestArea area;
    private ProgrammeOnRecord programme;
    private UUID sheet;
    private String body;
    private String pages;

    @BeforeEach
    void aProgrammeAsksForCommitments() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        area = areas.like("PPO");
        programme = ProgrammeOnRecord.in(State.COMMITMENTS, jdbc, money, area, cycles.inPreparation(area, 2018), 2019);
        sheet = programme.sheet("Assistenza domiciliare", PlanAreaKind.SOCIAL);
        body = area.mayors().get(0);
        programme.planned(sheet, body, "COMUNI", "4000");
        pages = "/programmi/%s/impegni".formatted(programme.key());
    }

    private String mayor() {
        return area.mayorPeople().get(0);
    }

    @Test
    void theMayorWritesWhatTheComuneCommitsSendsItAndTheMatrixShowsIt() throws Exception {
        var wanted = page(mayor(), pages + "/" + body);
        assertThat(wanted.select("table").first().text()).contains("1. Assistenza domiciliare", "4.000");
        var filled = page(mayor(), "%s/%s?scheda=%s&fonte=COMUNI".formatted(pages, body, sheet));
        assertThat(filled.select("input[name=importo]").val()).isEqualTo("4.000,00");

        commit(mayor(), "12000", "10000")
                .andExpect(redirectedUrl(pages + "/" + body))
                .andExpect(flash().attributeExists("warning"));
        mvc.perform(post(pages + "/{office}/invia", body).with(user(mayor())).with(csrf()))
                .andExpect(flash().attribute("done", "Gli impegni dell'ente sono inviati."));

        var all = page(PLAN_OFFICE, pages);
        assertThat(all.select(".pz-foglio tbody tr").text()).isEqualTo("1. Assistenza domiciliare 12.000");
        // 12.000 on the 10.000 residents of the largest test Comune.
        assertThat(all.select("td[data-l='Per abitante']").eachText()).contains("1,20");
        assertThat(all.select("#oltre").text()).isNotEmpty();
        assertThat(all.select("td[data-l=Stato]").last().text()).startsWith("inviato");
    }

    @Test
    void strangersGuestsAndOtherMayorsDoNotWrite() throws Exception {
        mvc.perform(commitment("sindaco.rho", "1", "1")).andExpect(status().isNotFound());
        mvc.perform(commitment(area.mayorPeople().get(1), "1", "1")).andExpect(status().isForbidden());
        mvc.perform(post(pages + "/{office}/invia", body)
                        .with(user(area.mayorPeople().get(1)))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(get(pages).with(user("terzosettore.ponente"))).andExpect(status().isNotFound());
        mvc.perform(get(pages).with(user("sindaco.rho"))).andExpect(status().isNotFound());
        mvc.perform(get(pages + "/sindaco-000000").with(user(PLAN_OFFICE))).andExpect(status().isNotFound());
        assertThat(commitments.book(programme.id()).commitments()).isEmpty();
    }

    @Test
    void aRefusedFormKeepsWhatWasTypedAndSaysAllAtOnce() throws Exception {
        var answer = mvc.perform(commitment(mayor(), "dodici", "x").param("nonFinanziario", "Una sala"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        var shown = Jsoup.parse(answer);

        assertThat(shown.select("[role=alert]").text()).contains("«Importo»", "«Disponibilità»");
        assertThat(shown.select("input[name=importo]").val()).isEqualTo("dodici");
        assertThat(shown.select("textarea[name=nonFinanziario]").text()).isEqualTo("Una sala");
    }

    @Test
    void whatFallsAfterItWasSentAsksWhyOnThePageToo() throws Exception {
        commit(mayor(), "4000", "5000");
        mvc.perform(post(pages + "/{office}/invia", body).with(user(mayor())).with(csrf()));
        var id = commitments.book(programme.id()).of(body).get(0).id();

        var refused = mvc.perform(commitment(mayor(), "3000", "5000").param("id", id.toString()))
                .andExpect(status().isOk())
                .andReturn();
        assertThat(Jsoup.parse(refused.getResponse().getContentAsString())
                        .select("[role=alert]")
                        .text())
                .contains("già inviati", "Indica il motivo");
        mvc.perform(commitment(mayor(), "3000", "5000")
                        .param("id", id.toString())
                        .param("motivo", "RELEASE")
                        .param("motivazione", "Il servizio parte da settembre e costa meno."))
                .andExpect(redirectedUrl(pages + "/" + body));

        assertThat(commitments.book(programme.id()).of(body).get(0).amount()).isEqualByComparingTo("3000");
    }

    @Test
    void aSheetGoesOutAndComesInAndAWrongRowLeavesAllAsItWas() throws Exception {
        load("Comune;1\n").andExpect(status().isOk());
        assertThat(commitments.book(programme.id()).commitments()).isEmpty();
        var name = commitments.book(programme.id()).nameOf(body);
        load(HEADER + name + ";1;;2019;COMUNI;;5000;1.234,56;;0,5;Delibera 3\n").andExpect(status().isOk());

        assertThat(commitments.book(programme.id()).of(body)).singleElement().satisfies(one -> {
            assertThat(one.amount()).isEqualByComparingTo("1234.56");
            assertThat(one.staffFte()).isEqualByComparingTo("0.5");
        });
        for (var format : new String[] {"csv", "ods", "xlsx"}) {
            mvc.perform(get(pages + "/impegni." + format).with(user(PLAN_OFFICE)))
                    .andExpect(status().isOk());
            mvc.perform(get("%s/%s/impegni.%s".formatted(pages, body, format)).with(user(PLAN_OFFICE)))
                    .andExpect(status().isOk());
        }
        mvc.perform(get(pages + "/impegni.csv").with(user("terzosettore.ponente")))
                .andExpect(status().isNotFound());
    }

    private ResultActions load(String csv) throws Exception {
        return mvc.perform(multipart(pages + "/importa")
                .file(new MockMultipartFile("tabella", "impegni.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .with(user(PLAN_OFFICE))
                .with(csrf()));
    }

    private ResultActions commit(String person, String amount, String available) throws Exception {
        return mvc.perform(commitment(person, amount, available));
    }

    private MockHttpServletRequestBuilder commitment(String person, String amount, String available) {
        return post(pages + "/{office}/impegno", body)
                .param("scheda", sheet.toString())
                .param("fonte", "COMUNI")
                .param("importo", amount)
                .param("disponibilita", available)
                .with(user(person))
                .with(csrf());
    }

    private Document page(String person, String address) throws Exception {
        return Jsoup.parse(mvc.perform(get(address).with(user(person)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
