/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company.workflow;

import static it.pianozona.company.CompanyScene.adding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.appointment.AppointmentTargets;
import it.pianozona.company.CompanyAction;
import it.pianozona.company.CompanyActions;
import it.pianozona.company.CompanyActionsAdopted;
import it.pianozona.company.CompanyObjectives;
import it.pianozona.company.CompanyPlans;
import it.pianozona.company.CompanyScene;
import it.pianozona.company.DistrictResources;
import it.pianozona.company.Mandate;
import it.pianozona.company.Mandates;
import it.pianozona.company.ProgrammesApproved;
import it.pianozona.company.YearActions;
import it.pianozona.company.YearPlan;
import it.pianozona.company.YearPlans;
import it.pianozona.incentive.ClaimStory;
import it.pianozona.programme.ProgrammeApproved;
import it.pianozona.record.LegalRecord;
import it.pianozona.support.Colleagues;
import it.pianozona.support.Covers;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Refusals;
import it.pianozona.support.TestCycles;
import it.pianozona.territory.OfficeKind;
import it.pianozona.time.BusinessClock;
import it.pianozona.time.Moments;
import java.math.BigDecimal;
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

/** The plans of a health authority inside a mandate (requirement 3.11), in Tasklist. */
@PianozonaTest
@Tag("years")
@Covers("piano-aziendale")
@RecordApplicationEvents
class PianoAziendaleTest {

    private static final String REASON = "Motivo di almeno venti caratteri";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Mandates mandates;

    @Autowired
    private CompanyObjectives objectives;

    @Autowired
    private CompanyPlans plans;

    @Autowired
    private YearPlans years;

    @Autowired
    private YearActions actions;

    @Autowired
    private CompanyActions adopted;

    @Autowired
    private ProgrammesApproved programmes;

    @Autowired
    private AppointmentTargets targets;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private LegalRecord record;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private ApplicationEvents events;

    private Duration offset;
    private CompanyScene scene;
    private String key;

