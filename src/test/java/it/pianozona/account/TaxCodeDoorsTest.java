/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.pianozona.registration.Applicants;
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
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every page on which somebody could write the codice fiscale of a person who is known already. */
@PianozonaTest
@Tag("desk")
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaxCodeDoorsTest {

    private static final String PASSWORD = "quercia lampada fiume 47";
    private static final String REFUSED = "è già una persona registrata, e chi la indica non ne registra";
    private static final AtomicInteger NEXT = new AtomicInteger(500);

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
    private String chief;
    private String colleague;
    private Visitor administrator;
    private Visitor secretary;

    /** Known, without a codice fiscale, as the first administrator of an installation and most officials are. */
    private String known;

    private String code;

    @BeforeAll
    void somebodyAdministers() {
        area = areas.like("RHO");
        var office = OfficeKind.ADMINISTRATOR.slug();
        if (offices.find(office).isEmpty()) {
            offices.open(
                    new Office(office, OfficeKind.ADMINISTRATOR, "Amministratore", Optional.empty(), Optional.empty()));
        }
        chief = invented("capo");
        colleague = invented("collega");
        List.of(chief, colleague)
                .forEach(one -> offices.addHolder(office, one, HolderKind.APPOINTED, "prova", clock.today()));
        administrator = signedIn(chief);
        var keeper = invented("segretaria");
        offices.addHolder(area.office("segreteria"), keeper, HolderKind.APPOINTED, "prova", clock.today());
        secretary = signedIn(keeper);
    }

    @BeforeEach
    void somebodyIsKnown() {
        known = invented("nota");
        code = Applicants.taxCode(NEXT.incrementAndGet());
    }

    private String invented(String beginning) {
        var name = beginning + "." + UUID.randomUUID().toString().substring(0, 8);
        people.register(new Person(name, "Persona", "Di Prova", name + "@example.it", false));
        accounts.open(name, PASSWORD);
        return name;
    }

    private Visitor signedIn(String name) {
        var visitor = Visitor.nobody(port);
        visitor.signIn(name, PASSWORD);
        return visitor;
    }

    private Map<String, String> naming(String person, String taxCode, Map<String, String> more) {
        var form = new HashMap<>(Map.of(
                "signInName", person,
                "givenName", "Altro",
                "familyName", "Nome",
                "email", "altro@example.org",
                "taxCode", taxCode));
        form.putAll(more);
        return form;
    }

    private Map<String, String> delegation(String taxCode) {
        return naming(
                known,
                taxCode,
                Map.of(
                        "office", area.mayors().get(0),
                        "attend", "true",
                        "actNumber", "7",
                        "actDate", clock.today().toString(),
                        "from", clock.today().toString(),
                        "to", clock.today().plusDays(30).toString()));
    }

    private Map<String, String> appointment(String office, String taxCode) {
        return naming(
                known,
                taxCode,
                Map.of(
                        "territory",
                        area.code(),
                        "office",
                        office,
                        "manner",
                        "JOIN",
                        "kind",
                        "APPOINTED",
                        "act",
                        "Decreto 1",
                        "from",
                        clock.today().toString()));
    }

    private void nothingIsWritten() {
        assertThat(people.taxCodeOf(known)).isEmpty();
        assertThat(people.find(known).orElseThrow())
                .as("name and e-mail stay too")
                .isEqualTo(new Person(known, "Persona", "Di Prova", known + "@example.it", false));
        assertThat(changes(known)).isEmpty();
    }

    private void refusedOnRecordAndTold() {
        nothingIsWritten();
        await("who tried is on record, although the step is undone").untilAsserted(() -> assertThat(jdbc.sql(
                                "select person from legal_record where act = 'Codice fiscale di una persona registrata: scrittura respinta' and after ->> 'persona' = :person")
                        .param("person", known)
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .doesNotContain(known));
        assertThat(jdbc.sql("select text from personal_notice where person = :person and subject like '%respinto%'")
                        .param("person", known)
                        .query(String.class)
                        .list())
                .as("the person is told, once a day for each who tries, without the code")
                .singleElement()
                .asString()
                .contains("Non è stato registrato")
                .doesNotContain(code);
    }

    @Test
    void aMayorWhoDelegatesTheAdministratorWritesNoCodeForThem() {
        var mayor = Visitor.signedIn(port, area.mayorPeople().get(0));
        offices.addHolder(OfficeKind.ADMINISTRATOR.slug(), known, HolderKind.APPOINTED, "prova", clock.today());

        assertThat(mayor.sendForm("/deleghe", "/deleghe", delegation(code)).body())
                .contains(REFUSED, "Lascia vuoto il campo");
        refusedOnRecordAndTold();

        assertThat(mayor.sendForm("/deleghe", "/deleghe", delegation("")).statusCode())
                .isEqualTo(302);
        assertThat(mayor.sendForm("/deleghe", "/deleghe", delegation(code)).body())
                .as("nor after a delegation without one")
                .contains(REFUSED);
        refusedOnRecordAndTold();
    }

    @Test
    void aSecretariatWhoWritesADelegationForAHolderWritesNoCodeForTheDelegate() {
        assertThat(secretary
                        .sendForm("/deleghe/proposte", "/deleghe/proposte", delegation(code))
                        .body())
                .contains(REFUSED);
        refusedOnRecordAndTold();
    }

    @Test
    void aSecretariatWhoAppointsWritesNoCodeNorAfterTheAppointmentAtTheClosedAddress() {
        var page = "/territorio/uffici?territorio=" + area.code();
        var table = area.office("gruppi-tecnici");
        assertThat(secretary
                        .sendForm(page, "/territorio/uffici", appointment(table, code))
                        .body())
                .contains(REFUSED);
        refusedOnRecordAndTold();

        offices.addHolder(table, known, HolderKind.APPOINTED, "prova", clock.today());
        var closed = secretary.sendForm(
                page,
                "/territorio/uffici/codice-fiscale",
                Map.of("territory", area.code(), "signInName", known, "taxCode", code));
        assertThat(closed.statusCode()).isEqualTo(404);
        assertThat(secretary
                        .sendForm("/persone/importa", "/persone/" + known + "/codice-fiscale", Map.of("taxCode", code))
                        .statusCode())
                .isEqualTo(302);
        assertThat(secretary.get("/persone?cerca=" + known).body()).contains("soltanto l&#39;amministratore");
        refusedOnRecordAndTold();
    }

    @Test
    void theOutcomeOfAnElectionWritesNoCodeForSomebodyWhoIsKnown() {
        var page = "/incarichi/elezioni?territorio=" + area.code();
        var sheet = secretary
                .get("/incarichi/elezioni/foglio.csv?territorio=" + area.code())
                .body();
        var row = String.join(
                ";",
                area.mayors().get(1).substring("sindaco-".length()),
                "Comune",
                known,
                "Altro",
                "Nome",
                "altro@example.org",
                code,
                "Sindaco eletto",
                "Proclamazione",
                clock.today().toString());
        var answer = secretary.sendFile(
                page,
                "/incarichi/elezioni/foglio?territorio=" + area.code(),
                "foglio",
                "elezioni.csv",
                (sheet.lines().findFirst().orElseThrow() + "\n" + row).getBytes(StandardCharsets.UTF_8));
        assertThat(answer.body()).contains(REFUSED);
        refusedOnRecordAndTold();
    }

    @Test
    void theCodeThatIsOnRecordMayBeRepeatedByWhoeverNamesThePerson() {
        write(administrator, known, code);

        var mayor = Visitor.signedIn(port, area.mayorPeople().get(0));
        assertThat(mayor.sendForm("/deleghe", "/deleghe", delegation(code.toLowerCase(Locale.ROOT)))
                        .statusCode())
                .isEqualTo(302);
        assertThat(mayor.sendForm("/deleghe", "/deleghe", delegation(Applicants.taxCode(499)))
                        .body())
                .contains(REFUSED);
        assertThat(people.taxCodeOf(known)).contains(code);
    }

    @Test
    void aNewPersonMayBeNamedWithTheCodeAndTheRecordSaysWhoWroteIt() {
        var name = "nuova." + UUID.randomUUID().toString().substring(0, 8);
        var mayor = area.mayorPeople().get(0);
        var form = delegation(code);
        form.put("signInName", name);

        assertThat(Visitor.signedIn(port, mayor)
                        .sendForm("/deleghe", "/deleghe", form)
                        .statusCode())
                .isEqualTo(302);

        assertThat(people.taxCodeOf(name)).contains(code);
        assertThat(changes(name)).containsExactly("NAMED " + mayor);
        assertThat(mails(name)).isEmpty();
    }

    @Test
    void anAdministratorCorrectsACodeAndThePersonAndEveryAdministratorAreToldWithoutIt(CapturedOutput log) {
        var second = Applicants.taxCode(NEXT.incrementAndGet());
        assertThat(write(administrator, known, code)).contains("Il codice fiscale è registrato");
        assertThat(write(administrator, known, second)).contains("Il codice fiscale è registrato");
        assertThat(write(administrator, known, second)).contains("Il codice fiscale è registrato");

        assertThat(people.taxCodeOf(known)).contains(second);
        assertThat(changes(known)).containsExactly("ADMINISTRATOR " + chief, "ADMINISTRATOR " + chief);
        assertThat(mails(known)).hasSize(2).allSatisfy(text -> assertThat(text)
                .contains("da cui si riconosce la tua firma", "Lo ha fatto Persona Di Prova")
                .contains("Se non lo sapevi"));
        assertThat(mails(colleague).stream().filter(text -> text.contains(known)))
                .hasSize(2)
                .allSatisfy(text -> assertThat(text).contains("è stato registrato o cambiato"));
        var digests = jdbc.sql(
                        """
                        select before->>'impronta' before, after->>'impronta' after from legal_record
                        where business_key = 'accessi' and act = 'Codice fiscale registrato' and after->>'persona' = :person
                        order by at""")
                .param("person", known)
                .query()
                .listOfRows();
        assertThat(digests).hasSize(2);
        assertThat(digests.get(0).get("before")).isNull();
        assertThat((String) digests.get(0).get("after")).matches("[0-9a-f]{64}");
        assertThat(digests.get(1).get("before"))
                .isEqualTo(digests.get(0).get("after"))
                .isNotEqualTo(digests.get(1).get("after"));
        for (var table : List.of("legal_record", "personal_notice", "mail", "tax_code_change")) {
            assertThat(jdbc.sql("select count(*) from %s t where t::text like any (array['%%%s%%', '%%%s%%'])"
                                    .formatted(table, code, second))
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(administrator.get("/persone?cerca=" + known).body()).doesNotContain(second);
        assertThat(log.getAll()).doesNotContain(code, second);
    }

    @Test
    void nobodyWritesTheOwnCodeAndTheCodeOfAnotherBelongsToOne() {
        assertThat(write(administrator, chief, code))
                .contains("il proprio non lo scrive e non lo conferma nessuno da s");
        assertThat(people.taxCodeOf(chief)).isEmpty();
        assertThat(administrator.get("/persone?cerca=" + chief).body())
                .contains("lo scrive un altro amministratore")
                .doesNotContain("/persone/" + chief + "/codice-fiscale");

        write(administrator, known, code);
        var other = invented("altra");
        assertThat(write(administrator, other, code)).contains("per un&#39;altra persona");
        assertThat(write(administrator, other, "RSSMRA85T10A562X")).contains("non è un codice fiscale valido");
        assertThat(people.taxCodeOf(other)).isEmpty();
        assertThat(administrator
                        .sendForm("/persone/importa", "/persone/che.non.ce/codice-fiscale", Map.of("taxCode", code))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anotherAdministratorConfirmsByReadingTheCodeFromTheDocument() {
        write(administrator, known, code);
        var shown = administrator.get("/persone?cerca=" + known).body();
        assertThat(shown)
                .contains("scritto da " + chief + ", da confermare")
                .doesNotContain("Conferma il codice fiscale");
        assertThat(confirm(administrator, code)).contains("lo hai scritto tu");

        var other = signedIn(colleague);
        assertThat(other.get("/persone?cerca=" + known).body()).contains("Conferma il codice fiscale");
        assertThat(confirm(other, Applicants.taxCode(499))).contains("non è quello registrato");
        assertThat(confirm(other, code)).contains("Il codice fiscale è confermato");

        assertThat(changes(known)).containsExactly("ADMINISTRATOR " + chief, "CONFIRMED " + colleague);
        assertThat(other.get("/persone?cerca=" + known).body()).doesNotContain("da confermare");
        assertThat(mails(known)).as("a confirmation changes nothing").hasSize(1);
        assertThat(secretary
                        .sendForm(
                                "/persone/importa",
                                "/persone/" + known + "/codice-fiscale/conferma",
                                Map.of("taxCode", code))
                        .statusCode())
                .isEqualTo(302);
        assertThat(changes(known)).hasSize(2);
    }

    @Test
    void aSheetOfAnAdministratorCountsAsWrittenByThemAndNotForThemselves() {
        var head = "nome di accesso;nome;cognome;posta elettronica;codice fiscale;ufficio;titolo;atto;dal\n";
        assertThat(send(administrator, head + chief + ";;;;" + code + ";;;;\n"))
                .contains("il tuo lo scrive un altro amministratore");
        assertThat(send(secretary, head + known + ";;;;" + code + ";;;;\n")).contains("lo cambia l&#39;amministratore");
        nothingIsWritten();

        assertThat(send(administrator, head + known + ";;;;" + code + ";;;;\n")).contains("Conferma e salva tutto");
        administrator.sendForm("/persone/importa", "/persone/importa/conferma", Map.of());
        assertThat(people.taxCodeOf(known)).contains(code);
        assertThat(changes(known)).containsExactly("ADMINISTRATOR " + chief);
        assertThat(mails(known)).hasSize(1);
    }

    private static String send(Visitor keeper, String sheet) {
        return keeper.sendFile(
                        "/persone/importa",
                        "/persone/importa",
                        "file",
                        "persone.csv",
                        sheet.getBytes(StandardCharsets.UTF_8))
                .body();
    }

    private String write(Visitor keeper, String person, String taxCode) {
        keeper.sendForm("/persone/importa", "/persone/" + person + "/codice-fiscale", Map.of("taxCode", taxCode));
        return keeper.get("/persone?cerca=" + person).body();
    }

    private String confirm(Visitor keeper, String taxCode) {
        keeper.sendForm(
                "/persone/importa", "/persone/" + known + "/codice-fiscale/conferma", Map.of("taxCode", taxCode));
        return keeper.get("/persone?cerca=" + known).body();
    }

    /** Way and writer of each change, oldest first. */
    private List<String> changes(String person) {
        return jdbc.sql(
                        "select way || ' ' || coalesce(written_by, '') from tax_code_change where person = :p order by number")
                .param("p", person)
                .query(String.class)
                .list();
    }

    private List<String> mails(String person) {
        return jdbc.sql("select text from mail where person = :p and cause like 'codice fiscale %' order by created_at")
                .param("p", person)
                .query(String.class)
                .list();
    }
}
