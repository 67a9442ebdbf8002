/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.appointment.AppointmentCase;
import it.pianozona.appointment.AppointmentCase.State;
import it.pianozona.appointment.AppointmentCases;
import it.pianozona.record.LegalRecord;
import it.pianozona.support.Colleagues;
import it.pianozona.support.Newcomers;
import it.pianozona.support.OfferedChanges;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.Visitor;
import it.pianozona.territory.HolderKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.time.BusinessClock;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A keeper alone cannot be every office: nobody gains by what they write, a second person says yes, who is put out is told at once
 * and may contest; everything through the real endpoints.
 */
@PianozonaTest
@Tag("desk")
class SecondPersonTest {

    private static final String SECRETARY = "segreteria.rhodense";
    private static final String API = "/camunda/api/engine/engine/default/task/";
    private static final String CONTESTS = "/incarichi/contestazioni";
    private static final String REASON = "Sono stato eletto e nessuno mi ha sospeso.";
    private static final Pattern CONTEST = Pattern.compile("/incarichi/contestazioni/([0-9a-f-]{36})/contesta");

    @LocalServerPort
    private int port;

    @Autowired
    private TestAreas areas;

    @Autowired
    private AppointmentCases cases;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private Newcomers newcomers;

    @Autowired
    private Offices offices;

    @Autowired
    private People people;

    @Autowired
    private LegalRecord record;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessClock clock;

    private TestArea area;
    private String mayorOffice;
    private String mayor;
    private String accomplice;
    private String otherAdministrator;
    private String incarichi;
    private Visitor secretary;

    @BeforeEach
    void anAreaWithAMayorOfItsOwn() {
        area = areas.like("RHO");
        mayorOffice = area.mayors().get(0);
        mayor = newcomers.holding(List.of(mayorOffice));
        accomplice = newcomers.holding(List.of());
        otherAdministrator = newcomers.holding(List.of());
        offices.addHolder("amministratore", otherAdministrator, HolderKind.APPOINTED, "prova", clock.today());
        incarichi = "/incarichi?territorio=" + area.code();
        secretary = Visitor.signedIn(port, SECRETARY);
    }

    @AfterEach
    void theAdministratorsAreAsBefore() {
        jdbc.sql("delete from office_holder where office = 'amministratore' and person = :person")
                .param("person", otherAdministrator)
                .update();
    }

    @Test
    void aSecretariatReplacesNoMayorByItselfAndJoinsItselfToNothing() {
        assertThat(write(secretary, mayorOffice, "REPLACE", SECRETARY, "COMMISSIONER")
                        .body())
                .contains("nessuno dà o conferma un incarico o una delega a sé stesso");
        assertThat(holders(mayorOffice)).containsExactly(mayor);
        for (var office : List.of("coordinatori", "ragioneria", "terzo-settore")) {
            assertThat(write(secretary, area.office(office), "JOIN", SECRETARY, "EX_OFFICIO")
                            .body())
                    .contains("a sé stesso");
            assertThat(holders(area.office(office))).doesNotContain(SECRETARY);
        }
        assertThat(cases.ofTerritory(area.code())).isEmpty();
        var own = people.find(SECRETARY).orElseThrow().email();
        assertThat(write(
                                secretary,
                                area.office("coordinatori"),
                                "JOIN",
                                "finta." + area.code().toLowerCase(),
                                "APPOINTED",
                                own)
                        .body())
                .contains("posta elettronica: è la tua");
        assertThat(write(Visitor.signedIn(port, "admin"), area.office("coordinatori"), "JOIN", "admin", "APPOINTED")
                        .body())
                .contains("a sé stesso");
    }

