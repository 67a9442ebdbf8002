/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
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

import it.pianozona.measure.Baseline;
import it.pianozona.measure.Direction;
import it.pianozona.measure.Measure;
import it.pianozona.measure.Measures;
import it.pianozona.measure.Target;
import it.pianozona.measure.Wording;
import it.pianozona.plan.chain.Action;
import it.pianozona.plan.chain.Actions;
import it.pianozona.plan.chain.Objective;
import it.pianozona.plan.chain.Objectives;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.SampleMeasures;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestCycles;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Indicators as numbers on the pages of the plan (N-9): words stay beside until somebody turns them into numbers. */
@PianozonaTest
@Tag("years")
class IndicatorsPagesTest {

    private static final String PLAN_OFFICE = "udp.rhodense";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private Actions actions;

    @Autowired
    private Objectives objectives;

    @Autowired
    private Measures measures;

    private MockMvc pages;
    private String key;
    private String root;
    private String reader;

    @BeforeEach
    void aSheetOfTheRhodenseWithAnIndicatorInWords() throws Exception {
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        var area = areas.like("RHO");
        reader = area.mayorPeople().get(0);
        key = cycles.inPreparation(area, 2018);
        root = "/piani/" + key;
        send(
                "/obiettivi",
                Map.of("title", "Accesso omogeneo", "kind", "REFORM", "areas", "SOCIAL", "sources", "accesso"));
        var fields = new HashMap<>(sheet());
        fields.putAll(SampleMeasures.fields("Utenti", "120", "150", 2020));
        send("/azioni/nuova", fields);
        measures.write(
                action().id(),
                List.of(Measure.inWords(UUID.randomUUID(), "Posti nido", "", new Wording("120 posti", "160"))));
    }

    private Map<String, String> sheet() {
        return Map.of(
                "version", "1",
                "titolo", "Nidi",
                "obiettivo", objective().id().toString(),
                "area", "SOCIAL",
                "target", "Famiglie",
                "titolareSociale", "Comune capofila",
                "costo-2018-COMUNI", "10");
    }

    private Objective objective() {
        return objectives.of(key).get(0);
    }

    private Action action() {
        return actions.of(key).get(0);
    }

    private Measure indicator() {
        return action().indicators().get(0);
    }

    private ResultActions send(String page, Map<String, String> fields) throws Exception {
        return answer(page, fields).andExpect(status().is3xxRedirection()).andExpect(flash().attributeExists("done"));
    }

    private ResultActions answer(String page, Map<String, String> fields) throws Exception {
        var request = post(root + page).with(user(PLAN_OFFICE)).with(csrf());
        fields.forEach(request::param);
        return pages.perform(request);
    }

