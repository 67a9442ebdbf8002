/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile.web;

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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.pianozona.profile.CommunityProfiles;
import it.pianozona.profile.Datum;
import it.pianozona.profile.Indicators;
import it.pianozona.profile.ProfileData;
import it.pianozona.record.LegalRecord;
import it.pianozona.region.ProfileBranch;
import it.pianozona.regional.IndicatorDefined;
import it.pianozona.regional.IndicatorDefinition;
import it.pianozona.sheet.SheetFormat;
import it.pianozona.sheet.Sheets;
import it.pianozona.support.MacroWorkbook;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.time.BusinessClock;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@PianozonaTest
@Tag("plan")
class ProfilePagesTest {

    private static final String OFFICE = "udp.rhodense";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private CommunityProfiles profiles;

    @Autowired
    private ProfileData data;

    @Autowired
    private Indicators indicators;

    @Autowired
    private LegalRecord record;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private BusinessClock clock;

    private MockMvc page;
    private TestArea area;
    private String key;
    private List<String> towns;
    private int year;

    @BeforeEach
    void aProfileIsOpen() {
        page = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        area = areas.like("RHO");
        year = clock.today().getYear();
        key = cycles.inPreparation(area, year + 1);
        profiles.openForCycle(key);
        towns = area.mayors().stream()
                .map(office -> office.substring("sindaco-".length()))
                .toList();
    }

    @Test
    void thePeopleOfTheTerritoryReadTheProfileAndForStrangersItDoesNotExist() throws Exception {
        for (var person : List.of(
                OFFICE, "asl.milano", "regione.lombardia", area.mayorPeople().get(0))) {
            open(person, "").andExpect(status().isOk());
            open(person, "/dati").andExpect(status().isOk());
        }
        for (var path : List.of(
                "", "/dati", "/catalogo", "/dati/dati.csv", "/dati/storia?indicatore=UTENTI&comune=1&anno=2017")) {
            open("udp.pistoiese", path).andExpect(status().isNotFound());
        }
        page.perform(get("/profili").with(user(OFFICE))).andExpect(content().string(containsString("/profili/" + key)));
        page.perform(get("/fascicolo/" + key).with(user(OFFICE)))
                .andExpect(content().string(containsString("/profili/" + key)));
        open(OFFICE, "")
                .andExpect(content()
                        .string(allOf(
                                containsString("Parte quantitativa"),
                                containsString("(il tuo ufficio)"),
                                containsString("nessun dato"))));
    }