    @Test
    void neitherTheFormNorTheElectionsNorAMembersNameGiveAnOfficeToWhoWritesThem() {
        assertThat(secretary
                        .sendForm("/", "/incarichi/avvia", Map.of("territorio", area.code(), "organo", mayorOffice))
                        .statusCode())
                .isEqualTo(302);
        var task = colleagues.task(mayorOffice + "-INC-1", "UserTask_ManageAppointment");
        var refused = secretary.sendJson(
                "POST",
                API + task.getId() + "/submit-form",
                """
                {"variables":{"azione":{"value":"SOSTITUZIONE"},"sostituisce":{"value":"%s"},"persona":{"value":"%s"},
                "titolo":{"value":"COMMISSIONER"},"ente":{"value":"%s"},"ruolo":{"value":"TITOLARE"},
                "tempo":{"value":"100"},"formaAssegnazione":{"value":"ALTRO"},"atto":{"value":"Atto inventato"},
                "dal":{"value":"%s"}}}"""
                        .formatted(mayor, SECRETARY, mayorOffice, clock.today()));
        assertThat(refused.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(refused.body()).contains("a sé stesso");

        assertThat(elections(SECRETARY).body()).contains("Righe da correggere", "a sé stesso");
        assertThat(holders(mayorOffice)).containsExactly(mayor);
    }

    @Test
    void anAccompliceWaitsForAnotherPersonAndTheMayorIsToldAtOnceContestsAndIsBackTheSameDay() {
        assertThat(write(secretary, mayorOffice, "REPLACE", accomplice, "COMMISSIONER")
                        .statusCode())
                .isEqualTo(302);
        assertThat(secretary.get("/territorio/uffici?territorio=" + area.code()).body())
                .contains("non ha ancora effetto", "attende l&#39;accettazione di Nuova Persona");
        assertThat(holders(mayorOffice)).containsExactly(mayor);
        assertThat(mailsTo(mayor))
                .containsExactly(nameOf(mayorOffice) + ": è stata scritta una sostituzione che ti riguarda");
        var key = onlyCase().key();
        assertThat(confirm(secretary, key).body()).contains("Chi scrive un cambio non lo conferma");
        assertThat(confirm(Visitor.signedIn(port, mayor), key).body()).contains("lo conferma un&#39;altra persona");
        assertThat(OfferedChanges.toConfirm(secretary.get(incarichi).body())).doesNotContain(key);

        var admin = Visitor.signedIn(port, "admin");
        var offered = admin.get(incarichi).body();
        assertThat(offered).contains("scritto da");
        assertThat(OfferedChanges.toConfirm(offered)).contains(key);
        assertThat(confirm(admin, key).statusCode()).isEqualTo(302);
        assertThat(holders(mayorOffice)).containsExactly(accomplice);
        assertThat(confirm(admin, key).body()).contains("non attende più una conferma");
        assertThat(mailsTo(mayor)).hasSize(2).anyMatch(subject -> subject.endsWith("non sei più in carica"));

        var outgoing = Visitor.signedIn(port, mayor);
        assertThat(outgoing.get("/servizi").body()).contains(CONTESTS);
        var page = outgoing.get(CONTESTS).body();
        assertThat(page).contains("Atto inventato", "al suo posto Nuova Persona");
        var contest = CONTEST.matcher(page);
        assertThat(contest.find()).isTrue();
        var address = CONTESTS + "/" + contest.group(1);
        assertThat(outgoing.sendForm(CONTESTS, address + "/contesta", Map.of("motivo", "Troppo breve"))
                        .body())
                .contains("da 20 a 2000", "Troppo breve");
        assertThat(Visitor.signedIn(port, accomplice)
                        .sendForm("/", address + "/contesta", Map.of("motivo", REASON))
                        .statusCode())
                .isEqualTo(404);
        assertThat(outgoing.sendForm(CONTESTS, address + "/contesta", Map.of("motivo", REASON))
                        .statusCode())
                .isEqualTo(302);
        assertThat(outgoing.sendForm(CONTESTS, address + "/contesta", Map.of("motivo", REASON))
                        .body())
                .contains("già contestato");
        assertThat(secretary.get(incarichi).body()).contains("contestato il", REASON, "da decidere");
        assertThat(colleagues.noticesOf("amministratore", key)).anyMatch(text -> text.contains("contesta il cambio"));
        assertThat(colleagues.noticesOf(area.office("segreteria"), key))
                .anyMatch(text -> text.contains("contesta il cambio"));

        assertThat(decide(secretary, address, "ACCOLTA").body()).contains("Decide un amministratore");
        assertThat(decide(admin, address, "ACCOLTA").body()).contains("non ha scritto né confermato");
        assertThat(holders(mayorOffice)).containsExactly(accomplice);
        var decider = Visitor.signedIn(port, otherAdministrator);
        assertThat(decider.get(CONTESTS).body()).contains("Accogli: torna in carica", REASON);
        assertThat(decide(decider, address, "ACCOLTA").statusCode()).isEqualTo(302);
        assertThat(holders(mayorOffice)).containsExactly(mayor);
        assertThat(decide(decider, address, "RESPINTA").body()).contains("si è già deciso");
        assertThat(mailsTo(mayor)).anyMatch(subject -> subject.endsWith("la tua contestazione è accolta"));
        assertThat(mailsTo(accomplice)).anyMatch(subject -> subject.endsWith("non sei più in carica"));
        assertThat(record.of(key))
                .extracting(LegalRecord.Entry::act)
                .contains("Cambio confermato", "Contestazione di un cambio di incarico", "Contestazione accolta");
    }

    @Test
    void aContestThatIsUpheldBeforeTheChangeTakesItBackAndARejectedOneLeavesItAsItIs() {
        write(secretary, mayorOffice, "REPLACE", accomplice, "COMMISSIONER");
        var outgoing = Visitor.signedIn(port, mayor);
        var address = contest(outgoing);
        assertThat(decide(Visitor.signedIn(port, "admin"), address, "ACCOLTA").statusCode())
                .isEqualTo(302);
        assertThat(onlyCase().state()).isEqualTo(State.WITHDRAWN);
        assertThat(colleagues.isEnded(onlyCase().key())).isTrue();
        assertThat(holders(mayorOffice)).containsExactly(mayor);

        write(secretary, mayorOffice, "REPLACE", accomplice, "PREFECTURAL_COMMISSIONER");
        var key = mayorOffice + "-INC-2";
        confirm(Visitor.signedIn(port, otherAdministrator), key);
        var second = contest(outgoing);
        assertThat(decide(Visitor.signedIn(port, "admin"), second, "").body()).contains("«Decisione»");
        assertThat(decide(Visitor.signedIn(port, "admin"), second, "RESPINTA").statusCode())
                .isEqualTo(302);
        assertThat(holders(mayorOffice)).containsExactly(accomplice);
        assertThat(outgoing.get(CONTESTS).body()).contains("Respinta da");
    }

    @Test
    void aWholeSheetOfElectionsIsConfirmedInOneClickByAnotherKeeperOrAcceptedByTheElected() {
        assertThat(elections(accomplice).statusCode()).isEqualTo(302);
        assertThat(secretary
                        .get("/incarichi/elezioni?territorio=" + area.code())
                        .body())
                .contains("Ha effetto quando chi è eletto accetta");
        assertThat(holders(area.mayors().get(1))).doesNotContain(accomplice);
        var admin = Visitor.signedIn(port, "admin");
        assertThat(admin.get(incarichi).body()).contains("Conferma tutti i cambi scritti da altri (2)");
        var keys = cases.ofTerritory(area.code()).stream()
                .map(AppointmentCase::key)
                .toList();
        assertThat(confirm(admin, String.join(",", keys)).statusCode()).isEqualTo(302);
        assertThat(holders(area.mayors().get(1))).containsExactly(accomplice);
        assertThat(holders(area.mayors().get(2))).containsExactly(accomplice);
    }

    @Test
    void theSameAppointmentSentAtTheSameInstantIsOneAndSoIsItsBeginning() throws Exception {
        together(() -> write(Visitor.signedIn(port, SECRETARY), mayorOffice, "REPLACE", accomplice, "COMMISSIONER"));
        together(() -> Visitor.signedIn(port, SECRETARY)
                .sendForm(
                        "/",
                        "/incarichi/avvia",
                        Map.of("territorio", area.code(), "organo", area.office("gruppi-tecnici"))));
        assertThat(cases.ofTerritory(area.code()))
                .extracting(AppointmentCase::key)
                .containsExactlyInAnyOrder(mayorOffice + "-INC-1", area.office("gruppi-tecnici") + "-INC-1");
        assertThat(mailsTo(mayor)).hasSize(1);
    }

    @Test
    void theSameDelegationSentAtTheSameInstantIsOne() throws Exception {
        var fields = new HashMap<String, String>();
        fields.put("office", mayorOffice);
        fields.put("vote", "true");
        fields.put("signInName", accomplice);
        fields.put("actNumber", "7");
        fields.put("actDate", clock.today().toString());
        fields.put("from", clock.today().toString());
        fields.put("to", clock.today().plusDays(9).toString());
        together(() -> Visitor.signedIn(port, mayor).sendForm("/deleghe", "/deleghe", fields));
        assertThat(jdbc.sql("select count(*) from delegation where office = :office")
                        .param("office", mayorOffice)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        fields.put("actNumber", "8");
        together(() -> Visitor.signedIn(port, SECRETARY).sendForm("/deleghe/proposte", "/deleghe/proposte", fields));
        assertThat(jdbc.sql("select count(*) from delegation_proposal where office = :office and outcome is null")
                        .param("office", mayorOffice)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(mailsTo(mayor)).containsExactly(nameOf(mayorOffice) + ": una delega è stata scritta per te");
        fields.put("signInName", SECRETARY);
        assertThat(Visitor.signedIn(port, SECRETARY)
                        .sendForm("/deleghe/proposte", "/deleghe/proposte", fields)
                        .body())
                .contains("a sé stesso");
    }

    @Test
    void anAdministratorAloneGivesAnEmptyAreaItsFirstSecretariatWhoAccepts() {
        jdbc.sql("delete from office_holder where office like '%-' || :code")
                .param("code", area.code())
                .update();
        var admin = Visitor.signedIn(port, "admin");
        assertThat(write(admin, area.office("segreteria"), "JOIN", accomplice, "APPOINTED")
                        .statusCode())
                .isEqualTo(302);
        var key = onlyCase().key();
        assertThat(confirm(Visitor.signedIn(port, otherAdministrator), key).body())
                .contains("la accetta soltanto chi è nominato");
        accept(accomplice, key);
        assertThat(holders(area.office("segreteria"))).containsExactly(accomplice);
        assertThat(write(Visitor.signedIn(port, accomplice), area.office("coordinatori"), "JOIN", mayor, "APPOINTED")
                        .statusCode())
                .isEqualTo(302);
        accept(mayor, area.office("coordinatori") + "-INC-1");
        assertThat(holders(area.office("coordinatori"))).containsExactly(mayor);

        assertThat(write(admin, "amministratore", "JOIN", mayor, "APPOINTED").statusCode())
                .isEqualTo(302);
        assertThat(write(Visitor.signedIn(port, accomplice), "amministratore", "JOIN", mayor, "APPOINTED")
                        .body())
                .contains("non è fra quelli del tuo territorio");
        jdbc.sql("delete from office_holder where office = 'amministratore' and person = :person")
                .param("person", mayor)
                .update();
    }

    private void accept(String person, String key) {
        var task = colleagues.task(key, "UserTask_Accept");
        assertThat(Visitor.signedIn(port, person)
                        .sendJson(
                                "POST",
                                API + task.getId() + "/submit-form",
                                "{\"variables\":{\"risposta\":{\"value\":\"ACCETTO\"}}}")
                        .statusCode())
                .isEqualTo(204);
    }

    private HttpResponse<String> elections(String first) {
        var fields = new HashMap<>(Map.of(
                "territorio",
                area.code(),
                "atto",
                "Proclamazione",
                "dal",
                clock.today().toString()));
        for (var row : List.of(1, 2)) {
            fields.put("righe[%d].istat".formatted(row), area.mayors().get(row).substring(8));
            fields.put("righe[%d].accesso".formatted(row), first);
            fields.put("righe[%d].titolo".formatted(row), "COMMISSIONER");
        }
        return secretary.sendForm("/incarichi/elezioni?territorio=" + area.code(), "/incarichi/elezioni", fields);
    }

    private String contest(Visitor outgoing) {
        var found = CONTEST.matcher(outgoing.get(CONTESTS).body());
        assertThat(found.find()).isTrue();
        var address = CONTESTS + "/" + found.group(1);
        outgoing.sendForm(CONTESTS, address + "/contesta", Map.of("motivo", REASON));
        return address;
    }

    private static HttpResponse<String> decide(Visitor visitor, String address, String outcome) {
        return visitor.sendForm(
                "/", address + "/decidi", Map.of("esito", outcome, "motivo", "Visti gli atti, si decide così."));
    }

    private HttpResponse<String> confirm(Visitor visitor, String key) {
        return visitor.sendForm("/", "/incarichi/conferma", Map.of("territorio", area.code(), "chiave", key));
    }

    private HttpResponse<String> write(Visitor visitor, String office, String manner, String person, String kind) {
        return write(visitor, office, manner, person, kind, "persona@prova.invalid");
    }

    private HttpResponse<String> write(
            Visitor visitor, String office, String manner, String person, String kind, String email) {
        return visitor.sendForm(
                "/territorio/uffici?territorio=" + area.code(),
                "/territorio/uffici",
                Map.of(
                        "territory",
                        area.code(),
                        "office",
                        office,
                        "manner",
                        manner,
                        "signInName",
                        person,
                        "givenName",
                        "Nuova",
                        "familyName",
                        "Persona",
                        "email",
                        email,
                        "kind",
                        kind,
                        "act",
                        "Atto inventato",
                        "from",
                        clock.today().toString()));
    }

    private void together(Callable<HttpResponse<String>> sent) throws Exception {
        var pool = Executors.newFixedThreadPool(4);
        try {
            for (var answer : pool.invokeAll(new ArrayList<>(List.of(sent, sent, sent, sent)))) {
                assertThat(answer.get().statusCode()).isEqualTo(302);
            }
        } finally {
            pool.shutdown();
        }
    }

    private AppointmentCase onlyCase() {
        return cases.ofTerritory(area.code()).get(0);
    }

    private List<String> holders(String office) {
        return offices.holdersOf(office, clock.today()).stream().map(Person::id).toList();
    }

    private String nameOf(String office) {
        return offices.find(office).orElseThrow().name();
    }

    private List<String> mailsTo(String person) {
        return jdbc.sql("select subject from mail where person = :person order by created_at, subject")
                .param("person", person)
                .query(String.class)
                .list();
    }
}
