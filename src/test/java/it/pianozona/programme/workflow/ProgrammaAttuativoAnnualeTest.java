/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.adhesion.SubsequentActs;
import it.pianozona.company.CompanyActionsAdopted;
import it.pianozona.cycle.CycleSucceeded;
import it.pianozona.document.FrozenDocument;
import it.pianozona.document.FrozenDocuments;
import it.pianozona.document.StoredFiles;
import it.pianozona.plan.PlanInForce;
import it.pianozona.programme.Programme;
import it.pianozona.programme.Programme.State;
import it.pianozona.programme.ProgrammeApproval;
import it.pianozona.programme.ProgrammeDocuments;
import it.pianozona.programme.Programmes;
import it.pianozona.programme.Resources;
import it.pianozona.programme.project.IntegrationProject;
import it.pianozona.programme.project.ProgrammeProjects;
import it.pianozona.region.RegionProfiles;
import it.pianozona.region.TestProfiles;
import it.pianozona.regional.RegionalActPublished;
import it.pianozona.supervision.CommitmentChanged;
import it.pianozona.support.Assembly;
import it.pianozona.support.Colleagues;
import it.pianozona.support.CompanyActionsOnRecord;
import it.pianozona.support.Covers;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.PlansInForce;
import it.pianozona.support.Refusals;
import it.pianozona.support.TestAgreements;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.support.TestProgrammes;
import it.pianozona.support.VeraPdf;
import it.pianozona.territory.Bodies;
import it.pianozona.territory.BodyKind;
import it.pianozona.territory.Offices;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The programme of a year, from its opening by the calendar to its publication, and every other end (requirements 3.10, 5.7). */
@PianozonaTest
@Tag("years")
@Covers("programma-attuativo-annuale")
class ProgrammaAttuativoAnnualeTest {

    private static final String REASON = "Motivo di almeno venti caratteri";

    @Autowired
    private Programmes programmes;

    @Autowired
    private ProgrammeSteps steps;

    @Autowired
    private Resources resources;

    @Autowired
    private ProgrammeApproval approval;

    @Autowired
    private ProgrammeProjects projects;

    @Autowired
    private FrozenDocuments documents;

    @Autowired
    private ProgrammeDocuments papers;

    @Autowired
    private StoredFiles files;

    @Autowired
    private SubsequentActs acts;

    @Autowired
    private Processes processes;

    @Autowired
    private TestProgrammes sheets;

    @Autowired
    private TestAgreements agreements;

    @Autowired
    private PlansInForce plans;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private RegionProfiles profiles;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private Bodies bodies;

    @Autowired
    private Offices offices;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessClock clock;

    private Duration offset;
    private TestArea area;
    private String region;
    private String cycle;
    private Programme programme;

