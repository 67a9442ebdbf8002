/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.registration.Applicants;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.StandInProvider;
import it.pianozona.support.Visitor;
import it.pianozona.territory.Newcomer;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.territory.SignatoryIndependence;
import it.pianozona.territory.TaxCodesOnRecord;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person ties SPID or CIE to the own access, through the real pages and a provider over HTTP. */
@PianozonaTest
@Tag("desk")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentityLinkTest {

    private static final String PASSWORD = "quercia lampada fiume 47";
    private static final AtomicInteger NEXT = new AtomicInteger(400);

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private TaxCodesOnRecord taxCodes;

    @Autowired
    private SignatoryIndependence independence;

    @Autowired
    private JdbcClient jdbc;

    private StandInProvider provider;
    private String person;
    private Newcomer newcomer;
    private String code;

    @BeforeAll
    void theProviderRuns(@Value("${pianozona.account.oidc.issuer}") String issuer) throws Exception {
        provider = StandInProvider.start(issuer);
    }

    @AfterAll
    void theProviderStops() {
        provider.close();
    }

    @BeforeEach
    void somebodyHasAnAccess() {
        person = "persona." + UUID.randomUUID().toString().substring(0, 8);
        newcomer = people.register(new Person(person, "Anna Maria", "De Luca", person + "@example.it", false));
        accounts.open(person, PASSWORD);
        code = Applicants.taxCode(NEXT.incrementAndGet());
    }

    private Visitor signedIn() {
        var visitor = Visitor.nobody(port);
        visitor.signIn(person, PASSWORD);
        return visitor;
    }

    /** As SPID says it. */
    private void spidRecognises(String given, String family, String taxCode) {
        provider.recognises(Map.of("fiscalNumber", "TINIT-" + taxCode, "name", given, "familyName", family));
    }

    private String links(Visitor visitor) throws Exception {
        var asked = visitor.sendForm("/sessioni", "/sessioni/collega", Map.of("attuale", PASSWORD));
        assertThat(asked.headers().firstValue("Location").orElse("")).endsWith("/accedi/ente");
        return StandInProvider.leads(visitor);
    }

    private List<String> ways() {
        return jdbc.sql("select way from tax_code_change where person = :p order by number")
                .param("p", person)
                .query(String.class)
                .list();
    }

    @Test
    void theVerifiedCodeIsRecordedForWhoIsSignedInAndOpensFromThenOn() throws Exception {
        spidRecognises("ANNA", "De Luca", code);
        assertThat(StandInProvider.leads(Visitor.nobody(port)))
                .as("before, the code is nobody's")
                .isEqualTo("/accedi?ente=sconosciuta");
        var visitor = signedIn();
        assertThat(visitor.get("/sessioni").body()).contains("Collega SPID o CIE");

        assertThat(links(visitor)).isEqualTo("/sessioni?collegato");

        assertThat(people.taxCodeOf(person)).contains(code);
        assertThat(ways()).containsExactly("OWN_SIGN_IN");
        assertThat(visitor.get("/sessioni?collegato").body())
                .contains("SPID o CIE è collegato", "con SPID, CIE o l&#39;accesso dell&#39;ente")
                .doesNotContain("Termina tutte le altre", code);
        assertThat(jdbc.sql("select text from mail where person = :p and cause like 'codice fiscale %'")
                        .param("p", person)
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("Lo ha fatto la persona stessa, con SPID o CIE")
                        .doesNotContain(code));
        var again = Visitor.nobody(port);
        assertThat(StandInProvider.leads(again)).isEqualTo("/");
        assertThat(again.get("/sessioni").statusCode()).isEqualTo(200);
    }

    @Test
    void aWrongCodeThatSomebodyWroteIsReplaced() throws Exception {
        var wrong = Applicants.taxCode(NEXT.incrementAndGet());
        taxCodes.ofNewcomer(newcomer, wrong, "segreteria.rhodense");
        assertThat(independence.writtenBy("segreteria.rhodense", List.of(person)))
                .containsExactly(person);
        spidRecognises("Anna Maria", "DE LUCA", code);

        assertThat(links(signedIn())).isEqualTo("/sessioni?collegato");

        assertThat(people.taxCodeOf(person)).contains(code);
        assertThat(ways()).containsExactly("NAMED", "OWN_SIGN_IN");
        assertThat(independence.writtenBy("segreteria.rhodense", List.of(person)))
                .isEmpty();
        spidRecognises("Anna Maria", "De Luca", wrong);
        assertThat(StandInProvider.leads(Visitor.nobody(port))).isEqualTo("/accedi?ente=sconosciuta");
    }

    @Test
    void theCodeOfAnotherPersonIsRefusedAndTheSessionStays() throws Exception {
        var mayor = people.taxCodeOf("sindaco.rho").orElseThrow();
        spidRecognises("Anna Maria", "De Luca", mayor);
        var visitor = signedIn();

        assertThat(links(visitor)).isEqualTo("/sessioni?collegamento=di-altri");

        assertThat(visitor.get("/sessioni?collegamento=di-altri").body())
                .contains("già di un&#39;altra persona registrata".replace("&#39;", "'"))
                .contains("con la password");
        assertThat(people.taxCodeOf(person)).isEmpty();
        assertThat(people.taxCodeOf("sindaco.rho")).contains(mayor);
    }

    @Test
    void anIdentityWithAnotherNameIsRefusedAndSoIsOneWithoutACode() throws Exception {
        spidRecognises("Anna Maria", "Bianchi", code);
        assertThat(links(signedIn())).isEqualTo("/sessioni?collegamento=altro-nome");
        provider.recognises(Map.of("familyName", "De Luca"));
        assertThat(links(signedIn())).isEqualTo("/sessioni?collegamento=senza-codice");
        provider.recognises(Map.of("fiscalNumber", "TINIT-ABC", "familyName", "De Luca"));
        assertThat(links(signedIn())).isEqualTo("/sessioni?collegamento=senza-codice");

        assertThat(people.taxCodeOf(person)).isEmpty();
        var page = signedIn();
        assertThat(page.get("/sessioni?collegamento=altro-nome").body()).contains("una persona con un altro nome");
        assertThat(page.get("/sessioni?collegamento=x").body()).contains("Riprova fra qualche minuto");
    }

    @Test
    void withoutThePasswordNothingBeginsAndOneQuestionServesOneJourney() throws Exception {
        spidRecognises("Anna Maria", "De Luca", code);
        var visitor = signedIn();
        assertThat(visitor.sendForm("/sessioni", "/sessioni/collega", Map.of("attuale", "sbagliata"))
                        .body())
                .contains("«Password attuale»: non è giusta");
        assertThat(StandInProvider.leads(visitor)).isEqualTo("/accedi?ente=sconosciuta");

        visitor.sendForm("/sessioni", "/sessioni/collega", Map.of("attuale", PASSWORD));
        visitor.get("/accedi/ente");
        assertThat(StandInProvider.leads(visitor))
                .as("a second departure is a sign-in like any other")
                .isEqualTo("/accedi?ente=sconosciuta");

        visitor.sendForm("/sessioni", "/sessioni/collega", Map.of("attuale", PASSWORD));
        jdbc.sql("update account_session set ended_at = now() where person = :p")
                .param("p", person)
                .update();
        assertThat(StandInProvider.leads(visitor))
                .as("who was put out meanwhile ties nothing")
                .isEqualTo("/accedi?ente=sconosciuta");
        assertThat(people.taxCodeOf(person)).isEmpty();
    }

    @Test
    void aProviderThatSaysNoNameConfirmsNothingOnTheOwnPageEither() throws Exception {
        taxCodes.ofNewcomer(newcomer, code, "segreteria.rhodense");
        provider.recognises(Map.of("fiscalNumber", code));

        assertThat(links(signedIn())).isEqualTo("/sessioni?collegato");

        assertThat(ways()).containsExactly("NAMED");
        assertThat(independence.writtenBy("segreteria.rhodense", List.of(person)))
                .containsExactly(person);
    }

    @Test
    void theFirstSignInOfThePersonConfirmsTheCodeThatSomebodyWroteAndAStrangersDoesNot() throws Exception {
        taxCodes.ofNewcomer(newcomer, code, "segreteria.rhodense");

        spidRecognises("Carlo", "Bianchi", code);
        assertThat(StandInProvider.leads(Visitor.nobody(port))).isEqualTo("/");
        assertThat(ways()).containsExactly("NAMED");
        provider.recognises(Map.of("fiscalNumber", code));
        assertThat(StandInProvider.leads(Visitor.nobody(port))).isEqualTo("/");
        assertThat(ways()).as("a provider that names nobody confirms nobody").containsExactly("NAMED");

        spidRecognises("Anna", "De Luca", code);
        assertThat(StandInProvider.leads(Visitor.nobody(port))).isEqualTo("/");
        assertThat(StandInProvider.leads(Visitor.nobody(port))).isEqualTo("/");
        assertThat(ways()).containsExactly("NAMED", "CONFIRMED_BY_SIGN_IN");
        assertThat(independence.unconfirmed(List.of(person))).isEmpty();
    }
}
