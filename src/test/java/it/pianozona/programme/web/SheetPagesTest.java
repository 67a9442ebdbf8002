/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.web;

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

import it.pianozona.programme.Programme;
import it.pianozona.programme.ProgrammeOffices;
import it.pianozona.programme.sheet.ProgrammeSheet;
import it.pianozona.programme.sheet.ProgrammeSheets;
import it.pianozona.programme.sheet.SheetField;
import it.pianozona.programme.sheet.SheetKind;
import it.pianozona.programme.sheet.Standing;
import it.pianozona.support.MacroWorkbook;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.PlansInForce;
import it.pianozona.support.SampleMeasures;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.support.TestProgrammes;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
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

/** The sheets of a programme on their pages: read, proposed, written, compared, out to a file and in again. */
@PianozonaTest
@Tag("years")
class SheetPagesTest {

    private static final int YEAR = 2018;
    private static final String PLAN_OFFICE = "udp.rhodense";
    private static final LocalDate TODAY = LocalDate.of(YEAR, 6, 1);

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private PlansInForce plans;

    @Autowired
    private TestProgrammes programmes;

    @Autowired
    private ProgrammeSheets sheets;

    @Autowired
    private ProgrammeOffices proposing;

    @Autowired
    private Offices offices;

    private MockMvc pages;
    private TestArea area;
    private Programme programme;
    private String root;

    @BeforeEach
    void aProgrammeBegunFromThePlan() {
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        area = areas.like("RHO");
        var cycle = cycles.inPreparation(area, YEAR);
        plans.version1(cycle);
        programme = programmes.in(area, cycle, YEAR, Programme.State.SHEETS);
        sheets.prefill(programme.id());
        root = "/programmi/" + programme.key() + "/schede";
    }

    private ProgrammeSheet sheet(int number) {
        return sheets.find(programme.id(), number).orElseThrow();
    }

    private ResultActions open(String page, String person) throws Exception {
        return pages.perform(get(root + page).with(user(person)));
    }

