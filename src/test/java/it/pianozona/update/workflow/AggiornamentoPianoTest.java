/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.update.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.adhesion.ActSigning;
import it.pianozona.adhesion.SubsequentAct;
import it.pianozona.adhesion.SubsequentActs;
import it.pianozona.document.FrozenDocument;
import it.pianozona.document.FrozenDocuments;
import it.pianozona.document.StoredFiles;
import it.pianozona.plan.Plan;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.plan.PlanInForce;
import it.pianozona.plan.Plans;
import it.pianozona.plan.approval.FullPlan;
import it.pianozona.plan.chain.Actions;
import it.pianozona.plan.chain.Objectives;
import it.pianozona.plan.money.Framework;
import it.pianozona.plan.section.PlanSections;
import it.pianozona.region.Fund;
import it.pianozona.signature.SentFile;
import it.pianozona.support.AgreementSteps;
import it.pianozona.support.Assembly;
import it.pianozona.support.Colleagues;
import it.pianozona.support.Covers;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.PlansInForce;
import it.pianozona.support.Refusals;
import it.pianozona.support.TestAgreements;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.territory.Bodies;
import it.pianozona.territory.BodyKind;
import it.pianozona.territory.Offices;
import it.pianozona.time.BusinessClock;
import it.pianozona.update.FrameworkChanged;
import it.pianozona.update.PlanUpdate;
import it.pianozona.update.PlanUpdate.State;
import it.pianozona.update.PlanUpdates;
import it.pianozona.update.UpdateApproval;
import it.pianozona.update.UpdateConsultations;
import it.pianozona.update.UpdateWithdrawals;
import it.pianozona.workflow.Processes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The yearly update of a plan in force (requirements 3.23c, 5.7, U-6). */
@PianozonaTest
@Tag("plan")
@Covers("aggiornamento-piano")
@RecordApplicationEvents
class AggiornamentoPianoTest {

    private static final String REASON = "Motivo di almeno venti caratteri";

    @Autowired
    private PlanUpdates updates;

    @Autowired
    private UpdateConsultations consultations;

    @Autowired
    private UpdateApproval approval;

    @Autowired
    private UpdateWithdrawals withdrawals;

    @Autowired
    private Plans plans;

    @Autowired
    private PlanSections sections;

    @Autowired
    private Objectives objectives;

    @Autowired
    private Actions actions;

    @Autowired
    private Framework framework;

    @Autowired
    private FrozenDocuments documents;

    @Autowired
    private SubsequentActs acts;

    @Autowired
    private ActSigning signing;

    @Autowired
    private StoredFiles files;

    @Autowired
    private Processes processes;

    @Autowired
    private AgreementSteps steps;

    @Autowired
    private TestAgreements agreements;

    @Autowired
    private PlansInForce inForce;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private Bodies bodies;

    @Autowired
    private Offices offices;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private ApplicationEvents events;

    private Duration offset;
    private TestArea area;
    private String cycle;
    private String region;
    private PlanUpdate update;

