/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import it.pianozona.appointment.AppointmentCase.State;
import it.pianozona.appointment.AppointmentCases;
import it.pianozona.appointment.Confirmations;
import it.pianozona.appointment.Withdrawals;
import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.DecisionRequest;
import it.pianozona.decision.DecisionTerms;
import it.pianozona.decision.RuleSet;
import it.pianozona.office.Memberships;
import it.pianozona.office.PlanOffices;
import it.pianozona.registration.Applicants;
import it.pianozona.support.AgreementSteps;
import it.pianozona.support.Colleagues;
import it.pianozona.support.Covers;
import it.pianozona.support.FirstSignIn;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Refusals;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.support.Visitor;
import it.pianozona.territory.AppointmentProcedure;
import it.pianozona.territory.Appointments.Appointment;
import it.pianozona.territory.Appointments.Manner;
import it.pianozona.territory.Bodies;
import it.pianozona.territory.BodyMember;
import it.pianozona.territory.Designations;
import it.pianozona.territory.HolderKind;
import it.pianozona.territory.Newcomers;
import it.pianozona.territory.Offices;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.territory.SignInAccess.Asker;
import it.pianozona.territory.SignatoryIndependence;
import it.pianozona.territory.Tenure;
import it.pianozona.territory.Tenures;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who holds what changes by P23: entered, accepted or refused, suspended and back, ended (requirements 3.23a, 5.7). */
@PianozonaTest
@Tag("desk")
@Covers("gestione-incarichi")
class AppointmentProcessTest {

    private static final String SECRETARY = "segreteria.rhodense";
    private static final String API = "/camunda/api/engine/engine/default/task/";
    private static final String MANAGE = "UserTask_ManageAppointment";
    private static final String ACCEPT = "UserTask_Accept";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AppointmentCases cases;

    @Autowired
    private Withdrawals withdrawals;

    @Autowired
    private Confirmations confirmations;

    @Autowired
    private AppointmentProcedure procedure;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private AgreementSteps agreement;

    @Autowired
    private CollegialDecisions decisions;

    @Autowired
    private Processes processes;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private People people;

    @Autowired
    private SignatoryIndependence independence;

    @Autowired
    private Offices offices;

    @Autowired
    private Tenures tenures;

    @Autowired
    private Bodies bodies;

    @Autowired
    private RightsOnDate rights;

    @Autowired
    private Newcomers newcomers;

    @Autowired
    private PlanOffices planOffices;

    @Autowired
    private Memberships memberships;

    @Autowired
    private BusinessClock clock;

    private Duration offset;
    private TestArea area;
    private String mayorOffice;
    private String mayor;
    private String newcomer;

