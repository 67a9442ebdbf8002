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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A second person is a second one: not the writer's own mailbox, not somebody whose way in the writer had in their hands, not who
 * stays by taking the change back; and a contest gives back what was taken, in time, from nobody else.
 */
@PianozonaTest
@Tag("desk")
class StrawPersonTest {

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
        jdbc.sql("delete from account_link where token_hash like 'prova-%'").update();
    }

    @Test
    void nobodyAppointsTheirOwnMailboxInWhicheverWayItIsWritten() {
        var own = people.find(SECRETARY).orElseThrow().email();
        var alias = own.replace("@", "+mario@").toUpperCase(Locale.ROOT);
        var straw = "finta." + area.code().toLowerCase(Locale.ROOT);
        assertThat(write(secretary, area.office("coordinatori"), "JOIN", straw, "APPOINTED", alias)
                        .body())
                .contains("posta elettronica: è la tua");
        assertThat(people.find(straw)).isEmpty();

        mailOf(accomplice, alias);
        assertThat(write(secretary, area.office("coordinatori"), "JOIN", accomplice, "APPOINTED")
                        .body())
                .contains("posta elettronica: è la tua");
        mailOf(accomplice, accomplice + "@example.it");
        write(secretary, area.office("coordinatori"), "JOIN", accomplice, "APPOINTED");
        mailOf(accomplice, own);
        assertThat(accepts(accomplice, onlyCase().key()).body()).contains("è la tua");
        assertThat(holders(area.office("coordinatori"))).doesNotContain(accomplice);
    }

    @Test
    void whoseAddressWasShownToTheWriterAcceptsOnlyWhatAnotherKeeperHasConfirmed() {
        var writer = Visitor.signedIn(port, otherAdministrator);
        mailOf(accomplice, "");
        writer.sendForm("/persone", "/persone/" + accomplice + "/indirizzo", Map.of());
        assertThat(write(writer, area.office("coordinatori"), "JOIN", accomplice, "APPOINTED")
                        .statusCode())
                .isEqualTo(302);
        var key = onlyCase().key();
        assertThat(accepts(accomplice, key).body()).contains("passato dalle mani di chi ha scritto la nomina");
        assertThat(confirm(writer, key).body()).contains("Chi scrive un cambio non lo conferma");
        assertThat(holders(area.office("coordinatori"))).doesNotContain(accomplice);

        assertThat(OfferedChanges.toConfirm(secretary.get(incarichi).body())).contains(key);
        assertThat(confirm(secretary, key).statusCode()).isEqualTo(302);
        var confirmed = secretary.get(incarichi).body();
        assertThat(confirmed).contains("ha effetto quando chi è nominato accetta");
        assertThat(OfferedChanges.toConfirm(confirmed)).doesNotContain(key);
        assertThat(confirm(secretary, key).body()).contains("non attende più una conferma");
        assertThat(holders(area.office("coordinatori"))).doesNotContain(accomplice);
        assertThat(accepts(accomplice, key).statusCode()).isEqualTo(204);
        assertThat(holders(area.office("coordinatori"))).contains(accomplice);
    }

    @Test
    void aKeeperWhoseAddressWasShownToTheWriterDoesNotConfirmWhereThereIsAnother() {
        shownTo(SECRETARY, otherAdministrator);
        assertThat(write(secretary, mayorOffice, "REPLACE", accomplice, "COMMISSIONER")
                        .statusCode())
                .isEqualTo(302);
        var key = onlyCase().key();
        assertThat(confirm(Visitor.signedIn(port, otherAdministrator), key).body())
                .contains("passato dalle mani di chi ha scritto il cambio");
        assertThat(holders(mayorOffice)).containsExactly(mayor);
        assertThat(confirm(Visitor.signedIn(port, "admin"), key).statusCode()).isEqualTo(302);
    }

    @Test
    void whereThereIsNoOtherKeeperTheAcceptanceCountsAndIsOnRecordAsHandedOver() {
        var writer = Visitor.signedIn(port, otherAdministrator);
        for (var office : List.of("amministratore", area.office("segreteria"))) {
            holders(office).stream()
                    .filter(keeper -> !keeper.equals(otherAdministrator))
                    .forEach(keeper -> shownTo(otherAdministrator, keeper));
        }
        shownTo(otherAdministrator, accomplice);
        write(writer, area.office("segreteria"), "JOIN", accomplice, "APPOINTED");
        var key = onlyCase().key();

        assertThat(accepts(accomplice, key).statusCode()).isEqualTo(204);

        assertThat(holders(area.office("segreteria"))).contains(accomplice);
        assertThat(record.of(key))
                .extracting(LegalRecord.Entry::act)
                .anyMatch(act -> act.startsWith("Accettazione valida da sola"));
    }

    @Test
    void whoIsPutOutDoesNotTakeTheChangeBackAndAnotherKeeperSaysWhy() {
        offices.addHolder(area.office("segreteria"), mayor, HolderKind.APPOINTED, "prova", clock.today());
        write(secretary, mayorOffice, "REPLACE", accomplice, "COMMISSIONER");
        var key = onlyCase().key();

        assertThat(withdraw(Visitor.signedIn(port, mayor), key, "Non mi va per niente")
                        .body())
                .contains("toglie l&#39;incarico a te");
        var other = Visitor.signedIn(port, "admin");
        assertThat(withdraw(other, key, "Boh").body()).contains("«Motivo»", "Boh</textarea>");
        assertThat(onlyCase().state()).isEqualTo(State.AWAITING);
        assertThat(withdraw(other, key, "L'atto non esiste.").statusCode()).isEqualTo(302);
        assertThat(onlyCase().state()).isEqualTo(State.WITHDRAWN);
        assertThat(onlyCase().note()).isEqualTo("L'atto non esiste.");

        write(secretary, mayorOffice, "REPLACE", accomplice, "PREFECTURAL_COMMISSIONER");
        assertThat(withdraw(secretary, mayorOffice + "-INC-2", "").statusCode()).isEqualTo(302);
    }

    @Test
    void aContestHasThirtyDaysAndIsClosedWithTheChangeThatIsTakenBack() {
        var outgoing = Visitor.signedIn(port, mayor);
        write(secretary, mayorOffice, "REPLACE", accomplice, "COMMISSIONER");
        var first = contest(outgoing);
        withdraw(secretary, onlyCase().key(), "");
        assertThat(decide(Visitor.signedIn(port, "admin"), first, "ACCOLTA").body())
                .contains("il cambio non ha più seguito");
        assertThat(outgoing.get(CONTESTS).body())
                .contains("la contestazione è chiusa")
                .doesNotContain("Attende la decisione");

        write(secretary, mayorOffice, "REPLACE", accomplice, "PREFECTURAL_COMMISSIONER");
        confirm(Visitor.signedIn(port, "admin"), mayorOffice + "-INC-2");
        var address = CONTEST.matcher(outgoing.get(CONTESTS).body());
        assertThat(address.find()).isTrue();
        jdbc.sql("update put_out set contest_until = :day where person = :person")
                .param("day", clock.today().minusDays(1))
                .param("person", mayor)
                .update();
        assertThat(outgoing.get(CONTESTS).body()).contains("Il termine per contestare è finito il");
        assertThat(outgoing.sendForm(
                                CONTESTS, CONTESTS + "/" + address.group(1) + "/contesta", Map.of("motivo", REASON))
                        .body())
                .contains("è passato il termine per contestarlo");
    }

    @Test
    void whoComesBackHasTheFormerLastDayAndPutsOutNobodyButWhoCameInByThatChange() {
        var lastDay = clock.today().plusDays(100);
        jdbc.sql("update office_holder set valid_to = :day where office = :office and person = :person")
                .param("day", lastDay)
                .param("office", mayorOffice)
                .param("person", mayor)
                .update();
        write(secretary, mayorOffice, "REPLACE", accomplice, "COMMISSIONER");
        confirm(Visitor.signedIn(port, "admin"), onlyCase().key());
        var address = contest(Visitor.signedIn(port, mayor));
        var decider = Visitor.signedIn(port, otherAdministrator);
        var later = newcomers.holding(List.of());
        jdbc.sql("insert into office_holder (id, office, person, holder_kind, act, valid_from) "
                        + "values (gen_random_uuid(), :office, :person, 'APPOINTED', 'prova', :from)")
                .param("office", mayorOffice)
                .param("person", later)
                .param("from", clock.today().plusDays(5))
                .update();
        assertThat(decide(decider, address, "ACCOLTA").body())
                .contains("è passato a un&#39;altra persona", "Visti gli atti, si decide così.");
        assertThat(holders(mayorOffice)).containsExactly(accomplice);
        jdbc.sql("delete from office_holder where person = :person")
                .param("person", later)
                .update();

        assertThat(decide(decider, address, "ACCOLTA").statusCode()).isEqualTo(302);
        assertThat(holders(mayorOffice)).containsExactly(mayor);
        assertThat(offices.holdersOf(mayorOffice, lastDay))
                .extracting(Person::id)
                .containsExactly(mayor);
        assertThat(offices.holdersOf(mayorOffice, lastDay.plusDays(1))).isEmpty();
    }

    private HttpResponse<String> accepts(String person, String key) {
        var task = colleagues.task(key, "UserTask_Accept");
        return Visitor.signedIn(port, person)
                .sendJson(
                        "POST",
                        API + task.getId() + "/submit-form",
                        "{\"variables\":{\"risposta\":{\"value\":\"ACCETTO\"}}}");
    }

    private HttpResponse<String> withdraw(Visitor visitor, String key, String reason) {
        return visitor.sendForm(
                "/", "/incarichi/ritira", Map.of("territorio", area.code(), "chiave", key, "motivo", reason));
    }

    private void mailOf(String person, String email) {
        jdbc.sql("update person set email = :email where id = :person")
                .param("email", email)
                .param("person", person)
                .update();
    }

    /** As if the writer had asked for the person's address where no mail reaches them. */
    private void shownTo(String writer, String person) {
        jdbc.sql(
                        """
                        insert into account_link (token_hash, person, made_by, made_at, expires_at, used_at, shown)
                        values ('prova-' || gen_random_uuid(), :person, :by, now(), now(), now(), true)""")
                .param("person", person)
                .param("by", writer)
                .update();
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

    private AppointmentCase onlyCase() {
        return cases.ofTerritory(area.code()).get(0);
    }

    private List<String> holders(String office) {
        return offices.holdersOf(office, clock.today()).stream().map(Person::id).toList();
    }
}
