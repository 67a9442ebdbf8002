/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.registration.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.pianozona.account.OneTimeLinks;
import it.pianozona.record.LegalRecord;
import it.pianozona.registration.Admission;
import it.pianozona.registration.Applicant;
import it.pianozona.registration.Applicants;
import it.pianozona.registration.Registration.State;
import it.pianozona.registration.Registrations;
import it.pianozona.rule.RuleViolated;
import it.pianozona.support.Colleagues;
import it.pianozona.support.Covers;
import it.pianozona.support.FirstSignIn;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Refusals;
import it.pianozona.support.RegistrationScene;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.territory.Office;
import it.pianozona.territory.Offices;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.time.BusinessClock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A registration from the open page to its end (P23, F-REGISTRAZIONE). */
@PianozonaTest
@Tag("desk")
@Covers("registrazione")
class RegistrationProcessTest {

    private static final String PLAN_OFFICE = "udp.rhodense";
    private static final String REASON = "L'organizzazione non opera in questo ambito";

    @Autowired
    private TestAreas areas;

    @Autowired
    private Registrations registrations;

    @Autowired
    private Admission admission;

    @Autowired
    private OneTimeLinks links;

    @Autowired
    private People people;

    @Autowired
    private Offices offices;

    @Autowired
    private LegalRecord record;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessClock clock;

    private TestArea area;
    private RegistrationScene scene;
    private Applicant applicant;

    @BeforeEach
    void somebodyRegisters() {
        area = areas.like("RHO");
        scene = new RegistrationScene(area, colleagues);
        var tables = registrations.tables(area.code()).stream().map(Office::id).toList();
        applicant = Applicants.somebody(tables);
        registrations.receive(area.code(), applicant, true);
    }

    @Test
    void whoIsAcceptedGetsANameAnOfficeAndAnAddressThatOpensOnce() {
        var task = scene.check(1);
        assertThat(task.getDueDate().toInstant().atZone(BusinessClock.ROME).toLocalDate())
                .isEqualTo(clock.today().plusDays(15));
        assertThat(colleagues.opens(PLAN_OFFICE, task).get("righe").toString())
                .contains(
                        "Nicolò D'Àmico",
                        applicant.email(),
                        applicant.taxCode(),
                        "Associazioni",
                        "Gestisco un servizio")
                .contains("Già registrata in Pianozona");
        assertThat(Refusals.of(() -> colleagues.submit("segreteria.rhodense", task, scene.accepted("terzo-settore"))))
                .contains("spetta a un altro ufficio");
        assertThat(Refusals.of(() -> colleagues.submit(PLAN_OFFICE, task, scene.accepted("segreteria"))))
                .startsWith("«Ufficio»");

        colleagues.submit(PLAN_OFFICE, task, scene.accepted("terzo-settore"));

        var one = registrations.get(scene.key(1));
        var person = one.personId().orElseThrow();
        assertThat(one.state()).isEqualTo(State.ACTIVE);
        assertThat(person).startsWith("nicolo.damico");
        assertThat(people.taxCodeOf(person)).contains(applicant.taxCode());
        assertThat(holders("terzo-settore")).contains(person);
        assertThat(colleagues.isEnded(scene.key(1))).isTrue();
        assertThat(mailTo(applicant.email())).singleElement().satisfies(text -> {
            assertThat(text).contains(person).contains("vale una volta sola");
            var secret = Pattern.compile("/accesso/(\\S+)").matcher(text);
            assertThat(secret.find()).isTrue();
            assertThat(links.personOf(secret.group(1))).contains(person);
        });
        assertThat(record.of(scene.key(1)))
                .extracting(LegalRecord.Entry::act)
                .contains("Richiesta di registrazione ricevuta", "Registrazione accolta");
        assertThat(variablesThatHold(applicant.email()) + variablesThatHold(applicant.taxCode()))
                .isZero();
    }

    @Test
    void aNewcomerIsSentAnotherAddressUntilOneIsUsedAndOneWithOtherOfficesNever() {
        colleagues.submit(PLAN_OFFICE, scene.check(1), scene.accepted("contributori-tematici"));
        var person = registrations.get(scene.key(1)).personId().orElseThrow();

        var way = admission.openAccess(scene.key(1), PLAN_OFFICE);
        assertThat(way.sentTo()).as("by mail, to the person alone").isPresent();
        assertThat(way.address()).isEmpty();
        links.use(FirstSignIn.addressSentTo(jdbc, person).substring("/accesso/".length()), "quercia lampada fiume 47");
        assertThat(refusalOf(() -> admission.openAccess(scene.key(1), PLAN_OFFICE)))
                .contains("ha già un accesso");

        jdbc.sql("delete from account where person = :person")
                .param("person", person)
                .update();
        jdbc.sql(
                        "insert into office_holder values (gen_random_uuid(), :office, :person, 'APPOINTED', 'prova', '2014-01-01', null)")
                .param("office", area.office("segreteria"))
                .param("person", person)
                .update();
        assertThat(refusalOf(() -> admission.openAccess(scene.key(1), PLAN_OFFICE)))
                .contains("altri incarichi");
    }

