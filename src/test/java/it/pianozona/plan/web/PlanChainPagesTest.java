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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.pianozona.measure.Baseline;
import it.pianozona.measure.Care;
import it.pianozona.measure.Direction;
import it.pianozona.measure.Frequency;
import it.pianozona.measure.Measure;
import it.pianozona.measure.Target;
import it.pianozona.measure.Wording;
import it.pianozona.plan.Plans;
import it.pianozona.plan.approval.PlanContents;
import it.pianozona.plan.chain.Action;
import it.pianozona.plan.chain.Actions;
import it.pianozona.plan.chain.Needs;
import it.pianozona.plan.chain.Objectives;
import it.pianozona.plan.chain.PolicyComparisons;
import it.pianozona.plan.money.Additionality;
import it.pianozona.plan.money.AttractedResources;
import it.pianozona.plan.money.BudgetLimits;
import it.pianozona.plan.money.Framework;
import it.pianozona.record.LegalRecord;
import it.pianozona.sheet.SheetFormat;
import it.pianozona.sheet.Sheets;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.SampleMeasures;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.territory.OfficeKind;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** Needs, objectives, action sheets, money, chain and completeness through their pages. */
@PianozonaTest
@Tag("plan")
class PlanChainPagesTest {

    private static final String PLAN_OFFICE = "udp.rhodense";
    private static final String ACCOUNTING = "ragioneria.rhodense";
    private static final String GROUP = "gruppi.rhodense";
    private static final String OTHER_AREA = "sindaco.bollate";
    private static final List<String> PAGES =
            List.of("", "/bisogni", "/obiettivi", "/azioni", "/catena", "/quadro", "/completezza", "/politiche");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Needs needs;

    @Autowired
    private Objectives objectives;

    @Autowired
    private Actions actions;

    @Autowired
    private Framework framework;

    @Autowired
    private BudgetLimits limits;

    @Autowired
    private AttractedResources attracted;

    @Autowired
    private Additionality additionality;

    @Autowired
    private PolicyComparisons policies;

    @Autowired
    private PlanContents contents;

    @Autowired
    private Plans plans;

    @Autowired
    private Sheets sheets;

    @Autowired
    private LegalRecord record;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc pages;
    private TestArea area;
    private String key;
    private String root;

    @BeforeEach
    void aPlanOfTheRhodense() {
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        open("RHO");
    }

    private void open(String template) {
        area = areas.like(template);
        key = cycles.inPreparation(area, 2018);
        root = "/piani/" + key;
    }

