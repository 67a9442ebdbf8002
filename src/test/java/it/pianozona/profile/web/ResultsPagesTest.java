/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.pianozona.chart.Chart;
import it.pianozona.profile.CommunityProfiles;
import it.pianozona.profile.Homogeneity;
import it.pianozona.profile.ProfileCharts;
import it.pianozona.profile.ProfileFigures;
import it.pianozona.profile.Readings;
import it.pianozona.profile.SpendingResult;
import it.pianozona.record.LegalRecord;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.ProfileOnRecord;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The results of a profile through their endpoints and their security. */
@PianozonaTest
@Tag("plan")
class ResultsPagesTest {

    private static final String PLAN_OFFICE = "udp.rhodense";
    private static final String OTHER_AREA = "sindaco.bollate";
    private static final String UNIVERSITY = "universita.rhodense";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private CommunityProfiles profiles;

    @Autowired
    private ProfileFigures figures;

    @Autowired
    private ProfileCharts charts;

    @Autowired
    private Readings readings;

    @Autowired
    private Homogeneity homogeneity;

    @Autowired
    private LegalRecord record;

    private MockMvc pages;
    private TestArea area;
    private String key;
    private ProfileOnRecord profile;

    @BeforeEach
    void aProfileOfThreeMunicipalities() {
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        area = areas.like("RHO");
        key = cycles.inPreparation(area, 2018);
        profile = ProfileOnRecord.opened(context, area, key);
    }

    private String mayor() {
        return area.mayorPeople().get(0);
    }