    private Document read(String page) throws Exception {
        return Jsoup.parse(pages.perform(get(root + page).with(user(PLAN_OFFICE)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    /** What the browser would send of the form of the sheet. */
    private Map<String, String> shown() throws Exception {
        var fields = new HashMap<String, String>();
        for (var field : read("/azioni/" + action().id()).select("main form [name]")) {
            var value = field.tagName().equals("select") ? chosen(field) : field.attr("value");
            if (!field.attr("type").equals("checkbox") || field.hasAttr("checked")) {
                fields.put(field.attr("name"), value);
            }
        }
        return fields;
    }

    private static String chosen(Element select) {
        var option = select.selectFirst("option[selected]");
        return option == null ? "" : option.attr("value");
    }

    @Test
    void theWordsStandBesideTheirProposalAndStayWordsWhileNobodyTouchesIt() throws Exception {
        var words = indicator();
        var page = read("/azioni/" + action().id());
        assertThat(page.text())
                .contains("da tradurre in numeri", "Nel piano è scritto: da 120 posti a 160", "proposta");
        assertThat(page.selectFirst("#indicatore-0-partenza").attr("value")).isEqualTo("120");
        assertThat(page.selectFirst("#indicatore-0-unita").attr("value")).isEqualTo("posti");
        assertThat(page.selectFirst("#indicatore-0-atteso-2020").attr("value")).isEqualTo("160");
        assertThat(page.selectFirst("#indicatore-0-inserisce option[selected]").text())
                .startsWith("Ufficio di piano");

        var fields = shown();
        fields.put("titolo", "Nidi per tutti");
        send("/azioni/" + action().id(), fields);

        assertThat(action().title()).isEqualTo("Nidi per tutti");
        assertThat(indicator()).isEqualTo(words);
    }

    @Test
    void completedTheProposalIsANumberWithTheSameIdAndTheWordsAreKept() throws Exception {
        var words = indicator();
        var fields = shown();
        fields.put("indicatore-0-giorno", "31/12/2014");
        answer("/azioni/" + action().id(), fields)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Scrivi la fonte del valore di partenza"),
                                containsString("value=\"31/12/2014\""))));
        assertThat(indicator()).isEqualTo(words);

        fields.put("indicatore-0-fonte", "Rilevazione");
        fields.put("indicatore-0-atteso-2018", "130");
        fields.put("indicatore-0-dettaglio", "MUNICIPALITY");
        send("/azioni/" + action().id(), fields);

        var number = indicator();
        assertThat(number.id()).isEqualTo(words.id());
        assertThat(number.wording()).isEqualTo(words.wording());
        assertThat(number.breakdown()).containsExactly("MUNICIPALITY");
        assertThat(number.italian())
                .isEqualTo("Posti nido: da 120 posti al 31/12/2014 (Rilevazione) a 130 nel 2018, 160 nel 2020");
        pages.perform(get(root + "/azioni/" + action().id()).with(user(reader)))
                .andExpect(content().string(containsString("130 nel 2018, 160 nel 2020")));
    }

    @Test
    void allFaultsOfAllIndicatorsAreSaidAtOnce() throws Exception {
        var fields = shown();
        fields.put("indicatore-0-partenza", "tanti");
        fields.put("indicatore-1-nome", "Attesa");
        fields.put("indicatore-1-giorno", "ieri");
        answer("/azioni/" + action().id(), fields)
                .andExpect(content()
                        .string(allOf(
                                containsString("Il valore di partenza «tanti» non è un numero"),
                                containsString("Il giorno del valore di partenza «ieri» non è una data"),
                                containsString("value=\"tanti\""),
                                containsString("value=\"ieri\""))));
    }

    @Test
    void anotherSheetsIndicatorIsNotTakenByItsId() throws Exception {
        var stolen = indicator().id().toString();
        var fields = new HashMap<>(sheet());
        fields.put("titolo", "Un'altra");
        fields.putAll(SampleMeasures.fields("Utenti", "1", "2", 2020));
        fields.put("indicatore-0-id", stolen);
        send("/azioni/nuova", fields);

        assertThat(measures.of(action().id())).singleElement().satisfies(one -> assertThat(one.id())
                .hasToString(stolen));
    }

    @Test
    void anObjectiveMayHaveIndicators() throws Exception {
        var fields = new HashMap<>(SampleMeasures.fields("Famiglie", "10", "20", 2020));
        fields.putAll(Map.of(
                "id", objective().id().toString(),
                "version", "1",
                "title", "Accesso omogeneo",
                "kind", "REFORM",
                "areas", "SOCIAL",
                "sources", "accesso"));
        send("/obiettivi", fields);

        assertThat(objective().indicators())
                .extracting(Measure::italian)
                .containsExactly("Famiglie: da 10 persone al 31/12/2014 (Rilevazione) a 20 nel 2020");
        assertThat(read("/obiettivi").text()).contains("Famiglie: da 10 persone");
        assertThat(read("/obiettivi?modifica=" + objective().id())
                        .selectFirst("#indicatore-0-nome")
                        .attr("value"))
                .isEqualTo("Famiglie");
    }

    @Test
    void thePageOfTheIndicatorsPutsWordsFirstAndSaysWhichDayHasPassed() throws Exception {
        measures.write(
                action().id(),
                List.of(
                        indicator(),
                        promised("Giorni di attesa", LocalDate.of(2015, 1, 31)),
                        promised("Liste", LocalDate.of(2020, 6, 30))));
        var page = read("/indicatori");

        assertThat(page.select("main h2").eachText())
                .startsWith("Da tradurre in numeri", "Da misurare")
                .doesNotContain("In numeri");
        assertThat(page.text()).contains("120 di partenza, 160 nel 2020, in posti");
        assertThat(page.selectFirst("tr:contains(Giorni di attesa)").text()).contains("31/01/2015", "è passato");
        assertThat(page.selectFirst("tr:contains(Liste)").text()).doesNotContain("è passato");
        assertThat(page.select("a[href$=/azioni/" + action().id() + "#indicatori]"))
                .hasSize(3);
        assertThat(read("/completezza").text())
                .contains("1 indicatore da tradurre in numeri", "2 indicatori senza valore di partenza");
        assertThat(read("").select("a[href$=/indicatori]")).isNotEmpty();
    }

    private static Measure promised(String name, LocalDate day) {
        var one = SampleMeasures.of(name, "0", "10", 2020, "RHO");
        return new Measure(
                one.id(),
                name,
                "",
                "giorni",
                Direction.DOWN,
                Baseline.measuredBy(day),
                List.of(new Target(2020, BigDecimal.TEN)),
                one.care(),
                List.of(),
                Wording.NONE);
    }

    @Test
    void theSheetGoesOutAndComesInAndChangesNothingByItself() throws Exception {
        var before = action();
        var csv = csv();
        assertThat(csv)
                .contains("Scheda o obiettivo;Indicatore;Unità;Verso;Valore di partenza", "Atteso 2018", "Convalida")
                .contains("Scheda: Nidi;Posti nido;posti;deve crescere;120;");
        load(csv).andExpect(flash().attribute("done", containsString("non è cambiato nulla")));
        assertThat(action()).isEqualTo(before);

        load(csv.replace(";120;;;", ";120;31/12/2014;Rilevazione;")).andExpect(flash().attributeExists("done"));
        assertThat(indicator().id()).isEqualTo(before.indicators().get(0).id());
        assertThat(indicator().start()).isEqualTo("120 posti al 31/12/2014 (Rilevazione)");
        pages.perform(get(root + "/indicatori/indicatori.ods").with(user(reader)))
                .andExpect(status().isOk());
    }

    @Test
    void aWrongRowSavesNoneOfTheFile() throws Exception {
        var before = action();
        var csv = csv().replace(";120;;;", ";120;31/12/2014;Rilevazione;")
                + "Scheda: Mai vista;Utenti;persone;;1;31/12/2014;Prova;;;;2;;;;\n"
                + "Scheda: Nidi;Utenti;persone;su;uno;31/12/2014;Prova;;;;2;;ogni tanto;Nessuno;\n";
        load(csv)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Riga 3, Scheda o obiettivo"),
                                containsString("Riga 4, Verso"),
                                containsString("Riga 4, Frequenza"),
                                containsString("Riga 4, Inserisce"),
                                containsString("«uno» non è un numero"),
                                not(containsString("Riga 2,")))));
        assertThat(action()).isEqualTo(before);
    }

    private String csv() throws Exception {
        return pages.perform(get(root + "/indicatori/indicatori.csv").with(user(PLAN_OFFICE)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private ResultActions load(String csv) throws Exception {
        return pages.perform(multipart(root + "/indicatori/importa")
                .file(new MockMultipartFile(
                        "tabella", "indicatori.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .with(user(PLAN_OFFICE))
                .with(csrf()));
    }
}