    @Test
    void whoIsKnownKeepsNameAndAddressAndGetsTheOfficeOnly() {
        colleagues.submit(PLAN_OFFICE, scene.check(1), scene.accepted("terzo-settore"));
        var person = registrations.get(scene.key(1)).personId().orElseThrow();
        registrations.receive(
                area.code(), Applicants.withCode(applicant.taxCode(), "altra@example.it", List.of()), true);
        var task = scene.check(2);
        assertThat(Refusals.of(() -> colleagues.submit(PLAN_OFFICE, task, scene.accepted("terzo-settore"))))
                .contains("ricopre già l'incarico");

        colleagues.submit(PLAN_OFFICE, task, scene.accepted("contributori-tematici"));

        assertThat(registrations.get(scene.key(2)).personId()).contains(person);
        assertThat(people.find(person).map(Person::email)).contains(applicant.email());
        assertThat(holders("contributori-tematici")).contains(person);
        assertThat(mailTo("altra@example.it")).isEmpty();
        assertThat(refusalOf(() -> admission.openAccess(scene.key(2), PLAN_OFFICE)))
                .contains("non si apre l'accesso");
    }

    @Test
    void whoIsRefusedReadsWhyAndIsErased() {
        var task = scene.check(1);
        assertThat(Refusals.of(() ->
                        colleagues.submit(PLAN_OFFICE, task, Map.of("esito", "RIFIUTA", "motivo", "Troppo corto"))))
                .startsWith("«Motivo»");

        colleagues.submit(PLAN_OFFICE, task, Map.of("esito", "RIFIUTA", "motivo", REASON));

        assertErased(State.REFUSED);
        assertThat(mailTo(applicant.email())).singleElement().asString().contains(REASON);
        assertThat(colleagues.isEnded(scene.key(1))).isTrue();
    }

    @Test
    void theOfficeIsRemindedThenTheCoordinatorsAreToldAndAnUnansweredRequestEnds() {
        colleagues.fireTimer(scene.key(1), "BoundaryEvent_Reminder");
        assertThat(colleagues.noticesOf(area.office("ufficio-piano"), scene.key(1)))
                .containsExactly("Registrazione %s: la richiesta aspetta la verifica.".formatted(scene.key(1)));
        colleagues.fireTimer(scene.key(1), "BoundaryEvent_Late");
        assertThat(colleagues.noticesOf(area.office("coordinatori"), scene.key(1)))
                .singleElement()
                .asString()
                .contains("Il compito resta aperto");
        assertThat(scene.check(1)).isNotNull();

        colleagues.fireTimer(scene.key(1), "BoundaryEvent_Expiry");

        assertErased(State.EXPIRED);
        assertThat(mailTo(applicant.email())).singleElement().asString().contains("non ha risposto in tempo");
        assertThat(colleagues.isEnded(scene.key(1))).isTrue();
    }

    @Test
    void aRequestThatIsTakenBackEndsAndIsErased() {
        registrations.withdraw(scene.key(1), PLAN_OFFICE);

        assertErased(State.WITHDRAWN);
        assertThat(colleagues.isEnded(scene.key(1))).isTrue();
        assertThat(refusalOf(() -> registrations.withdraw(scene.key(1), PLAN_OFFICE)))
                .contains("già conclusa");
    }

    @Test
    void anOrganisationRegistersWithItsElevenDigits() {
        assertThat(refusalOf(() -> registrations.receive(
                        area.code(), Applicants.withCode("12345678901", "ente@example.it", List.of()), true)))
                .startsWith("«Codice fiscale»");
        registrations.receive(area.code(), Applicants.withCode("123 456 789 03", "ente@example.it", List.of()), true);

        colleagues.submit(PLAN_OFFICE, scene.check(2), scene.accepted("terzo-settore"));

        assertThat(people.taxCodeOf(registrations.get(scene.key(2)).personId().orElseThrow()))
                .isEmpty();
    }

    private List<String> holders(String kind) {
        return offices.holdersOf(area.office(kind), clock.today()).stream()
                .map(Person::id)
                .toList();
    }

    private List<String> mailTo(String address) {
        return jdbc.sql("select text from mail where recipient = :address")
                .param("address", address)
                .query(String.class)
                .list();
    }

    private int variablesThatHold(String text) {
        return jdbc.sql("select count(*) from act_hi_varinst where text_ like '%' || :text || '%'")
                .param("text", text)
                .query(Integer.class)
                .single();
    }

    private void assertErased(State state) {
        var one = registrations.get(scene.key(1));
        assertThat(one.state()).isEqualTo(state);
        assertThat(one.applicant().fullName()
                        + one.applicant().email()
                        + one.applicant().taxCode()
                        + one.applicant().organisation()
                        + one.applicant().pec()
                        + one.applicant().conflict())
                .isBlank();
    }

    private static String refusalOf(ThrowingCallable useCase) {
        return catchThrowableOfType(RuleViolated.class, useCase).getMessage();
    }
}
