/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company.web;

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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.pianozona.company.CompanyAuthor;
import it.pianozona.company.CompanyObjectives;
import it.pianozona.company.CompanyPlans;
import it.pianozona.company.CompanyScene;
import it.pianozona.company.Mandate;
import it.pianozona.company.Mandates;
import it.pianozona.company.YearActions;
import it.pianozona.company.YearPlans;
import it.pianozona.incentive.ClaimStory;
import it.pianozona.support.Colleagues;
import it.pianozona.support.MacroWorkbook;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Statements;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.territory.OfficeKind;
import it.pianozona.time.BusinessClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages of the plans of a health authority. */
@PianozonaTest
@Tag("years")
class CompanyPagesTest {

    private static final String REASON = "Motivo di almeno venti caratteri";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Mandates mandates;

    @Autowired
    private CompanyObjectives objectives;

    @Autowired
    private CompanyPlans plans;

    @Autowired
    private YearPlans years;

    @Autowired
    private YearActions actions;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private BusinessClock clock;

    private MockMvc pages;
    private Duration offset;
    private CompanyScene scene;
    private String base;

    @BeforeEach
    void aHealthAuthorityIsThere() {
        offset = clock.offset();
        ClaimStory.itIs(clock, "2017-03-01");
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        scene = CompanyScene.in(context, "ER");
        base = "/aziende/" + scene.authority + "/piano";
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    private ResultActions show(String person, String address) throws Exception {
        return pages.perform(get(base + address).with(user(person)));
    }

    private Document page(String person, String address) throws Exception {
        return Jsoup.parse(show(person, address)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private ResultActions send(String person, String address, Map<String, String> fields) throws Exception {
        var form = post(base + address).with(user(person)).with(csrf());
        fields.forEach(form::param);
        return pages.perform(form);
    }

    private String key() {
        return mandates.of(scene.authority).get(0).key();
    }

    private Map<String, String> mandate(String goals) {
        return Map.of("direttore", "Maria Rossi", "dal", "01/01/2017", "al", "", "obiettivi", goals);
    }

    @Test
    void theDirectionOpensAMandateAndChangesItWhileThePalIsDrafted() throws Exception {
        assertThat(page(scene.management, "").text()).contains("Oggi niente: apri il mandato", "PAL povertà");
        assertThat(page(scene.management, "/nuovo-mandato").text()).contains("Se è vuoto dura 36 mesi");
        send(scene.management, "/nuovo-mandato", mandate("Tempi di attesa; 60\nBilancio; 50"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("i pesi fanno 110, al massimo 100. Togli 10."),
                                containsString("Tempi di attesa; 60"),
                                containsString("value=\"Maria Rossi\""))));
        assertThat(mandates.of(scene.authority)).isEmpty();
        send(scene.management, "/nuovo-mandato", mandate("Tempi di attesa; 60\nBilancio; 40"))
                .andExpect(redirectedUrl(base))
                .andExpect(flash().attribute(
                                "done",
                                "Il mandato %s-MAND-1 è aperto: comincia il PAL aziendale."
                                        .formatted(scene.authority)));
        assertThat(page(scene.director, "").text())
                .contains(
                        "Mandato di Maria Rossi, dal 01/01/2017 al 31/12/2019.",
                        "Tempi di attesa: peso 60",
                        "da cominciare");
        var edit = page(scene.director, "/mandato");
        assertThat(edit.getElementById("al").val()).isEqualTo("31/12/2019");
        var changed = new HashMap<>(mandate("Bilancio; 100"));
        changed.put("al", "31/12/2018");
        send(scene.director, "/mandato", changed).andExpect(redirectedUrl(base));
        assertThat(mandates.get(key()).to()).isEqualTo("2018-12-31");
        assertThat(mandates.goals(key())).singleElement().satisfies(goal -> assertThat(goal.text())
                .isEqualTo("Bilancio"));
        assertThat(page(scene.management, "/nuovo-mandato").text())
                .contains("è in corso: si chiude quando apri questo");
        send(scene.management, "/nuovo-mandato", mandate("Bilancio; 100"))
                .andExpect(content().string(containsString("c&#39;è già il mandato")));
    }

    private Map<String, String> objective() {
        var fields = new HashMap<>(Map.of(
                "linea", "Prossimità",
                "titolo", "Case della salute in ogni distretto",
                "struttura", "Dipartimento cure primarie",
                "dalAnno", "2017",
                "alAnno", "2018",
                "risorse", "300.000,00",
                "quotaDistretti", "70",
                "indicatore-0-nome", "Case aperte",
                "indicatore-0-unita", "case"));
        fields.putAll(Map.of(
                "indicatore-0-partenza", "2",
                "indicatore-0-giorno", "31/12/2016",
                "indicatore-0-fonte", "Flussi",
                "indicatore-0-atteso-2018", "6"));
        return fields;
    }

    @Test
    void objectivesOfThePalAreWrittenChangedAndTakenOut() throws Exception {
        scene.opens("2017-01-01", "2018-12-31");
        assertThat(page(scene.management, "/obiettivi")
                        .getElementById("alAnno")
                        .select("option[selected]")
                        .val())
                .isEqualTo("2018");
        var without = objective();
        without.keySet().removeIf(field -> field.matches("indicatore-0-(partenza|giorno|fonte)"));
        without.put("quotaDistretti", "101");
        send(scene.management, "/obiettivi", without)
                .andExpect(content()
                        .string(allOf(
                                containsString("senza valore di partenza non si può misurare"),
                                containsString("«Quota dei distretti»: va da 0 a 100"),
                                containsString("value=\"Prossimità\""))));
        assertThat(objectives.of(key())).isEmpty();
        send(scene.management, "/obiettivi", objective()).andExpect(redirectedUrl(base));
        var one = objectives.of(key()).get(0);
        assertThat(page(scene.management, "").text())
                .contains("300.000,00 €, ai distretti 70 %", "da 2 case al 31/12/2016 (Flussi) a 6 nel 2018");
        var shown = page(scene.management, "/obiettivi?obiettivo=" + one.id());
        assertThat(shown.getElementById("titolo").val()).isEqualTo(one.title());
        assertThat(shown.getElementById("indicatore-0-atteso-2018").val()).isEqualTo("6");
        var changed = objective();
        changed.put("id", one.id().toString());
        changed.put("titolo", "Una casa in ogni distretto");
        changed.put("indicatore-0-id", one.indicators().get(0).id().toString());
        send(scene.management, "/obiettivi", changed).andExpect(redirectedUrl(base));
        assertThat(objectives.of(key())).singleElement().satisfies(now -> {
            assertThat(now.title()).isEqualTo("Una casa in ogni distretto");
            assertThat(now.indicators().get(0).id())
                    .isEqualTo(one.indicators().get(0).id());
        });
        send(scene.management, "/obiettivi/togli", Map.of("obiettivo", one.id().toString()))
                .andExpect(redirectedUrl(base));
        assertThat(objectives.of(key())).isEmpty();
    }

    @Test
    void anObjectiveNamesTheObjectiveOfThePlanOfADistrict() throws Exception {
        var district = scene.district("PPO");
        var cycle = context.getBean(it.pianozona.support.TestCycles.class).inPreparation(district, 2017);
        var planned = planObjective(cycle, district);
        scene.opens("2017-01-01", "2018-12-31");
        var chosen = cycle + "/" + planned;
        assertThat(page(scene.management, "/obiettivi")
                        .select("#obiettivoPiano option")
                        .eachAttr("value"))
                .contains(chosen);
        var fields = objective();
        fields.put("obiettivoPiano", chosen);
        send(scene.management, "/obiettivi", fields).andExpect(redirectedUrl(base));
        assertThat(page(scene.management, "").text()).contains("Realizza", "Domiciliarità di prova");
        fields.put("obiettivoPiano", cycle + "/" + java.util.UUID.randomUUID());
        send(scene.management, "/obiettivi", fields)
                .andExpect(content().string(containsString("«Obiettivo del Piano di Zona»: scegli dall&#39;elenco.")));
    }

    private java.util.UUID planObjective(String cycle, TestArea area) {
        var id = java.util.UUID.randomUUID();
        context.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql(
                        """
                        insert into plan_objective (id, cycle, title, class, aggregation, areas, sources, attributes, recomposition, threshold, added_at)
                        values (?, ?, 'Domiciliarità di prova', 'REFORM', false, '{SOCIAL}', '{p1}', '{}', '{}', '', now())""")
                .params(id, cycle)
                .update();
        return id;
    }

    private YearScene adoptedPal() {
        scene.opens("2017-01-01", "2018-12-31");
        var objective = scene.writes(key(), "Assistenza vicina");
        scene.adoptsPlan(key());
        return new YearScene(objective.id().toString());
    }

    private record YearScene(String objective) {

        Map<String, String> action(String code, String weight) {
            var fields = new HashMap<>(Map.of(
                    "codice", code,
                    "titolo", "Apri la casa della salute",
                    "centro", "Cure primarie",
                    "obiettivo", objective,
                    "peso", weight,
                    "minimo", "3",
                    "exPat", "Riga 3",
                    "personale-azienda", "1.000,50",
                    "indicatore-0-nome", "Case aperte",
                    "indicatore-0-unita", "case"));
            fields.putAll(Map.of(
                    "indicatore-0-partenza", "2",
                    "indicatore-0-giorno", "31/12/2016",
                    "indicatore-0-fonte", "Flussi",
                    "indicatore-0-atteso-2017", "4"));
            return fields;
        }
    }

    @Test
    void actionsAreWrittenFilteredAndSentOutAndInAsASheet() throws Exception {
        var district = scene.district("PPO").code();
        scene.opens("2017-01-01", "2018-12-31");
        colleagues.fireTimer(key(), "BoundaryEvent_ProposalsEnd");
        var written =
                new YearScene(scene.writes(key(), "Assistenza vicina").id().toString());
        scene.adoptsPlan(key());
        colleagues.tasks(key(), "UserTask_ProposeActions");
        var year = "/anni/2017";
        assertThat(page(scene.management, year).text()).contains("Oggi nessuna");
        send(scene.management, year + "/azioni", written.action("A1", "60")).andExpect(redirectedUrl(base + year));
        var second = written.action("A2", "50");
        second.put("beni-" + district, "2.000");
        send(scene.management, year + "/azioni", second)
                .andExpect(content()
                        .string(allOf(
                                containsString("fanno 110, al massimo 100. Togli 10."),
                                containsString("value=\"2.000\""))));
        second.put("peso", "40");
        second.put("centro", "cure primarie");
        send(scene.management, year + "/azioni", second).andExpect(redirectedUrl(base + year));
        var all = page(scene.management, year);
        assertThat(all.select("tbody").get(0).select("tr")).hasSize(2);
        assertThat(all.text()).contains("Cure primarie: 100 su 100", "Tutta l'azienda", "2.001,00", "Riga 3");
        assertThat(page(scene.management, year + "?distretto=" + district)
                        .select("tbody")
                        .get(0)
                        .text())
                .contains("A2")
                .doesNotContain("A1")
                .contains("2.000,00");
        assertThat(page(scene.management, year + "?centro=Ospedale").text())
                .contains("Nessuna azione con questi filtri");

        var csv = show(scene.management, year + "/azioni.csv?distretto=" + district)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        assertThat(csv.getContentAsString()).contains("A2", "2000").doesNotContain("A1;");
        var ods = show(scene.management, year + "/azioni.ods")
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        var one = actions.of(years.get(key(), 2017)).get(0);
        send(scene.management, year + "/azioni/togli", Map.of("azione", one.id().toString()))
                .andExpect(redirectedUrl(base + year));
        load(ods, "azioni.ods").andExpect(flash().attribute("done", "Azioni scritte dal foglio: 2."));
        assertThat(actions.of(years.get(key(), 2017))).hasSize(2);
        var bad = new String(
                        show(scene.management, year + "/azioni.csv")
                                .andReturn()
                                .getResponse()
                                .getContentAsByteArray(),
                        java.nio.charset.StandardCharsets.UTF_8)
                .replace(";60;", ";90;");
        load(bad.getBytes(java.nio.charset.StandardCharsets.UTF_8), "azioni.csv")
                .andExpect(content()
                        .string(allOf(
                                containsString("non ho salvato nulla"), containsString("fanno 130, al massimo 100"))));
        assertThat(actions.of(years.get(key(), 2017)))
                .allSatisfy(kept -> assertThat(kept.weight()).isLessThan(new java.math.BigDecimal("61")));
        load("testo".getBytes(java.nio.charset.StandardCharsets.UTF_8), "azioni.csv")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("role=\"alert\"")));
    }

