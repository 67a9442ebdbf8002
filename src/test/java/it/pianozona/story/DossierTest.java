/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.pianozona.cycle.CycleDraft;
import it.pianozona.cycle.Cycles;
import it.pianozona.dossier.Deed;
import it.pianozona.dossier.Histories;
import it.pianozona.record.LegalRecord;
import it.pianozona.support.AgreementSteps;
import it.pianozona.support.Colleagues;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Statements;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.time.BusinessClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The dossier of a cycle that people have brought from its opening into force. */
@PianozonaTest
@Tag("desk")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DossierTest {

    private static final String OFFICE = "udp.rhodense";
    private static final List<String> PARTS = List.of(
            "processo",
            "fasi",
            "scadenze",
            "documenti",
            "testi",
            "risorse",
            "indicatori",
            "sedute",
            "ratifiche",
            "storia");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private AgreementSteps agreement;

    @Autowired
    private Histories histories;

    @Autowired
    private LegalRecord record;

    @Autowired
    private TestAreas areas;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessClock clock;

    private Duration offset;
    private MockMvc pages;
    private TestArea area;
    private String key;

    @BeforeAll
    void aCycleGoesFromItsOpeningIntoForce() {
        offset = clock.offset();
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        area = areas.like("RHO");
        key = cycles.open(
                        new CycleDraft(
                                area.code(),
                                LocalDate.of(2018, 1, 1),
                                LocalDate.of(2020, 12, 31),
                                LocalDate.of(2017, 12, 31),
                                ""),
                        OFFICE)
                .key();
        new Story(colleagues, new AnswerBook(clock), new EnginePerformer(colleagues, agreement, clock), key).toTheEnd();
    }

    @AfterAll
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    @Test
    void eachPartHasItsAddressForThePeopleOfTheAreaAndForNobodyElse() throws Exception {
        for (var part : PARTS) {
            assertThat(page(mayor(), "/" + part)).contains("id=\"parte-" + part + "\"", "aria-current=\"page\"");
            pages.perform(get(at("/" + part)).with(user("udp.pistoiese"))).andExpect(status().isNotFound());
        }
        assertThat(page(mayor(), "/stampa"))
                .contains(
                        PARTS.stream().map(part -> "id=\"parte-" + part + "\"").toList());
        for (var address : List.of("", "/stampa", "/storia/storia.csv", "/scadenze/scadenze.ics")) {
            pages.perform(get(at(address)).with(user("udp.pistoiese"))).andExpect(status().isNotFound());
        }
        pages.perform(get(at("/altro")).with(user(mayor()))).andExpect(status().isNotFound());
    }

    @Test
    void thePathNamesWhatWasDoneAndServesOnlyTheModelsOfThisCycle() throws Exception {
        var instances = jdbc.sql(
                        "select id_ from act_hi_procinst where business_key_ = :key and proc_def_key_ = :process")
                .param("key", key)
                .param("process", "ciclo-programmazione")
                .query(String.class)
                .list();
        assertThat(instances).hasSize(1);
        assertThat(page(mayor(), "/processo?istanza=" + instances.get(0)))
                .contains("Redazione del piano", "Accordo di Programma", "fatto il")
                .contains("data-conclusi=\"StartEvent_CycleOpened ")
                .doesNotContain("data-aperti");
        assertThat(page(mayor(), "/processo/%s.bpmn".formatted(instances.get(0))))
                .contains("<bpmn:process id=\"ciclo-programmazione\"");
        var elsewhere = jdbc.sql(
                        "select id_ from act_hi_procinst where proc_def_key_ = 'ciclo-programmazione' and business_key_ <> :key limit 1")
                .param("key", key)
                .query(String.class)
                .optional()
                .orElse("nessuna");
        pages.perform(get(at("/processo/%s.bpmn".formatted(elsewhere))).with(user(mayor())))
                .andExpect(status().isNotFound());
    }

    @Test
    void documentsMeetingsMoneyAndTermsSayNumbersNamesAndSources() throws Exception {
        assertThat(page(mayor(), "/documenti"))
                .contains(key + "/PDZ/1", key + "/ADP/1", "Approvato da: ", "originali.asice", "Atto di approvazione");
        assertThat(page(mayor(), "/sedute"))
                .contains("Presenti 3 su 3, numero legale 2.", "Voti: 3 favorevoli.", "Esito: approvato.");
        assertThat(page(mayor(), "/sedute")).contains("/fascicolo/" + key + "/ratifiche");
        assertThat(page(mayor(), "/ratifiche")).contains("4 su 4", "L&#39;accordo è in vigore.", "TUEL art. 34 c. 4");
        assertThat(page(mayor(), "/scadenze"))
                .contains("31/12/2017", "L. 328/2000 art. 19", "TUEL art. 124 (15 giorni)", "fatto");
        assertThat(page(mayor(), "/risorse")).contains("Per fonte", "Totale", "100,00");
        assertThat(page(mayor(), ""))
                .contains("in vigore", "Presenta la riga di premialità", "/accordi/" + key)
                .doesNotContain("Nessun compito aperto");
    }

    @Test
    void theHistoryIsInReadableItalian() {
        var deeds = histories.of(key);

        assertThat(deeds).hasSizeGreaterThan(40);
        assertThat(deeds).extracting(Deed::act).contains("Ciclo aperto");
        var lines = deeds.stream().flatMap(deed -> deed.lines().stream()).toList();
        assertThat(lines).contains(new Deed.Line("Il tuo voto", "", "Favorevole"));
        assertThat(lines).extracting(Deed.Line::label).noneMatch(label -> Character.isLowerCase(label.charAt(0)));
        assertThat(lines)
                .extracting(line -> line.before() + line.after())
                .noneMatch(value -> value.matches("(?s).*\\b[A-Z]+_[A-Z_]+\\b.*"))
                .noneMatch(value -> value.matches("(?s).*\\b(SOCIAL|KNOWLEDGE|COMUNI|INNOVATION)\\b.*"))
                .noneMatch(value -> value.matches("(?s).*\\b\\d{4}-\\d{2}-\\d{2}\\b.*"))
                .noneMatch(value -> value.matches("(?s).*\\b(true|false|null)\\b.*"))
                .noneMatch(value -> value.matches("(?s).*[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-.*"))
                .noneMatch(value -> value.matches("(?s).*(sindaco|ufficio-piano|segreteria)-[A-Z0-9].*"));
        assertThat(deeds).extracting(Deed::who).contains("Pianozona").noneMatch(name -> name.contains("."));
    }

    @Test
    void theHistoryIsFilteredPagedAndExported() throws Exception {
        var mayor = area.mayors().get(0);
        var asked = "/storia?ufficio=%s&dal=2010-01-01&al=2100-01-01".formatted(mayor);
        assertThat(page(mayor(), asked)).contains("Togli i filtri").doesNotContain("Ciclo aperto</strong>");
        assertThat(page(mayor(), "/storia?dal=sbagliata&pagina=-3")).contains("Pagina 1 di");
        assertThat(page(mayor(), "/storia?pagina=2")).contains("Pagina 2 di", "Più recenti");
        assertThat(page(mayor(), "/storia?chiave=ALTRO-2018-2020")).contains("0 atti.");
        var sheet = page(mayor(), "/storia/storia.csv?atto=Ciclo aperto");
        assertThat(sheet.lines().findFirst().orElseThrow()).contains("Quando;Pratica;Chi;In luogo di;Ufficio");
        assertThat(sheet)
                .contains("Ciclo aperto", "in preparazione", "31/12/2017")
                .doesNotContain("Esprimi");
    }

    @Test
    void theTermsStillToBeMetGoToTheReadersCalendar() throws Exception {
        var fresh = cycles.open(
                        new CycleDraft(
                                areas.like("RHO").code(),
                                LocalDate.of(2018, 1, 1),
                                LocalDate.of(2020, 12, 31),
                                LocalDate.of(2017, 12, 31),
                                ""),
                        OFFICE)
                .key();
        var calendar = pages.perform(get("/fascicolo/%s/scadenze/scadenze.ics".formatted(fresh))
                        .with(user(OFFICE)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(calendar)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains("DTSTART;VALUE=DATE:20171231\r\n", "SUMMARY:" + fresh + ": Fase: ")
                .endsWith("END:VCALENDAR\r\n");
        assertThat(calendar.lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        var overview = pages.perform(get("/fascicolo/" + fresh).with(user(OFFICE)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(overview)
                .contains("A chi tocca ora", "Tocca a te: apri il compito", "Prossime scadenze", "La strada del piano")
                .contains(">Piano<", ">Percorso<", ">Decisioni<", ">Carte<");
        assertThat(page(fresh, OFFICE, "/sedute")).doesNotContain("/ratifiche");
    }

    @Test
    void whoOnlyContributesDoesNotReadWhatOtherGroupsWrite() throws Exception {
        var contributor = "terzosettore.rhodense";

        assertThat(page(OFFICE, "/testi")).doesNotContain("qui non compa");
        assertThat(page(contributor, "/testi")).contains("qui non compaiono");
        assertThat(page(OFFICE, "/storia?atto=Ciclo aperto")).contains("Che cosa è stato scritto");
        assertThat(page(contributor, "/storia?atto=Ciclo aperto"))
                .contains("Ciclo aperto</strong>")
                .doesNotContain("Che cosa è stato scritto");
    }

    @Test
    void aLargerCycleCostsNoMoreStatements() throws Exception {
        var addresses = new ArrayList<>(List.of("", "/stampa", "/storia/storia.csv"));
        PARTS.forEach(part -> addresses.add("/" + part));
        var before = statements(addresses);

        System.err.println("BASELINE " + before);
        grow();

        assertThat(statements(addresses)).isEqualTo(before);
        assertThat(before)
                .allSatisfy((address, count) ->
                        assertThat(count).as(address).isLessThanOrEqualTo(address.equals("/stampa") ? 210 : 60));
    }

    private Map<String, Integer> statements(List<String> addresses) throws Exception {
        var counted = new TreeMap<String, Integer>();
        for (var address : addresses) {
            counted.put(address, Statements.in(() -> page(mayor(), address)));
        }
        return counted;
    }

    /** Three hundred acts of several people and offices, twenty more decisions with their votes. */
    private void grow() {
        for (int number = 0; number < 300; number++) {
            record.append(
                    new LegalRecord.Act(
                            area.code(),
                            key,
                            area.mayorPeople().get(number % 3),
                            area.mayors().get(number % 3),
                            "Atto di prova " + number % 7),
                    Map.of("ufficio", area.mayors().get(0)),
                    Map.of("ufficio", area.mayors().get(number % 3)));
        }
        for (int number = 0; number < 20; number++) {
            jdbc.sql(
                            """
                    with asked as (
                        insert into collegial_decision (id, territory, business_key, body, subject_id, subject_title, rule_set,
                            outcome, opened_on, notice_days, minutes_days, publication_days, return_days)
                        select gen_random_uuid(), territory, business_key, body, subject_id, 'Altra decisione', rule_set,
                            'APPROVED', opened_on, notice_days, minutes_days, publication_days, return_days
                        from collegial_decision where business_key = :key order by opened_on limit 1 returning id),
                    called as (
                        insert into sitting (id, decision, number, call, held_at, place, agenda, closed_at, members, outcome)
                        select gen_random_uuid(), id, 1, 1, timestamp '2017-06-01 18:00', 'Sala', 'Ordine', time '20:00', 3,
                            'APPROVED' from asked returning id, decision),
                    seats as (
                        insert into sitting_attendance (sitting, office, present) select id, :office, true from called),
                    text as (
                        insert into minutes (decision, text, president, secretary, drafted_by, drafted_on)
                        select decision, 'Verbale', 'P', 'S', 'prova', date '2017-06-02' from called)
                    insert into vote (sitting, office, person, choice, reason, conflict, cast_at)
                    select id, :office, :person, 'FAVOREVOLE', '', false, now() from called
                    """)
                    .param("key", key)
                    .param("office", area.mayors().get(0))
                    .param("person", mayor())
                    .update();
        }
    }

    private String mayor() {
        return area.mayorPeople().get(0);
    }

    private String at(String part) {
        return "/fascicolo/" + key + part;
    }

    private String page(String person, String part) throws Exception {
        return page(key, person, part);
    }

    private String page(String cycle, String person, String part) throws Exception {
        return pages.perform(get("/fascicolo/" + cycle + part).with(user(person)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