    @BeforeEach
    void theMandateBegins() {
        offset = clock.offset();
        ClaimStory.itIs(clock, "2017-03-01");
        scene = CompanyScene.in(context, "ER");
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    @Test
    void aMandateRunsFromThePalThroughTwoYearsToItsEndInTasklist() {
        key = scene.opens("2017-01-01", "2018-12-31");
        assertThat(key).isEqualTo(scene.authority + "-MAND-1");
        assertThat(colleagues.tasksOf(key)).singleElement().satisfies(task -> assertThat(task.getTaskDefinitionKey())
                .isEqualTo("UserTask_DraftPlan"));

        colleagues.submit(scene.management, colleagues.task(key, "UserTask_DraftPlan"), objectiveForm());
        assertThat(objectives.of(key)).singleElement().satisfies(one -> {
            assertThat(one.title()).isEqualTo("Case della salute in ogni distretto");
            assertThat(one.districtShare()).isEqualByComparingTo("70");
            assertThat(one.indicators().get(0).italian())
                    .isEqualTo("Case aperte: da 2 case al 31/12/2016 (Flussi) a 6 nel 2018");
        });
        scene.closes(key, "UserTask_DraftPlan");
        returnsPlan();
        scene.adoptsPlan(key);
        assertThat(mandates.get(key).state()).isEqualTo(Mandate.State.IN_FORCE);

        theFirstYear();
        theSecondYear();

        assertThat(colleagues.tasksOf(key)).isEmpty();
        assertThat(colleagues.isEnded(key)).isFalse();
        ClaimStory.itIs(clock, "2019-01-01");
        colleagues.fireTimer(key, "Event_MandateEnd");
        assertThat(colleagues.isEnded(key)).isTrue();
        assertThat(mandates.get(key).state()).isEqualTo(Mandate.State.ENDED);
        assertThat(record.of(key))
                .extracting(LegalRecord.Entry::act)
                .contains(
                        "Mandato aperto",
                        "Obiettivo del PAL scritto",
                        "PAL aziendale rinviato",
                        "PAL aziendale adottato",
                        "Piano delle azioni e budget 2017 adottato",
                        "Mandato: mandato concluso");
    }

    private Map<String, Object> objectiveForm() {
        return adding(
                "linea", "Prossimità",
                "obiettivo", "Case della salute in ogni distretto",
                "struttura", "Dipartimento cure primarie",
                "dalAnno", 2017,
                "alAnno", 2018,
                "risorse", "300000.00",
                "quotaDistretti", "70",
                "indicatore", "Case aperte",
                "unita", "case",
                "partenza", "2",
                "giornoPartenza", "2016-12-31",
                "fonte", "Flussi",
                "atteso", "6");
    }

    private void returnsPlan() {
        assertThat(Refusals.of(() -> colleagues.submit(
                        scene.director,
                        colleagues.task(key, "UserTask_AdoptPlan"),
                        Map.of("esito", "RINVIA", "motivo", "Poco"))))
                .contains("«Motivo»");
        colleagues.submit(
                scene.director,
                colleagues.task(key, "UserTask_AdoptPlan"),
                Map.of("esito", "RINVIA", "motivo", REASON));
        assertThat(mandates.get(key).state()).isEqualTo(Mandate.State.DRAFTING);
        assertThat(colleagues
                        .opens(scene.management, colleagues.task(key, "UserTask_DraftPlan"))
                        .get("rilievi"))
                .asString()
                .contains(REASON);
        assertThat(colleagues.noticesOf(OfficeKind.HEALTH_MANAGEMENT.officeId(scene.authority), key))
                .anyMatch(text -> text.contains("è rinviato a chi lo scrive") && text.contains(REASON));
    }

    private void theFirstYear() {
        var task = scene.taskOfYear(key, "UserTask_DraftActions", 2017);
        colleagues.submit(scene.management, task, actionForm("A1", "60", "4", "3", 2017));
        assertThat(Refusals.of(
                        () -> colleagues.submit(scene.management, task, actionForm("A2", "50.5", "4", "3", 2017))))
                .contains(
                        "«Peso»: con questa le azioni del centro «Cure primarie» fanno 110,5, al massimo 100. Togli 10,5.");
        assertThat(Refusals.of(() -> colleagues.submit(scene.management, task, actionForm("A2", "40", "4", "5", 2017))))
                .contains("«Minimo accettabile»: 5 va oltre l'atteso, che è 4");
        colleagues.submit(scene.management, task, actionForm("A2", "40", "4", "3", 2017));
        colleagues.submit(scene.management, task, Map.of("seguito", "CHIUDI"));
        colleagues.submit(
                scene.director,
                scene.taskOfYear(key, "UserTask_AdoptActions", 2017),
                Map.of("esito", "RINVIA", "motivo", REASON));
        assertThat(years.get(key, 2017).state()).isEqualTo(YearPlan.State.DRAFTING);
        assertThat(adopted.of(scene.authority, 2017)).isEmpty();
        colleagues.submit(
                scene.management, scene.taskOfYear(key, "UserTask_DraftActions", 2017), Map.of("seguito", "CHIUDI"));
        scene.adopts(key, "UserTask_AdoptActions");
        assertThat(years.get(key, 2017).state()).isEqualTo(YearPlan.State.ADOPTED);
        assertThat(events.stream(CompanyActionsAdopted.class))
                .contains(new CompanyActionsAdopted(scene.authority, 2017));
        assertThat(adopted.of(scene.authority, 2017))
                .extracting(CompanyActions.AdoptedAction::code)
                .containsExactly("A1", "A2");
    }

    private Map<String, Object> actionForm(String code, String weight, String target, String minimum, int year) {
        var form = new HashMap<>(adding(
                "codice", code,
                "azione", "Apri la casa della salute",
                "centro", "Cure primarie",
                "obiettivo", objectives.of(key).get(0).id().toString(),
                "peso", weight,
                "indicatore", "Case aperte",
                "unita", "case",
                "partenza", "2",
                "giornoPartenza", (year - 1) + "-12-31"));
        form.putAll(Map.of(
                "fonte", "Flussi",
                "atteso", target,
                "minimo", minimum,
                "distretto", "",
                "personale", "1000.50",
                "beni", "200",
                "investimenti", "0"));
        return form;
    }

    /** By the calendar, with the actions of the year before. */
    private void theSecondYear() {
        assertThat(years.find(key, 2018)).isEmpty();
        assertThat(colleagues.timers(key, "Event_YearBegins")).singleElement().satisfies(timer -> assertThat(
                        timer.getDuedate())
                .isEqualTo(Moments.morningOf(LocalDate.of(2017, 10, 1))));
        ClaimStory.itIs(clock, "2017-10-01");
        colleagues.fireTimer(key, "Event_YearBegins");
        var plan = years.get(key, 2018);
        assertThat(plan.prefilledFrom()).contains(2017);
        assertThat(actions.of(plan)).hasSize(2).allSatisfy(one -> {
            assertThat(one.total()).isEqualByComparingTo("1200.50");
            assertThat(one.indicator().orElseThrow().aim()).isEqualTo("4 nel 2018");
        });
        assertThat(colleagues.noticesOf(OfficeKind.HEALTH_MANAGEMENT.officeId(scene.authority), key))
                .anyMatch(text -> text.startsWith(
                        "Azioni e budget 2018 del mandato " + key + ": cominciano da quelle del 2017."));
        scene.closes(key, "UserTask_DraftActions");
        scene.adopts(key, "UserTask_AdoptActions");
        assertThat(events.stream(CompanyActionsAdopted.class))
                .contains(new CompanyActionsAdopted(scene.authority, 2018));
    }

    @Test
    void districtsAndStaffProposeForThePalAndForTheActionsUntilTheTermIsOver() {
        var district = scene.district("PPO");
        var staff = scene.holds(OfficeKind.STAFF_UNIT, scene.person("staff"));
        key = scene.opens("2017-01-01", "2017-12-31");
        assertThat(colleagues.tasks(key, "UserTask_Propose")).hasSize(2);
        assertThat(colleagues.task(key, "UserTask_DraftPlan")).isNull();
        colleagues.submit(
                staff,
                colleagues.taskOf(OfficeKind.STAFF_UNIT.officeId(scene.authority), key, "UserTask_Propose"),
                Map.of("risposta", "PROPOSTA", "testo", "Più infermieri di comunità"));
        colleagues.fireTimer(key, "BoundaryEvent_ProposalsEnd");
        assertThat(colleagues.tasks(key, "UserTask_Propose")).isEmpty();
        assertThat(plans.proposals(key, Optional.empty())).singleElement().satisfies(one -> assertThat(one.text())
                .isEqualTo("Più infermieri di comunità"));
        assertThat(colleagues
                        .opens(scene.management, colleagues.task(key, "UserTask_DraftPlan"))
                        .get("proposte"))
                .asString()
                .contains("Più infermieri di comunità");

        scene.writes(key, "Assistenza vicina");
        scene.adoptsPlan(key);
        var director = colleagues.holderOf(district.office("direttore-distretto"));
        colleagues.submit(
                director,
                colleagues.taskOf(district.office("direttore-distretto"), key, "UserTask_ProposeActions"),
                Map.of("risposta", "NESSUNA"));
        colleagues.fireTimer(key, "BoundaryEvent_ActionProposalsEnd");
        assertThat(colleagues.task(key, "UserTask_DraftActions")).isNotNull();
        assertThat(plans.proposals(key, Optional.of(2017))).isEmpty();
    }

    @Test
    void allProposalsInTheDraftBeginsAtOnce() {
        var staff = scene.holds(OfficeKind.STAFF_UNIT, scene.person("staff"));
        key = scene.opens("2017-01-01", "2017-12-31");
        colleagues.submit(staff, colleagues.task(key, "UserTask_Propose"), Map.of("risposta", "NESSUNA"));
        assertThat(colleagues.task(key, "UserTask_DraftPlan")).isNotNull();
        scene.writes(key, "Assistenza vicina");
        scene.adoptsPlan(key);
        colleagues.submit(staff, colleagues.task(key, "UserTask_ProposeActions"), Map.of("risposta", "NESSUNA"));
        assertThat(colleagues.task(key, "UserTask_DraftActions")).isNotNull();
    }

    @Test
    void whoClosedTheDraftDoesNotAdoptIt() {
        key = scene.opens("2017-01-01", "2017-12-31");
        scene.writes(key, "Assistenza vicina");
        scene.holds(OfficeKind.HEALTH_MANAGEMENT, scene.director);
        colleagues.submit(scene.director, colleagues.task(key, "UserTask_DraftPlan"), Map.of("seguito", "CHIUDI"));
        assertThat(Refusals.of(() -> scene.adopts(key, "UserTask_AdoptPlan")))
                .contains("Il piano l'hai chiuso tu: lo adotta un'altra persona della direzione.");
        assertThat(mandates.get(key).state()).isEqualTo(Mandate.State.TO_ADOPT);
    }

    @Test
    void withoutADirectorGeneralTheDirectionAdoptsAndWhoOpenedIsToldOfEveryEmptyOfficeAtOnce() {
        scene = CompanyScene.empty(context, "ABR");
        scene.holds(OfficeKind.HEALTH_MANAGEMENT, scene.management);
        var second = scene.holds(OfficeKind.HEALTH_MANAGEMENT, scene.director);
        key = scene.opens("2017-01-01", "2017-12-31");
        assertThat(colleagues.noticesOf(OfficeKind.HEALTH_MANAGEMENT.officeId(scene.authority), key))
                .anyMatch(
                        text -> text.contains(
                                "direttore generale, controllo di gestione, direzione di dipartimento, unità operativa di staff"));
        scene.writes(key, "Assistenza vicina");
        scene.closes(key, "UserTask_DraftPlan");
        assertThat(colleagues.taskOf(OfficeKind.HEALTH_MANAGEMENT.officeId(scene.authority), key, "UserTask_AdoptPlan"))
                .isNotNull();
        scene.adopts(key, "UserTask_AdoptPlan");
        assertThat(mandates.get(key).isAdopted()).isTrue();
        assertThat(second).isEqualTo(scene.director);
    }

    @Test
    void everyOfficeThatTheProcessNeedsIsOpenedAndItsPeopleAreAppointedByTheSecretariat() {
        var secretary = scene.holds(OfficeKind.SECRETARIAT, scene.person("segreteria"));
        var kinds = List.of(OfficeKind.MANAGEMENT_CONTROL, OfficeKind.STAFF_UNIT, OfficeKind.DEPARTMENT_MANAGEMENT);
        kinds.forEach(kind -> scene.holds(kind, scene.person(kind.slug())));
        assertThat(kinds).allSatisfy(kind -> {
            var target = targets.find(scene.authority, kind.officeId(scene.authority))
                    .orElseThrow();
            assertThat(targets.openerFor(target, secretary)).contains(OfficeKind.SECRETARIAT.officeId(scene.authority));
        });
        key = scene.opens("2017-01-01", "2017-12-31");
        assertThat(colleagues.noticesOf(OfficeKind.HEALTH_MANAGEMENT.officeId(scene.authority), key))
                .noneMatch(text -> text.contains("non c'è nessuno"));
        assertThat(colleagues.tasks(key, "UserTask_Propose")).hasSize(2);
    }

    @Test
    void anAuthorityWithNobodyInItsDirectionOpensNoMandate() {
        var nobody = CompanyScene.empty(context, "TO");
        assertThatThrownBy(() -> nobody.opens("2017-01-01", ""))
                .hasMessageContaining("la sua direzione non ha titolari");
        assertThat(mandates.of(nobody.authority)).isEmpty();
    }

    @Test
    void aMandateLastsWhatTheRegionSaysAndItsEndMovesWithIt() {
        key = scene.opens("2017-02-01", "");
        assertThat(mandates.get(key).to()).isEqualTo("2020-01-31");
        assertThat(endOf(key)).isEqualTo(Moments.startOf(LocalDate.of(2020, 2, 1)));
        mandates.change(key, CompanyScene.draft("2017-02-01", "2019-06-30"), scene.asDirector());
        assertThat(endOf(key)).isEqualTo(Moments.startOf(LocalDate.of(2019, 7, 1)));

        var tuscan = CompanyScene.in(context, "TO");
        assertThat(mandates.get(tuscan.opens("2017-02-01", "")).to()).isEqualTo("2022-01-31");
    }

    private java.util.Date endOf(String mandate) {
        return colleagues.timers(mandate, "Event_MandateEnd").get(0).getDuedate();
    }

    @Test
    void aSecondMandateOfTheSameDaysIsRefusedAndTheNextOneClosesTheOneThatRuns() {
        key = scene.opens("2017-01-01", "2019-12-31");
        assertThatThrownBy(() -> scene.opens("2017-01-01", "2019-12-31"))
                .hasMessageContaining("dal 01/01/2017 al 31/12/2019 c'è già il mandato " + key);
        scene.writes(key, "Assistenza vicina");
        scene.adoptsPlan(key);
        ClaimStory.itIs(clock, "2017-07-01");
        var next = scene.opens("2017-07-01", "2020-06-30");
        assertThat(mandates.get(key).state()).isEqualTo(Mandate.State.CUT_SHORT);
        assertThat(mandates.get(key).to()).isEqualTo("2017-06-30");
        assertThat(colleagues.isEnded(key)).isTrue();
        assertThat(years.get(key, 2017).state()).isEqualTo(YearPlan.State.DROPPED);
        assertThat(mandates.get(next).isRunning()).isTrue();
    }

    @Test
    void aMandateIsWithdrawnBeforeThePalIsAdopted() {
        key = scene.opens("2017-01-01", "2019-12-31");
        assertThatThrownBy(() -> mandates.close(key, "Poco", scene.asManagement()))
                .hasMessageContaining("«Motivo»");
        mandates.close(key, REASON, scene.asManagement());
        assertThat(mandates.get(key).state()).isEqualTo(Mandate.State.WITHDRAWN);
        assertThat(colleagues.isEnded(key)).isTrue();
        assertThatThrownBy(() -> mandates.close(key, REASON, scene.asManagement()))
                .hasMessageContaining("non può diventare");
        assertThat(mandates.get(scene.opens("2017-01-01", "2019-12-31")).key()).endsWith("-MAND-2");
    }

    @Test
    void aMandateThatEndsBeforeItsPalIsAdoptedLeavesNoStep() {
        key = scene.opens("2017-01-01", "2017-12-31");
        ClaimStory.itIs(clock, "2018-01-01");
        colleagues.fireTimer(key, "Event_MandateEnd");
        assertThat(colleagues.isEnded(key)).isTrue();
        assertThat(colleagues.tasksOf(key)).isEmpty();
        assertThat(mandates.get(key).state()).isEqualTo(Mandate.State.ENDED);
    }

    @Test
    void aYearOutsideTheMandateNeverStartsAndNoneBeforeThePalIsAdopted() {
        key = scene.opens("2017-01-01", "2018-12-31");
        assertThatThrownBy(() -> years.open(key, 2017)).hasMessageContaining("quando il PAL aziendale è adottato");
        scene.writes(key, "Assistenza vicina");
        scene.adoptsPlan(key);
        assertThatThrownBy(() -> years.open(key, 2019))
                .hasMessageContaining("«Anno»: il 2019 è fuori dal mandato, che va dal 2017 al 2018.");
        assertThat(years.open(key, 2017)).isEqualTo(years.get(key, 2017));
    }

    @Test
    void aYearWhoseActionsTheMandateBeforeHasAdoptedIsNotPlannedAgain() {
        key = scene.opens("2017-01-01", "2019-12-31");
        var objective = scene.writes(key, "Assistenza vicina");
        scene.adoptsPlan(key);
        actions.save(
                years.get(key, 2017), scene.action("A1", objective, "Cure primarie", "40", 2017), scene.asManagement());
        scene.closes(key, "UserTask_DraftActions");
        scene.adopts(key, "UserTask_AdoptActions");
        ClaimStory.itIs(clock, "2017-07-01");
        var next = scene.opens("2017-07-01", "2018-12-31");
        assertThat(years.yearsOf(next)).containsExactly(2018);
    }

    @Test
    void anApprovedProgrammeIsNotedOnceAndManagementControlIsAskedToLinkItsSheets() {
        programmes.approved(scene.authority, "T1", 2017, scene.authority + "-EARLY-2017");
        key = scene.opens("2017-01-01", "2019-12-31");
        scene.holds(OfficeKind.MANAGEMENT_CONTROL, scene.person("controllo"));
        var programme = scene.authority + "-PAA-2017";
        programmes.approved(scene.authority, "T1", 2017, programme);
        programmes.approved(scene.authority, "T1", 2017, programme);
        assertThat(colleagues.noticesOf(OfficeKind.HEALTH_MANAGEMENT.officeId(scene.authority), key))
                .contains(
                        "Il programma %s-EARLY-2017 è approvato: collega le sue schede alle azioni aziendali del 2017."
                                .formatted(scene.authority));
        assertThat(colleagues.noticesOf(OfficeKind.MANAGEMENT_CONTROL.officeId(scene.authority), key))
                .filteredOn(text -> text.startsWith("Il programma"))
                .containsExactly("Il programma %s è approvato: collega le sue schede alle azioni aziendali del 2017."
                        .formatted(programme));
        assertThat(record.of(programme)).singleElement().satisfies(entry -> assertThat(entry.act())
                .isEqualTo("Programma attuativo annuale approvato"));
        assertThat(colleagues.task(key, "UserTask_DraftPlan")).isNotNull();
    }

    @Test
    void aProgrammeThatADistrictPublishesReachesManagementControlOfItsAuthority() {
        var district = scene.district("PPO");
        key = scene.opens("2017-01-01", "2019-12-31");
        var cycle = context.getBean(TestCycles.class).inPreparation(district, 2017);
        var programme = cycle + "-2017";
        context.publishEvent(new ProgrammeApproved(programme, cycle, district.code(), 2017));
        assertThat(colleagues.noticesOf(OfficeKind.HEALTH_MANAGEMENT.officeId(scene.authority), key))
                .contains("Il programma %s è approvato: collega le sue schede alle azioni aziendali del 2017."
                        .formatted(programme));
        assertThat(programmes.of(scene.authority)).singleElement().satisfies(one -> {
            assertThat(one.area()).isEqualTo(district.code());
            assertThat(one.told()).isTrue();
        });
    }

    @Test
    void theSharesOfDistrictsAreOfTheEuroOfTheAction() {
        var one = scene.district("PPO").code();
        var other = scene.district("PPO").code();
        key = scene.opens("2017-01-01", "2017-12-31");
        colleagues.fireTimer(key, "BoundaryEvent_ProposalsEnd");
        var objective = scene.writes(key, "Assistenza vicina");
        scene.adoptsPlan(key);
        colleagues.fireTimer(key, "BoundaryEvent_ActionProposalsEnd");
        var action = scene.action("A1", objective, "Cure primarie", "40", 2017);
        var used = List.of(resources("", "1000"), resources(one, "2000"), resources(other, "3000"));
        actions.save(years.get(key, 2017), with(action, used), scene.asManagement());
        scene.closes(key, "UserTask_DraftActions");
        scene.adopts(key, "UserTask_AdoptActions");
        // 6,000 in all: 2,000 are 33.33 %, 3,000 are 50.00 %; the 1,000 of the company as a whole are of no district
        assertThat(adopted.of(scene.authority, 2017)).singleElement().satisfies(found -> {
            assertThat(found.id()).isEqualTo(action.id());
            assertThat(found.districtShares())
                    .containsOnly(Map.entry(one, new BigDecimal("33.33")), Map.entry(other, new BigDecimal("50.00")));
        });
    }

    private static DistrictResources resources(String district, String staff) {
        return new DistrictResources(district, new BigDecimal(staff), BigDecimal.ZERO, BigDecimal.ZERO);
    }

    private static CompanyAction with(CompanyAction one, List<DistrictResources> used) {
        return new CompanyAction(
                one.id(),
                one.code(),
                one.title(),
                one.centre(),
                one.objective(),
                one.weight(),
                one.minimum(),
                one.formerLine(),
                used,
                one.indicators());
    }
}
