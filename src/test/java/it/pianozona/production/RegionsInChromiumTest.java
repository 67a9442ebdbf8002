/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.production;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import it.pianozona.browser.Browser;
import it.pianozona.browser.EnabledIfChromium;
import it.pianozona.browser.Person;
import it.pianozona.sheet.Sheet;
import it.pianozona.sheet.SheetFormat;
import it.pianozona.sheet.Sheets;
import it.pianozona.story.ToldInstallation;
import it.pianozona.support.Installation;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * From an empty database in production to an approved plan in each region, in areas that no file has: an administrator opens in
 * Chromium what a province needs, the heads of the planning offices set up their office and open the cycle there, and the people,
 * who came by the sheet, go to the plan.
 */
@Tag("production")
@EnabledIfChromium
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegionsInChromiumTest {

    private static final String ADMIN = "capo.installazione";
    private static final String PASSWORD = "cavallo-batteria-graffetta";
    private static final String OWN = "lampone-trattore-nebbia-9";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Rome"));
    private static final int FIRST_YEAR = TODAY.getYear() + 1;
    private static final Pattern ADDRESS =
            Pattern.compile(Pattern.quote(Installation.PUBLIC_ADDRESS) + "(/accesso/[A-Za-z0-9_-]{43})");

    private static final String TOWNS =
            """
            codice_istat,nome,codice_catastale,sigla_provincia,codice_regione,regione,superficie_kmq,popolazione_residente,popolazione_data
            014061,Sondrio,I829,SO,03,Lombardia,20.98,21130,2022-12-31
            014066,Tirano,L175,SO,03,Lombardia,32.44,8848,2022-12-31
            052032,Siena,I726,SI,09,Toscana,118.53,52991,2022-12-31
            052016,Monteriggioni,F598,SI,09,Toscana,99.72,10033,2022-12-31
            038008,Ferrara,D548,FE,08,Emilia-Romagna,405.16,129872,2022-12-31
            038007,Copparo,C980,FE,08,Emilia-Romagna,157.01,15963,2022-12-31
            067041,Teramo,L103,TE,13,Abruzzo,153.62,51650,2022-12-31
            067008,Campli,B515,TE,13,Abruzzo,72.88,6569,2022-12-31
            """;

    /** A province of each region: what an administrator has before them when opening it. */
    enum Province {
        LOMBARDIA(
                "LOM", "ATS-SO", "ATS della Montagna", "", "SON", "Sondrio", "014061", "014066", "MAYORS_ASSEMBLY", ""),
        TOSCANA(
                "TO",
                "AUSL-SE",
                "AUSL Toscana Sud Est",
                "",
                "SEN",
                "Senese",
                "052032",
                "052016",
                "ZONAL_CONFERENCE",
                "DG"),
        EMILIA_ROMAGNA(
                "ER",
                "AUSL-FE",
                "AUSL di Ferrara",
                "CTSS-FE",
                "FER",
                "Ferrara e Copparo",
                "038008",
                "038007",
                "DISTRICT_COMMITTEE",
                ""),
        ABRUZZO("ABR", "ASL-TE", "ASL di Teramo", "", "TER", "Teramano", "067041", "067008", "MAYORS_ASSEMBLY", "");

        private final String region;
        private final String authority;
        private final String authorityName;
        private final String conference;
        private final String area;
        private final String name;
        private final String leadTown;
        private final String otherTown;
        private final String body;
        private final String seats;

        Province(
                String region,
                String authority,
                String authorityName,
                String conference,
                String area,
                String name,
                String leadTown,
                String otherTown,
                String body,
                String seats) {
            this.region = region;
            this.authority = authority;
            this.authorityName = authorityName;
            this.conference = conference;
            this.area = area;
            this.name = name;
            this.leadTown = leadTown;
            this.otherTown = otherTown;
            this.body = body;
            this.seats = seats;
        }
    }

    private Installation installation;
    private Browser browser;
    private Page admin;
    private int tellerPort;

    @BeforeAll
    void an_administrator_opens_everything_in_the_browser() throws Exception {
        installation = Installation.prepare();
        try (var socket = new ServerSocket(0)) {
            tellerPort = socket.getLocalPort();
        }
        installation
                .node(
                        withPeople(),
                        "--prova.porta=" + tellerPort,
                        "--pianozona.account.first-administrator.sign-in-name=" + ADMIN,
                        "--pianozona.account.first-administrator.password=" + PASSWORD)
                .awaitReady();
        browser = Browser.on(installation.port());
        admin = browser.person().signIn(ADMIN, PASSWORD).page();
        admin.navigate("/territorio/comuni");
        admin.setInputFiles(
                "#elenco", new FilePayload("comuni.csv", "text/csv", TOWNS.getBytes(StandardCharsets.UTF_8)));
        press("Carica");
        for (var province : Province.values()) {
            open(province);
        }
        bring_people();
    }

    @AfterAll
    void the_installation_stops() throws Exception {
        if (browser != null) {
            browser.close();
        }
        if (installation != null) {
            installation.close();
        }
    }

    /** The product, and beside it the few classes that let its people answer. */
    private static List<String> withPeople() throws IOException {
        var beside = Files.createDirectories(Path.of("target", "installation", "people"))
                .toAbsolutePath();
        var compiled = Path.of("target", "test-classes");
        for (var pattern : List.of(
                "story/(Story|AnswerBook|Options|Performer|Teller|ToldInstallation)",
                "support/(Colleagues|SampleMeasures)")) {
            var folder = Path.of("it", "pianozona", pattern.substring(0, pattern.indexOf('/')));
            Files.createDirectories(beside.resolve(folder));
            try (Stream<Path> files = Files.list(compiled.resolve(folder))) {
                for (var file : files.filter(one -> one.getFileName()
                                .toString()
                                .matches(pattern.substring(pattern.indexOf('/') + 1) + "(\\$.*)?\\.class"))
                        .toList()) {
                    Files.write(beside.resolve(folder).resolve(file.getFileName()), Files.readAllBytes(file));
                }
            }
        }
        var program = new ArrayList<>(Installation.program());
        program.set(1, beside + File.pathSeparator + program.get(1));
        program.set(program.size() - 1, ToldInstallation.class.getName());
        return program;
    }

    private void open(Province province) {
        admin.navigate("/enti/nuovi");
        admin.selectOption("#codiceRegione", province.region);
        press("Apri la regione");
        territory("HEALTH_AUTHORITY", province.authority, province.authorityName, province.region);
        if (!province.conference.isEmpty()) {
            territory("CONFERENCE", province.conference, "CTSS di Ferrara", province.region);
        }
        admin.fill("#sigla", province.area);
        admin.fill("#denominazione", province.name);
        admin.fill("#descrizione", "ambito");
        admin.selectOption("#regioneAmbito", province.region);
        admin.selectOption("#azienda", province.authority);
        admin.selectOption("#conferenza", province.conference);
        admin.fill("#distretto", "Distretto di " + province.name);
        admin.fill("#dal", "2020-01-01");
        admin.fill("#capofila", "Comune di " + province.name);
        admin.fill("#comuni", province.leadTown + " " + province.otherTown);
        press("Apri l'ambito");
        body(province.area, province.body, "Organo di " + province.name, province.leadTown, !province.seats.isEmpty());
        if (province == Province.ABRUZZO) {
            body(province.area, "INTEGRATED_LOCAL_CONFERENCE", "Conferenza locale integrata", province.leadTown, true);
        }
        if (!province.conference.isEmpty()) {
            body(province.conference, "TERRITORIAL_CONFERENCE", "CTSS di Ferrara", province.leadTown, false);
        }
    }

    private void territory(String kind, String code, String name, String region) {
        admin.selectOption("#tipo", kind);
        admin.fill("#codice", code);
        admin.fill("#nome", name);
        admin.selectOption("#regione", region);
        press("Apri il territorio");
    }

    /** The box of the health authority's director stays as the page brings it where only mayors sit: empty. */
    private void body(String territory, String kind, String name, String president, boolean withDirector) {
        admin.selectOption("#ambito", territory);
        admin.selectOption("#organo", kind);
        admin.fill("#nomeOrgano", name);
        admin.fill("#presidente", president);
        admin.fill("#dalGiorno", "2020-01-01");
        if (withDirector) {
            admin.locator("label[for=conAzienda]").click();
        }
        press("Apri l'organo");
    }

    /** Presses a button that must succeed, and reads that it has. */
    private void press(String button) {
        press(admin, button);
        assertThat(admin.locator(".alert-danger")).hasCount(0);
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        page.waitForLoadState();
    }

    /** The model of the sheet has a row for each vacant office; beside each a person is written. */
    private void bring_people() throws Exception {
        admin.navigate("/persone/importa");
        var download = admin.waitForDownload(
                () -> admin.getByText("ODS, modello").first().click());
        var sheets = new Sheets();
        var template = sheets.read(Files.readAllBytes(download.path()), "persone.ods");
        var rows = new ArrayList<Sheet.Row>();
        for (var row : template.rows()) {
            if (!row.cells().get(5).startsWith("amministratore")) {
                rows.add(filled(template, row, rows.size()));
            }
        }
        admin.navigate("/persone/importa");
        admin.setInputFiles(
                "#file",
                new FilePayload("persone.csv", "text/csv", SheetFormat.CSV.write(new Sheet(template.headers(), rows))));
        press("Guarda che cosa cambia");
        assertThat(admin.locator("body")).containsText("Non ci sono celle sbagliate");
        press("Conferma e salva tutto");
        assertThat(admin.locator(".alert-success").first()).containsText("Il foglio è importato");
        assertThat(Integer.parseInt(told("accettano", ""))).isPositive();
    }

    private static Sheet.Row filled(Sheet template, Sheet.Row row, int number) {
        var letters = "" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
        var cells = new ArrayList<>(row.cells());
        cells.set(template.headers().indexOf("nome di accesso"), "persona." + letters);
        cells.set(template.headers().indexOf("nome"), "Nora");
        cells.set(template.headers().indexOf("cognome"), "Prova" + letters);
        cells.set(template.headers().indexOf("posta elettronica"), mailOf("persona." + letters));
        cells.set(template.headers().indexOf("atto"), "Decreto n. 1");
        cells.set(template.headers().indexOf("dal"), TODAY.format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
        return new Sheet.Row(number + 2, cells);
    }

    private static String mailOf(String person) {
        return person + "@comune.example.it";
    }

    private String told(String what, String key) throws IOException, InterruptedException {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/%s?%s".formatted(tellerPort, what, key)))
                                .timeout(Duration.ofMinutes(10))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode())
                .as("%s %s: %s", what, key, answer.body())
                .isEqualTo(200);
        return answer.body();
    }

    /** The holder comes by the address of the first mail and chooses a password. */
    private Person arrives(String office) {
        var person = installation
                .database()
                .sql("select person from office_holder where office = :office")
                .param("office", office)
                .query(String.class)
                .single();
        var address = await("the mail to " + person)
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> installation.mailsTo(mailOf(person)).stream()
                                .map(ADDRESS::matcher)
                                .filter(java.util.regex.Matcher::find)
                                .map(found -> found.group(1))
                                .reduce("", (earlier, later) -> later),
                        path -> !path.isEmpty());
        return browser.person().signInFirst(person, address, OWN);
    }

    private void setUpTheOffice(Province province, Page head) throws Exception {
        head.navigate("/uffici-di-piano/" + province.area);
        head.selectOption("#costituzione-tipo", new com.microsoft.playwright.options.SelectOption().setIndex(0));
        head.fill("#costituzione-atto", "Decreto n. 2");
        head.fill("#costituzione-data", TODAY.toString());
        head.fill("#costituzione-dal", TODAY.toString());
        press(head, "Avvia la costituzione");
        told("finisce", province.area + "-UDP-1");
    }

    private static void openTheCycle(Province province, Page office) {
        office.navigate("/cicli/nuovo");
        office.selectOption("#area", province.area);
        office.fill("#start", LocalDate.of(FIRST_YEAR, 1, 1).toString());
        office.fill("#end", LocalDate.of(FIRST_YEAR + 2, 12, 31).toString());
        office.fill("#approvalDate", LocalDate.of(FIRST_YEAR - 1, 12, 31).toString());
        press(office, "Verifica e mostra il cronoprogramma");
        press(office, "Apri il ciclo");
        office.waitForURL("**/fascicolo/**");
    }

    private void openTheProfileOfTheConference(Province province) throws Exception {
        var support = arrives("ufficio-supporto-ctss-" + province.conference).page();
        support.navigate("/profili");
        support.selectOption("#territorio", province.conference);
        support.fill("#inizio", LocalDate.of(FIRST_YEAR, 1, 1).toString());
        support.fill("#fine", LocalDate.of(FIRST_YEAR + 2, 12, 31).toString());
        press(support, "Apri il profilo");
        support.waitForSelector(".alert-success");
        told("finisce", "%s-%d-%d".formatted(province.conference, FIRST_YEAR, FIRST_YEAR + 2));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void an_area_of_the_region_reaches_its_approved_plan(Province province) throws Exception {
        var director = province == Province.TOSCANA ? "direttore-zona-" : "responsabile-udp-";
        setUpTheOffice(province, arrives(director + province.area).page());
        var office = arrives("ufficio-piano-" + province.area);
        openTheCycle(province, office.page());
        if (!province.conference.isEmpty()) {
            openTheProfileOfTheConference(province);
        }
        var key = "%s-%d-%d".formatted(province.area, FIRST_YEAR, FIRST_YEAR + 2);

        told("approvato", key);

        office.page().navigate("/fascicolo/" + key + "/documenti");
        assertThat(office.page().locator("main")).containsText(key + "/PDZ/1");
        office.screenshot("produzione-" + province.name().toLowerCase(java.util.Locale.ITALIAN));
    }
}
