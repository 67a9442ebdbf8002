/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.support.FirstSignIn;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.Visitor;
import it.pianozona.territory.HolderKind;
import it.pianozona.territory.Office;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.time.BusinessClock;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People and their access, by an administrator and by a secretariat, through the real page. */
@PianozonaTest
@Tag("desk")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeoplePageTest {

    private static final String PASSWORD = "quercia lampada fiume 47";
    private static final String HEAD =
            "nome di accesso;nome;cognome;posta elettronica;codice fiscale;ufficio;titolo;atto;dal\n";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Offices offices;

    @Autowired
    private TestAreas areas;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private JdbcClient jdbc;

    private TestArea area;
    private Visitor administrator;
    private Visitor secretary;

    @BeforeAll
    void somebodyAdministers() {
        area = areas.like("RHO");
        var office = OfficeKind.ADMINISTRATOR.slug();
        if (offices.find(office).isEmpty()) {
            offices.open(
                    new Office(office, OfficeKind.ADMINISTRATOR, "Amministratore", Optional.empty(), Optional.empty()));
        }
        var name = invented("amministra");
        offices.addHolder(office, name, HolderKind.APPOINTED, "prova", clock.today());
        administrator = signedIn(name);
        var keeper = invented("segretaria");
        offices.addHolder(area.office("segreteria"), keeper, HolderKind.APPOINTED, "prova", clock.today());
        secretary = signedIn(keeper);
    }

    private String invented(String beginning) {
        var name = beginning + "." + UUID.randomUUID().toString().substring(0, 8);
        people.register(new Person(name, "Persona", "Di Prova", name + "@example.it", true));
        accounts.open(name, PASSWORD);
        return name;
    }

    private Visitor signedIn(String name) {
        var visitor = Visitor.nobody(port);
        visitor.signIn(name, PASSWORD);
        return visitor;
    }

    private static HttpResponse<String> act(Visitor keeper, String person, String deed) {
        return keeper.sendForm("/persone/importa", "/persone/" + person + "/" + deed, Map.of());
    }

    @Test
    void a_new_person_chooses_a_password_that_nobody_else_knows() {
        var name = "nuova." + UUID.randomUUID().toString().substring(0, 8);
        var fields = Map.of(
                "signInName",
                name,
                "givenName",
                "Nuova",
                "familyName",
                "Persona",
                "email",
                "nuova@example.it",
                "taxCode",
                "");
        assertThat(administrator.sendForm("/persone", "/persone/nuova", fields).statusCode())
                .isEqualTo(302);
        assertThat(administrator.get("/persone?cerca=" + name).body())
                .as("it goes to the person")
                .contains("inviato a", "n…@example.it", "nessuna password", "senza codice fiscale")
                .doesNotContain("/accesso/");

        var newcomer = FirstSignIn.of(port, jdbc, name, PASSWORD);
        assertThat(newcomer.get("/sessioni").statusCode()).isEqualTo(200);
        assertThat(newcomer.get("/persone").statusCode()).isEqualTo(404);
        assertThat(administrator.sendForm("/persone", "/persone/nuova", fields).body())
                .contains("è già di una persona registrata");
    }

    @Test
    void a_closed_access_ends_at_once_and_opens_again() {
        var name = invented("chiusa");
        var person = signedIn(name);
        act(administrator, name, "chiudi");

        assertThat(person.get("/sessioni").statusCode()).isEqualTo(302);
        assertThat(administrator.get("/persone?cerca=" + name).body()).contains("chiuso", "Riapri l'accesso");
        act(administrator, name, "riapri");
        assertThat(signedIn(name).get("/sessioni").statusCode()).isEqualTo(200);
        assertThat(jdbc.sql(
                                "select count(*) from legal_record where business_key = 'accessi' and after->>'persona' = :p")
                        .param("p", name)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from personal_notice where person = :p")
                        .param("p", name)
                        .query(Integer.class)
                        .single())
                .as("the person is told")
                .isEqualTo(2);
    }

    @Test
    void a_secretariat_keeps_those_of_its_territory_alone() {
        var own = invented("interna");
        var also = invented("anche");
        offices.addHolder(area.office("ufficio-piano"), own, HolderKind.APPOINTED, "prova", clock.today());
        offices.addHolder(area.office("ufficio-piano"), also, HolderKind.APPOINTED, "prova", clock.today());
        offices.addHolder("ufficio-piano-GAR", also, HolderKind.APPOINTED, "prova", clock.today());

        assertThat(secretary.get("/persone").body())
                .contains(own)
                .doesNotContain("sindaco.bollate", "Registra una persona");
        act(secretary, own, "indirizzo");
        assertThat(secretary.get("/persone?cerca=" + own).body())
                .contains("inviato a", "i…@example.it")
                .doesNotContain("/accesso/");
        act(secretary, also, "indirizzo");
        assertThat(secretary.get("/persone?cerca=" + also).body())
                .contains("anche fuori dal tuo territorio")
                .doesNotContain("/accesso/");
        assertThat(act(secretary, "sindaco.bollate", "chiudi").statusCode()).isEqualTo(404);
        assertThat(act(secretary, "che.non.ce", "chiudi").statusCode()).isEqualTo(404);
        assertThat(Visitor.signedIn(port, "sindaco.bollate").get("/persone").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_sheet_is_looked_at_before_anything_is_saved() {
        var name = "foglio." + UUID.randomUUID().toString().substring(0, 8);
        var good = HEAD
                + "%s;Anna;Rossi;anna@example.it;;%s;nominato;Decreto 1/2026;01/01/2017\n"
                        .formatted(name, area.office("ufficio-piano"));
        var wrong = HEAD
                + "%s;;Rossi;non-un-indirizzo;ABC;sindaco-015027;re;;31/02/2017\nsindaco.rho;;;;;%s;nominato;atto;01/01/2017\n"
                        .formatted(name, area.office("che-non-ce"));

        var refused = send(wrong);
        assertThat(refused)
                .contains(
                        "Celle sbagliate: 7.",
                        "scrivi un indirizzo come nome@comune.it",
                        "non è un codice fiscale valido")
                .contains(
                        "scrivi uno dei titoli",
                        "scrivi la data come 31/12/2026",
                        "non è un ufficio dei tuoi territori")
                .doesNotContain("Conferma e salva tutto");
        assertThat(people.find(name)).isEmpty();

        assertThat(send(good)).contains("Righe: 1. Persone nuove: 1. Uffici da dare: 1.", "Conferma e salva tutto");
        assertThat(people.find(name)).isEmpty();
        secretary.sendForm("/persone/importa", "/persone/importa/conferma", Map.of());
        assertThat(secretary.get("/persone").body())
                .contains("Persone nuove: 1.", "Anna Rossi", "inviato a", "a…@example.it")
                .doesNotContain("/accesso/");
        assertThat(offices.holdersOf(area.office("ufficio-piano"), clock.today()))
                .extracting(Person::id)
                .contains(name);
        assertThat(send(good)).contains("la persona ricopre già questo ufficio");
    }

    private String send(String sheet) {
        return secretary
                .sendFile(
                        "/persone/importa",
                        "/persone/importa",
                        "file",
                        "persone.csv",
                        sheet.getBytes(StandardCharsets.UTF_8))
                .body();
    }
}