    private ResultActions load(byte[] bytes, String name) throws Exception {
        return pages.perform(multipart(base + "/anni/2017/importa")
                .file(new MockMultipartFile("tabella", name, "application/octet-stream", bytes))
                .with(user(scene.management))
                .with(csrf()));
    }

    @Test
    void whoContributesReadsWhatIsAdoptedAndTheirOwnProposalsAndWritesNothing() throws Exception {
        var staff = scene.holds(OfficeKind.STAFF_UNIT, scene.person("staff"));
        scene.opens("2017-01-01", "2018-12-31");
        plans.propose(
                key(),
                Optional.empty(),
                "Più infermieri",
                new CompanyAuthor(staff, OfficeKind.STAFF_UNIT.officeId(scene.authority)));
        plans.propose(key(), Optional.empty(), "Proposta altrui", scene.asManagement());
        var written = scene.writes(key(), "Obiettivo segreto");
        assertThat(page(staff, "").text())
                .contains("Il PAL è in redazione", "Più infermieri")
                .doesNotContain("Obiettivo segreto", "Proposta altrui", "Annulla il mandato");
        show(staff, "/obiettivi").andExpect(status().isForbidden());
        show(staff, "/nuovo-mandato").andExpect(status().isForbidden());
        send(staff, "/obiettivi/togli", Map.of("obiettivo", written.id().toString()))
                .andExpect(status().isForbidden());
        send(staff, "/chiusura", Map.of("mandato", key(), "motivo", REASON)).andExpect(status().isForbidden());

        colleagues.fireTimer(key(), "BoundaryEvent_ProposalsEnd");
        scene.adoptsPlan(key());
        assertThat(page(staff, "").text()).contains("Obiettivo segreto", "Adottato con atto 12/2017 del 01/03/2017");
        show(staff, "/anni/2017").andExpect(status().isNotFound());
        show(staff, "/anni/2017/azioni.csv").andExpect(status().isNotFound());
        send(staff, "/anni/2017/azioni", Map.of()).andExpect(status().isForbidden());
        show(scene.management, "/obiettivi").andExpect(status().isNotFound());
        show(scene.management, "/mandato").andExpect(status().isNotFound());
    }

