/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.notice.PublicAddress;
import it.pianozona.support.FirstSignIn;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.Visitor;
import it.pianozona.territory.Designations;
import it.pianozona.territory.HolderKind;
import it.pianozona.territory.Office;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.time.BusinessClock;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
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
    private Designations designations;

    @Autowired
    private PublicAddress product;

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
        act(administrator, name, "indirizzo");
        assertThat(administrator.get("/persone?cerca=" + name).body()).contains("un indirizzo non lo aprirebbe");
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

    @Test
    void a_sheet_takes_no_name_that_is_markup_an_expression_or_two_lines() {
        for (var name : List.of("\"Anna\nBcc: a@b.it\"", "<b>Anna</b>", "{{7*7}}", "${anna}", "An\u0000na", "1anna")) {
            var row = "%s;%s;Rossi;anna@example.it;;%s;nominato;Decreto 1/2026;01/01/2017\n"
                    .formatted("foglio.strano", name, area.office("ufficio-piano"));
            assertThat(send(HEAD + row)).as(name).doesNotContain("Conferma e salva tutto");
        }
        assertThat(people.find("foglio.strano")).isEmpty();
    }

    @Test
    void no_page_takes_such_a_name_either() {
        var mayor = Visitor.signedIn(port, area.mayorPeople().get(0));
        for (var name : List.of("Anna\r\nBcc: a@b.it", "<b>Anna</b>", "{{7*7}}", "${anna}")) {
            var fields = Map.of(
                    "signInName", "strana.persona", "givenName", name, "familyName", "Rossi", "email", "a@example.it");
            assertThat(administrator
                            .sendForm("/persone", "/persone/nuova", fields)
                            .body())
                    .as(name)
                    .contains("«Nome» e «Cognome»");
            var delegation = new HashMap<>(fields);
            delegation.putAll(Map.of(
                    "office", area.mayors().get(0),
                    "attend", "true",
                    "actNumber", "7/2017",
                    "actDate", clock.today().toString(),
                    "from", clock.today().toString(),
                    "to", clock.today().plusDays(30).toString()));
            assertThat(mayor.sendForm("/deleghe", "/deleghe", delegation).body())
                    .as(name)
                    .contains("sole lettere");
            var appointment = new HashMap<>(fields);
            appointment.putAll(Map.of(
                    "territory",
                    area.code(),
                    "office",
                    area.office("gruppi-tecnici"),
                    "manner",
                    "JOIN",
                    "kind",
                    "APPOINTED",
                    "act",
                    "Decreto 1/2017",
                    "from",
                    clock.today().toString()));
            assertThat(secretary
                            .sendForm("/territorio/uffici", "/territorio/uffici", appointment)
                            .body())
                    .as(name)
                    .contains("sole lettere");
        }
        assertThat(people.find("strana.persona")).isEmpty();
    }

    @Test
    void a_deputy_or_designee_of_another_territory_is_not_the_secretariats() {
        var other = areas.like("GAR");
        var mayor = Visitor.signedIn(port, other.mayorPeople().get(0));
        for (var when : List.of("today", "later", "absence", "attend")) {
            var deputy = invented("delegata");
            offices.addHolder(area.office("gruppi-tecnici"), deputy, HolderKind.APPOINTED, "prova", clock.today());
            assertThat(endsTheSessionsOf(deputy))
                    .as("as long as nothing else is theirs")
                    .isTrue();
            var from = when.equals("later") ? clock.today().plusDays(20) : clock.today();
            var fields = new HashMap<>(Map.of(
                    "office", other.mayors().get(0),
                    "signInName", deputy,
                    "actNumber", "7/2017",
                    "actDate", clock.today().toString(),
                    "from", from.toString(),
                    "to", from.plusDays(30).toString()));
            fields.put(when.equals("attend") ? "attend" : "vote", "true");
            if (when.equals("today")) {
                fields.put("sign", "true");
            }
            if (when.equals("absence")) {
                fields.put("onAbsence", "true");
            }
            assertThat(mayor.sendForm("/deleghe", "/deleghe", fields).statusCode())
                    .isEqualTo(302);
            isRefusedToTheSecretariat(deputy);
        }
        var asked = invented("designata");
        offices.addHolder(area.office("gruppi-tecnici"), asked, HolderKind.APPOINTED, "prova", clock.today());
        var designation = designations.open(asked, other.code(), clock.today());
        isRefusedToTheSecretariat(asked);
        designations.close(designation, clock.today());
        assertThat(endsTheSessionsOf(asked)).isTrue();
    }

    private boolean endsTheSessionsOf(String person) {
        act(secretary, person, "sessioni");
        return secretary.get("/persone?cerca=" + person).body().contains("Le sessioni sono finite.");
    }

    private void isRefusedToTheSecretariat(String person) {
        var sent = links(person);
        for (var deed : List.of("indirizzo", "chiudi", "riapri", "sessioni")) {
            act(secretary, person, deed);
            assertThat(secretary.get("/persone?cerca=" + person).body())
                    .as(deed)
                    .contains("anche fuori dal tuo territorio");
        }
        assertThat(links(person)).isEqualTo(sent);
        assertThat(accounts.isClosed(person)).isFalse();
    }

    private int links(String person) {
        return jdbc.sql("select count(*) from account_link where person = :p")
                .param("p", person)
                .query(Integer.class)
                .single();
    }

    @Test
    void one_who_is_suspended_elsewhere_is_not_the_secretariats_either() {
        var other = areas.like("GAR");
        var person = invented("sospesa");
        var target = other.office("responsabile-udp");
        offices.addHolder(area.office("gruppi-tecnici"), person, HolderKind.APPOINTED, "prova", clock.today());
        jdbc.sql(
                        """
                        insert into appointment (key, territory, target, number, for_office, opened_by, opened_on, state, action,
                            replaces)
                        values (:target || '-INC-1', :territory, :target, 1, :target, :person, :today, 'SUSPENDED', 'SUSPEND', :person)""")
                .param("target", target)
                .param("territory", other.code())
                .param("person", person)
                .param("today", clock.today())
                .update();

        isRefusedToTheSecretariat(person);
    }

    @Test
    void who_only_deputises_for_the_own_territory_is_the_secretariats() {
        var deputy = invented("vice");
        var mayor = Visitor.signedIn(port, area.mayorPeople().get(1));
        var fields = Map.of(
                "office", area.mayors().get(1),
                "signInName", deputy,
                "vote", "true",
                "actNumber", "7/2017",
                "actDate", clock.today().toString(),
                "from", clock.today().toString(),
                "to", clock.today().plusDays(30).toString());
        assertThat(act(secretary, deputy, "indirizzo").statusCode()).isEqualTo(404);
        assertThat(mayor.sendForm("/deleghe", "/deleghe", fields).statusCode()).isEqualTo(302);

        act(secretary, deputy, "indirizzo");
        assertThat(secretary.get("/persone?cerca=" + deputy).body()).contains(deputy, "v…@example.it");
    }

    @Test
    void an_address_is_shown_only_where_no_mail_reaches_the_person_and_then_on_record() {
        var person = invented("senza.posta");
        offices.addHolder(area.office("gruppi-tecnici"), person, HolderKind.APPOINTED, "prova", clock.today());
        jdbc.sql("update person set email = '' where id = :p")
                .param("p", person)
                .update();

        act(secretary, person, "indirizzo");

        assertThat(secretary.get("/persone?cerca=" + person).body())
                .as("made of the installation's address, whatever host the request names")
                .contains(
                        product.of("/accesso/"),
                        "nessuna posta raggiunge questa persona",
                        "è registrato che l'hai visto tu");
        assertThat(secretary.get("/persone?cerca=" + person).body()).doesNotContain("/accesso/");
        assertThat(shown(person)).containsExactly("true");
        act(secretary, invented("con.posta.altrove"), "indirizzo");
        var known = invented("con.posta");
        act(administrator, known, "indirizzo");
        assertThat(shown(known)).containsExactly("false");
        assertThat(jdbc.sql("select text from personal_notice where person = :p")
                        .param("p", known)
                        .query(String.class)
                        .single())
                .as("the page of notices holds no secret")
                .doesNotContain("/accesso/");
    }

    private List<String> shown(String person) {
        return jdbc.sql(
                        "select after ->> 'mostrato' from legal_record where business_key = 'accessi' and after ->> 'persona' = :p")
                .param("p", person)
                .query(String.class)
                .list();
    }

    @Test
    void whatever_is_done_to_an_access_is_told_by_mail_with_who_did_it_and_on_record() {
        var person = invented("avvisata");
        for (var deed : List.of("chiudi", "riapri", "sessioni", "secondo-fattore", "indirizzo")) {
            assertThat(act(administrator, person, deed).statusCode()).isEqualTo(302);
        }
        assertThat(jdbc.sql("select text from mail where person = :p order by created_at")
                        .param("p", person)
                        .query(String.class)
                        .list())
                .hasSize(5)
                .allSatisfy(text -> assertThat(text).contains("Persona Di Prova"));
        assertThat(jdbc.sql(
                                "select count(*) from legal_record where business_key = 'accessi' and after ->> 'persona' = :p")
                        .param("p", person)
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void an_e_mail_on_record_is_corrected_by_an_administrator_alone_and_naming_changes_nothing() {
        var person = invented("corretta");
        var before = people.find(person).orElseThrow();
        var wanted = Map.of("givenName", "Anna", "familyName", "Rossi", "email", "anna.rossi@example.it");
        offices.addHolder(area.office("gruppi-tecnici"), person, HolderKind.APPOINTED, "prova", clock.today());
        secretary.sendForm("/persone", "/persone/" + person + "/dati", wanted);
        assertThat(secretary.get("/persone?cerca=" + person).body())
                .contains("soltanto l&#39;amministratore")
                .doesNotContain("Correggi i dati");
        var row = "%s;Altra;Persona;ladro@example.it;;%s;nominato;Decreto 1/2026;01/01/2017\n"
                .formatted(person, area.office("ufficio-piano"));
        assertThat(send(HEAD + row)).contains("Conferma e salva tutto");
        secretary.sendForm("/persone/importa", "/persone/importa/conferma", Map.of());
        assertThat(people.find(person)).contains(before);

        administrator.sendForm("/persone", "/persone/" + person + "/dati", wanted);

        assertThat(people.find(person)).map(Person::email).contains("anna.rossi@example.it");
        assertThat(people.find(person)).map(Person::fullName).contains("Anna Rossi");
        assertThat(jdbc.sql("select text from mail where recipient = :old")
                        .param("old", before.email())
                        .query(String.class)
                        .single())
                .as("the old address is told")
                .contains("è cambiata", "Persona Di Prova")
                .doesNotContain("anna.rossi@example.it");
        assertThat(jdbc.sql(
                                "select act from legal_record where business_key = 'accessi' and after ->> 'persona' = :p order by act")
                        .param("p", person)
                        .query(String.class)
                        .list())
                .containsExactly("Nome della persona corretto", "Posta elettronica cambiata");
    }

    @Test
    void an_administrator_records_nobody_with_the_own_mailbox_and_neither_does_a_sheet() {
        var own = jdbc.sql(
                        "select p.email from person p join office_holder h on h.person = p.id where h.office = :office")
                .param("office", area.office("segreteria"))
                .query(String.class)
                .list();
        var straw = "finta." + UUID.randomUUID().toString().substring(0, 8);
        var keeper = own.stream()
                .filter(email -> email.startsWith("segretaria."))
                .findFirst()
                .orElseThrow();
        var row = "%s;Anna;Rossi;%s;;%s;nominato;Decreto 1/2026;01/01/2017\n"
                .formatted(straw, keeper.replace("@", "+x@"), area.office("segreteria"));
        assertThat(send(HEAD + row)).contains("è la tua").doesNotContain("Conferma e salva tutto");

        var name = invented("amministra");
        offices.addHolder("amministratore", name, HolderKind.APPOINTED, "prova", clock.today());
        var fields = Map.of(
                "signInName",
                straw,
                "givenName",
                "Anna",
                "familyName",
                "Rossi",
                "email",
                name.toUpperCase(java.util.Locale.ROOT) + "+Y@example.it");
        assertThat(signedIn(name).sendForm("/persone", "/persone/nuova", fields).body())
                .contains("posta elettronica: è la tua");
        assertThat(people.find(straw)).isEmpty();
    }

    @Test
    void what_an_administrator_closed_only_an_administrator_opens_again() {
        var person = invented("chiusa");
        offices.addHolder(area.office("gruppi-tecnici"), person, HolderKind.APPOINTED, "prova", clock.today());
        act(secretary, person, "chiudi");
        act(secretary, person, "riapri");
        assertThat(accounts.isClosed(person)).as("its own").isFalse();
        secretary.get("/persone?cerca=" + person);
        secretary.get("/persone?cerca=" + person);
        act(secretary, person, "chiudi");
        act(administrator, person, "chiudi");
        act(secretary, person, "chiudi");
        secretary.get("/persone?cerca=" + person);
        secretary.get("/persone?cerca=" + person);
        act(secretary, person, "riapri");
        assertThat(secretary.get("/persone?cerca=" + person).body()).contains("lo riapre soltanto un amministratore");
        assertThat(accounts.isClosed(person)).isTrue();
        act(administrator, person, "riapri");
        assertThat(accounts.isClosed(person)).isFalse();
    }

    @Test
    void who_changed_an_e_mail_does_not_send_the_address_there_for_seven_days_and_another_does() {
        var person = invented("girata");
        administrator.sendForm(
                "/persone",
                "/persone/" + person + "/dati",
                Map.of("givenName", "Persona", "familyName", "Di Prova", "email", "altra.casella@example.it"));
        administrator.get("/persone?cerca=" + person);
        act(administrator, person, "indirizzo");
        assertThat(administrator.get("/persone?cerca=" + person).body())
                .contains("l&#39;hai scritta tu", "un altro amministratore");
        assertThat(links(person)).isZero();

        var other = invented("amministra");
        offices.addHolder("amministratore", other, HolderKind.APPOINTED, "prova", clock.today());
        act(signedIn(other), person, "indirizzo");
        assertThat(links(person)).isEqualTo(1);
        jdbc.sql("update person set email_changed_at = email_changed_at - interval '8 days' where id = :p")
                .param("p", person)
                .update();
        act(administrator, person, "indirizzo");
        assertThat(administrator.get("/persone?cerca=" + person).body()).contains("inviato a");
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