    private String html(String path, String person) throws Exception {
        return pages.perform(get("/profili/" + key + path).with(user(person)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletRequestBuilder sent(String path, String person) {
        return post("/profili/" + key + path).with(user(person)).with(csrf());
    }

    private String name(int town) {
        return "Comune di prova " + profile.town(town);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/risultati", "/conoscenza", "/omogeneita", "/riferimenti", "/indicatori/UTENTI"})
    void whoSeesTheAreaReadsContributorsMayNotAndStrangersFindNothing(String path) throws Exception {
        html(path, mayor());
        html(path, PLAN_OFFICE);
        pages.perform(get("/profili/" + key + path).with(user(UNIVERSITY))).andExpect(status().isForbidden());
        pages.perform(get("/profili/" + key + path).with(user(OTHER_AREA))).andExpect(status().isNotFound());
        pages.perform(get("/profili/CHE-NON-CE" + path).with(user(PLAN_OFFICE))).andExpect(status().isNotFound());
    }

    @Test
    void aContributorReadsTheIndicatorsOfItsPart() throws Exception {
        assertThat(html("/indicatori/SODDISFAZIONE", UNIVERSITY)).contains("Soddisfazione rilevata");
        assertThat(html("", mayor())).contains("Risultati e grafici");
        assertThat(html("", UNIVERSITY)).doesNotContain("Risultati e grafici");
    }

    @Test
    void anEmptyProfileSaysThatNothingIsThereYet() throws Exception {
        assertThat(html("/risultati", mayor()))
                .contains(
                        "Risultati del profilo: Area di prova " + area.code(),
                        "Nessun Comune ha ancora dato la spesa sociale",
                        "Qui trovi ogni indicatore che ha almeno un dato");
        assertThat(html("/indicatori/UTENTI", mayor())).contains("Nessun Comune dell'ambito ha ancora un valore");
        assertThat(charts.ofCycle(key)).isEmpty();
    }

    @Test
    void theFiguresOfTheAreaComeOut() {
        profile.withSpending();

        var lines = figures.spending(figures.of(key, area.code()), 2017);

        assertThat(lines)
                .extracting(ProfileFigures.Line::result, line -> line.figure().value(), line -> line.figure()
                        .sample())
                .contains(
                        tuple(SpendingResult.SPESA_PRO_CAPITE, euro("143.71"), 3),
                        tuple(SpendingResult.DIFFERENZIALE, euro("98.00"), 3),
                        tuple(SpendingResult.QUOTA_PROGRAMMATA, euro("20.00"), 2),
                        tuple(SpendingResult.QUOTA_GESTITA, euro("10.00"), 1),
                        tuple(SpendingResult.PROGRAMMATA_PRO_CAPITE, euro("28.91"), 2),
                        tuple(SpendingResult.QUOTA_COMPARTECIPAZIONE, Optional.empty(), 0));
    }

    private static Optional<BigDecimal> euro(String amount) {
        return Optional.of(new BigDecimal(amount));
    }

    @Test
    void thePageSaysValueClassComparisonAndWhatIsMissing() throws Exception {
        profile.withSpending();

        var html = html("/risultati?anno=2017", mayor());

        assertThat(html)
                .contains("143,71 euro", "classe 130-170: qui in media si programma insieme il 5 %")
                .contains("98,00 euro", "fascia tra 50 e 100 euro", "Lombardia 2012: 98 euro")
                .contains("20,00 %", "Lombardia 2012: 22 %", "Parziale.", "Manca il dato di " + name(2) + ".")
                .contains("non si può calcolare", "Fonti dei dati: Rendiconto 2017.")
                .contains("role=\"img\"", "spesa sociale di tutti i Comuni ÷ popolazione di tutti i Comuni");
        assertThat(html("/risultati?anno=2016", mayor()))
                .contains("134,55 euro", "2 su 3", "Manca il dato di " + name(2) + ".");
    }

    @Test
    void dataThatContradictEachOtherAreNamedAndNotCounted() throws Exception {
        profile.withSpending().gives("SPESA_PROGRAMMATA", 2, 2017, "520.01");

        assertThat(html("/risultati", mayor()))
                .contains(name(2) + ", 2017: la spesa programmata insieme supera la spesa totale.", "20,00 %");
    }

    @Test
    void transfersAreRankedWithTheirGrowth() throws Exception {
        profile.withSpending().withTransfers();

        assertThat(html("/risultati", mayor()))
                .containsSubsequence(
                        ">1</td>", name(0), "15,00", "25,00", ">2</td>", name(1), "5,00", "manca l&#39;anno prima");
    }

    @Test
    void theIndicatorShowsGapsAndHidesSmallCells() throws Exception {
        profile.withUsers().gives("UTENTI", 0, 2016, "110");

        var html = html("/indicatori/UTENTI", mayor());

        assertThat(html)
                .contains(
                        "Area di prova " + area.code(),
                        ">120<",
                        ">meno di 5<",
                        ">manca<",
                        "il dato di " + name(2) + ".",
                        "parziale")
                .doesNotContain(">3<");
        var csv = pages.perform(
                        get("/profili/" + key + "/indicatori/UTENTI/dati.csv").with(user(mayor())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        assertThat(csv.getContentType()).startsWith("text/csv");
        assertThat(csv.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(csv.getContentAsString(StandardCharsets.UTF_8))
                .contains(";2017;120;", ";2017;meno di 5;", ";2017;manca;")
                .doesNotContain(";2017;3;");
    }

    @Test
    void aMunicipalityHasItsOwnTimeLine() throws Exception {
        profile.withSpending();

        assertThat(html("/indicatori/SPESA_SOCIALE?comune=" + profile.town(0), mayor()))
                .contains("Spesa sociale negli anni: " + name(0), "140.000", "150.000");
        pages.perform(get("/profili/" + key + "/indicatori/CHE_NON_CE").with(user(mayor())))
                .andExpect(status().isNotFound());
        pages.perform(get("/profili/" + key + "/indicatori/UTENTI?ambito=RHO").with(user(mayor())))
                .andExpect(status().isNotFound());
    }

    @Test
    void theTablesOfficeCommentsWithItsNameAndTheOthersRead() throws Exception {
        profile.withSpending();

        pages.perform(sent("/commento", PLAN_OFFICE)
                        .param("ambito", area.code())
                        .param("risultato", "DIFFERENZIALE")
                        .param("commentoLettura", "Il Comune più piccolo spende poco.")
                        .param("implicazioniStrategiche", "Un fondo comune per i piccoli.")
                        .param("pagina", "risultati"))
                .andExpect(redirectedUrl(
                        "/profili/%s/risultati?ambito=%s#commento-DIFFERENZIALE".formatted(key, area.code())))
                .andExpect(flash().attribute("done", "Il commento è registrato."));

        assertThat(html("/risultati", mayor()))
                .contains("Il Comune più piccolo spende poco.", "Un fondo comune per i piccoli.")
                .doesNotContain("Modifica il commento");
        assertThat(html("/risultati", PLAN_OFFICE)).contains("Modifica il commento");
        assertThat(readings.of(key, area.code()).get("DIFFERENZIALE").author()).contains(" ");
        assertThat(record.of(key))
                .anyMatch(entry -> entry.act().equals("Lettura del risultato DIFFERENZIALE")
                        && entry.personId().equals(PLAN_OFFICE)
                        && entry.officeId().equals("ufficio-piano-" + area.code()));
        pages.perform(sent("/commento", mayor())
                        .param("ambito", area.code())
                        .param("risultato", "DIFFERENZIALE")
                        .param("commentoLettura", "x")
                        .param("implicazioniStrategiche", ""))
                .andExpect(status().isForbidden());
        pages.perform(sent("/commento", PLAN_OFFICE)
                        .param("ambito", area.code())
                        .param("risultato", "ALTRO")
                        .param("commentoLettura", "x")
                        .param("implicazioniStrategiche", ""))
                .andExpect(status().isNotFound());
    }

    @Test
    void aCommentThatIsTooLongIsRefusedAndKept() throws Exception {
        profile.withUsers();
        var tooLong = "a".repeat(4001);

        var kept = pages.perform(sent("/commento", PLAN_OFFICE)
                        .param("ambito", area.code())
                        .param("risultato", "UTENTI")
                        .param("commentoLettura", tooLong)
                        .param("implicazioniStrategiche", "b")
                        .param("pagina", "indicatore"))
                .andExpect(redirectedUrl(
                        "/profili/%s/indicatori/UTENTI?ambito=%s#commento-UTENTI".formatted(key, area.code())))
                .andReturn();

        var page = pages.perform(get("/profili/" + key + "/indicatori/UTENTI")
                        .with(user(PLAN_OFFICE))
                        .flashAttrs(kept.getFlashMap()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains(tooLong, "«Commento di lettura»: al massimo 4.000 caratteri");
        assertThat(readings.of(key, area.code())).isEmpty();
    }

    @Test
    void noIndicatorTellsPeopleTheCodeOfARequirement() {
        assertThat(jdbc.sql("select code from profile_indicator where formula ~ '\\([A-Z]+[0-9]*-[0-9]+\\)'")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void anAnswerOnHomogeneityNeedsItsAct() throws Exception {
        var refused = pages.perform(sent("/omogeneita", PLAN_OFFICE)
                        .param("ambito", area.code())
                        .param("servizio", "SAD")
                        .param("dimensione", "FEES")
                        .param("raggiunto", "SI")
                        .param("atto", " "))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(refused).contains("«Atto»: se i criteri sono omogenei indica l&#39;atto");
        assertThat(Jsoup.parse(refused).select("input[name=raggiunto][value=SI]"))
                .hasSize(1)
                .allMatch(box -> box.hasAttr("checked") && box.hasAttr("required"));
        assertThat(homogeneity.of(key)).isEmpty();

        pages.perform(sent("/omogeneita", PLAN_OFFICE)
                        .param("ambito", area.code())
                        .param("servizio", "SAD")
                        .param("dimensione", "FEES")
                        .param("raggiunto", "SI")
                        .param("atto", "Regolamento d'ambito n. 3/2017"))
                .andExpect(redirectedUrl("/profili/" + key + "/omogeneita"));
        assertThat(html("/omogeneita", mayor()))
                .contains("sì, Regolamento d&#39;ambito n. 3/2017", "100 % (1 su 1)", "Lombardia 2012: meno del 50 %")
                .doesNotContain("Registra una risposta");
        pages.perform(sent("/omogeneita", mayor())
                        .param("ambito", area.code())
                        .param("servizio", "SAD")
                        .param("dimensione", "FEES")
                        .param("raggiunto", "NO"))
                .andExpect(status().isForbidden());
    }

    @Test
    void theSurveyShowsWhereAnswersDiffer() throws Exception {
        profile.withKnowledge();

        assertThat(html("/conoscenza", mayor()))
                .contains("100 % (1 su 1)", "0 % (0 su 1)", "47 %", "Tutto l&#39;ambito", name(1), "solo una stima")
                .contains("Una voce su 7 ha risposte diverse nell&#39;ambito.");
    }

    @Test
    void referenceValuesAreEnteredWithTheirSourceAndDrawn() throws Exception {
        profile.withSpending();
        var refused = pages.perform(sent("/riferimenti", PLAN_OFFICE)
                        .param("codice", "SPESA_PRO_CAPITE")
                        .param("nome", "Lombardia")
                        .param("anno", "2017")
                        .param("valore", "86,00")
                        .param("campione", "0")
                        .param("fonte", ""))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(refused).contains("«Campione»", "«Fonte»", "value=\"86,00\"");

        pages.perform(sent("/riferimenti", PLAN_OFFICE)
                        .param("codice", "SPESA_PRO_CAPITE")
                        .param("nome", "Lombardia")
                        .param("anno", "2017")
                        .param("valore", "86,00")
                        .param("campione", "98")
                        .param("fonte", "Regione Lombardia, monitoraggio 2017"))
                .andExpect(redirectedUrl("/profili/" + key + "/riferimenti"));

        assertThat(html("/riferimenti", mayor()))
                .contains("data-l=\"Campione\">98</td>", "Regione Lombardia, monitoraggio 2017");
        assertThat(html("/risultati", mayor())).contains("Lombardia 2017: 86");
        assertThat(charts.ofCycle(key).get(0).reference())
                .contains(new Chart.Reference("Lombardia 2017", new BigDecimal("86.00")));
        pages.perform(sent("/riferimenti/rimuovi", PLAN_OFFICE)
                        .param("codice", "SPESA_PRO_CAPITE")
                        .param("anno", "2017"))
                .andExpect(redirectedUrl("/profili/" + key + "/riferimenti"));
        assertThat(html("/riferimenti", mayor())).doesNotContain("monitoraggio 2017");
        pages.perform(sent("/riferimenti", mayor())).andExpect(status().isForbidden());
    }

    @Test
    void aSheetOfReferenceValuesIsTakenWholeOrNotAtAll() throws Exception {
        var wrong = load(
                "codice;anno;nome;valore;campione;fonte\r\nUTENTI;2017;Lombardia;12,5;;ISTAT\r\nBOH;2017;L;1;;x\r\nUTENTI;due;L;1;;x");
        assertThat(wrong)
                .contains("Riga 3: «Codice»: «BOH»", "Riga 4: «Anno»")
                .doesNotContain("data-l=\"Fonte\">ISTAT</td>");

        load("codice;anno;nome;valore;campione;fonte\r\nUTENTI;2017;Lombardia;12,5;30;ISTAT");

        assertThat(html("/riferimenti", mayor()))
                .contains("data-l=\"Fonte\">ISTAT</td>", "12,5", "data-l=\"Campione\">30</td>");
        var export = pages.perform(
                        get("/profili/" + key + "/riferimenti/riferimenti.csv").with(user(mayor())))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(export).contains("UTENTI;2017;Lombardia;12,5;30;ISTAT", "DIFFERENZIALE;2012;Lombardia;98;;");
    }

    private String load(String sheet) throws Exception {
        return pages.perform(multipart("/profili/" + key + "/riferimenti/importa")
                        .file(new MockMultipartFile(
                                "foglio", "valori.csv", "text/csv", sheet.getBytes(StandardCharsets.UTF_8)))
                        .with(user(PLAN_OFFICE))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void thePlanDrawsTheSpendingFirstAndThenOneChartForEachIndicator() {
        profile.withSpending().withTransfers().withUsers();

        var drawn = charts.ofCycle(key);

        assertThat(drawn)
                .extracting(Chart::title)
                .containsExactly(
                        "Spesa sociale pro capite per Comune, 2017",
                        "Spesa sociale pro capite dell'ambito negli anni",
                        "Spesa programmata e gestita insieme per Comune, 2017",
                        "Quota del bilancio trasferita all'ambito per Comune, 2017",
                        "Popolazione residente per Comune, 2017",
                        "Spesa sociale per Comune, 2017",
                        "Utenti in carico per Comune, 2017");
        assertThat(drawn.get(0).series().get(0).values()).containsExactly(euro("150.00"), euro("90.00"), euro("52.00"));
        assertThat(drawn.get(1).series().get(0).absences()).containsExactly("parziale", "");
        assertThat(drawn.get(6).series().get(0).absences()).containsExactly("", "meno di 5", "manca");
        assertThat(charts.ofCycle(key)).isEqualTo(drawn);
        assertThat(profiles.get(key).key()).isEqualTo(key);
    }
}