    @BeforeEach
    void theClockIsKept() {
        offset = clock.offset();
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    @Test
    void theFirstYearBeginsWithThePlanAndIsApprovedFrozenAndPublished() {
        emilia();
        assertThat(programme.key()).isEqualTo(cycle + "-2018");
        assertThat(programme.state()).isEqualTo(State.RESOURCES);

        amounts(Map.of("fondo", "FRNA", "importo", "60000", "atto", "Assegnato nel 2017", "seguito", "PROSEGUI"));
        assertThat(state()).isEqualTo(State.PROPOSALS);
        propose();
        assertThat(state()).isEqualTo(State.SHEETS);
        closeSheets();
        commit();
        assertThat(state()).isEqualTo(State.REVIEW);
        answerProjects();
        writeFrna();
        assertThat(Refusals.of(() -> close(Map.of("premessa", "", "seguito", "AL_VOTO"))))
                .contains("«Premessa»");
        close(Map.of(
                "premessa", "Vista la delibera della Giunta.",
                "superati", "Programma 2017, delibera 3 del 10/01/2017",
                "seguito", "AL_VOTO"));
        assertThat(state()).isEqualTo(State.IN_APPROVAL);
        assembly().approves();
        assertThat(state()).isEqualTo(State.APPROVED);
        assertThat(papers.of(programme.id()))
                .extracting(ProgrammeDocuments.Kept::part)
                .containsExactly(
                        ProgrammeDocuments.Part.PDF,
                        ProgrammeDocuments.Part.ODT,
                        ProgrammeDocuments.Part.YEAR_PDF,
                        ProgrammeDocuments.Part.YEAR_ODT);
        papers.of(programme.id()).stream()
                .filter(one -> one.part().mediaType().equals("application/pdf"))
                .forEach(one -> VeraPdf.requirePasses(files.bytes(one.file())));
        publish();

        assertThat(state()).isEqualTo(State.PUBLISHED);
        assertThat(documents.of(programme.key()))
                .extracting(FrozenDocument::number)
                .containsExactly(cycle + "-2018/PAA/1");
        assertThat(documents.of(programme.key()).get(0).data())
                .contains("60000.00", "Vista la delibera", "Programma 2017, delibera 3");
        assertThat(colleagues.isEnded(programme.key())).isTrue();
        assertThat(colleagues.noticesOf(area.mayors().get(0), programme.key()))
                .singleElement()
                .asString()
                .contains("approvato");
    }

    @Test
    void aGroupProposesASheetInTasklistAndTheListIsNotClosedBeforeItIsAnswered() {
        emilia();
        amounts(Map.of("seguito", "PROSEGUI"));
        var task = colleagues.tasks(programme.key(), "UserTask_Propose").get(0);
        colleagues.submit(
                someoneFor(task),
                task,
                Map.of(
                        "seguito", "PROPONGO",
                        "titoloScheda", "Sportello di ascolto",
                        "area", "SOCIAL",
                        "target", "Famiglie",
                        "descrizione", "Ascolto e orientamento.",
                        "importo", "10.5",
                        "fondo", "COMUNI"));
        propose();

        assertThat(Refusals.of(this::closeSheets)).contains("Sportello di ascolto", "è una proposta senza risposta");
    }

    /** Requirement 5.7: second start for the same area, cycle and year: none. */
    @Test
    void theSameYearNeverBeginsTwice() {
        emilia();
        transaction.executeWithoutResult(status -> events.publishEvent(new PlanInForce(cycle, area.code())));
        steps.openDue();
        assertThatThrownBy(() -> programmes.open(cycle, 2018, head())).hasMessageContaining("c'è già");

        assertThat(programmes.ofCycle(cycle)).extracting(Programme::year).containsExactly(2018);
    }

    @Test
    void theCalendarOpensTheNextYearOnTheFirstOfOctober() {
        emilia();
        on(LocalDate.of(2018, 9, 30));
        steps.openDue();
        assertThat(programmes.ofCycle(cycle)).extracting(Programme::year).containsExactly(2018);
        on(LocalDate.of(2018, 10, 1));
        steps.openDue();
        assertThat(programmes.ofCycle(cycle)).extracting(Programme::year).containsExactly(2018, 2019);
        assertThat(processes.isRunning("programma-attuativo-annuale", cycle + "-2019"))
                .isTrue();
    }

    @Test
    void theHeadOpensAYearEarlyAndNobodyOpensOneOutsideOfThePlan() {
        emilia();
        assertThatThrownBy(() -> programmes.open(cycle, 2019, "udp." + region))
                .hasMessageContaining("il responsabile dell'ufficio di piano");
        assertThatThrownBy(() -> programmes.open(cycle, 2021, head())).hasMessageContaining("dal 2018 al 2020");
        assertThat(programmes.open(cycle, 2019, head()).state()).isEqualTo(State.RESOURCES);
    }

    /** Requirement 5.7: a regional act changes the amounts of the running one. */
    @Test
    void anActOfTheRegionTakesThePlaceOfAProvisionalAmountWhileTheProgrammeIsMade() {
        emilia();
        amounts(Map.of(
                "fondo",
                "FSR",
                "importo",
                "80000",
                "residuo",
                "5000",
                "atto",
                "Assegnato nel 2017",
                "seguito",
                "PROSEGUI"));
        assertThat(resources.of(programme.id())).singleElement().satisfies(one -> {
            assertThat(one.provisional()).isTrue();
            assertThat(one.available()).isEqualByComparingTo("85000");
        });
        regionAllots("FSR", "91500.50");

        assertThat(resources.of(programme.id())).singleElement().satisfies(one -> {
            assertThat(one.provisional()).isFalse();
            assertThat(one.assigned()).isEqualByComparingTo("91500.50");
            assertThat(one.carried()).isEqualByComparingTo("5000");
            assertThat(one.act()).contains("del");
        });
        assertThat(colleagues.noticesOf(area.office("ufficio-piano"), programme.key()))
                .anySatisfy(text -> assertThat(text).contains("91.500,50 €, prima 80.000,00 €"));
        jdbc.sql(
                        "update regional_act set state = 'SUPERSEDED' where id in (select act from allocation_line where area = ?)")
                .param(area.code())
                .update();
        transaction.executeWithoutResult(status -> processes.tellTerritory(RegionalActPublished.MESSAGE, area.code()));
        assertThat(resources.of(programme.id())).singleElement().satisfies(one -> assertThat(one.provisional())
                .isTrue());
        assertThat(colleagues.noticesOf(area.office("ufficio-piano"), programme.key()))
                .anySatisfy(text -> assertThat(text).contains("nessun atto in vigore assegna più 91.500,50 €"));
    }

    @Test
    void whatIsWrongWithAnAmountIsSaidByItsRowAndNothingIsKept() {
        emilia();
        assertThat(Refusals.of(
                        () -> amounts(Map.of("fondo", "XYZ", "importo", "1", "atto", "x", "seguito", "PROSEGUI"))))
                .contains("Riga 1, «Fondo»");
        assertThat(Refusals.of(() -> amounts(Map.of("fondo", "FSR", "importo", "1", "seguito", "PROSEGUI"))))
                .contains("«Atto»: scrivi su che cosa si fonda");
        assertThat(Refusals.of(() -> amounts(Map.of("seguito", "NON_SI_FA")))).contains("ogni anno");
        assertThat(resources.of(programme.id())).isEmpty();
        assertThat(state()).isEqualTo(State.RESOURCES);
    }

    /** ER-18: a project is proposed in its task, and answered before the vote by somebody who did not propose it. */
    @Test
    void aProjectThatTheThirdSectorBringsIsAnsweredByThePlanningOffice() {
        emilia();
        amounts(Map.of("seguito", "PROSEGUI"));
        var third = colleagues.tasks(programme.key(), "UserTask_BringProjects").stream()
                .filter(task -> someoneFor(task).startsWith("terzo"))
                .findFirst()
                .orElseThrow();
        assertThat(Refusals.of(() -> colleagues.submit(someoneFor(third), third, project("6000"))))
                .contains("le righe fanno 6.000,00 € e il costo è di 10.000,00 €");
        colleagues.submit(someoneFor(third), third, project("10000"));
        propose();
        closeSheets();
        commit();
        assertThat(approval.missing(programmes.get(programme.id())))
                .anyMatch(words -> words.contains("rispondi se è accolto o respinto"));
        assertThat(Refusals.of(() -> submit("udp", "UserTask_ExamineProject", Map.of("esito", "RESPINTO"))))
                .contains("«Motivo»");
        submit("udp", "UserTask_ExamineProject", Map.of("esito", "ACCOLTO"));

        assertThat(projects.of(programme.id())).singleElement().satisfies(one -> assertThat(one.state())
                .isEqualTo(IntegrationProject.State.ACCEPTED));
    }

    private static Map<String, Object> project(String covered) {
        return Map.of(
                "titoloProgetto", "Abitare insieme",
                "politica", "casa",
                "proponente", "Cooperativa La Casa",
                "costo", "10000",
                "fonteUno", "ALTRO",
                "importoUno", covered,
                "dal", "2018-03-01",
                "al", "2018-12-31",
                "seguito", "FINITO");
    }

    /** ER-68: the authority adopts its actions while the programme is made; who links sheets to them is asked. */
    @Test
    void theActionsOfTheHealthAuthorityAreToldAndLinked() {
        emilia();
        var authority = areas.ownHealthAuthority(area);
        CompanyActionsOnRecord.adopted(jdbc, authority, 2018).action("A1", "Dimissioni protette");
        transaction.executeWithoutResult(status -> events.publishEvent(new CompanyActionsAdopted(authority, 2018)));
        assertThat(colleagues.noticesOf(area.office("ufficio-piano"), programme.key()))
                .anySatisfy(text -> assertThat(text).contains("l'azienda sanitaria ha adottato le sue azioni"));
        amounts(Map.of("seguito", "PROSEGUI"));
        propose();
        closeSheets();
        commit();
        answerProjects();
        writeFrna();
        everybody("UserTask_LinkActions");

        assertThat(colleagues.tasks(programme.key(), "UserTask_CloseProgramme")).hasSize(1);
    }

    private void writeFrna() {
        submit(
                "udp",
                "UserTask_Frna",
                Map.of("testo", "Assegni di cura e assistenza domiciliare.", "seguito", "FINITO"));
    }

    @Test
    void theBodyReturnsItTheOfficeOpensTheSheetsAgainAndThreeEmptySittingsAreForTheCoordinators() {
        emilia();
        toTheVote();
        assembly().returnsIt("Il documento va rivisto in alcune parti");
        assertThat(state()).isEqualTo(State.SHEETS);
        closeSheets();
        commit();
        answerProjects();
        writeFrna();
        close(Map.of("premessa", "Vista la delibera.", "seguito", "RIAPRI"));
        assertThat(state()).isEqualTo(State.SHEETS);
        closeSheets();
        commit();
        answerProjects();
        writeFrna();
        close(Map.of("premessa", "Vista la delibera.", "seguito", "AL_VOTO"));
        assembly().neverMeets();
        deadlock("RICONVOCA");
        assembly().neverMeets();
        deadlock("RESPINGI");

        assertThat(state()).isEqualTo(State.REJECTED);
        assertThat(colleagues.isEnded(programme.key())).isTrue();
    }

    @Test
    void refusedByTheBodyThereIsNoProgrammeOfTheYear() {
        emilia();
        toTheVote();
        assembly().rejects();
        assertThat(state()).isEqualTo(State.REJECTED);
        assertThat(colleagues.noticesOf(area.office("coordinatori"), programme.key()))
                .anySatisfy(text -> assertThat(text).contains("respinto"));
    }

    @Test
    void theTermOfTheProposalsClosesThemAndWhoHasNotCommittedIsReminded() {
        emilia();
        amounts(Map.of("seguito", "PROSEGUI"));
        colleagues.fireTimer(programme.key(), "Event_ProposalsEnd");
        assertThat(state()).isEqualTo(State.SHEETS);
        closeSheets();
        colleagues.fireTimer(programme.key(), "BoundaryEvent_CommitOverdue");
        assertThat(colleagues.noticesOf(area.office("ragioneria"), programme.key()))
                .anySatisfy(text -> assertThat(text).contains("non hanno ancora indicato"));
        transaction.executeWithoutResult(status -> events.publishEvent(
                new CommitmentChanged(cycle, area.code(), area.mayors().get(0))));
        assertThat(colleagues.noticesOf(area.office("ragioneria"), programme.key()))
                .anySatisfy(text -> assertThat(text).contains("ha lasciato l'Accordo"));
        colleagues.fireTimer(programme.key(), "StartEvent_ApprovalLate");
        assertThat(colleagues.noticesOf(area.office("coordinatori"), programme.key()))
                .anySatisfy(text -> assertThat(text).contains("31/03/2018"));
        colleagues.fireTimer(programme.key(), "BoundaryEvent_YearOver");
        assertThat(state()).isEqualTo(State.LAPSED);
        assertThat(colleagues.isEnded(programme.key())).isTrue();
    }

    @Test
    void theHealthAuthorityAdoptsItsActionsAndThePlanningOfficeLearnsOfIt() {
        emilia();
        var authority = areas.ownHealthAuthority(area);
        transaction.executeWithoutResult(status -> events.publishEvent(new CompanyActionsAdopted(authority, 2019)));
        assertThat(colleagues.noticesOf(area.office("ufficio-piano"), programme.key()))
                .isEmpty();
        transaction.executeWithoutResult(status -> events.publishEvent(new CompanyActionsAdopted(authority, 2018)));
        assertThat(colleagues.noticesOf(area.office("ufficio-piano"), programme.key()))
                .singleElement()
                .asString()
                .contains("ha adottato le sue azioni");
    }

    @Test
    void aPlanThatEndsEarlierTakesTheYearsAfterItWithIt() {
        emilia();
        var next = programmes.open(cycle, 2019, head());
        transaction.executeWithoutResult(status ->
                events.publishEvent(new CycleSucceeded(cycle, area.code(), "altro", LocalDate.of(2018, 12, 31))));
        assertThat(programmes.get(next.id()).state()).isEqualTo(State.LAPSED);
        assertThat(colleagues.isEnded(next.key())).isTrue();
        assertThat(state()).isEqualTo(State.RESOURCES);
    }

    @Test
    void whereTheRegionAsksForItThePartiesOfTheAgreementSignAnIntegrativeAct() {
        emilia();
        TestProfiles.give(
                profiles, jdbc, cycle, Map.of("paa.integrativeAgreement", "true", "paa.provisionalTwelfths", "true"));
        toTheVote();
        assembly().approves();
        var act = acts.ofCycle(cycle).get(0);
        assertThat(act.text()).contains("Programma attuativo annuale 2018");
        colleagues.submit(
                "udp." + region,
                colleagues.task(act.key(), "UserTask_DraftAct"),
                Map.of(
                        "tipo", "ADDENDUM",
                        "titolo", "Accordo integrativo",
                        "testo", "Le parti assumono gli impegni del programma.",
                        "parti", area.mayors()));
        colleagues.submit(
                area.mayorPeople().get(0),
                colleagues.taskOf("firmatario-" + area.mayors().get(0), act.key(), "UserTask_SignAct"),
                Map.of("scelta", "RIFIUTATO", "motivo", REASON));
        colleagues.submit(
                "udp." + region, colleagues.task(act.key(), "UserTask_AfterRefusal"), Map.of("scelta", "ABBANDONA"));
        publish();
        assertThat(state()).isEqualTo(State.PUBLISHED);
    }

    /** TO-15: Toscana's operational programme of the year is optional. */
    @Test
    void inToscanaTheOfficeSaysThatThereIsNoneThisYear() {
        open("PIS", "pistoiese");
        amounts(Map.of("seguito", "NON_SI_FA"));
        assertThat(state()).isEqualTo(State.WAIVED);
        assertThat(colleagues.isEnded(programme.key())).isTrue();
    }

    /** And where it is made it goes the same way, before the body that approves the plan. */
    @Test
    void inToscanaTheAnnualOperationsGoTheSameWay() {
        open("PIS", "pistoiese");
        amounts(Map.of("seguito", "PROSEGUI"));
        propose();
        closeSheets();
        commit();
        answerProjects();
        close(Map.of("premessa", "Vista la delibera.", "seguito", "AL_VOTO"));
        assembly().approves();
        publish();
        assertThat(state()).isEqualTo(State.PUBLISHED);
        assertThat(documents.of(programme.key()).get(0).title()).startsWith("Programmazione operativa annuale 2018");
    }

    @Test
    void whereTheRegionHasNoAnnualProgrammeNothingBegins() {
        area = areas.like("RHO");
        cycle = cycles.inPreparation(area, 2018);
        agreements.inForce(area, cycle);
        plans.version1(cycle);
        transaction.executeWithoutResult(status -> events.publishEvent(new PlanInForce(cycle, area.code())));
        on(LocalDate.of(2018, 10, 1));
        steps.openDue();
        assertThat(programmes.ofCycle(cycle)).isEmpty();
        assertThatThrownBy(() -> programmes.open(cycle, 2019, "responsabile.rhodense"))
                .hasMessageContaining("non prevede un programma annuale");
    }

    private void emilia() {
        open("PPO", "ponente");
    }

    private void open(String template, String signIn) {
        area = areas.like(template);
        region = signIn;
        cycle = cycles.inPreparation(area, 2018);
        agreements.inForce(area, cycle);
        plans.version1(cycle);
        transaction.executeWithoutResult(status -> events.publishEvent(new PlanInForce(cycle, area.code())));
        programme = programmes.find(cycle + "-2018").orElseThrow();
    }

    private void toTheVote() {
        amounts(Map.of("seguito", "PROSEGUI"));
        propose();
        closeSheets();
        commit();
        answerProjects();
        writeFrna();
        close(Map.of("premessa", "Vista la delibera.", "seguito", "AL_VOTO"));
    }

    private void amounts(Map<String, Object> form) {
        submit("udp", "UserTask_Amounts", form);
    }

    private void propose() {
        everybody("UserTask_Propose");
        everybody("UserTask_BringProjects");
    }

    private void closeSheets() {
        var person = someoneFor(
                colleagues.tasks(programme.key(), "UserTask_CloseSheets").get(0));
        sheets.completeSheets(programme.id(), person);
        submit(
                "udp",
                "UserTask_CloseSheets",
                Map.of("seguito", "CHIUDI", "perche", "Quest'anno si prosegue con i servizi che ci sono."));
    }

    private void commit() {
        colleagues
                .tasks(programme.key(), "UserTask_Commit")
                .forEach(task -> colleagues.submit(
                        someoneFor(task),
                        task,
                        Map.of("seguito", "NULLA", "percheNulla", "Il bilancio non è ancora approvato.")));
    }

    private void answerProjects() {
        everybody("UserTask_ExamineProject");
    }

    private void everybody(String step) {
        colleagues.tasks(programme.key(), step).forEach(task -> colleagues.submit(someoneFor(task), task, finished()));
    }

    private String someoneFor(Task task) {
        return colleagues.someoneFor(task);
    }

    private static Map<String, Object> finished() {
        return Map.of("seguito", "FINITO");
    }

    private void close(Map<String, Object> form) {
        submit("udp", "UserTask_CloseProgramme", form);
    }

    private void publish() {
        submit(
                "segreteria",
                "UserTask_Publish",
                Map.of("pubblicatoIl", clock.today().toString(), "dove", "Albo del Comune capofila"));
    }

    private void deadlock(String choice) {
        submit("coordinatore", "UserTask_AfterDeadlock", Map.of("scelta", choice, "motivo", REASON));
    }

    private void submit(String kind, String step, Map<String, Object> form) {
        colleagues.submit(kind + "." + region, colleagues.task(programme.key(), step), form);
    }

    private String head() {
        return "responsabile." + region;
    }

    private State state() {
        return programmes.get(programme.id()).state();
    }

    private Assembly assembly() {
        var kind = region.equals("pistoiese") ? BodyKind.HEALTH_SOCIETY_ASSEMBLY : BodyKind.DISTRICT_COMMITTEE;
        var body = bodies.ofTerritory(area.code(), kind).orElseThrow();
        return new Assembly(body.id(), programme.key(), colleagues, bodies, offices, clock);
    }

    private void on(LocalDate day) {
        clock.setOffset(clock.offset().plusDays(clock.today().until(day, ChronoUnit.DAYS)));
    }

    private void regionAllots(String fund, String euro) {
        var act = UUID.randomUUID();
        jdbc.sql(
                        """
                insert into regional_act (id, business_key, region, opened_by, opened_on, state, type, number, act_date)
                select ?, 'ER-ATTO-' || ?, region, 'regione-' || region, ?, 'IN_FORCE', 'FSR_ALLOCATION', '1422', ?
                from planning_area where code = ?
                """)
                .params(act, act.toString(), clock.today(), clock.today(), area.code())
                .update();
        jdbc.sql("insert into allocation_line (act, area, fund, year, amount) values (?, ?, ?, 2018, ?::numeric)")
                .params(act, area.code(), fund, euro)
                .update();
        transaction.executeWithoutResult(status -> processes.tellTerritory(RegionalActPublished.MESSAGE, area.code()));
    }
}