    @BeforeEach
    void anArea() {
        offset = clock.offset();
        area = areas.like("RHO");
        mayorOffice = area.mayors().get(1);
        mayor = area.mayorPeople().get(1);
        newcomer = "nuovo." + area.code().toLowerCase();
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    @Test
    void theOpenVoteAndSignatureOfTheMayorAreTheCommissionersTheSameDay() {
        var cycle = cycles.inPreparation(area, 2018);
        agreement.untilSignature(area, cycle, Map.of());
        var voteKey = area.code() + "-" + UUID.randomUUID();
        var decision = convened(voteKey);
        var vote = colleagues.taskOf(mayorOffice, voteKey, "UserTask_ExpressVote");
        var signature = colleagues.taskOf("firmatario-" + mayorOffice, cycle, "UserTask_Sign");
        var outgoing = Visitor.signedIn(port, mayor);
        List.of(vote, signature)
                .forEach(task -> assertThat(claim(outgoing, task, mayor)).isEqualTo(204));

        var key = decide(mayorOffice, entry("SOSTITUZIONE", "PREFECTURAL_COMMISSIONER", "sostituisce", mayor));
        assertThat(cases.get(key).state()).isEqualTo(State.AWAITING);
        assertThat(assigneeOf(vote)).isEqualTo(mayor);
        assertThat(holders(0)).containsExactly(mayor);
        confirm(key);

        assertThat(cases.get(key).state()).isEqualTo(State.ACTIVE);
        assertThat(colleagues.isEnded(key)).isTrue();
        assertThat(assigneeOf(vote)).isNull();
        assertThat(assigneeOf(signature)).isNull();
        assertThat(claim(outgoing, vote, mayor)).isGreaterThanOrEqualTo(400);
        assertThat(claim(outgoing, signature, mayor)).isGreaterThanOrEqualTo(400);
        assertThat(newcomers.withoutAccess(List.of(newcomer))).containsExactly(newcomer);
        var incoming = firstSignIn();
        assertThat(claim(incoming, signature, newcomer)).isEqualTo(204);
        assertThat(incoming.sendJson(
                                "POST",
                                API + vote.getId() + "/submit-form",
                                "{\"variables\":{\"voto\":{\"value\":\"FAVOREVOLE\"}}}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(decisions.voted(decision)).containsExactly(mayorOffice);
        assertThat(tenures.of(mayorOffice))
                .extracting(one -> one.person().id(), one -> one.kind().label())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(newcomer, "commissario prefettizio"),
                        org.assertj.core.groups.Tuple.tuple(mayor, "sindaco eletto"));
    }

    @Test
    void whoIsAppointedSeesTheStepAcceptsItAndBelongsToTheOfficeAndItsMembership() {
        var target = area.office("ufficio-piano");
        var key = decide(target, entry("NOMINA", "APPOINTED", "ruolo", "COMPONENTE", "tempo", "50"));
        var asked = rights.of(newcomer, clock.today());
        assertThat(asked.officeIds()).containsExactly("designato-" + newcomer);
        assertThat(asked.territoryCodes()).containsExactly(area.code());
        assertThat(cases.get(key).state()).isEqualTo(State.AWAITING);
        var accept = colleagues.task(key, ACCEPT);
        assertThat(colleagues.opens(newcomer, accept).get("organo").toString()).contains("Ufficio di piano");
        colleagues.fireTimer(key, "BoundaryEvent_Reminder");
        colleagues.fireTimer(key, "BoundaryEvent_Late");
        assertThat(colleagues.noticesOf(Designations.officeOf(newcomer), key)).hasSize(1);
        assertThat(colleagues.noticesOf(area.office("coordinatori"), key)).hasSize(1);
        assertThat(colleagues.noticesOf(area.office("segreteria"), key)).hasSize(1);

        clock.setOffset(clock.offset().plusDays(12));
        var designate = firstSignIn();
        assertThat(designate.get("/").body()).contains(accept.getId());
        assertThat(designate
                        .sendJson(
                                "POST",
                                API + accept.getId() + "/submit-form",
                                "{\"variables\":{\"risposta\":{\"value\":\"ACCETTO\"}}}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(cases.get(key).state()).isEqualTo(State.ACTIVE);
        assertThat(rights.of(newcomer, clock.today()).officeIds()).containsExactly(target);
        assertThat(latest(target, newcomer).from()).isEqualTo(clock.today());
        var office = planOffices.working(area.code(), clock.today()).orElseThrow();
        assertThat(memberships.standing(office, clock.today()))
                .filteredOn(one -> one.account().filter(newcomer::equals).isPresent())
                .singleElement()
                .satisfies(one -> assertThat(one.share()).isEqualByComparingTo("50"));

        var end = open(target);
        submit(
                end,
                Map.of("azione", "CESSAZIONE", "sostituisce", newcomer, "atto", "Dimissioni prot. 1", "al", day(0)));
        assertThat(cases.get(end).state()).isEqualTo(State.ENDED);
        assertThat(rights.of(newcomer, clock.today()).officeIds()).containsExactly(target);
        assertThat(rights.of(newcomer, clock.today().plusDays(1)).officeIds()).isEmpty();
        assertThat(memberships.standing(office, clock.today().plusDays(1)))
                .noneMatch(one -> one.account().filter(newcomer::equals).isPresent());
    }

    @Test
    void aCaseWritesTheCodiceFiscaleOfANewPersonAloneAndNotInASecondCase() {
        var target = area.office("gruppi-tecnici");
        var fresh = "incarico." + UUID.randomUUID().toString().substring(0, 8);
        decide(target, entry("NOMINA", "APPOINTED", "persona", fresh));

        var second = open(target);
        var step = colleagues.task(second, MANAGE);
        assertThat(refusal(step, entry("NOMINA", "APPOINTED", "persona", fresh, "codiceFiscale", "RSSMRA85T10A562S")))
                .contains("è già una persona registrata", "Lascia vuoto il campo");
        assertThat(people.taxCodeOf(fresh)).isEmpty();

        var other = "incarico." + UUID.randomUUID().toString().substring(0, 8);
        var code = Applicants.taxCode(251);
        submit(second, entry("NOMINA", "APPOINTED", "persona", other, "codiceFiscale", code));
        assertThat(people.taxCodeOf(other)).contains(code);
        assertThat(independence.writtenBy(SECRETARY, List.of(other))).containsExactly(other);
    }

    @Test
    void whoRefusesSaysWhyAndAnAppointmentIsTakenBackWhileItWaits() {
        var target = area.office("gruppi-tecnici");
        var refused = decide(target, entry("NOMINA", "APPOINTED"));
        var accept = colleagues.task(refused, ACCEPT);
        assertThat(Refusals.of(
                        () -> colleagues.submit(newcomer, accept, Map.of("risposta", "RIFIUTO", "motivo", "no"))))
                .contains("«Motivo»");
        colleagues.submit(newcomer, accept, Map.of("risposta", "RIFIUTO", "motivo", "Altri impegni di lavoro"));
        assertThat(cases.get(refused).state()).isEqualTo(State.REFUSED);
        assertThat(cases.get(refused).note()).isEqualTo("Altri impegni di lavoro");
        assertThat(rights.of(newcomer, clock.today()).territoryCodes()).isEmpty();
        assertThat(colleagues.noticesOf(area.office("segreteria"), refused))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("rifiutato"));

        var withdrawn = decide(target, entry("NOMINA", "APPOINTED"));
        assertThat(withdrawn).isEqualTo(target + "-INC-2");
        withdrawals.withdraw(withdrawn, SECRETARY, "");
        assertThat(colleagues.isEnded(withdrawn)).isTrue();
        assertThat(cases.get(withdrawn).state()).isEqualTo(State.WITHDRAWN);
        assertThat(rights.of(newcomer, clock.today()).officeIds()).isEmpty();

        var nothing = open(target);
        submit(nothing, Map.of("azione", "RINUNCIA"));
        assertThat(cases.get(nothing).state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void aSuspendedMayorRestsBetweenTwoDaysTheActingDeputyTakesOverAndTheMayorIsBackEarlier() {
        var suspended = open(mayorOffice);
        submit(
                suspended,
                person(
                        "azione",
                        "SOSPENSIONE",
                        "sostituisce",
                        mayor,
                        "atto",
                        "Decreto 5",
                        "dal",
                        day(0),
                        "al",
                        day(29)));
        assertThat(cases.get(suspended).state()).isEqualTo(State.CONFIRMING);
        assertThat(holders(0)).containsExactly(mayor);
        confirm(suspended);

        assertThat(cases.get(suspended).state()).isEqualTo(State.SUSPENDED);
        assertThat(holders(0)).containsExactly(newcomer);
        assertThat(holders(29)).containsExactly(newcomer);
        assertThat(holders(30)).containsExactly(mayor);
        assertThat(latest(mayorOffice, newcomer).kind().label()).isEqualTo("vicesindaco facente funzioni");
        assertThat(rights.of(mayor, clock.today()).officeIds())
                .doesNotContain(mayorOffice, "firmatario-" + mayorOffice);

        var back = open(mayorOffice);
        submit(back, Map.of("azione", "RIENTRO", "sostituisce", mayor, "atto", "Revoca 6", "dal", day(10)));
        confirm(back);
        assertThat(cases.get(back).state()).isEqualTo(State.ACTIVE);
        assertThat(holders(9)).containsExactly(newcomer);
        assertThat(holders(10)).containsExactly(mayor);
        assertThat(holders(400)).containsExactly(mayor);
    }

    @Test
    void aChangeOfAFutureDayTakesEffectThatMorningAndNotBefore() {
        var voteKey = area.code() + "-" + UUID.randomUUID();
        convened(voteKey);
        var vote = colleagues.taskOf(mayorOffice, voteKey, "UserTask_ExpressVote");
        assertThat(claim(Visitor.signedIn(port, mayor), vote, mayor)).isEqualTo(204);
        var key = decide(mayorOffice, entry("SOSTITUZIONE", "ELECTED_MAYOR", "sostituisce", mayor, "dal", day(2)));
        confirm(key);
        assertThat(cases.get(key).state()).isEqualTo(State.ACTIVE);
        morning();
        assertThat(assigneeOf(vote)).isEqualTo(mayor);
        assertThat(rights.of(newcomer, clock.today()).officeIds()).isEmpty();

        clock.setOffset(clock.offset().plusDays(2));
        morning();
        assertThat(assigneeOf(vote)).isNull();
        assertThat(rights.of(newcomer, clock.today()).officeIds()).contains(mayorOffice, "firmatario-" + mayorOffice);
        assertThat(rights.of(mayor, clock.today()).officeIds()).doesNotContain(mayorOffice);

        var expected = decide(
                mayorOffice,
                entry("SOSTITUZIONE", "COMMISSIONER", "sostituisce", newcomer, "persona", mayor, "dal", day(5)));
        confirm(expected);
        var never = open(mayorOffice);
        submit(never, Map.of("azione", "CESSAZIONE", "sostituisce", mayor, "atto", "Revoca", "al", day(1)));
        confirm(never);
        assertThat(cases.get(expected).state()).isEqualTo(State.ACTIVE);
        assertThat(holders(5)).isEmpty();
    }

    @Test
    void theRulesOfAnAppointmentAreSaidAllAtOnceAndNothingIsSaved() {
        var key = open(mayorOffice);
        var step = colleagues.task(key, MANAGE);
        assertThat(colleagues.opens(SECRETARY, step).get("organo"))
                .isEqualTo("Sindaco di prova " + mayorOffice.substring(8));
        assertThat(refusal(step, Map.of("azione", "NOMINA")))
                .contains(
                        "«Atto»",
                        "«Dal»",
                        "«Persona»",
                        "«Titolo»",
                        "«Ente»",
                        "«Ruolo»",
                        "«Tempo»",
                        "«Forma di assegnazione»");
        assertThat(refusal(step, entry("NOMINA", "ELECTED_MAYOR"))).contains("uno solo può ricoprirlo");
        assertThat(refusal(step, entry("SOSTITUZIONE", "ELECTED_MAYOR", "sostituisce", mayor, "tempo", "0")))
                .contains("«Tempo»");
        assertThat(refusal(step, entry("SOSTITUZIONE", "APPOINTED", "sostituisce", mayor)))
                .contains("«Titolo»");
        assertThat(refusal(step, entry("SOSTITUZIONE", "ELECTED_MAYOR", "sostituisce", mayor, "persona", mayor)))
                .contains("già titolare");
        assertThat(refusal(step, entry("SOSTITUZIONE", "ELECTED_MAYOR", "sostituisce", mayor, "al", day(-1))))
                .contains("«Al»");
        assertThat(refusal(step, Map.of("azione", "RIENTRO", "sostituisce", mayor, "atto", "A", "dal", day(0))))
                .contains("solo chi è sospeso");
        assertThat(cases.get(key).state()).isEqualTo(State.OPEN);
        assertThat(holders(0)).containsExactly(mayor);
        assertThat(Refusals.words(catchThrowable(
                        () -> colleagues.submit(area.mayorPeople().get(0), step, Map.of("azione", "RINUNCIA")))))
                .contains("altro ufficio");
    }

    @Test
    void aSeatOfABodyIsAnOfficesAndRestsEndsAndIsTakenByAct() {
        var body = "assemblea-sindaci-" + area.code();
        var seats = bodies.members(body, clock.today()).size();
        var suspended = open(body);
        submit(
                suspended,
                Map.of("azione", "SOSPENSIONE", "sostituisce", mayorOffice, "atto", "Delibera 1", "dal", day(0)));
        confirm(suspended);
        assertThat(sits(body, 0)).hasSize(seats - 1).doesNotContain(mayorOffice);
        var back = open(body);
        submit(back, Map.of("azione", "RIENTRO", "sostituisce", mayorOffice, "atto", "Delibera 2", "dal", day(3)));
        confirm(back);
        assertThat(sits(body, 3)).hasSize(seats).contains(mayorOffice);
        var health = open(body);
        var direction = area.office("ragioneria");
        submit(
                health,
                Map.of("azione", "NOMINA", "ente", direction, "atto", "Delibera 3", "dal", day(0), "al", day(8)));
        assertThat(sits(body, 8)).doesNotContain(direction);
        confirm(health);
        assertThat(sits(body, 8)).contains(direction);
        assertThat(sits(body, 9)).doesNotContain(direction);
        assertThat(cases.get(health).state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void anOfficeThatOnlyContributesNeedsNoSecondPersonWhereTheTitleComesFromTheLaw() {
        var target = area.office("terzo-settore");
        decide(target, entry("NOMINA", "EX_OFFICIO", "ruolo", "COMPONENTE"));
        assertThat(rights.of(newcomer, clock.today()).officeIds()).containsExactly(target);
        var rest = decide(
                target, Map.of("azione", "SOSPENSIONE", "sostituisce", newcomer, "atto", "Decreto 7", "dal", day(1)));
        assertThat(cases.get(rest).state()).isEqualTo(State.SUSPENDED);
        assertThat(rights.of(newcomer, clock.today().plusDays(1)).officeIds()).isEmpty();
        decide(target, Map.of("azione", "RIENTRO", "sostituisce", newcomer, "atto", "Revoca 8", "dal", day(4)));
        assertThat(rights.of(newcomer, clock.today().plusDays(4)).officeIds()).containsExactly(target);
    }

    @Test
    void anEndThatNobodyConfirmsIsEscalatedAndThenOffAndOneThatIsConfirmedTakesEffect() {
        var end =
                Map.<String, Object>of("azione", "CESSAZIONE", "sostituisce", mayor, "atto", "Decadenza", "al", day(0));
        var lapsed = decide(mayorOffice, end);
        assertThat(catchThrowable(() -> confirmations.confirm(List.of(lapsed), SECRETARY)))
                .hasMessageContaining("Chi scrive un cambio non lo conferma");
        colleagues.fireTimer(lapsed, "BoundaryEvent_ConfirmLate");
        assertThat(colleagues.noticesOf(area.office("coordinatori"), lapsed))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("Nessuno ha confermato"));
        colleagues.fireTimer(lapsed, "BoundaryEvent_ConfirmLapsed");
        assertThat(cases.get(lapsed).state()).isEqualTo(State.LAPSED);
        assertThat(colleagues.isEnded(lapsed)).isTrue();

        var withdrawn = decide(mayorOffice, end);
        withdrawals.withdraw(withdrawn, "admin", "Scritto per errore");
        assertThat(cases.get(withdrawn).state()).isEqualTo(State.WITHDRAWN);
        assertThat(colleagues.isEnded(withdrawn)).isTrue();
        assertThat(holders(1)).containsExactly(mayor);

        confirm(decide(mayorOffice, end));
        assertThat(holders(0)).containsExactly(mayor);
        assertThat(holders(1)).isEmpty();
    }

    @Test
    void anAppointmentToWhichNobodyAnswersIsOffAfterTwiceTheTermAndThePersonIsAskedNoMore() {
        var key = decide(mayorOffice, entry("SOSTITUZIONE", "ELECTED_MAYOR", "sostituisce", mayor));
        assertThat(rights.of(newcomer, clock.today()).officeIds()).containsExactly("designato-" + newcomer);
        assertThat(Refusals.words(catchThrowable(() -> decide(
                        mayorOffice, entry("SOSTITUZIONE", "COMMISSIONER", "sostituisce", mayor, "persona", "altra")))))
                .contains("attende già un altro cambio");
        colleagues.fireTimer(key, "BoundaryEvent_Lapsed");
        assertThat(cases.get(key).state()).isEqualTo(State.LAPSED);
        assertThat(rights.of(newcomer, clock.today()).officeIds()).isEmpty();
        assertThat(holders(0)).containsExactly(mayor);
    }

    @Test
    void anAppointmentThatIsWrittenWholeGoesOnFromThereAndTheSameWordsBeginOne() {
        var written = new Appointment(
                area.code(),
                mayorOffice,
                new Person(newcomer, "Nuova", "Persona", "nuova@prova.invalid", false),
                "",
                Manner.REPLACE,
                HolderKind.ELECTED_MAYOR,
                "Proclamazione",
                clock.today());
        var begun = procedure.begin(written, SECRETARY);
        assertThat(begun.waitsFor()).contains("l'accettazione di Nuova Persona", "la conferma di un'altra persona");
        assertThat(procedure.begin(written, SECRETARY)).isEqualTo(begun);
        colleagues.submit(newcomer, colleagues.task(begun.key(), ACCEPT), Map.of("risposta", "ACCETTO"));
        assertThat(holders(0)).containsExactly(newcomer);
    }

    private void confirm(String key) {
        confirmations.confirm(List.of(key), "admin");
    }

    private List<String> sits(String body, int days) {
        return bodies.members(body, clock.today().plusDays(days)).stream()
                .map(BodyMember::officeId)
                .toList();
    }

    private String decide(String target, Map<String, Object> form) {
        var key = open(target);
        submit(key, form);
        return key;
    }

    private String open(String target) {
        return cases.open(area.code(), target, SECRETARY);
    }

    private void submit(String key, Map<String, Object> form) {
        colleagues.submit(SECRETARY, colleagues.task(key, MANAGE), form);
    }

    private String refusal(Task step, Map<String, Object> form) {
        return Refusals.of(() -> colleagues.submit(SECRETARY, step, form));
    }

    private Map<String, Object> entry(String action, String kind, Object... more) {
        var form = person(more);
        form.putIfAbsent("azione", action);
        form.putIfAbsent("titolo", kind);
        form.putIfAbsent("ente", mayorOffice);
        form.putIfAbsent("ruolo", "TITOLARE");
        form.putIfAbsent("area", area.code());
        form.putIfAbsent("tempo", "100");
        form.putIfAbsent("formaAssegnazione", "ALTRO");
        form.putIfAbsent("atto", "Decreto prefettizio 1 del 16/1/2017");
        form.putIfAbsent("dal", day(0));
        return form;
    }

    private Map<String, Object> person(Object... more) {
        var form = new HashMap<String, Object>();
        for (var i = 0; i < more.length; i += 2) {
            form.put(more[i].toString(), more[i + 1]);
        }
        form.putIfAbsent("persona", newcomer);
        form.putIfAbsent("nome", "Nuova");
        form.putIfAbsent("cognome", "Persona");
        form.putIfAbsent("email", "nuova@prova.invalid");
        return form;
    }

    private String day(int days) {
        return clock.today().plusDays(days).toString();
    }

    private List<String> holders(int days) {
        return offices.holdersOf(mayorOffice, clock.today().plusDays(days)).stream()
                .map(Person::id)
                .toList();
    }

    private Tenure latest(String office, String person) {
        return tenures.of(office).stream()
                .filter(one -> one.person().id().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private UUID convened(String key) {
        var decision = decisions.open(new DecisionRequest(
                area.code(),
                key,
                "assemblea-sindaci-" + area.code(),
                "document",
                "Piano di Zona di prova",
                RuleSet.MAJORITY_PRESENT,
                new DecisionTerms(5, 10, 15, 15)));
        processes.start("collegial-decision", key, area.code(), Map.of("decisionId", decision.toString()));
        colleagues.convene(SECRETARY, key);
        return decision;
    }

    /** By the address that the secretariat has sent. */
    private Visitor firstSignIn() {
        newcomers.openAccess(newcomer, new Asker(SECRETARY, "segreteria-RHO")).orElseThrow();
        return FirstSignIn.of(port, jdbc, newcomer, "quercia-lampada-" + area.code());
    }

    private static int claim(Visitor visitor, Task task, String person) {
        return visitor.sendJson("POST", API + task.getId() + "/claim", "{\"userId\":\"" + person + "\"}")
                .statusCode();
    }

    private String assigneeOf(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee();
    }

    private void morning() {
        management.executeJob(management
                .createJobQuery()
                .processDefinitionKey("calendario")
                .timers()
                .singleResult()
                .getId());
    }
}
