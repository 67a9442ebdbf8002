/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.office.Memberships;
import it.pianozona.office.Memberships.Actor;
import it.pianozona.office.OfficeActive;
import it.pianozona.office.OfficeMember;
import it.pianozona.office.OfficePattern;
import it.pianozona.office.OfficeSetup;
import it.pianozona.office.OfficeSize;
import it.pianozona.office.OfficeStaffing;
import it.pianozona.office.PlanOffice;
import it.pianozona.office.PlanOffices;
import it.pianozona.office.Trainings;
import it.pianozona.support.Colleagues;
import it.pianozona.support.Covers;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.territory.Offices;
import it.pianozona.territory.Person;
import it.pianozona.time.BusinessClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A plan office is set up (requirement 3.20, TO-7..TO-12, ER-36..ER-48, ER-72). */
@PianozonaTest
@Tag("plan")
@Covers("ufficio-di-piano")
@RecordApplicationEvents
class UfficioDiPianoTest {

    private static final Map<String, Object> NO_COURSES = Map.of("seguito", "FINE");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private PlanOffices planOffices;

    @Autowired
    private OfficeSetup setup;

    @Autowired
    private OfficeStaffing staffing;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Trainings trainings;

    @Autowired
    private Offices offices;

    @Autowired
    private TestAreas areas;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private BusinessClock clock;

    private Duration offset;