    @Test
    void whoSeesTheDossierReadsEveryPageAndOthersFindNothing() throws Exception {
        for (var page : PAGES) {
            pages.perform(get(root + page).with(user(area.mayorPeople().get(1))))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("AGPL-3.0, versione"))));
            pages.perform(get(root + page).with(user(OTHER_AREA))).andExpect(status().isNotFound());
            pages.perform(get(root + page)).andExpect(status().is3xxRedirection());
        }
    }

    @Test
    void whoMayOnlyReadWritesNothing() throws Exception {
        var mayor = area.mayorPeople().get(0);
        for (var form : List.of(
                "/bisogni",
                "/obiettivi",
                "/azioni/nuova",
                "/quadro",
                "/quadro/vincoli",
                "/quadro/attratte",
                "/politiche")) {
            pages.perform(post(root + form).with(user(mayor)).with(csrf())).andExpect(status().isForbidden());
            pages.perform(post(root + form).with(user(OTHER_AREA)).with(csrf())).andExpect(status().isNotFound());
            pages.perform(post(root + form).with(user(PLAN_OFFICE))).andExpect(status().isForbidden());
        }
        pages.perform(post(root + "/bisogni")
                        .param("text", "x")
                        .with(user(ACCOUNTING))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        pages.perform(get(root + "/azioni/nuova").with(user(mayor))).andExpect(status().isForbidden());
        assertThat(needs.of(key)).isEmpty();
    }

    @Test
    void aNeedIsStatedChangedAndTakenAway() throws Exception {
        send("/bisogni", Map.of("text", "Anziani soli", "evidence", "POPOLAZIONE", "priorities", "accesso"));
        var need = needs.of(key).get(0);
        assertThat(need.evidence()).containsExactly("POPOLAZIONE");
        assertThat(need.priorities()).containsExactly("accesso");
        refused("/bisogni", Map.of("text", "Con calma", "evidence", "INVENTATO"), "«Evidenze»");
        refused("/bisogni", Map.of("text", " ", "priorities", "altra"), "«Bisogno»");

        read("/bisogni?modifica=" + need.id()).andExpect(content().string(containsString("Anziani soli</textarea>")));
        send("/bisogni", Map.of("id", need.id().toString(), "version", "1", "text", "Anziani soli in casa"));
        assertThat(needs.of(key).get(0).text()).isEqualTo("Anziani soli in casa");
        assertThat(contents.of(key).needs()).hasSize(1);
        send("/bisogni/rimuovi", Map.of("bisogno", need.id().toString()));
        assertThat(needs.of(key)).isEmpty();
        assertThat(record.of(key))
                .extracting(LegalRecord.Entry::act)
                .contains("Bisogno aggiunto", "Bisogno modificato", "Bisogno tolto");
    }

    @Test
    void twoPeopleOnOneSheetLoseNothing() throws Exception {
        var action = anAction("Assistenza domiciliare", "1000");
        var address = "/azioni/" + action.id();
        pages.perform(form(address, sheet(action.objective().toString(), "1", "Mattina e sera", "1000"), ACCOUNTING))
                .andExpect(status().isForbidden());
        send(address, sheet(action.objective().toString(), "1", "Ogni mattina", "1000"));

        pages.perform(form(address, sheet(action.objective().toString(), "1", "Anche la sera", "1000"), PLAN_OFFICE))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Mentre scrivevi, "),
                                containsString("La scheda salvata nel frattempo"),
                                containsString("Ogni mattina"),
                                containsString("value=\"Anche la sera\""),
                                containsString("name=\"version\" value=\"2\""))));
        assertThat(actions.of(key).get(0).title()).isEqualTo("Ogni mattina");
        send(address, sheet(action.objective().toString(), "2", "Anche la sera", "1000"));
        assertThat(actions.of(key).get(0).title()).isEqualTo("Anche la sera");
        assertThat(actions.written(key).get(action.id()).version()).isEqualTo(3);
    }

    @Test
    void aGroupWritesAnActionSheetAndTheListSaysWhoDid() throws Exception {
        anObjective();
        var fields = sheet(objectives.of(key).get(0).id().toString(), "", "Punti unici", "1.234,56");
        pages.perform(form("/azioni/nuova", fields, GROUP)).andExpect(redirectedUrl(root + "/azioni"));

        var action = actions.of(key).get(0);
        assertThat(action.total()).isEqualTo(new BigDecimal("1234.56"));
        assertThat(action.indicators())
                .singleElement()
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(new Measure(
                        UUID.randomUUID(),
                        "Utenti",
                        "UTENTI",
                        "persone",
                        Direction.UP,
                        Baseline.known(new BigDecimal("120"), SampleMeasures.DAY, "Rilevazione"),
                        List.of(new Target(2020, new BigDecimal("150"))),
                        new Care(
                                "Rilevazione",
                                Frequency.YEARLY,
                                OfficeKind.PLAN_OFFICE.officeId(area.code()),
                                OfficeKind.PLAN_OFFICE_HEAD.officeId(area.code())),
                        List.of(),
                        Wording.NONE));
        assertThat(actions.written(key).get(action.id()).personId()).isEqualTo(GROUP);
        read("/azioni").andExpect(content().string(allOf(containsString("Punti unici"), containsString("1.234,56"))));
    }

    @Test
    void aWrongActionSheetIsRefusedWithAllItsFaultsAndNothingIsLost() throws Exception {
        anObjective();
        var fields = new HashMap<>(sheet(objectives.of(key).get(0).id().toString(), "", "Titolo scritto", "mille"));
        refused("/azioni/nuova", fields, "«mille» non è un importo");
        fields.put("costo-2018-COMUNI", "10");
        fields.put("congiunta", "DESIGN");
        fields.put("titolareSanitario", "");
        fields.put("indicatore-0-atteso-2020", "");
        pages.perform(form("/azioni/nuova", fields, PLAN_OFFICE))
                .andExpect(content()
                        .string(allOf(
                                containsString("un titolare sociale e uno sanitario"),
                                containsString("valore atteso"),
                                containsString("value=\"Titolo scritto\""))));
        assertThat(actions.of(key)).isEmpty();
    }

    @Test
    void costsOverTheFrameworkAreRefusedNamingYearSourceFrameworkSumAndExcess() throws Exception {
        anObjective();
        send("/quadro", Map.of("version", "0", "q-2018-COMUNI-SOCIAL", "10.000,00"));
        var objective = objectives.of(key).get(0).id().toString();
        send("/azioni/nuova", sheet(objective, "", "Prima", "9.000,00"));
        refused(
                "/azioni/nuova",
                sheet(objective, "", "Seconda", "1.234,56"),
                "nel 2018 da Comuni le azioni costano 10.234,56 € e il quadro prevede 10.000,00 €: 234,56 € di troppo");
        send("/azioni/nuova", sheet(objective, "", "Seconda", "1.000,00"));
        assertThat(actions.of(key)).hasSize(2);
    }

    @Test
    void anObjectiveWithSheetsAndASheetWithEventsStay() throws Exception {
        var action = anAction("Centro famiglie", "10");
        var objective = objectives.of(key).get(0).id();
        pages.perform(form("/obiettivi/rimuovi", Map.of("obiettivo", objective.toString()), PLAN_OFFICE))
                .andExpect(flash().attribute("refusal", containsString("«Centro famiglie»")));
        jdbc.sql(
                        "insert into participation_event values (gen_random_uuid(), :cycle, 'FORUM', now(), 'Sala', :action, 'Tutti', 'Verbale', '', true)")
                .param("cycle", key)
                .param("action", action.id())
                .update();
        pages.perform(form("/azioni/" + action.id() + "/rimuovi", Map.of(), PLAN_OFFICE))
                .andExpect(flash().attribute("refusal", containsString("eventi di partecipazione: 1")));
        assertThat(actions.of(key)).hasSize(1);
        jdbc.sql("delete from participation_event where action = :action")
                .param("action", action.id())
                .update();
        send("/azioni/" + action.id() + "/rimuovi", Map.of());
        send("/obiettivi/rimuovi", Map.of("obiettivo", objective.toString()));
        assertThat(objectives.of(key)).isEmpty();
    }

    @Test
    void aSheetOfAnotherPlanIsNotTouched() throws Exception {
        var action = anAction("Centro famiglie", "10");
        var other = root;
        open("RHO");
        pages.perform(get(root + "/azioni/" + action.id()).with(user(PLAN_OFFICE)))
                .andExpect(status().isNotFound());
        pages.perform(post(root + "/azioni/" + action.id() + "/rimuovi")
                        .with(user(PLAN_OFFICE))
                        .with(csrf()))
                .andExpect(flash().attributeExists("refusal"));
        pages.perform(get(other + "/azioni/" + action.id()).with(user(PLAN_OFFICE)))
                .andExpect(status().isOk());
    }

    @Test
    void onlyTheFieldsThatTheRegionAsksForAreShown() throws Exception {
        read("/obiettivi")
                .andExpect(content()
                        .string(allOf(
                                containsString("strategicNumber"),
                                containsString("aggregation"),
                                containsString("recomposition"),
                                not(containsString("priorityArea")),
                                not(containsString("threshold")))));
        open("MAQ");
        pages.perform(get(root + "/obiettivi").with(user("udp.aquilane")))
                .andExpect(content()
                        .string(allOf(
                                containsString("priorityArea"),
                                containsString("attributes"),
                                not(containsString("aggregation")))));
    }

    @Test
    void theFrameworkIsWrittenLikeASheetAndAllWrongCellsAreMarked() throws Exception {
        refused(
                "/quadro",
                Map.of(
                        "version",
                        "0",
                        "q-2018-COMUNI-SOCIAL",
                        "mille",
                        "q-2018-SSR-HEALTH",
                        "5",
                        "q-2019-UE-SOCIAL",
                        "7"),
                "Da correggere, segnate qui sotto: 3 celle del quadro");
        assertThat(framework.of(key)).isEmpty();
        pages.perform(form(
                        "/quadro",
                        Map.of(
                                "version", "0",
                                "q-2018-COMUNI-SOCIAL", "1.000,50",
                                "q-2018-SSR-HEALTH", "500",
                                "regione-2018", "DGR 1 del 15/1/2018",
                                "azienda-2018", "Nota 2 del 20/1/2018"),
                        ACCOUNTING))
                .andExpect(redirectedUrl(root + "/quadro"));
        assertThat(contents.of(key).total()).isEqualTo(new BigDecimal("1500.50"));
        refused("/quadro", Map.of("version", "0", "q-2018-COMUNI-SOCIAL", "2"), "Mentre scrivevi, ");
        read("/quadro").andExpect(content().string(containsString("value=\"1.000,50\"")));
    }

    @Test
    void oneMoreSourceKeepsWhatIsWrittenAndSavesNothing() throws Exception {
        read("/quadro")
                .andExpect(content()
                        .string(allOf(containsString("Aggiungi la riga"), not(containsString("q-2018-UE-SOCIAL")))));
        pages.perform(form(
                        "/quadro/riga",
                        Map.of("version", "0", "q-2018-COMUNI-SOCIAL", "tanto", "riga", "SOCIAL-UE"),
                        PLAN_OFFICE))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"tanto\""),
                                containsString("name=\"q-2018-UE-SOCIAL\""),
                                not(containsString("name=\"q-2018-UE-HEALTH\"")))));
        assertThat(framework.of(key)).isEmpty();
        pages.perform(form(
                        "/quadro/riga",
                        Map.of("riga", "SOCIAL-UE"),
                        area.mayorPeople().get(0)))
                .andExpect(status().isForbidden());
    }

    @Test
    void aFileIsSeenBeforeItIsSaved() throws Exception {
        var csv =
                "Anno;Fonte;Area;Importo\n2018;Comuni;sociale;1.234,56\n2018;Banca;sociale;1\n2019;FNPS;sociale;tanto\n";
        pages.perform(multipart(root + "/quadro/importa")
                        .file(new MockMultipartFile(
                                "tabella", "quadro.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                        .with(user(PLAN_OFFICE))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Il file cambia 2 celle"),
                                containsString("Celle del file da correggere: 2"),
                                containsString("Riga 3, Fonte"),
                                containsString("value=\"1.234,56\""),
                                containsString("value=\"tanto\""))));
        assertThat(framework.of(key)).isEmpty();
        send("/quadro", Map.of("version", "0", "q-2018-COMUNI-SOCIAL", "1.234,56"));
        pages.perform(get(root + "/quadro/quadro.csv").with(user(PLAN_OFFICE)))
                .andExpect(header().string("Content-Type", SheetFormat.CSV.mediaType()))
                .andExpect(content().string(containsString("2018;Comuni;sociale;1234,56")));
        var ods = pages.perform(get(root + "/quadro/quadro.ods").with(user(PLAN_OFFICE)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(sheets.read(ods, "quadro.ods").rows().get(0).cells()).contains("1234,56");
    }

    @Test
    void theFrameworkGoesOutAndComesBackInEveryFormat() throws Exception {
        send("/quadro", Map.of("version", "0", "q-2018-COMUNI-SOCIAL", "1.234,56", "q-2019-FNPS-SOCIAL", "7.000"));
        for (var format : SheetFormat.values()) {
            var sent = pages.perform(
                            get(root + "/quadro/quadro." + format.ending()).with(user(PLAN_OFFICE)))
                    .andExpect(header().string("Content-Type", format.mediaType()))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            var sheet = sheets.read(sent, "quadro");
            assertThat(sheet.headers()).startsWith("Anno", "Fonte", "Area", "Importo", "Nota");
            assertThat(sheet.rows()).hasSize(2);
            pages.perform(multipart(root + "/quadro/importa")
                            .file(new MockMultipartFile("tabella", "quadro", format.mediaType(), sent))
                            .with(user(PLAN_OFFICE))
                            .with(csrf()))
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("quadro." + format.ending() + "\""),
                                    containsString("value=\"1.234,56\""),
                                    containsString("value=\"7.000,00\""),
                                    not(containsString("Celle del file da correggere")))));
        }
        var formula = new java.io.ByteArrayOutputStream();
        try (var book = new org.dhatim.fastexcel.Workbook(formula, "Prova", "1.0")) {
            var page = book.newWorksheet("Dati");
            page.value(0, 0, "Importo");
            page.formula(1, 0, "1+1");
        }
        pages.perform(multipart(root + "/quadro/importa")
                        .file(new MockMultipartFile("tabella", "quadro.xlsx", "", formula.toByteArray()))
                        .with(user(PLAN_OFFICE))
                        .with(csrf()))
                .andExpect(content().string(containsString("le formule non si importano (celle A2)")));
        assertThat(framework.of(key)).hasSize(2);
    }

    @Test
    void constraintsAttractedResourcesAndAdditionality() throws Exception {
        send("/quadro", Map.of("version", "0", "q-2018-COMUNI-SOCIAL", "400.000", "q-2019-COMUNI-SOCIAL", "390.000"));
        send(
                "/quadro/vincoli",
                Map.of("year", "2019", "source", "COMUNI", "amount", "380.000", "act", "Bilancio 2019"));
        read("/quadro").andExpect(content().string(containsString("10.000,00 € di troppo")));
        read("/quadro/vincoli").andExpect(content().string(containsString("10.000,00 € di troppo")));
        refused("/quadro/vincoli", Map.of("year", "2019", "source", "COMUNI", "amount", "x", "act", "B"), "«Importo»");
        refused("/quadro/vincoli", Map.of("year", "2019", "source", "COMUNI", "amount", "1", "act", ""), "«Atto»");
        send(
                "/quadro/attratte",
                Map.of("call", "Oltreperimetri", "funder", "Fondazione", "year", "2018", "amount", "50.000"));
        send("/quadro/attratte", Map.of("call", "Rica", "funder", "Fondazione", "year", "2019", "amount", "80.000"));
        assertThat(contents.of(key).attracted()).hasSize(2);
        assertThat(contents.of(key).limits()).hasSize(1);
        read("/completezza").andExpect(content().string(containsString("Risorse attratte in aumento")));
        refused("/quadro/addizionalita", Map.of("year", "2019", "reason", "breve"), "da 20 a 2000");
        refused(
                "/quadro/addizionalita",
                Map.of("year", "2020", "reason", "Una motivazione che non serve"),
                "non serve");
        send("/quadro/addizionalita", Map.of("year", "2019", "reason", "Due Comuni hanno avuto meno trasferimenti."));
        assertThat(additionality.of(key).get(0).isUnexplained()).isFalse();
        read("/completezza").andExpect(content().string(not(containsString("Risorse attratte in aumento"))));
        send("/quadro/vincoli/rimuovi", Map.of("year", "2019", "source", "COMUNI"));
        send(
                "/quadro/attratte/rimuovi",
                Map.of("risorsa", attracted.of(key).get(0).id().toString()));
        assertThat(limits.of(key)).isEmpty();
        assertThat(attracted.of(key)).hasSize(1);
    }

    @Test
    void theChainNamesEveryLooseEndWithItsWayToBeMended() throws Exception {
        send("/bisogni", Map.of("text", "Giovani senza lavoro"));
        var action = anAction("Centro <famiglie>", "10");
        read("/catena")
                .andExpect(content()
                        .string(allOf(
                                containsString("Bisogno senza priorità: 1"),
                                containsString(root + "/bisogni?modifica="),
                                containsString("Azione senza fondo nel quadro finanziario: 1"),
                                containsString(root + "/azioni/" + action.id()),
                                containsString("<svg"),
                                containsString("Centro &lt;famiglie&gt;"),
                                not(containsString("Centro <famiglie>")))));
    }

    @Test
    void theChainFollowsOneActionAndSaysItsCostAndState() throws Exception {
        send("/bisogni", Map.of("text", "Giovani senza lavoro"));
        var action = anAction("Centro famiglie", "10");
        read("/catena")
                .andExpect(content()
                        .string(allOf(
                                containsString("10 €, senza bisogno, senza fondo"),
                                containsString("?azione=" + action.id()),
                                containsString("Giovani senza lavoro</span>"),
                                not(containsString("class=\"pz-suo\"")))));
        read("/catena?azione=" + action.id())
                .andExpect(content()
                        .string(allOf(
                                containsString("class=\"pz-suo\""),
                                containsString("Mostra tutta la catena"),
                                not(containsString("Giovani senza lavoro</span>")))));
        read("/catena?azione=" + UUID.randomUUID())
                .andExpect(content().string(not(containsString("Mostra tutta la catena"))));
    }

    @Test
    void thePlanSaysToEachTheirNextStep() throws Exception {
        read("").andExpect(content()
                .string(allOf(containsString("Dichiara i bisogni"), containsString("Nessuna parte su 5 è fatta"))));
        send("/bisogni", Map.of("text", "Anziani soli", "priorities", "accesso"));
        read("").andExpect(content().string(containsString("Definisci gli obiettivi")));
        pages.perform(get(root).with(user(ACCOUNTING)))
                .andExpect(content().string(containsString("Compila il quadro finanziario</a>")));
        pages.perform(get(root).with(user(area.mayorPeople().get(0))))
                .andExpect(content().string(not(containsString("Il tuo prossimo passo"))));
    }

    @Test
    void theCheckLinksEachLineToWhereItIsMendedAndWarningsStandApart() throws Exception {
        read("/completezza")
                .andExpect(content()
                        .string(allOf(
                                containsString("Che cosa manca: "),
                                containsString("«Gli esiti della programmazione precedente» non è completa"),
                                containsString(root + "/obiettivi"),
                                containsString(root + "/quadro"),
                                containsString("Avvisi: "))));
        read("").andExpect(content().string(allOf(containsString("Nessun bisogno"), containsString("cose mancanti"))));
    }

    @Test
    void theComparisonWithAPolicyIsKeptOnThePage() throws Exception {
        open("MAQ");
        var fields = new HashMap<>(Map.of(
                "policy", "casa",
                "counterpart", "Settore casa",
                "heldOn", "2017-01-10",
                "outcome", "Alloggi per chi esce da una comunità",
                "integrated", "true",
                "instrument", ""));
        pages.perform(form("/politiche", fields, "udp.aquilane"))
                .andExpect(content()
                        .string(allOf(
                                containsString("con quale strumento si realizza"), containsString("Settore casa"))));
        fields.put("instrument", "Protocollo d'intesa");
        pages.perform(form("/politiche", fields, "udp.aquilane")).andExpect(redirectedUrl(root + "/politiche"));
        assertThat(policies.of(key)).hasSize(1);
    }

    @Test
    void aPlanThatIsNoDraftIsReadAndNotWritten() throws Exception {
        anObjective();
        jdbc.sql("update plan set state = 'IN_CONSULTATION' where id = :id")
                .param("id", plans.ofCycle(key).id())
                .update();
        refused("/bisogni", Map.of("text", "Anziani soli"), "si scrive solo mentre è in redazione");
        read("/bisogni").andExpect(content().string(containsString("qui si legge, non si scrive")));
        read("/quadro").andExpect(content().string(not(containsString("Salva il quadro"))));
        assertThat(needs.of(key)).isEmpty();
    }

    private void anObjective() throws Exception {
        send(
                "/obiettivi",
                Map.of("title", "Accesso omogeneo", "kind", "REFORM", "areas", "SOCIAL", "sources", "accesso"));
    }

    private Action anAction(String title, String cost) throws Exception {
        anObjective();
        send("/azioni/nuova", sheet(objectives.of(key).get(0).id().toString(), "", title, cost));
        return actions.of(key).get(0);
    }

    private static Map<String, String> sheet(String objective, String version, String title, String cost) {
        var fields = new HashMap<>(Map.of(
                "version", version,
                "titolo", title,
                "obiettivo", objective,
                "area", "SOCIAL",
                "target", "Famiglie",
                "titolareSociale", "Comune capofila",
                "costo-2018-COMUNI", cost));
        fields.putAll(SampleMeasures.fields("Utenti", "120", "150", 2020));
        fields.put("indicatore-0-codice", "UTENTI");
        return fields;
    }

    private ResultActions read(String page) throws Exception {
        return pages.perform(get(root + page).with(user(PLAN_OFFICE))).andExpect(status().isOk());
    }

    private void send(String form, Map<String, String> fields) throws Exception {
        pages.perform(form(form, fields, PLAN_OFFICE))
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attributeExists("done"));
    }

    private void refused(String form, Map<String, String> fields, String words) throws Exception {
        pages.perform(form(form, fields, PLAN_OFFICE))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(words)));
    }

    private MockHttpServletRequestBuilder form(String form, Map<String, String> fields, String person) {
        var request = post(root + form).with(user(person)).with(csrf());
        fields.forEach(request::param);
        return request;
    }
}
