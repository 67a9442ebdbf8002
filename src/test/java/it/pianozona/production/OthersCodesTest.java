/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import it.pianozona.registration.Applicants;
import it.pianozona.support.Installation;
import it.pianozona.support.StandInProvider;
import it.pianozona.support.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A codice fiscale decides who enters with SPID and whose signature counts. In an installation in production, made from nothing over
 * HTTP, a mayor, a secretariat and whoever appoints try to give one to a person who is known already: refused, on record, and the
 * person is told.
 */
@Tag("production")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OthersCodesTest {

    private static final String ADMIN = "capo.installazione";
    private static final String ADMIN_PASSWORD = "cavallo-batteria-graffetta";
    private static final String PASSWORD = "lampone-trattore-nebbia-9";
    private static final String SECOND_ADMIN = "vice.installazione";
    private static final String MAYOR = "lucia.prati";
    private static final String MAYOR_OFFICE = "sindaco-094002";
    private static final String SECRETARY = "gino.serra";
    private static final String ACCOMPLICE_CODE = "RSSMRA80A01F205X";
    private static final String REFUSED = "è già una persona registrata, e chi la indica non ne registra";
    private static final String TASKS = "/camunda/api/engine/engine/default/task";
    private static final Pattern ADDRESS = Pattern.compile("https://piani\\.example\\.it(/accesso/[A-Za-z0-9_-]{43})");

    private static final String TOWNS =
            """
            codice_istat,nome,codice_catastale,sigla_provincia,codice_regione,regione,superficie_kmq,popolazione_residente,popolazione_data
            094002,Agnone,A080,IS,14,Molise,96.85,4700,2026-01-01
            094005,Belmonte del Sannio,A761,IS,14,Molise,20.30,650,2026-01-01
            """;

    private Installation installation;
    private Visitor admin;
    private Visitor secretary;
    private Visitor mayor;

    @BeforeAll
    void an_area_that_no_file_has_is_opened_in_an_empty_installation() throws Exception {
        installation = Installation.start(
                "--pianozona.account.first-administrator.sign-in-name=" + ADMIN,
                "--pianozona.account.first-administrator.password=" + ADMIN_PASSWORD);
        admin = entered(ADMIN, ADMIN_PASSWORD);
        openTheArea();
        register(SECOND_ADMIN, "Vera", "Neri");
        register(SECRETARY, "Gino", "Serra");
        register(MAYOR, "Lucia", "Prati");
        appoint("AGN", "amministratore", SECOND_ADMIN, "APPOINTED");
        secretary = appoint("AGN", "segreteria-AGN", SECRETARY, "APPOINTED");
        mayor = appoint("AGN", MAYOR_OFFICE, MAYOR, "ELECTED_MAYOR");
    }

    @AfterAll
    void theInstallationStops() throws Exception {
        if (installation != null) {
            installation.close();
        }
    }

    private void openTheArea() {
        var towns = admin.sendFile(
                "/territorio/comuni",
                "/territorio/comuni",
                "elenco",
                "comuni.csv",
                TOWNS.getBytes(StandardCharsets.UTF_8));
        assertThat(towns.body()).contains("2 comuni caricati");
        assertThat(admin.sendForm("/enti/nuovi", "/enti/nuovi/territorio", Map.of("tipo", "REGION", "codice", "MOL"))
                        .body())
                .contains("non ci sono regole", "Abruzzo");
        open("/territorio", Map.of("tipo", "REGION", "codice", "ABR"));
        open("/territorio", Map.of("tipo", "HEALTH_AUTHORITY", "codice", "ASREM", "nome", "ASReM", "regione", "ABR"));
        var area = new HashMap<>(Map.of(
                "sigla", "AGN",
                "denominazione", "Alto Molise",
                "descrizione", "ambito territoriale sociale",
                "regioneAmbito", "ABR",
                "governo", "STANDARD",
                "capofila", "094002",
                "azienda", "ASREM",
                "distretto", "Isernia",
                "comuni", "094002 094005",
                "dal", "2026-01-01"));
        area.putAll(Map.of("attuatore", "", "conferenza", ""));
        open("/ambito", area);
        // A browser sends nothing for the box that is left empty.
        open(
                "/organo",
                Map.of(
                        "ambito", "AGN",
                        "organo", "MAYORS_ASSEMBLY",
                        "nomeOrgano", "Assemblea dei sindaci",
                        "presidente", "094002",
                        "dalGiorno", "2026-01-01"));
    }

    private void open(String what, Map<String, String> fields) {
        assertThat(admin.sendForm("/enti/nuovi", "/enti/nuovi" + what, fields).statusCode())
                .as("opening %s", fields)
                .isEqualTo(302);
    }

    private void register(String name, String given, String family) {
        var answer = admin.sendForm(
                "/persone",
                "/persone/nuova",
                Map.of("signInName", name, "givenName", given, "familyName", family, "email", mailOf(name)));
        assertThat(answer.statusCode()).as(name).isEqualTo(302);
        assertThat(admin.get("/persone?cerca=" + name).body())
                .as("who registers a person does not learn the way into their access")
                .doesNotContain("/accesso/");
    }

    /** The administrator writes the appointment, the person comes by the address of the mail and accepts. */
    private Visitor appoint(String territory, String office, String person, String kind) throws Exception {
        var page = "/territorio/uffici?territorio=" + territory;
        var answer =
                admin.sendForm(page, "/territorio/uffici", naming(person, "", appointment(territory, office, kind)));
        assertThat(answer.statusCode()).as(office).isEqualTo(302);
        var visitor = comesByMail(person);
        accept(visitor);
        assertThat(holders(office)).as(office).contains(person);
        return visitor;
    }

    private Visitor comesByMail(String person) {
        var letter = mail(person, "accesso/");
        var address = ADDRESS.matcher(letter);
        assertThat(address.find()).isTrue();
        var visitor = Visitor.nobody(installation.port());
        visitor.sendForm(address.group(1), address.group(1), Map.of("nuova", PASSWORD, "ripetuta", PASSWORD));
        return entered(person, PASSWORD);
    }

    private static void accept(Visitor visitor) throws Exception {
        visitor.get("/camunda/app/tasklist/default/");
        var tasks = visitor.get(TASKS + "?maxResults=10").body();
        assertThat(tasks).as("the appointed is asked").contains("\"id\"");
        var task = new ObjectMapper().readTree(tasks).get(0);
        assertThat(visitor.sendJson(
                                "POST",
                                TASKS + "/" + task.get("id").asText() + "/submit-form",
                                "{\"variables\":{\"risposta\":{\"value\":\"ACCETTO\"}}}")
                        .statusCode())
                .isEqualTo(204);
    }

    private Visitor entered(String person, String password) {
        var visitor = Visitor.nobody(installation.port());
        var answer = visitor.signIn(person, password);
        assertThat(answer.headers().firstValue("Location").orElse(""))
                .as("%s signs in", person)
                .doesNotContain("errore", "attesa");
        return visitor;
    }

    private static String mailOf(String person) {
        return person + "@comune.example.it";
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Europe/Rome")).toString();
    }

    private static Map<String, String> appointment(String territory, String office, String kind) {
        return Map.of(
                "territory",
                territory,
                "office",
                office,
                "manner",
                "JOIN",
                "kind",
                kind,
                "act",
                "Decreto n. 1/2026",
                "from",
                today());
    }

    private static Map<String, String> naming(String person, String taxCode, Map<String, String> more) {
        var form = new HashMap<>(Map.of(
                "signInName", person,
                "givenName", "Altro",
                "familyName", "Nome",
                "email", "altro@example.org",
                "taxCode", taxCode));
        form.putAll(more);
        return form;
    }

    private static Map<String, String> delegation(String person) {
        return naming(
                person,
                ACCOMPLICE_CODE,
                Map.of(
                        "office",
                        MAYOR_OFFICE,
                        "attend",
                        "true",
                        "actNumber",
                        "7",
                        "actDate",
                        today(),
                        "from",
                        today(),
                        "to",
                        LocalDate.now(ZoneId.of("Europe/Rome")).plusDays(30).toString()));
    }

    private List<String> holders(String office) {
        return installation
                .database()
                .sql("select person from office_holder where office = :office")
                .param("office", office)
                .query(String.class)
                .list();
    }

    private String mail(String person, String words) {
        return await("a message to %s with «%s»".formatted(person, words))
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> installation.mailsTo(mailOf(person)).stream()
                                .filter(text -> text.contains(words))
                                .reduce((earlier, later) -> later)
                                .orElse(""),
                        text -> !text.isEmpty());
    }

    private void refusedOnRecordAndTold(HttpResponse<String> answer, String writer, String person) {
        assertThat(answer.body()).contains(REFUSED, "Lascia vuoto il campo");
        assertThat(codes(person)).isEmpty();
        await("the attempt of " + writer + " is on record")
                .until(() -> installation
                                .database()
                                .sql(
                                        "select count(*) from legal_record where person = :writer and act like '%scrittura respinta' and after ->> 'persona' = :person")
                                .param("writer", writer)
                                .param("person", person)
                                .query(Integer.class)
                                .single()
                        > 0);
    }

    private List<String> codes(String person) {
        return installation
                .database()
                .sql("select tax_code from person_tax_code where person = :person")
                .param("person", person)
                .query(String.class)
                .list();
    }

    private void theProviderLetsNobodyIn() throws Exception {
        installation.provider().recognises(Map.of("fiscalNumber", "TINIT-" + ACCOMPLICE_CODE));
        var visitor = Visitor.nobody(installation.port());
        assertThat(StandInProvider.leads(visitor)).isEqualTo("/accedi?ente=sconosciuta");
        assertThat(visitor.get("/persone").statusCode()).isEqualTo(302);
    }

    @Test
    void a_mayor_who_delegates_the_administrator_does_not_become_administrator() throws Exception {
        refusedOnRecordAndTold(mayor.sendForm("/deleghe", "/deleghe", delegation(SECOND_ADMIN)), MAYOR, SECOND_ADMIN);
        assertThat(mail(SECOND_ADMIN, "ha scritto per te un codice fiscale"))
                .contains("Lucia Prati", "Non è stato registrato")
                .doesNotContain(ACCOMPLICE_CODE);

        refusedOnRecordAndTold(mayor.sendForm("/deleghe", "/deleghe", delegation(ADMIN)), MAYOR, ADMIN);
        assertThat(admin.get("/avvisi").body())
                .as("the first administrator has no e-mail and reads it on the own page")
                .contains("Un codice fiscale scritto per te è stato respinto");
        theProviderLetsNobodyIn();
    }

    @Test
    void a_secretariat_rewrites_no_code_and_gives_nobody_a_seat_to_do_so() throws Exception {
        var page = "/territorio/uffici?territorio=AGN";
        var rewritten = secretary.sendForm(
                page,
                "/territorio/uffici/codice-fiscale",
                Map.of("territory", "AGN", "signInName", MAYOR, "taxCode", ACCOMPLICE_CODE));
        assertThat(rewritten.statusCode()).isEqualTo(404);
        assertThat(codes(MAYOR)).isEmpty();

        refusedOnRecordAndTold(
                secretary.sendForm(
                        page,
                        "/territorio/uffici",
                        naming(ADMIN, ACCOMPLICE_CODE, appointment("AGN", "gruppi-tecnici-AGN", "APPOINTED"))),
                SECRETARY,
                ADMIN);
        assertThat(holders("gruppi-tecnici-AGN")).isEmpty();
        theProviderLetsNobodyIn();
    }

    @Test
    void who_writes_a_delegation_for_a_holder_writes_no_code_for_the_delegate() throws Exception {
        refusedOnRecordAndTold(
                secretary.sendForm("/deleghe/proposte", "/deleghe/proposte", delegation(SECOND_ADMIN)),
                SECRETARY,
                SECOND_ADMIN);
        assertThat(mail(SECOND_ADMIN, "Gino Serra")).doesNotContain(ACCOMPLICE_CODE);
        theProviderLetsNobodyIn();
    }

    @Test
    void an_administrator_records_a_code_on_record_and_told_and_spid_opens_that_access_alone() throws Exception {
        var his = Applicants.taxCode(941);

        assertThat(admin.sendForm("/persone", "/persone/" + SECRETARY + "/codice-fiscale", Map.of("taxCode", his))
                        .statusCode())
                .isEqualTo(302);

        assertThat(mail(SECRETARY, "è stato registrato o cambiato")).doesNotContain(his);
        assertThat(mail(SECOND_ADMIN, "è stato registrato o cambiato"))
                .contains("Gino Serra")
                .doesNotContain(his);
        assertThat(installation
                        .database()
                        .sql(
                                "select after::text from legal_record where person = :admin and act = 'Codice fiscale registrato' and after ->> 'persona' = :person")
                        .param("admin", ADMIN)
                        .param("person", SECRETARY)
                        .query(String.class)
                        .single())
                .contains("impronta")
                .doesNotContain(his);
        installation.provider().recognises(Map.of("fiscalNumber", "TINIT-" + his));
        var visitor = Visitor.nobody(installation.port());
        assertThat(StandInProvider.leads(visitor)).isEqualTo("/");
        assertThat(visitor.get("/").body()).contains("Gino Serra");
    }

    @Test
    void nothing_personal_is_in_the_log() throws Exception {
        assertThat(installation.log()).doesNotContain(ACCOMPLICE_CODE, mailOf(MAYOR), PASSWORD, ADMIN_PASSWORD);
    }
}