    @BeforeEach
    void theClockIsKept() {
        offset = clock.offset();
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    @Test
    void withoutAPersonOfTheHealthAuthorityTheOfficeIsNotActiveAndWithOneItIs() {
        var area = withoutOffice("PIS");
        var scene = opened(area, OfficePattern.ZONE, OfficeSize.RESTRICTED, clock.today());
        scene.plans(List.of(scene.lead(), scene.mayor(0)));
        scene.appoints(scene.lead(), scene.person("ULTIMO", "Dora Direttrice", "DIRETTORE", 100, clock.today()));
        scene.appoints(scene.mayor(0), scene.person("ULTIMO", "Carlo Comunale", "COMPONENTE", 50, clock.today()));

        assertThat(staffing.missing(scene.office())).containsExactly("almeno una persona dell'azienda sanitaria");
        assertThat(scene.isOpen("UserTask_CompleteOffice")).isTrue();
        assertThat(events.stream(OfficeActive.class)).isEmpty();
        assertThat(planOffices.isActive(area.code(), clock.today())).isFalse();

        scene.manages("UserTask_CompleteOffice", Map.of("scelta", "RICHIEDI", "enti", List.of(scene.health())));
        scene.appoints(scene.health(), scene.person("ULTIMO", "Sara Sanitaria", "COMPONENTE", 50, clock.today()));
        scene.manages("UserTask_Training", NO_COURSES);

        assertThat(events.stream(OfficeActive.class)).containsExactly(new OfficeActive(area.code()));
        assertThat(planOffices.isActive(area.code(), clock.today())).isTrue();
        assertThat(colleagues.isEnded(scene.key())).isTrue();
    }

    @Test
    void whereTheRegionDoesNotAskForThemTheOfficeIsActiveWithoutTheHealthAuthorityAndSaysSo() {
        var area = withoutOffice("RHO");
        var scene = opened(area, OfficePattern.MULTI, OfficeSize.RESTRICTED, clock.today());
        scene.plans(List.of(scene.lead(), scene.mayor(0)));
        scene.appoints(scene.lead(), scene.person("ULTIMO", "Rita Responsabile", "DIRETTORE", 100, clock.today()));
        scene.appoints(scene.mayor(0), scene.person("ULTIMO", "Carlo Comunale", "COMPONENTE", 50, clock.today()));

        assertThat(staffing.missing(scene.office())).isEmpty();
        assertThat(staffing.advised(scene.office())).containsExactly("almeno una persona dell'azienda sanitaria");
        scene.manages("UserTask_Training", NO_COURSES);
        assertThat(planOffices.isActive(area.code(), clock.today())).isTrue();
        assertThat(colleagues.noticesOf(area.office("coordinatori"), scene.key()))
                .anyMatch(text -> text.contains("È attivo anche senza almeno una persona dell'azienda sanitaria"));
    }

    @Test
    void anOfficeThatNobodyCompletesIsGivenUpWithAReason() {
        var area = withoutOffice("RHO");
        var scene = opened(area, OfficePattern.MULTI, OfficeSize.RESTRICTED, clock.today());
        scene.plans(List.of(scene.lead()));
        scene.appoints(scene.lead(), Map.of("seguito", "FINE"));

        assertThat(scene.refusedManager(
                        "UserTask_CompleteOffice", Map.of("scelta", "RINUNCIA", "motivo", "Non si può")))
                .startsWith("«Motivo»");
        assertThat(scene.refusedManager("UserTask_CompleteOffice", Map.of("scelta", "RICHIEDI")))
                .startsWith("«Enti»");
        scene.manages(
                "UserTask_CompleteOffice",
                Map.of("scelta", "RINUNCIA", "motivo", "Gli enti non mettono a disposizione nessuno"));

        assertThat(scene.office().state()).isEqualTo(PlanOffice.State.NOT_FORMED);
        assertThat(events.stream(OfficeActive.class)).isEmpty();
        assertThat(colleagues.noticesOf(area.office("coordinatori"), scene.key()))
                .anyMatch(text -> text.contains("non è stato costituito"));
        assertThat(colleagues.isEnded(scene.key())).isTrue();
    }

    @Test
    void bodiesThatDoNotAppointAreRemindedThenTheCoordinatorsAreToldAndTheAppointmentsStayOpen() {
        var scene = opened(withoutOffice("RHO"), OfficePattern.MULTI, OfficeSize.RESTRICTED, clock.today());
        scene.plans(List.of(scene.lead(), scene.mayor(1)));
        scene.appoints(scene.lead(), scene.person("ULTIMO", "Rita Responsabile", "DIRETTORE", 100, clock.today()));

        colleagues.fireTimer(scene.key(), "BoundaryEvent_AppointReminder");
        colleagues.fireTimer(scene.key(), "BoundaryEvent_AppointDeadline");

        assertThat(colleagues.noticesOf(scene.mayor(1), scene.key()))
                .anyMatch(text -> text.contains("non ha ancora concluso"));
        assertThat(colleagues.noticesOf(scene.lead(), scene.key())).isEmpty();
        assertThat(colleagues.noticesOf(scene.area().office("coordinatori"), scene.key()))
                .anyMatch(text -> text.contains("il termine delle nomine") || text.contains("Il termine delle nomine"));
        assertThat(scene.isOpen("UserTask_Appoint")).isTrue();
    }

    @Test
    void anOfficeOfALaterDayIsActiveOnThatDayAndOnlyIfItIsStillComplete() {
        var from = clock.today().plusDays(20);
        var area = withoutOffice("RHO");
        var scene = opened(area, OfficePattern.MULTI, OfficeSize.RESTRICTED, from);
        complete(scene, from);
        scene.manages("UserTask_Training", NO_COURSES);
        assertThat(planOffices.isActive(area.code(), from)).isFalse();
        var head = memberships.ofOffice(scene.office().id()).stream()
                .filter(one -> one.personName().startsWith("Rita"))
                .findFirst()
                .orElseThrow();
        memberships.end(scene.office(), head.id(), from, actor(scene));
        clock.setOffset(clock.offset().plusDays(21));
        colleagues.fireTimer(scene.key(), "Event_FirstDay");

        assertThat(scene.isOpen("UserTask_CompleteOffice")).isTrue();
        scene.manages("UserTask_CompleteOffice", Map.of("scelta", "RICHIEDI", "enti", List.of(scene.lead())));
        scene.appoints(scene.lead(), scene.person("ULTIMO", "Silvia Responsabile", "DIRETTORE", 30, clock.today()));
        scene.manages("UserTask_Training", NO_COURSES);

        assertThat(planOffices.isActive(area.code(), clock.today())).isTrue();
        assertThat(planOffices.isActive(area.code(), from.minusDays(1))).isFalse();
    }

    @Test
    void coursesAreRecordedWithHoursAndDayAndWrongOnesRefused() {
        var scene = opened(withoutOffice("RHO"), OfficePattern.MULTI, OfficeSize.RESTRICTED, clock.today());
        complete(scene, clock.today());
        var member = memberships.ofOffice(scene.office().id()).get(0).id().toString();
        var course = new HashMap<String, Object>(Map.of(
                "seguito",
                "ALTRO",
                "componente",
                member,
                "competenza",
                "Valutazione",
                "corso",
                "Valutare le politiche sociali",
                "ore",
                24.5,
                "data",
                clock.today().minusDays(3).toString()));
        scene.manages("UserTask_Training", course);
        course.put("ore", 0);
        assertThat(scene.refusedManager("UserTask_Training", course)).startsWith("«Ore»");
        course.put("ore", 8);
        course.put("data", clock.today().plusDays(1).toString());
        assertThat(scene.refusedManager("UserTask_Training", course)).startsWith("«Data»");
        course.put("componente", "nessuno");
        assertThat(scene.refusedManager("UserTask_Training", course)).startsWith("«Componente»");

        assertThat(trainings.of(scene.office().id())).singleElement().satisfies(one -> {
            assertThat(one.course()).isEqualTo("Valutare le politiche sociali");
            assertThat(one.hours()).isEqualByComparingTo("24.5");
        });
        scene.manages("UserTask_Training", NO_COURSES);
    }

    @Test
    void theNewOfficeReplacesTheOldAndItsPeopleWithAnAccountHoldTheOffice() {
        var area = areas.like("RHO");
        var old = planOffices.working(area.code(), clock.today()).orElseThrow();
        assertThat(old.version()).isEqualTo(1);
        var scene = opened(area, OfficePattern.MULTI, OfficeSize.RESTRICTED, clock.today());
        assertThat(scene.key()).isEqualTo(area.code() + "-UDP-2");
        scene.plans(List.of(scene.lead(), scene.health()));
        var head = scene.person("ALTRO", "Rita Responsabile", "DIRETTORE", 100, clock.today());
        head.put("accesso", "contributori.rhodense");
        scene.appoints(scene.lead(), head);
        var expert = scene.person("ULTIMO", "Elio Esperto", "COMPONENTE", 40, clock.today());
        expert.put("accesso", "universita.rhodense");
        expert.put("al", clock.today().plusDays(10).toString());
        scene.appoints(scene.lead(), expert);
        scene.appoints(scene.health(), scene.person("ULTIMO", "Sara Sanitaria", "COMPONENTE", 50, clock.today()));
        scene.manages("UserTask_Training", NO_COURSES);

        assertThat(planOffices.working(area.code(), clock.today())).contains(scene.office());
        assertThat(planOffices.get(old.key()).stateOn(clock.today())).isEqualTo(PlanOffice.State.ENDED);
        assertThat(planOffices.get(old.key()).to()).contains(clock.today().minusDays(1));
        assertThat(holders(area, "responsabile-udp", clock.today())).containsExactly("contributori.rhodense");
        assertThat(holders(area, "ufficio-piano", clock.today()))
                .contains("contributori.rhodense", "universita.rhodense");
        assertThat(holders(area, "ufficio-piano", clock.today().plusDays(11)))
                .contains("contributori.rhodense")
                .doesNotContain("universita.rhodense");
    }

    @Test
    void inAnEnlargedOfficeEverybodyHasOneOfTheFiveFunctions() {
        var scene = opened(withoutOffice("PPO"), OfficePattern.MULTI, OfficeSize.ENLARGED, clock.today());
        scene.plans(List.of(scene.lead()));
        var person = scene.person("ULTIMO", "Bruno Bilancio", "COMPONENTE", 20, clock.today());

        assertThat(scene.refused(scene.lead(), person))
                .startsWith("«Funzione»")
                .contains("una o più delle cinque funzioni");
        person.put("funzione", List.of("SPORT"));
        assertThat(scene.refused(scene.lead(), person)).startsWith("«Funzione»");
        person.put("funzione", List.of("PROGRAMMAZIONE", "FRNA"));
        scene.appoints(scene.lead(), person);

        assertThat(memberships.ofOffice(scene.office().id()).get(0).functions()).hasSize(2);
    }

    @Test
    void aShareIsAboveZeroUpToAHundredAndNobodyIsBusyBeyondAHundredOnAnyDay() {
        var scene = opened(withoutOffice("RHO"), OfficePattern.MULTI, OfficeSize.RESTRICTED, clock.today());
        scene.plans(List.of(scene.lead()));
        assertThat(scene.refused(scene.lead(), scene.person("ALTRO", "Anna", "DIRETTORE", 0, clock.today())))
                .startsWith("«Tempo»");
        assertThat(scene.refused(scene.lead(), scene.person("ALTRO", "Anna", "DIRETTORE", 101, clock.today())))
                .startsWith("«Tempo»");
        var first = scene.person("ALTRO", "Anna", "COMPONENTE", 60, clock.today());
        first.put("al", clock.today().plusDays(30).toString());
        scene.appoints(scene.lead(), first);

        assertThat(scene.refused(
                        scene.lead(),
                        scene.person(
                                "ALTRO", "anna", "COMPONENTE", 50, clock.today().plusDays(30))))
                .startsWith("«Tempo»")
                .contains("110 %");
        scene.appoints(
                scene.lead(),
                scene.person("ALTRO", "Anna", "COMPONENTE", 40, clock.today().plusDays(30)));
        scene.appoints(
                scene.lead(),
                scene.person("ALTRO", "Anna", "COMPONENTE", 60, clock.today().plusDays(31)));
        assertThat(scene.refused(
                        scene.lead(),
                        scene.person(
                                "ALTRO", "Anna", "COMPONENTE", 1, clock.today().plusDays(60))))
                .contains("101 %");
    }

    @Test
    void aWrongAppointmentIsRefusedFieldByField() {
        var scene = opened(withoutOffice("RHO"), OfficePattern.MULTI, OfficeSize.RESTRICTED, clock.today());
        scene.plans(List.of(scene.lead()));
        assertThat(scene.refused(scene.lead(), Map.of("seguito", "ULTIMO")))
                .contains("«Persona»", "«Titolo»", "«Ruolo»", "«Tempo»", "«Forma di assegnazione»", "«Dal»");
        var person = scene.person("ALTRO", "Rita", "DIRETTORE", 50, clock.today());
        person.put("accesso", "chi.non.esiste");
        assertThat(scene.refused(scene.lead(), person)).startsWith("«Nome di accesso»");
        assertThat(scene.refused(
                        scene.lead(),
                        scene.person(
                                "ALTRO", "Rita", "DIRETTORE", 50, clock.today().minusDays(1))))
                .startsWith("«Dal»");
        scene.appoints(scene.lead(), scene.person("ALTRO", "Rita", "DIRETTORE", 50, clock.today()));
        var second =
                scene.person("ALTRO", "Remo", "DIRETTORE", 50, clock.today().plusDays(5));
        assertThat(scene.refused(scene.lead(), second)).startsWith("«Ruolo»");
        var rita = memberships.ofOffice(scene.office().id()).get(0);
        second.put("sostituisce", rita.id().toString());
        scene.appoints(scene.lead(), second);

        assertThat(memberships.ofOffice(scene.office().id()))
                .filteredOn(OfficeMember::isDirector)
                .filteredOn(one -> one.id().equals(rita.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.to()).contains(clock.today().plusDays(4)));
    }

    @Test
    void theProjectOfPistoiaLastsFromTheDayOfTheAppointmentToTheEndOf2024() {
        var area = withoutOffice("PIS");
        clock.setOffset(clock.offset()
                .plus(Duration.ofDays(
                        java.time.temporal.ChronoUnit.DAYS.between(clock.today(), LocalDate.of(2023, 3, 15)))));
        var head = area.office("responsabile-udp");
        var office = setup.open(
                new OfficeSetup.Opening(
                        area.code(),
                        OfficePattern.ZONE,
                        OfficeSize.RESTRICTED,
                        "Decreto del Direttore 4",
                        LocalDate.of(2023, 3, 10),
                        LocalDate.of(2023, 3, 15),
                        Optional.of(LocalDate.of(2024, 12, 31)),
                        "Funzioni di coordinamento delle attività di programmazione e Ufficio di Piano"),
                new Actor(colleagues.holderOf(head), head));
        var scene = new PlanOfficeScene(area, office.key(), context);
        scene.plans(List.of(scene.lead(), scene.mayor(0), scene.health()));
        scene.appoints(scene.lead(), scene.person("ULTIMO", "Dora Direttrice", "DIRETTORE", 100, clock.today()));
        scene.appoints(scene.mayor(0), scene.person("ULTIMO", "Carlo Comunale", "COMPONENTE", 50, clock.today()));
        scene.appoints(scene.health(), scene.person("ULTIMO", "Sara Sanitaria", "COMPONENTE", 50, clock.today()));
        scene.manages("UserTask_Training", NO_COURSES);

        assertThat(planOffices.isActive(area.code(), LocalDate.of(2023, 3, 14))).isFalse();
        assertThat(planOffices.isActive(area.code(), LocalDate.of(2023, 3, 15))).isTrue();
        assertThat(planOffices.isActive(area.code(), LocalDate.of(2024, 12, 31)))
                .isTrue();
        assertThat(planOffices.isActive(area.code(), LocalDate.of(2025, 1, 1))).isFalse();
    }

    @Test
    void anOpeningThatBreaksARuleIsRefusedInWords() {
        var area = areas.like("RHO");
        assertThatThrownBy(() -> opened(area, OfficePattern.ZONE, OfficeSize.RESTRICTED, clock.today()))
                .hasMessageStartingWith("«Modello»");
        assertThatThrownBy(() -> opened(area, OfficePattern.MULTI, OfficeSize.RESTRICTED, LocalDate.of(2014, 1, 1)))
                .hasMessageContaining("inizia dopo l'inizio di quello che sostituisce");
        opened(area, OfficePattern.MULTI, OfficeSize.RESTRICTED, clock.today());
        assertThatThrownBy(() -> opened(area, OfficePattern.MULTI, OfficeSize.RESTRICTED, clock.today()))
                .hasMessageContaining("già in costituzione");
    }

    private void complete(PlanOfficeScene scene, LocalDate from) {
        scene.plans(List.of(scene.lead(), scene.health()));
        scene.appoints(scene.lead(), scene.person("ALTRO", "Rita Responsabile", "DIRETTORE", 100, from));
        scene.appoints(scene.lead(), scene.person("ULTIMO", "Carlo Comunale", "COMPONENTE", 50, from));
        scene.appoints(scene.health(), scene.person("ULTIMO", "Sara Sanitaria", "COMPONENTE", 50, from));
    }

    private List<String> holders(TestArea area, String kind, LocalDate day) {
        return offices.holdersOf(area.office(kind), day).stream()
                .map(Person::id)
                .toList();
    }

    private Actor actor(PlanOfficeScene scene) {
        return new Actor(scene.manager(), scene.area().office("responsabile-udp"));
    }

    private TestArea withoutOffice(String template) {
        var area = areas.like(template);
        areas.withoutPlanOffice(area);
        return area;
    }

    private PlanOfficeScene opened(TestArea area, OfficePattern pattern, OfficeSize size, LocalDate from) {
        return PlanOfficeScene.opened(context, area, pattern, size, from);
    }
}