    private Document read(String page, String person) throws Exception {
        return Jsoup.parse(open(page, person)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private ResultActions send(String page, String person, Map<String, String> fields) throws Exception {
        var request = post(root + page).with(user(person)).with(csrf());
        fields.forEach(request::param);
        return pages.perform(request);
    }

    private void saved(ResultActions answer) throws Exception {
        answer.andExpect(status().is3xxRedirection()).andExpect(flash().attributeExists("done"));
    }

    /** What the browser would send of the form of a sheet. */
    private Map<String, String> shown(String page, String person) throws Exception {
        var fields = new HashMap<String, String>();
        for (var field : read(page, person).select("main form:has([name=version]) [name]")) {
            var isTick = field.attr("type").equals("checkbox");
            if (!isTick || field.hasAttr("checked")) {
                fields.put(field.attr("name"), value(field));
            }
        }
        return fields;
    }

    private static String value(Element field) {
        return switch (field.tagName()) {
            case "select" -> {
                var option = field.selectFirst("option[selected]");
                yield option == null ? "" : option.attr("value");
            }
            case "textarea" -> field.wholeText();
            default -> field.attr("value");
        };
    }

    private String person(Predicate<OfficeKind> kind) {
        return offices.ofTerritory(area.code(), TODAY).stream()
                .filter(office -> kind.test(office.kind()))
                .flatMap(office -> offices.holdersOf(office.id(), TODAY).stream())
                .map(one -> one.id())
                .filter(one -> !one.equals(PLAN_OFFICE))
                .findFirst()
                .orElseThrow();
    }

    private Stream<String> proposers() {
        return proposing.proposing(programme).stream()
                .flatMap(office -> offices.holdersOf(office, TODAY).stream())
                .map(one -> one.id())
                .filter(one -> !one.equals(PLAN_OFFICE))
                .distinct();
    }

    @Test
    void cardsAndTableShowTheSheetsAndWhatIsMissing() throws Exception {
        var cards = read("", PLAN_OFFICE);
        assertThat(cards.selectFirst("main h2.h4").text()).isEqualTo("1. Assistenza domiciliare");
        assertThat(cards.text())
                .contains("1 scheda per 8.000 €: 1 da sistemare.", "continua", "manca quanti utenti", "da completare");
        var table = read("?vista=tabella&area=SOCIAL&fonte=COMUNI&andamento=CONTINUES&manca=true", PLAN_OFFICE);
        assertThat(table.selectFirst("main tbody th").text()).isEqualTo("1. Assistenza domiciliare");
        assertThat(table.selectFirst("[data-l=Costo]").text()).isEqualTo("8.000,00");
        assertThat(read("?area=HEALTH", PLAN_OFFICE).text()).contains("Nessuna scheda corrisponde");
        assertThat(read("?ente=" + area.mayors().get(0), PLAN_OFFICE).text()).contains("Nessuna scheda corrisponde");
        pages.perform(get("/programmi/" + programme.key()).with(user(PLAN_OFFICE)))
                .andExpect(content().string(containsString("1 scheda, 1 da sistemare.")));
    }

    @Test
    void everyFieldHasItsPlaceInTheFormAndSendingItAsItIsChangesNothing() throws Exception {
        var before = sheet(1);
        var fields = shown("/1", PLAN_OFFICE);
        assertThat(read("/1", PLAN_OFFICE).select("main form [name]").eachAttr("name"))
                .containsAll(Stream.of(SheetField.values())
                        .filter(field -> field != SheetField.BEFORE && field != SheetField.POLICY)
                        .map(SheetField::id)
                        .toList());

        saved(send("/1", PLAN_OFFICE, fields));

        assertThat(sheet(1)).isEqualTo(before);
    }

    @Test
    void whatIsWrittenIsKeptAndReadInWords() throws Exception {
        var fields = shown("/1", PLAN_OFFICE);
        fields.putAll(Map.of(
                "andamento", "CHANGED",
                "motivo", "Più pasti",
                "utenti", "1.200",
                "descrizione", "Pasti a casa.",
                "inizio", "01/02/2018",
                "cup", "J31H18000120001",
                "totale", "8.000,50",
                "gestione", "OTHER",
                "gestioneParole", "Buoni servizio"));
        fields.putAll(Map.of(
                "costo-0-ente", area.mayors().get(0),
                "costo-1-fonte", "FNPS",
                "costo-1-annualita", "2017",
                "costo-1-importo", "0,50",
                "fnpsRiga", "HOME",
                "fnpsColonna", "DISABILITY",
                "partner-0-nome", "Cooperativa Alba",
                "tappa-0-titolo", "Avvio",
                "tappa-0-giorno", "1/3/2018"));
        fields.putAll(
                Map.of("personale-0-figura", "operatore", "personale-0-persone", "2", "personale-0-quantita", "36,5"));
        saved(send("/1", PLAN_OFFICE, fields));

        var kept = sheet(1);
        assertThat(kept.course().kind()).isEqualTo(SheetKind.CHANGED);
        assertThat(kept.covered()).isEqualTo("8000.50");
        assertThat(kept.delivery().users()).contains(1200);
        assertThat(kept.parts().staff()).hasSize(1);
        var mayor = read("/1", area.mayorPeople().get(0));
        assertThat(mayor.select("form [name=titolo]")).isEmpty();
        assertThat(mayor.text())
                .contains("cambiata", "Più pasti", "in altro modo", "servizi domiciliari e territoriali")
                .contains("01/03/2018: Avvio", "Cooperativa Alba", "2 × operatore, 36,5 ore alla settimana", "8.000,50")
                .doesNotContain("CHANGED", "OTHER", "HOME", "null");
    }

    @Test
    void allFaultsAreSaidAtOnceAndWhatWasTypedStays() throws Exception {
        var fields = shown("/1", PLAN_OFFICE);
        fields.putAll(Map.of(
                "utenti", "molti",
                "totale", "cento",
                "costo-0-importo", "tanto",
                "tappa-0-titolo", "Avvio",
                "tappa-0-giorno", "presto",
                "partner-0-ruolo", "gestore"));
        send("/1", PLAN_OFFICE, fields)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("«molti» non è un numero intero"),
                                containsString("«cento» non è un importo"),
                                containsString("«tanto» non è un importo"),
                                containsString("«presto» non è una data"),
                                containsString("value=\"molti\""),
                                containsString("value=\"tanto\""),
                                containsString("value=\"presto\""),
                                containsString("value=\"gestore\""))));
        fields.putAll(Map.of(
                "utenti", "1", "totale", "8000", "costo-0-importo", "8000", "tappa-0-giorno", "2/1/2019", "cig", "X"));
        send("/1", PLAN_OFFICE, fields)
                .andExpect(content()
                        .string(allOf(
                                containsString("è fuori dal 2018"),
                                containsString("Ha 10 lettere maiuscole e cifre"),
                                containsString("Ogni riga ha il nome del partner"))));
        assertThat(sheet(1).delivery().users()).isEmpty();
    }

    @Test
    void whoComesSecondReadsBothTexts() throws Exception {
        var mine = shown("/1", PLAN_OFFICE);
        var theirs = new HashMap<>(mine);
        theirs.put("titolo", "Cura a casa");
        saved(send("/1", PLAN_OFFICE, theirs));
        mine.put("titolo", "Pasti a casa");
        var page = Jsoup.parse(send("/1", PLAN_OFFICE, mine)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.selectFirst("section:has(#salvato)").text()).contains("Cura a casa");
        assertThat(page.selectFirst("#titolo").attr("value")).isEqualTo("Pasti a casa");
        assertThat(page.selectFirst("[name=version]").attr("value")).isEqualTo("2");
        assertThat(sheet(1).title()).isEqualTo("Cura a casa");
    }

    @Test
    void aSheetIsAddedFromAnActionOfThePlanAndTakenAway() throws Exception {
        var action = sheet(1).roots().action().orElseThrow();
        var fields = shown("/nuova?azione=" + action, PLAN_OFFICE);
        assertThat(fields).containsEntry("titolo", "Assistenza domiciliare").containsEntry("totale", "8.000,00");
        fields.put("titolo", "Assistenza di notte");
        saved(send("/nuova", PLAN_OFFICE, fields));
        assertThat(sheet(2).title()).isEqualTo("Assistenza di notte");
        assertThat(sheet(2).parts().results()).hasSize(1);

        saved(send("/2/rimuovi", PLAN_OFFICE, Map.of()));
        assertThat(sheets.of(programme.id())).hasSize(1);
    }

    @Test
    void aTableProposesReadsTheAnswerAndNobodyElseWritesInItsPlace() throws Exception {
        programme = programmes.move(programme, Programme.State.PROPOSALS);
        var people = proposers().toList();
        var table = people.get(0);
        var fields = new HashMap<>(shown("/nuova", table));
        fields.putAll(Map.of("titolo", "Sportello", "area", "SOCIAL", "andamento", "NEW", "gestione", "DIRECT"));
        fields.putAll(SampleMeasures.fields("Contatti", "1", "2", YEAR));
        saved(send("/nuova", table, fields));
        var proposed = sheet(2);
        assertThat(proposed.proposal().standing()).isEqualTo(Standing.PROPOSED);
        saved(send("/2", table, shown("/2", table)));

        var colleague = people.stream()
                .filter(one -> !one.equals(table))
                .filter(one -> offices.heldBy(one, TODAY).stream().noneMatch(office -> office.id()
                        .equals(proposed.proposal().proposedBy())))
                .findFirst()
                .orElseThrow();
        send("/2", colleague, fields)
                .andExpect(
                        result -> assertThat(result.getResponse().getStatus()).isIn(403, 404));
        assertThat(sheet(2)).isEqualTo(proposed);
        send("/2/risposta", table, Map.of("accolta", "true")).andExpect(status().isForbidden());
        send("/1", table, fields)
                .andExpect(
                        result -> assertThat(result.getResponse().getStatus()).isIn(403, 404));

        programme = programmes.move(programme, Programme.State.SHEETS);
        send("/2/risposta", PLAN_OFFICE, Map.of("accolta", "false", "risposta", ""))
                .andExpect(flash().attribute("refusal", containsString("scrivi perché la proposta non è accolta")));
        saved(send("/2/risposta", PLAN_OFFICE, Map.of("accolta", "false", "risposta", "C'è già.")));
        assertThat(read("/2", table).text()).contains("non accolta", "Risposta dell'ufficio di piano: C'è già.");
    }

    @Test
    void whoIsElsewhereReadsNothingUntilTheApprovalAndAMayorReadsAndDoesNotWrite() throws Exception {
        var mayor = area.mayorPeople().get(0);
        open("/1", mayor).andExpect(status().isOk());
        send("/1", mayor, Map.of("titolo", "Altro")).andExpect(status().isForbidden());
        send("/nuova", mayor, Map.of("titolo", "Altro")).andExpect(status().isForbidden());
        send("/1/rimuovi", mayor, Map.of()).andExpect(status().isForbidden());
        var stranger = "udp.garbagnatese";
        open("", stranger).andExpect(status().isNotFound());
        open("/1", stranger).andExpect(status().isNotFound());
        open("/schede.csv", stranger).andExpect(status().isNotFound());

        programme = programmes.move(programme, Programme.State.APPROVED);
        open("/1", stranger).andExpect(status().isOk());
        send("/1", stranger, Map.of("titolo", "Altro")).andExpect(status().isForbidden());
        assertThat(sheet(1).title()).isEqualTo("Assistenza domiciliare");
    }

    @Test
    void aGuestReadsOnlyWhatIsTheirs() throws Exception {
        var guest = person(OfficeKind::isGuest);
        assertThat(read("", guest).text()).doesNotContain("Assistenza domiciliare");
        open("/1", guest).andExpect(status().isNotFound());
        open("/confronto", guest).andExpect(status().isForbidden());
        assertThat(open("/schede.csv", guest).andReturn().getResponse().getContentAsString())
                .doesNotContain("Assistenza domiciliare");
    }

    @Test
    void theFileGoesOutAndComesInAndAWrongRowSavesNothing() throws Exception {
        var before = sheet(1);
        var csv = open("/schede.csv", PLAN_OFFICE)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv).contains("Numero;Titolo;Andamento", "1;Assistenza domiciliare;continua;");
        load("schede.csv", csv.getBytes(StandardCharsets.UTF_8))
                .andExpect(flash().attribute("done", containsString("1 scheda letta")));
        assertThat(sheet(1)).isEqualTo(before);

        load("schede.csv", text("Numero;Titolo;CUP;Fonte;Importo\n1;Pasti;;COMUNI;9000\n;Nuova;J3;COMUNI;1"))
                .andExpect(content().string(containsString("«File»: riga 3, CUP: ha 15 caratteri")));
        load("schede.csv", text("Numero;Titolo;Inizio\n1;Pasti;43101"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Riga 2, Inizio"),
                                containsString("«43101» non è una data; scrivila come 31/12/2018."))));
        assertThat(sheet(1)).isEqualTo(before);

        load("schede.csv", text("Numero;Titolo;Fonte;Importo\n1;Pasti;COMUNI;9000,10\n;Nuova;COMUNI;1"))
                .andExpect(flash().attributeExists("done"));
        assertThat(sheet(1).title()).isEqualTo("Pasti");
        assertThat(sheet(1).covered()).isEqualTo("9000.10");
        assertThat(sheet(2).title()).isEqualTo("Nuova");
    }

    @Test
    void formulasAndMacrosAreRefusedInClearWords() throws Exception {
        load("schede.csv", text("Numero;Titolo;Importo\n1;Pasti;=1+1"))
                .andExpect(content().string(containsString("le formule non si importano (celle C2)")));
        var workbook =
                open("/schede.xlsx", PLAN_OFFICE).andReturn().getResponse().getContentAsByteArray();
        load("schede.xlsm", MacroWorkbook.of(workbook)).andExpect(content().string(containsString("macro")));
        assertThat(sheet(1).title()).isEqualTo("Assistenza domiciliare");
    }

    private static byte[] text(String csv) {
        return csv.getBytes(StandardCharsets.UTF_8);
    }

    private ResultActions load(String name, byte[] bytes) throws Exception {
        return pages.perform(multipart(root + "/importa")
                .file(new MockMultipartFile("tabella", name, "application/octet-stream", bytes))
                .with(user(PLAN_OFFICE))
                .with(csrf()));
    }

    @Test
    void theYearStandsBesideTheOneBeforeAndThePlan() throws Exception {
        var fields = shown("/1", PLAN_OFFICE);
        fields.putAll(Map.of("totale", "7.000", "costo-0-importo", "7.000"));
        saved(send("/1", PLAN_OFFICE, fields));
        var page = read("/confronto", PLAN_OFFICE);
        assertThat(page.selectFirst("main tbody tr").text())
                .contains("1. Assistenza domiciliare", "8.000,00", "7.000,00");
        assertThat(page.text()).contains("7.000 € nel programma, 0 € l'anno prima, 8.000 € nel piano");
        open("/confronto", area.mayorPeople().get(0)).andExpect(content().string(not(containsString("null"))));
    }
}