    @Test
    void whoOnlyReadsWritesNothing() throws Exception {
        for (var person :
                List.of("regione.lombardia", "asl.milano", area.mayorPeople().get(0))) {
            save(person, Map.of(field("UTENTI", 0), "12")).andExpect(status().isForbidden());
        }
        page.perform(multipart("/profili/" + key + "/dati/importa")
                        .file(sheet("comune\nx"))
                        .with(user("regione.lombardia"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        page.perform(post("/profili/" + key + "/catalogo")
                        .with(user("asl.milano"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        open("asl.milano", "/dati").andExpect(content().string(containsString("la scrive un altro ufficio")));
        assertThat(data.latest(key)).isEmpty();
    }

    @Test
    void severalCellsAreSavedAtOnceWithTheirSource() throws Exception {
        save(
                        OFFICE,
                        Map.of(
                                field("POPOLAZIONE", 0),
                                "36.323",
                                field("SPESA_SOCIALE", 1),
                                "1.234,5",
                                field("UTENTI", 2),
                                ""))
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attribute("done", "2 valori sono salvati."));
        assertThat(data.latest(key))
                .extracting(datum -> datum.indicator().code() + " " + datum.value() + " " + datum.source())
                .containsExactly("POPOLAZIONE 36323 Anagrafe", "SPESA_SOCIALE 1234.5 Anagrafe");
        assertThat(record.of(key)).last().satisfies(entry -> {
            assertThat(entry.officeId()).isEqualTo(area.office("ufficio-piano"));
            assertThat(entry.after()).contains("\"valori\": 2");
        });
        open(OFFICE, "/dati?parte=QUANTITATIVE&anno=" + year)
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"36.323\""),
                                containsString("<strong>%d lacune</strong>".formatted(cells() - 2)),
                                containsString(" su %d celle".formatted(cells())))));
    }

    @Test
    void aWrongCellIsMarkedNothingIsSavedAndNothingIsLost() throws Exception {
        var written =
                Map.of(field("POPOLAZIONE", 0), "36323", field("POPOLAZIONE", 1), "molti", field("UTENTI", 0), "2,5");
        save(OFFICE, written)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("2 celle sono da correggere"),
                                containsString("value=\"36323\""),
                                containsString("value=\"molti\""),
                                containsString("aria-describedby=\"perche-" + field("UTENTI", 0)),
                                containsString("senza decimali"),
                                containsString("value=\"Anagrafe\""))));
        assertThat(data.latest(key)).isEmpty();

        var right = new HashMap<>(written);
        right.put("soloGiuste", "true");
        save(OFFICE, right)
                .andExpect(content()
                        .string(allOf(containsString("Salvate le altre: 1."), containsString("value=\"molti\""))));
        assertThat(data.latest(key)).hasSize(1);

        save(OFFICE, Map.of(field("UTENTI", 1), "7", "fonte", "", "attendibilita", ""))
                .andExpect(content()
                        .string(allOf(
                                containsString("«Fonte»"),
                                containsString("«Attendibilità»"),
                                containsString("value=\"7\""))));
    }

    @Test
    void twoPeopleWhoWriteTheSameCellLoseNothing() throws Exception {
        save(OFFICE, Map.of(field("UTENTI", 0), "10", field("UTENTI", 1), "20"));
        var seen = Long.toString(data.lastPosition(key));
        save(OFFICE, Map.of(field("UTENTI", 0), "11"));

        save(OFFICE, Map.of("visto", seen, field("UTENTI", 0), "10", field("UTENTI", 1), "22"))
                .andExpect(flash().attribute("done", "Un valore è salvato."));
        assertThat(values()).containsExactly("11", "22");

        save(OFFICE, Map.of("visto", seen, field("UTENTI", 0), "15"))
                .andExpect(content()
                        .string(allOf(
                                containsString("un&#39;altra persona ha registrato 11"),
                                containsString("value=\"15\""))));
        assertThat(values()).containsExactly("11", "22");
        save(OFFICE, Map.of(field("UTENTI", 0), "15"));
        assertThat(values()).containsExactly("15", "22");
    }

    private List<String> values() {
        return data.latest(key).stream()
                .map(datum -> datum.value().toPlainString())
                .toList();
    }

    @Test
    void aSmallCountOfPersonsIsStoredAndReadByNobody() throws Exception {
        save(OFFICE, Map.of(field("UTENTI", 0), "3", field("UTENTI", 1), "20", field("UTENTI", 2), "30"));
        assertThat(data.latest(key)).extracting(Datum::value).contains(new BigDecimal("3"));
        open(OFFICE, "/dati?anno=" + year)
                .andExpect(content()
                        .string(allOf(
                                containsString("placeholder=\"meno di 5\""),
                                not(containsString("value=\"3\"")),
                                not(containsString(">53<")))));
        open("regione.lombardia", "/dati?anno=" + year)
                .andExpect(content().string(allOf(containsString("meno di 5"), not(containsString(">53<")))));
        open(OFFICE, "/dati/storia?indicatore=UTENTI&comune=" + towns.get(0) + "&anno=" + year)
                .andExpect(content().string(allOf(containsString("meno di 5"), not(containsString(">3<")))));
        open(OFFICE, "/dati/dati.csv").andExpect(content().string(containsString("(persone);meno di 5;Anagrafe;ALTA")));

        save(OFFICE, Map.of(field("UTENTI", 0), "8"));
        open("regione.lombardia", "/dati?anno=" + year).andExpect(content().string(containsString(">58<")));
    }

    @Test
    void aWrongValueIsTakenBackAndItsHistoryStays() throws Exception {
        save(OFFICE, Map.of(field("UTENTI", 0), "10"));
        save(OFFICE, Map.of(field("UTENTI", 0), "11"));
        withdraw(OFFICE, "breve").andExpect(content().string(containsString("«Motivo»")));
        withdraw("regione.lombardia", "Registrato per errore").andExpect(status().isForbidden());
        withdraw(OFFICE, "Registrato per errore su un altro Comune").andExpect(status().is3xxRedirection());
        assertThat(data.latest(key)).isEmpty();
        open(OFFICE, "/dati/storia?indicatore=UTENTI&comune=" + towns.get(0) + "&anno=" + year)
                .andExpect(content()
                        .string(allOf(
                                containsString("ritirato"),
                                containsString("Registrato per errore su un altro Comune"),
                                containsString(">11<"),
                                containsString(">10<"),
                                not(containsString("Ritira il valore</button>")))));
        withdraw(OFFICE, "Registrato per errore due volte")
                .andExpect(content().string(containsString("non ha un valore")));
    }

    private ResultActions withdraw(String person, String reason) throws Exception {
        return page.perform(post("/profili/" + key + "/dati/ritira")
                .param("indicatore", "UTENTI")
                .param("comune", towns.get(0))
                .param("anno", Integer.toString(year))
                .param("motivo", reason)
                .with(user(person))
                .with(csrf()));
    }

    @Test
    void aUniversityReadsAndWritesItsPartAlone() throws Exception {
        var district = areas.like("PPO");
        var conference = areas.ownConference(district);
        var wide = profiles.open(
                conference, LocalDate.of(year + 1, 1, 1), LocalDate.of(year + 3, 12, 31), "supporto.ctss-piacenza");
        key = wide;
        towns = district.mayors().stream()
                .map(office -> office.substring("sindaco-".length()))
                .toList();
        var university = "universita.ctss-piacenza";
        open(university, "")
                .andExpect(content()
                        .string(allOf(containsString("Parte qualitativa"), not(containsString("Parte quantitativa")))));
        open(university, "/dati?parte=QUANTITATIVE").andExpect(status().isForbidden());
        open(university, "/dati/storia?indicatore=UTENTI&comune=" + towns.get(0) + "&anno=" + year)
                .andExpect(status().isForbidden());
        open(university, "/catalogo")
                .andExpect(content().string(allOf(containsString("SODDISFAZIONE"), not(containsString("UTENTI_SAD")))));
        save("tavolo.ctss-piacenza", Map.of(field("UTENTI", 0), "44")).andExpect(status().is3xxRedirection());
        save(university, Map.of(field("UTENTI", 0), "45")).andExpect(status().isForbidden());
        var smuggled = new HashMap<>(Map.of(field("SODDISFAZIONE", 0), "7,5", field("UTENTI", 1), "45"));
        smuggled.put("parte", "QUALITATIVE");
        save(university, smuggled)
                .andExpect(content().string(containsString("scegli un indicatore della parte che ti è affidata")));
        smuggled.remove(field("UTENTI", 1));
        save(university, smuggled).andExpect(status().is3xxRedirection());
        open(university, "/dati/dati.csv")
                .andExpect(content().string(allOf(containsString("SODDISFAZIONE"), not(containsString("UTENTI")))));
        assertThat(data.of(wide, ProfileBranch.QUALITATIVE)).hasSize(1);
        for (var person : List.of("udp.ponente", "supporto.ctss-piacenza", "regione.emilia-romagna")) {
            open(person, "/dati?parte=QUANTITATIVE&anno=" + year)
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("44")));
        }
    }

    @Test
    void aSheetIsCheckedBeforeItIsSavedAndAnInvalidOneIsRefusedOnThePage() throws Exception {
        upload("comune;x\nAtlantide;=1\n").andExpect(content().string(containsString("le formule non si importano")));
        page.perform(multipart("/profili/" + key + "/dati/importa")
                        .with(user(OFFICE))
                        .with(csrf()))
                .andExpect(content().string(containsString("scegli un foglio")));

        var address = upload(
                        "comune;anno;indicatore;valore\nAtlantide;%1$d;UTENTI;9\nComune di prova %2$s;%1$d;UTENTI;12\n"
                                .formatted(year, towns.get(0)))
                .andExpect(redirectedUrlPattern("/profili/*/dati/importazioni/*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        page.perform(get(address).with(user(OFFICE)))
                .andExpect(content()
                        .string(allOf(
                                containsString("Atlantide"),
                                containsString("nessun Comune del territorio si chiama così"),
                                containsString("Salva un valore"))));
        page.perform(get(address).with(user("asl.milano"))).andExpect(status().isNotFound());
        page.perform(post(address + "/conferma").with(user(OFFICE)).with(csrf()))
                .andExpect(content().string(containsString("nulla è stato salvato")));
        assertThat(data.latest(key)).isEmpty();
        page.perform(post(address + "/conferma")
                        .param("soloGiuste", "true")
                        .with(user(OFFICE))
                        .with(csrf()))
                .andExpect(flash().attribute("done", "Un valore del foglio è salvato."));
        assertThat(data.latest(key)).hasSize(1);
        page.perform(get(address).with(user(OFFICE))).andExpect(status().isNotFound());
    }

    @Test
    void aWorkbookIsTakenAsTheSheetItIsAndNothingIsSavedOfOneThatIsNone() throws Exception {
        var csv = "comune;UTENTI %d\n%s;12,5\n".formatted(year, towns.get(0));
        var book = SheetFormat.XLSX.write(new Sheets().read(csv.getBytes(StandardCharsets.UTF_8), "dati.csv"));

        for (var wrong : Map.of(
                        "il foglio contiene macro (xlsm)", MacroWorkbook.of(book),
                        "danneggiato o protetto", Arrays.copyOf(book, book.length / 2))
                .entrySet()) {
            page.perform(multipart("/profili/" + key + "/dati/importa")
                            .file(new MockMultipartFile("foglio", "dati.xlsx", "", wrong.getValue()))
                            .with(user(OFFICE))
                            .with(csrf()))
                    .andExpect(content().string(containsString(wrong.getKey())));
        }
        var address = page.perform(multipart("/profili/" + key + "/dati/importa")
                        .file(new MockMultipartFile("foglio", "dati.csv", "text/csv", book))
                        .param("fonte", "Anagrafe")
                        .param("attendibilita", "ALTA")
                        .with(user(OFFICE))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        page.perform(get(address).with(user(OFFICE))).andExpect(content().string(containsString("12,5")));
        assertThat(data.latest(key)).isEmpty();
    }

    @Test
    void theSheetsAreDownloadedAndNeverShown() throws Exception {
        for (var name : List.of(
                "dati.csv",
                "dati.ods",
                "dati.xlsx",
                "modello.csv?parte=QUANTITATIVE&anno=" + year,
                "modello.ods?parte=QUANTITATIVE&anno=" + year,
                "modello.xlsx?parte=QUANTITATIVE&anno=" + year)) {
            open(OFFICE, "/dati/" + name)
                    .andExpect(status().isOk())
                    .andExpect(header().string("Content-Disposition", containsString("attachment")))
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"));
        }
    }

    @Test
    void theTableAddsAnIndicatorForItsTerritoryAlone() throws Exception {
        var code = "ORTI_" + area.code();
        add(code, "Orti sociali").andExpect(status().is3xxRedirection());
        open(OFFICE, "/dati").andExpect(content().string(containsString("Orti sociali")));
        add(code, "Orti")
                .andExpect(content().string(allOf(containsString("già usato"), containsString("value=\"Orti\""))));
        add("1", "").andExpect(content().string(allOf(containsString("«Codice»"), containsString("«Nome»"))));
        var other = profiles.get(profileOf(areas.like("RHO")));
        assertThat(indicators.of(other)).noneMatch(one -> one.code().equals(code));
        assertThat(indicators.find(code)).isPresent();
    }

    @Test
    void anIndicatorOfTheRegionJoinsTheCatalogueOfItsProfiles() {
        var code = "REG_" + area.code();
        events.publishEvent(new IndicatorDefined(
                "LOM",
                new IndicatorDefinition(
                        code,
                        "casi / residenti",
                        "persone",
                        IndicatorDefinition.Direction.DECRESCENTE,
                        Optional.empty(),
                        Optional.of(new BigDecimal("100")))));
        assertThat(indicators.of(profiles.get(key))).anyMatch(one -> one.code().equals(code) && one.people());
        var tuscan = profiles.get(profileOf(areas.like("PIS")));
        assertThat(indicators.of(tuscan)).noneMatch(one -> one.code().equals(code));
    }

    private long cells() {
        return 3
                * indicators.of(profiles.get(key)).stream()
                        .filter(one -> one.branch() == ProfileBranch.QUANTITATIVE)
                        .count();
    }

    private String profileOf(TestArea one) {
        var opened = cycles.inPreparation(one, year + 1);
        profiles.openForCycle(opened);
        return opened;
    }

    private ResultActions add(String code, String label) throws Exception {
        return page.perform(post("/profili/" + key + "/catalogo")
                .param("code", code)
                .param("label", label)
                .param("unit", "orti")
                .param("scope", "SERVICE")
                .param("direction", "UP_IS_BETTER")
                .param("branch", "QUANTITATIVE")
                .param("source", "Ufficio di piano")
                .param("whole", "true")
                .with(user(OFFICE))
                .with(csrf()));
    }

    private ResultActions upload(String csv) throws Exception {
        return page.perform(multipart("/profili/" + key + "/dati/importa")
                .file(sheet(csv))
                .param("fonte", "Anagrafe")
                .param("attendibilita", "ALTA")
                .with(user(OFFICE))
                .with(csrf()));
    }

    private static MockMultipartFile sheet(String csv) {
        return new MockMultipartFile("foglio", "dati.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private ResultActions open(String person, String path) throws Exception {
        return page.perform(get("/profili/" + key + path).with(user(person)));
    }

    private String field(String indicator, int town) {
        return "v:" + indicator + ":" + towns.get(town);
    }

    private ResultActions save(String person, Map<String, String> fields) throws Exception {
        var form = new HashMap<>(Map.of(
                "parte", "QUANTITATIVE",
                "anno", Integer.toString(year),
                "visto", Long.toString(data.lastPosition(key)),
                "fonte", "Anagrafe",
                "attendibilita", "ALTA"));
        form.putAll(fields);
        var request = post("/profili/" + key + "/dati").with(user(person)).with(csrf());
        form.forEach(request::param);
        return page.perform(request);
    }
}