    @BeforeEach
    void theClockIsKept() {
        offset = clock.offset();
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    @Test
    void versionTwoIsInForceVersionOneReadableAndNothingStartsAgain() {
        lombardy();
        changeEverything();
        assertThat(sections.get(cycle, "bisogni").text()).contains("prima versione");
        assertThat(plans.ofCycle(cycle).version()).isEqualTo(1);
        publishAndEndConsultation();
        assembly().approves();
        draftAddendum();
        area.mayors().forEach(this::sign);
        publishAddendum();

        assertThat(plans.ofCycle(cycle))
                .satisfies(plan -> assertThat(plan.version()).isEqualTo(2))
                .satisfies(plan -> assertThat(plan.state()).isEqualTo(Plan.State.IN_FORCE));
        assertThat(sections.get(cycle, "bisogni").text()).isEqualTo("<p>I bisogni sono cambiati.</p>");
        assertThat(objectives.of(cycle)).singleElement().satisfies(one -> assertThat(one.title())
                .isEqualTo("Domiciliarità per tutti"));
        assertThat(actions.of(cycle)).singleElement().satisfies(one -> assertThat(one.title())
                .isEqualTo("Assistenza domiciliare integrata"));
        assertThat(framework.of(cycle).get(0).amount()).isEqualByComparingTo("12500.00");
        assertThat(documents.of(cycle))
                .extracting(FrozenDocument::number)
                .containsExactlyInAnyOrder(cycle + "/PDZ/1", cycle + "/PDZ/2");
        assertThat(frozen(1))
                .contains("prima versione", "title=Assistenza domiciliare,")
                .doesNotContain("12500");
        assertThat(frozen(2)).contains("I bisogni sono cambiati", "12500.00");
        assertThat(state()).isEqualTo(State.IN_FORCE);
        assertThat(updates.get(update.id()).version()).contains(2);
        assertThat(events.stream(PlanInForce.class)).isEmpty();
        assertThat(processes.isRunning("premialita", cycle + "-PREM")).isFalse();
        assertThat(events.stream(FrameworkChanged.class)).singleElement().satisfies(event -> {
            assertThat(event.cycleKey()).isEqualTo(cycle);
            assertThat(event.amounts()).singleElement().satisfies(row -> assertThat(row.amount())
                    .isEqualByComparingTo("12500.00"));
        });
        assertThat(colleagues.isEnded(update.key())).isTrue();
        secondOfTheYear();
    }

    private void secondOfTheYear() {
        assertThatThrownBy(() -> updates.open(cycle, false, REASON, head()))
                .hasMessageContaining("di quest'anno è già in vigore");
        var corrective = updates.open(cycle, true, REASON, head());
        assertThat(corrective.key()).isEqualTo(cycle + "-AGG-2");
        submit("udp", corrective.key(), "UserTask_ListChanges", Map.of("seguito", "RINUNCIA"));
        clock.setOffset(clock.offset().plusDays(366));
        assertThat(updates.open(cycle, false, REASON, head()).number()).isEqualTo(3);
    }

    @Test
    void withoutAnAgreementTheApprovalPutsItInForce() {
        open("PIS", "toscana", "pistoiese");
        changeSection();
        publishAndEndConsultation();
        assembly().approves();

        assertThat(state()).isEqualTo(State.IN_FORCE);
        assertThat(plans.ofCycle(cycle).version()).isEqualTo(2);
        assertThat(events.stream(FrameworkChanged.class)).isEmpty();
    }

    @Test
    void anAcceptedObservationReopensTheListAndThenTheChangesAreVotedOn() {
        lombardy();
        changeSection();
        publish();
        var mayor = area.mayors().get(0);
        assertThat(Refusals.of(() -> observe(mayor, "corta"))).startsWith("«Osservazione»");
        observe(mayor, "Aggiungete i bisogni dei giovani adulti.");
        observe(area.mayors().get(1), "Togliete la sezione dei bisogni.");
        endConsultation();
        var answers = colleagues.tasks(update.key(), "UserTask_AnswerObservation");
        assertThat(Refusals.of(() -> colleagues.submit("udp." + region, answers.get(0), Map.of("esito", "PARTLY"))))
                .startsWith("«Motivo»");
        colleagues.submit("udp." + region, answers.get(0), Map.of("esito", "ACCEPTED"));
        colleagues.submit("udp." + region, answers.get(1), Map.of("esito", "REJECTED", "motivo", REASON));

        assertThatThrownBy(() -> consultations.observe(
                        update.id(), mayor, area.mayor(mayor), "Arriva dopo che la consultazione è chiusa."))
                .hasMessageStartingWith("La consultazione è chiusa");
        var shown = colleagues.opens("udp." + region, colleagues.task(update.key(), "UserTask_ListChanges"));
        assertThat(shown.get("rilievi").toString()).contains("accolta", "giovani adulti");
        list(Map.of("seguito", "COMPLETO"));
        assembly().rejects();

        assertThat(state()).isEqualTo(State.REFUSED);
        assertThat(plans.ofCycle(cycle).version()).isEqualTo(1);
        assertThat(colleagues.noticesOf(area.office("coordinatori"), cycle))
                .anyMatch(text -> text.contains("respinto"));
    }

    @Test
    void aRejectedObservationLeavesTheListAndAReturnedUpdateIsListedAndConsultedAnew() {
        lombardy();
        changeSection();
        publish();
        observe(area.mayors().get(0), "Togliete la sezione dei bisogni.");
        endConsultation();
        submit("udp", update.key(), "UserTask_AnswerObservation", Map.of("esito", "REJECTED", "motivo", REASON));
        assembly().returnsIt("Manca il parere dei servizi sociali");
        var shown = colleagues.opens("udp." + region, colleagues.task(update.key(), "UserTask_ListChanges"));
        assertThat(shown.get("rilievi").toString()).contains("Manca il parere");
        list(Map.of("seguito", "COMPLETO"));
        publishAndEndConsultation();
        assembly().neverMeets();
        deadlock("RICONVOCA");
        assembly().neverMeets();
        deadlock("RESPINGI");

        assertThat(state()).isEqualTo(State.REFUSED);
    }

    @Test
    void aPartyThatDoesNotSignTheAddendumLeavesThePlanAsItIs() {
        lombardy();
        changeSection();
        publishAndEndConsultation();
        assembly().approves();
        var addendum = addendumKey();
        var parties = area.mayors();
        var draft = addendumForm(parties.subList(0, 2));
        assertThat(Refusals.of(() -> submit("udp", addendum, "UserTask_DraftAct", draft)))
                .contains("tutti i sottoscrittori");
        draft.put("parti", parties);
        draft.put("tipo", "CONVENTION");
        assertThat(Refusals.of(() -> submit("udp", addendum, "UserTask_DraftAct", draft)))
                .contains("resta un addendum");
        draftAddendum();
        sign(parties.get(0));
        colleagues.submit(
                area.mayor(parties.get(2)),
                colleagues.taskOf("firmatario-" + parties.get(2), addendum, "UserTask_SignAct"),
                Map.of("scelta", "RIFIUTATO", "motivo", REASON));
        submit("udp", addendum, "UserTask_AfterRefusal", Map.of("scelta", "ABBANDONA"));

        assertThat(state()).isEqualTo(State.REFUSED);
        assertThat(plans.ofCycle(cycle).version()).isEqualTo(1);
        assertThat(sections.get(cycle, "bisogni").text()).contains("prima versione");
        assertThat(documents.of(cycle)).hasSize(1);
    }

    @Test
    void untilTheBodyIsAskedThePlanOfficeTakesTheUpdateBackAndSaysWhy() {
        lombardy();
        changeSection();
        publish();
        var office = colleagues.holderOf(area.office("ufficio-piano"));
        assertThatThrownBy(() -> withdrawals.withdraw(update.id(), "Sbagliato", office))
                .hasMessageContaining("«Motivo»");
        withdrawals.withdraw(update.id(), "Le modifiche si fanno con il prossimo piano", office);

        assertThat(state()).isEqualTo(State.WITHDRAWN);
        assertThat(colleagues.tasksOf(update.key())).isEmpty();
        assertThat(plans.ofCycle(cycle).version()).isEqualTo(1);
        assertThat(withdrawals.isAllowed(updates.get(update.id()), office)).isFalse();
    }

    @Test
    void overAnOpenVoteNobodyEndsTheUpdateAndAtTheAddendumOnlyACoordinator() {
        lombardy();
        changeSection();
        publishAndEndConsultation();
        var office = colleagues.holderOf(area.office("ufficio-piano"));
        var coordinator = colleagues.holderOf(area.office("coordinatori"));
        assertThatThrownBy(() -> withdrawals.withdraw(update.id(), REASON, coordinator))
                .hasMessageContaining("sta decidendo");
        assembly().approves();
        assertThatThrownBy(() -> withdrawals.withdraw(update.id(), REASON, office))
                .hasMessageContaining("solo un coordinatore");
        withdrawals.withdraw(update.id(), REASON, coordinator);

        assertThat(state()).isEqualTo(State.WITHDRAWN);
        assertThat(acts.ofCycle(cycle)).last().satisfies(act -> assertThat(act.state())
                .isEqualTo(SubsequentAct.State.ABANDONED));
        assertThat(colleagues.tasksOf(act().key())).isEmpty();
    }

    @Test
    void anAddendumThatAllHaveSignedIsPublishedAndNotTakenBack() {
        lombardy();
        changeSection();
        publishAndEndConsultation();
        assembly().approves();
        draftAddendum();
        area.mayors().forEach(this::sign);

        assertThatThrownBy(() ->
                        withdrawals.withdraw(update.id(), REASON, colleagues.holderOf(area.office("coordinatori"))))
                .hasMessageContaining("firmato da tutte le parti");
        assertThat(act().state()).isEqualTo(SubsequentAct.State.LINKED);
    }

    private SubsequentAct act() {
        return acts.ofCycle(cycle).get(acts.ofCycle(cycle).size() - 1);
    }

    @Test
    void theListHoldsTheRulesOfThePlanAndTouchesNothing() {
        lombardy();
        colleagues.fireTimer(update.key(), "BoundaryEvent_ListOverdue");
        assertThat(Refusals.of(() -> list(Map.of("seguito", "COMPLETO")))).contains("L'elenco è vuoto");
        assertThat(Refusals.of(() -> list(Map.of("seguito", "AGGIUNGI", "motivo", REASON))))
                .contains("La modifica riguarda");
        assertThat(Refusals.of(() -> list(amount("12500", "breve")))).startsWith("«Motivo»");
        assertThat(Refusals.of(() -> list(amount("10000", REASON)))).contains("non cambia nulla");
        assertThat(Refusals.of(() -> list(amount("-1", REASON)))).contains("negativo");
        list(amount("12500", REASON));

        assertThat(framework.of(cycle).get(0).amount()).isEqualByComparingTo("10000.00");
        assertThat(plans.ofCycle(cycle).version()).isEqualTo(1);
        assertThat(updates.changes(update.id())).singleElement().satisfies(change -> {
            assertThat(change.subject())
                    .isEqualTo("Quadro finanziario 2018, %s, area %s"
                            .formatted(Fund.of("COMUNI").italian(), PlanAreaKind.SOCIAL.italian()));
            assertThat(change.before()).isEqualTo("10.000,00 €");
            assertThat(change.after()).isEqualTo("12.500,00 €");
        });
        assertThat(colleagues.noticesOf(area.office("coordinatori"), update.key()))
                .hasSize(1);
        list(Map.of("seguito", "RINUNCIA"));
        assertThat(state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void onlyTheHeadOpensOneOneAtATimeAndOnlyOfAPlanInForce() {
        lombardy();
        assertThatThrownBy(() -> updates.open(cycle, false, "breve", "udp.rhodense"))
                .hasMessageContaining("il responsabile dell'ufficio di piano")
                .hasMessageContaining("già in corso")
                .hasMessageContaining("«Motivo»");
        var other = areas.like("RHO");
        var draft = cycles.inPreparation(other, 2018);
        assertThatThrownBy(() -> updates.open(draft, false, REASON, head())).hasMessageContaining("in vigore");
        assertThatThrownBy(() -> approval.recordAddendumAct(
                        update.id(),
                        new UpdateApproval.AddendumAct(
                                "1", clock.today(), "2", clock.today().minusDays(1))))
                .hasMessageContaining("non precede l'atto");
    }

    private void lombardy() {
        open("RHO", "lombardia", "rhodense");
    }

    private void open(String template, String regionName, String signIn) {
        area = areas.like(template);
        region = signIn;
        cycle = cycles.inPreparation(area, 2018);
        if (template.equals("RHO")) {
            agreements.inForce(area, cycle);
        }
        inForce.version1(cycle);
        update = updates.open(cycle, false, REASON, head());
        assertThat(update.key()).isEqualTo(cycle + "-AGG-1");
    }

    private String head() {
        return "responsabile." + region;
    }

    private void changeEverything() {
        list(section("I bisogni sono cambiati."));
        list(Map.of(
                "seguito", "AGGIUNGI",
                "tipo", "OBIETTIVO",
                "obiettivo", objectives.of(cycle).get(0).id().toString(),
                "testo", "Domiciliarità per tutti",
                "motivo", REASON));
        list(Map.of(
                "seguito", "AGGIUNGI",
                "tipo", "AZIONE",
                "azione", actions.of(cycle).get(0).id().toString(),
                "testo", "Assistenza domiciliare integrata",
                "motivo", REASON));
        list(amount("12500", REASON));
        list(Map.of("seguito", "COMPLETO"));
    }

    private void changeSection() {
        list(section("I bisogni sono cambiati."));
        list(Map.of("seguito", "COMPLETO"));
    }

    private Map<String, Object> section(String text) {
        return Map.of(
                "seguito",
                "AGGIUNGI",
                "tipo",
                "SEZIONE",
                "sezione",
                sections.of(cycle).stream()
                        .map(one -> one.code())
                        .filter(code -> code.equals("bisogni"))
                        .findFirst()
                        .orElse(sections.of(cycle).get(0).code()),
                "testo",
                text,
                "motivo",
                REASON);
    }

    private Map<String, Object> amount(String euro, String reason) {
        return Map.of(
                "seguito", "AGGIUNGI",
                "tipo", "IMPORTO",
                "riga", "2018-COMUNI-SOCIAL",
                "importo", euro,
                "motivo", reason);
    }

    private void list(Map<String, Object> form) {
        submit("udp", update.key(), "UserTask_ListChanges", form);
    }

    private void publish() {
        submit(
                "segreteria",
                update.key(),
                "UserTask_PublishChanges",
                Map.of("pubblicateIl", clock.today().toString(), "dove", "Albo dell'ente capofila"));
    }

    private void endConsultation() {
        colleagues.fireTimer(update.key(), "Event_ConsultationEnd");
    }

    private void publishAndEndConsultation() {
        publish();
        colleagues
                .tasks(update.key(), "UserTask_ObserveChanges")
                .forEach(task -> colleagues.submit(colleagues.someoneFor(task), task, Map.of("risposta", "NESSUNA")));
        endConsultation();
    }

    private void observe(String mayor, String text) {
        colleagues.submit(
                area.mayor(mayor),
                colleagues.taskOf(mayor, update.key(), "UserTask_ObserveChanges"),
                Map.of("risposta", "OSSERVAZIONE", "testo", text));
    }

    private Assembly assembly() {
        var kind = region.equals("rhodense") ? BodyKind.MAYORS_ASSEMBLY : BodyKind.HEALTH_SOCIETY_ASSEMBLY;
        var body = bodies.ofTerritory(area.code(), kind).orElseThrow();
        return new Assembly(body.id(), update.key(), colleagues, bodies, offices, clock);
    }

    private void deadlock(String choice) {
        submit("coordinatore", update.key(), "UserTask_AfterDeadlock", Map.of("scelta", choice, "motivo", REASON));
    }

    private String addendumKey() {
        return acts.get(updates.get(update.id()).addendum().orElseThrow()).key();
    }

    private Map<String, Object> addendumForm(List<String> parties) {
        var form = new HashMap<String, Object>();
        form.put("tipo", "ADDENDUM");
        form.put("titolo", "Addendum all'accordo");
        form.put("testo", "Le parti consentono alle modifiche del piano.");
        form.put("parti", parties);
        return form;
    }

    private void draftAddendum() {
        submit("udp", addendumKey(), "UserTask_DraftAct", addendumForm(area.mayors()));
    }

    private void sign(String mayor) {
        var act = acts.get(updates.get(update.id()).addendum().orElseThrow());
        var document = files.bytes(act.issued().orElseThrow());
        signing.sign(
                act.id(),
                mayor,
                area.mayor(mayor),
                SentFile.of("addendum.p7m", steps.signerOf(mayor).signCades(document)));
        colleagues.submit(
                area.mayor(mayor),
                colleagues.taskOf("firmatario-" + mayor, act.key(), "UserTask_SignAct"),
                Map.of("scelta", "FIRMATO"));
    }

    private void publishAddendum() {
        submit(
                "segreteria",
                update.key(),
                "UserTask_PublishAddendum",
                Map.of(
                        "numeroAtto",
                        "12",
                        "dataAtto",
                        clock.today().toString(),
                        "bollettino",
                        "30",
                        "dataBollettino",
                        clock.today().toString()));
    }

    private void submit(String role, String key, String task, Map<String, Object> form) {
        colleagues.submit(role + "." + region, colleagues.task(key, task), form);
    }

    /** What a version said when it was frozen. */
    private String frozen(int version) {
        var found = documents.of(cycle).stream()
                .filter(document -> document.version() == version)
                .findFirst()
                .orElseThrow();
        return documents.read(found, FullPlan.class).content().toString();
    }

    private State state() {
        return updates.get(update.id()).state();
    }
}