    @Test
    void whoChangesWhatAnotherHasChangedSinceIsToldFirst() throws Exception {
        scene.opens("2017-01-01", "2018-12-31");
        send(scene.management, "/obiettivi", objective()).andExpect(redirectedUrl(base));
        var one = objectives.of(key()).get(0);
        var mine = objective();
        mine.put("id", one.id().toString());
        mine.put("visto", markOn("/obiettivi?obiettivo=" + one.id()));
        mine.put("indicatore-0-id", one.indicators().get(0).id().toString());
        mine.put("titolo", "La mia");
        var theirs = new HashMap<>(mine);
        theirs.put("titolo", "La loro");
        send(scene.director, "/obiettivi", theirs).andExpect(redirectedUrl(base));
        var refused = Jsoup.parse(send(scene.management, "/obiettivi", mine)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(refused.text()).contains("Nel frattempo qualcun altro ha modificato o tolto questo obiettivo");
        assertThat(refused.getElementById("titolo").val()).isEqualTo("La mia");
        assertThat(objectives.of(key()).get(0).title()).isEqualTo("La loro");
        mine.put("visto", refused.select("input[name=visto]").val());
        send(scene.management, "/obiettivi", mine).andExpect(redirectedUrl(base));
        assertThat(objectives.of(key()).get(0).title()).isEqualTo("La mia");
    }

    private String markOn(String address) throws Exception {
        return page(scene.management, address).select("input[name=visto]").val();
    }

    @Test
    void moreObjectivesAndActionsCostNoFurtherStatement() throws Exception {
        scene.opens("2017-01-01", "2018-12-31");
        var objective = scene.writes(key(), "Assistenza vicina");
        scene.adoptsPlan(key());
        var plan = years.get(key(), 2017);
        actions.save(plan, scene.action("A1", objective, "Cure primarie", "5", 2017), scene.asManagement());
        var few = statements();
        for (int number = 2; number <= 12; number++) {
            actions.save(plan, scene.action("A" + number, objective, "Cure primarie", "5", 2017), scene.asManagement());
        }
        assertThat(statements()).isEqualTo(few);
        assertThat(few).isLessThan(40);
    }

    private int statements() throws Exception {
        return Statements.in(() -> page(scene.management, "/anni/2017"));
    }

    @Test
    void strangersAndPeopleOfAnotherAuthorityFindNothing() throws Exception {
        var written = adoptedPal();
        var other = CompanyScene.in(context, "ER");
        for (var person : new String[] {other.management, other.director, "udp.rhodense", "dg.milano", "sindaco.rho"}) {
            show(person, "").andExpect(status().isNotFound());
            show(person, "/anni/2017").andExpect(status().isNotFound());
            send(person, "/anni/2017/azioni", written.action("A1", "10")).andExpect(status().isNotFound());
            send(person, "/nuovo-mandato", mandate("Tempi; 10")).andExpect(status().isNotFound());
        }
        assertThat(actions.of(years.get(key(), 2017))).isEmpty();
    }

    @Test
    void theDirectorOfADistrictComesInAndManagementControlWritesActionsOnly() throws Exception {
        var district = scene.district("PPO");
        var control = scene.holds(OfficeKind.MANAGEMENT_CONTROL, scene.person("controllo"));
        scene.opens("2017-01-01", "2018-12-31");
        var director = colleagues.holderOf(district.office("direttore-distretto"));
        show(director, "").andExpect(status().isOk());
        colleagues.fireTimer(key(), "BoundaryEvent_ProposalsEnd");
        var written =
                new YearScene(scene.writes(key(), "Assistenza vicina").id().toString());
        show(control, "/obiettivi").andExpect(status().isForbidden());
        scene.adoptsPlan(key());
        send(control, "/anni/2017/azioni", written.action("A1", "10")).andExpect(redirectedUrl(base + "/anni/2017"));
        assertThat(page(
                                control,
                                "/anni/2017/azioni?azione="
                                        + actions.of(years.get(key(), 2017))
                                                .get(0)
                                                .id())
                        .getElementById("personale-azienda")
                        .val())
                .isEqualTo("1.000,50");
        show(scene.management, "/anni/2019").andExpect(status().isNotFound());
    }

    @Test
    void theDirectionClosesAMandateWithAReason() throws Exception {
        scene.opens("2017-01-01", "2018-12-31");
        send(scene.management, "/chiusura", Map.of("mandato", key(), "motivo", "Poco"))
                .andExpect(redirectedUrl(base))
                .andExpect(flash().attribute("refusal", containsString("«Motivo»")));
        send(scene.management, "/chiusura", Map.of("mandato", key(), "motivo", REASON))
                .andExpect(redirectedUrl(base));
        assertThat(mandates.get(key()).state()).isEqualTo(Mandate.State.WITHDRAWN);
        assertThat(page(scene.management, "").text()).contains("mandato annullato", REASON);
        send(scene.management, "/chiusura", Map.of("mandato", key(), "motivo", REASON))
                .andExpect(status().isNotFound());
    }

    @Test
    void aWorkbookWithMacrosIsRefusedInWords() throws Exception {
        adoptedPal();
        load(
                        MacroWorkbook.of(show(scene.management, "/anni/2017/azioni.xlsx")
                                .andReturn()
                                .getResponse()
                                .getContentAsByteArray()),
                        "azioni.xlsx")
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("macro"), not(containsString("Azioni scritte")))));
        assertThat(List.of(years.get(key(), 2017).state().italian())).containsExactly("in redazione");
    }
}
