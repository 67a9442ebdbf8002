/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.appointment.AppointmentCase;
import it.pianozona.appointment.AppointmentCases;
import it.pianozona.office.AssignmentForm;
import it.pianozona.office.BodySide;
import it.pianozona.office.MemberTitle;
import it.pianozona.office.Memberships;
import it.pianozona.office.OfficeMember;
import it.pianozona.office.PlanOffices;
import it.pianozona.sheet.SheetFormat;
import it.pianozona.sheet.Sheets;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.Visitor;
import it.pianozona.territory.Bodies;
import it.pianozona.territory.HolderKind;
import it.pianozona.territory.MunicipalityChanges;
import it.pianozona.territory.Offices;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.time.BusinessClock;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of appointments, elections and Comuni, through the real endpoints. */
@PianozonaTest
@Tag("desk")
class AppointmentPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestAreas areas;

    @Autowired
    private AppointmentCases cases;

    @Autowired
    private Offices offices;

    @Autowired
    private PlanningAreas areasOnRecord;

    @Autowired
    private People people;

    @Autowired
    private Bodies bodies;

    @Autowired
    private MunicipalityChanges register;

    @Autowired
    private PlanOffices planOffices;

    @Autowired
    private Memberships memberships;

    @Autowired
    private BusinessClock clock;

    private TestArea area;
    private String incarichi;
    private Visitor secretary;

    @BeforeEach
    void anArea() {
        area = areas.like("RHO");
        incarichi = "/incarichi?territorio=" + area.code();
        secretary = Visitor.signedIn(port, "segreteria.rhodense");
    }

    @Test
    void whoBelongsReadsTheSecretariatBeginsAndOthersLearnNothing() {
        assertThat(secretary.get(incarichi).body())
                .contains("Incarichi, Area di prova " + area.code(), "Sindaco di prova", "sindaco eletto dal");
        // The last one: tests of the same rooms make keepers of the first ones.
        var people = area.mayorPeople();
        var mayor = Visitor.signedIn(port, people.get(people.size() - 1));
        assertThat(mayor.get(incarichi).statusCode()).isEqualTo(200);
        assertThat(mayor.get("/incarichi/elezioni?territorio=" + area.code()).statusCode())
                .isEqualTo(403);
        assertThat(begin(mayor, area.mayors().get(1)).body()).contains("la segreteria del territorio");
        var stranger = Visitor.signedIn(port, "segreteria.pistoiese");
        assertThat(stranger.get(incarichi).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/enti?territorio=" + area.code()).statusCode()).isEqualTo(404);
        assertThat(begin(stranger, area.mayors().get(1)).statusCode()).isEqualTo(404);

        assertThat(begin(secretary, area.mayors().get(1)).statusCode()).isEqualTo(302);
        var key = area.mayors().get(1) + "-INC-1";
        assertThat(secretary.get(incarichi).body())
                .contains("L'incarico è avviato", "da compilare")
                .doesNotContain(key);
        assertThat(cases.get(key).forOffice()).isEqualTo(area.office("segreteria"));
        assertThat(withdraw(secretary, key).body()).contains("non attende più una risposta");
        assertThat(withdraw(secretary, "sindaco-015182-INC-99").statusCode()).isEqualTo(404);
        assertThat(secretary.get("/servizi").body()).contains("/incarichi", "/incarichi/elezioni", "/enti");
    }

    @Test
    void theOutcomeOfSeveralElectionsIsRecordedAtOnceOrNotAtAll() {
        var page = "/incarichi/elezioni?territorio=" + area.code();
        var one = "eletta.uno." + area.code().toLowerCase();
        var two = "eletto.due." + area.code().toLowerCase();
        var sheet = secretary
                .get("/incarichi/elezioni/foglio.csv?territorio=" + area.code())
                .body();
        assertThat(sheet.lines()).hasSize(4);
        var header = sheet.lines().findFirst().orElseThrow();
        var first = row(area.mayors().get(0), one, "Sindaco eletto", "12/01/2017");
        var wrong = header + "\n" + first + "\n" + row(area.mayors().get(1), two, "podestà", "12/01/2017");
        assertThat(load(page, wrong).body()).contains("Righe da correggere", "«Titolo»");
        assertThat(holder(area.mayors().get(0))).isEqualTo(area.mayorPeople().get(0));
        assertThat(load(page, workbook(header + "\n" + first.replace("12/01/2017", "42747")))
                        .body())
                .contains("Righe da correggere", "«Dal»: scrivi una data");
        assertThat(load(
                                page,
                                workbook(header + "\n" + first + "\n"
                                        + row(area.mayors().get(1), two, "podestà", "12/01/2017")))
                        .body())
                .contains("Righe da correggere", "«Titolo»")
                .doesNotContain("«Dal»");
        assertThat(holder(area.mayors().get(0))).isEqualTo(area.mayorPeople().get(0));

        var right =
                header + "\n" + first + "\n" + row(area.mayors().get(1), two, "commissario prefettizio", "2017-01-12");
        assertThat(load(page, right).statusCode()).isEqualTo(302);
        var told = secretary.get(page).body();
        assertThat(told).contains("L&#39;esito di 2 comuni è registrato", one, two);
        assertThat(told.split("inviato a", -1)).hasSize(3);
        assertThat(holder(area.mayors().get(0))).isEqualTo(area.mayorPeople().get(0));
        confirmAll();
        assertThat(holder(area.mayors().get(0))).isEqualTo(one);
        assertThat(holder(area.mayors().get(1))).isEqualTo(two);

        assertThat(secretary
                        .sendForm(
                                page,
                                "/incarichi/elezioni",
                                Map.of(
                                        "territorio",
                                        area.code(),
                                        "atto",
                                        "Proclamazione",
                                        "dal",
                                        clock.today().toString(),
                                        "righe[2].istat",
                                        area.mayors().get(2).substring(8),
                                        "righe[2].accesso",
                                        one,
                                        "righe[2].titolo",
                                        "COMMISSIONER"))
                        .statusCode())
                .isEqualTo(302);
        confirmAll();
        assertThat(holder(area.mayors().get(2))).isEqualTo(one);
        assertThat(secretary
                        .sendForm(
                                page,
                                "/incarichi/elezioni",
                                Map.of(
                                        "territorio",
                                        area.code(),
                                        "atto",
                                        "A",
                                        "dal",
                                        clock.today().toString()))
                        .body())
                .contains("almeno un comune");
    }

    @Test
    void aMemberOfThePlanOfficeGetsASignInNameWithItsPasswordOnceAndTheTasks() {
        var office = planOffices.working(area.code(), clock.today()).orElseThrow();
        var member = UUID.randomUUID();
        memberships.appoint(
                office,
                new OfficeMember(
                        member,
                        "Rita Senzanome " + area.code(),
                        Optional.empty(),
                        MemberTitle.FUNZIONARIO,
                        area.mayors().get(0),
                        "Comune di prova",
                        BodySide.MUNICIPALITIES,
                        "Giunta",
                        OfficeMember.MEMBER,
                        List.of(),
                        "",
                        new BigDecimal("50"),
                        AssignmentForm.COMANDO,
                        "Delibera 1",
                        clock.today(),
                        Optional.empty(),
                        Optional.empty()),
                new Memberships.Actor("responsabile.rhodense", area.office("responsabile-udp")));
        var name = "rita." + area.code().toLowerCase();
        assertThat(secretary.get(incarichi).body()).contains("Rita Senzanome");
        var fields = Map.of(
                "territorio",
                area.code(),
                "componente",
                member.toString(),
                "accesso",
                name,
                "nome",
                "Rita",
                "cognome",
                "Senzanome",
                "email",
                "rita@prova.invalid");
        var own = new java.util.HashMap<>(fields);
        own.put("accesso", "segreteria.rhodense");
        assertThat(secretary
                        .sendForm(incarichi, "/incarichi/nome-di-accesso", own)
                        .body())
                .contains("a sé stesso");
        assertThat(secretary
                        .sendForm(incarichi, "/incarichi/nome-di-accesso", fields)
                        .statusCode())
                .isEqualTo(302);
        assertThat(secretary.get(incarichi).body()).contains("inviato a", "r…@prova.invalid");
        assertThat(offices.holdersOf(area.office("ufficio-piano"), clock.today()))
                .extracting(Person::id)
                .contains(name);
        assertThat(secretary
                        .sendForm(incarichi, "/incarichi/nome-di-accesso", fields)
                        .body())
                .contains("«Persona»");
    }

    @Test
    void theAccessOfOneWhoHoldsSomethingElsewhereIsTheAdministrators() {
        var mine = "mia." + area.code().toLowerCase();
        var shared = "condivisa." + area.code().toLowerCase();
        List.of(mine, shared).forEach(name -> {
            people.register(new Person(name, "Prova", name, "prova@prova.invalid", true));
            offices.addHolder(area.office("gruppi-tecnici"), name, HolderKind.APPOINTED, "Atto", clock.today());
        });
        offices.addHolder("gruppi-tecnici-PIS", shared, HolderKind.APPOINTED, "Atto", clock.today());
        assertThat(secretary.get(incarichi).body())
                .contains("value=\"" + mine + "\"")
                .doesNotContain("value=\"" + shared + "\"");
        assertThat(access(secretary, shared).body()).contains("provvede l&#39;amministratore");
        assertThat(access(secretary, mine).statusCode()).isEqualTo(302);
        assertThat(secretary.get(incarichi).body()).contains("inviato a", "p…@prova.invalid");
        assertThat(access(Visitor.signedIn(port, area.mayorPeople().get(0)), mine)
                        .statusCode())
                .isEqualTo(403);
        assertThat(Visitor.signedIn(port, "admin").get(incarichi).body()).contains("value=\"" + shared + "\"");
        offices.endHolder("gruppi-tecnici-PIS", shared, clock.today());
    }

    private java.net.http.HttpResponse<String> access(Visitor visitor, String name) {
        return visitor.sendForm("/", "/incarichi/accesso", Map.of("territorio", area.code(), "persona", name));
    }

    @Test
    void theComuniOfAnAreaWithTheirResidentsAreReadAndAChangeIsBegun() {
        var page = "/enti?territorio=" + area.code();
        assertThat(secretary.get(page).body()).contains("Comune di prova", "10.000 al 31/12/2014", "Versioni dell");
        assertThat(secretary
                        .sendForm(page, "/enti/avvia", Map.of("territorio", area.code()))
                        .statusCode())
                .isEqualTo(302);
        assertThat(secretary.get(page).body()).contains(area.code() + "-ENTE-1", "da compilare");
        var mayor = Visitor.signedIn(port, area.mayorPeople().get(0));
        assertThat(mayor.get(page).statusCode()).isEqualTo(200);
        assertThat(mayor.sendForm("/", "/enti/avvia", Map.of("territorio", area.code()))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anAdministratorOpensTerritoriesAnAreaAndItsAssemblyOnAPage() {
        assertThat(secretary.get("/enti/nuovi").statusCode()).isEqualTo(403);
        var admin = Visitor.signedIn(port, "admin");
        var code = "N" + area.code();
        var region = areasOnRecord.find("RHO", clock.today()).orElseThrow().region();
        var istat = "9" + area.code().substring(2);
        open(
                admin,
                "territorio",
                Map.of("tipo", "HEALTH_AUTHORITY", "codice", "A" + code, "nome", "Azienda nuova", "regione", region),
                "Azienda nuova");
        var fields = new java.util.HashMap<>(Map.of(
                "sigla", code,
                "denominazione", "Ambito nuovo",
                "descrizione", "ambito distrettuale",
                "regioneAmbito", region,
                "governo", "STANDARD",
                "azienda", "A" + code,
                "distretto", "Distretto nuovo",
                "comuni", "015146",
                "dal", clock.today().toString()));
        assertThat(admin.sendForm("/enti/nuovi", "/enti/nuovi/ambito", fields).body())
                .contains("015146");
        register.found(istat, "Comune nuovo", area.mayors().get(0).substring(8), clock.today());
        fields.put("comuni", istat);
        open(admin, "ambito", fields, "Ambito nuovo");
        open(
                admin,
                "organo",
                Map.of(
                        "ambito",
                        code,
                        "organo",
                        "MAYORS_ASSEMBLY",
                        "nomeOrgano",
                        "Assemblea nuova",
                        "presidente",
                        istat,
                        "conAzienda",
                        "true",
                        "dalGiorno",
                        clock.today().toString()),
                "Assemblea nuova");
        assertThat(bodies.members("assemblea-sindaci-" + code, clock.today())).hasSize(2);
        assertThat(offices.ofTerritory(code, clock.today()))
                .as("the usual ones, the university of the region's rules, the mayor")
                .hasSize(12);
        assertThat(admin.get("/incarichi?territorio=" + code).body()).contains("Assemblea nuova", "vacante");
    }

    private void open(Visitor admin, String what, Map<String, String> fields, String told) {
        assertThat(admin.sendForm("/enti/nuovi", "/enti/nuovi/" + what, fields).statusCode())
                .as(what)
                .isEqualTo(302);
        assertThat(admin.get("/enti/nuovi").body()).contains(told);
    }

    private java.net.http.HttpResponse<String> begin(Visitor visitor, String target) {
        return visitor.sendForm("/", "/incarichi/avvia", Map.of("territorio", area.code(), "organo", target));
    }

    private java.net.http.HttpResponse<String> withdraw(Visitor visitor, String key) {
        return visitor.sendForm("/", "/incarichi/ritira", Map.of("territorio", area.code(), "chiave", key));
    }

    private static byte[] workbook(String csv) {
        return SheetFormat.XLSX.write(new Sheets().read(csv.getBytes(StandardCharsets.UTF_8), "elezioni.csv"));
    }

    private java.net.http.HttpResponse<String> load(String page, String csv) {
        return load(page, csv.getBytes(StandardCharsets.UTF_8));
    }

    private java.net.http.HttpResponse<String> load(String page, byte[] sheet) {
        var token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"")
                .matcher(secretary.get(page).body());
        assertThat(token.find()).isTrue();
        return secretary.sendFileAs(
                token.group(1),
                "/incarichi/elezioni/foglio?territorio=" + area.code(),
                "foglio",
                "elezioni.csv",
                sheet);
    }

    private static String row(String office, String name, String title, String from) {
        return String.join(
                ";",
                office.substring(8),
                "",
                name,
                "Nome",
                "Cognome",
                name + "@prova.invalid",
                "",
                title,
                "Verbale 1",
                from);
    }

    private void confirmAll() {
        var keys = cases.ofTerritory(area.code()).stream()
                .filter(one -> one.state().waits())
                .map(AppointmentCase::key)
                .toList();
        assertThat(Visitor.signedIn(port, "admin")
                        .sendForm(
                                "/",
                                "/incarichi/conferma",
                                Map.of("territorio", area.code(), "chiave", String.join(",", keys)))
                        .statusCode())
                .isEqualTo(302);
    }

    private String holder(String office) {
        return offices.holdersOf(office, clock.today()).get(0).id();
    }
}
