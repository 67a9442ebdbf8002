/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.deputy.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.pianozona.deputy.DelegationDraft;
import it.pianozona.deputy.HoldersDelegations;
import it.pianozona.deputy.Proposal;
import it.pianozona.deputy.Proposal.Outcome;
import it.pianozona.deputy.ProposedDelegations;
import it.pianozona.oversight.StepTerms;
import it.pianozona.record.LegalRecord;
import it.pianozona.rule.RuleViolated;
import it.pianozona.support.Colleagues;
import it.pianozona.support.Covers;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Refusals;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.territory.Delegation;
import it.pianozona.territory.DelegationScope;
import it.pianozona.territory.Delegations;
import it.pianozona.territory.Office;
import it.pianozona.territory.Offices;
import it.pianozona.territory.Person;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.RunningSteps;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A delegation from its writing to its answer (P23, F-DELEGA). */
@PianozonaTest
@Tag("desk")
@Covers("delega")
class DelegaTest {

    private static final String SECRETARY = "segreteria.rhodense";
    private static final String DEPUTY = "udp.rhodense";
    private static final String REASON = "Preferisco partecipare di persona";

    @Autowired
    private StepTerms terms;

    @Autowired
    private RunningSteps steps;

    @Autowired
    private TestAreas areas;

    @Autowired
    private HoldersDelegations holders;

    @Autowired
    private ProposedDelegations proposals;

    @Autowired
    private Delegations delegations;

    @Autowired
    private Offices offices;

    @Autowired
    private LegalRecord record;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private BusinessClock clock;

    private TestArea area;
    private Office office;
    private String holder;

    @BeforeEach
    void anAreaWithAMayor() {
        area = areas.like("RHO");
        office = offices.find(area.mayors().get(0)).orElseThrow();
        holder = area.mayor(office.id());
    }

    @Test
    void whatTheHolderWritesIsInForceAtOnce() {
        holders.grant(holder, draft(DEPUTY, false));

        assertThat(mayVote()).isTrue();
        assertThat(outcome(1)).contains(Outcome.IN_FORCE);
        assertThat(colleagues.isEnded(key(1))).isTrue();
        assertThat(record.of(key(1))).singleElement().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("Delega");
            assertThat(entry.after()).contains("12/2017").contains(DEPUTY);
        });
    }

    @Test
    void whatTheSecretariatWritesCountsWhenTheHolderHasConfirmedAndCorrectedIt() {
        propose();
        assertThat(mayVote()).isFalse();
        var task = colleagues.task(key(1), "UserTask_RegisterDelegation");
        var shown = colleagues.opens(holder, task);
        assertThat(shown.get("delegato").toString()).isNotEmpty();
        assertThat(shown.get("attoNumero")).isEqualTo("12/2017");

        assertThat(Refusals.of(() -> colleagues.submit(SECRETARY, task, Map.of("scelta", "CONFERMA"))))
                .contains("spetta a un altro ufficio");
        assertThat(Refusals.of(() -> colleagues.submit(holder, task, Map.of("scelta", "CONFERMA"))))
                .contains("«Che cosa deleghi»")
                .contains("«Dal», «Al»");
        assertThat(Refusals.of(() -> colleagues.submit(holder, task, confirmed(List.of("SIGN"), ""))))
                .contains("la delega alla firma richiede un atto");
        colleagues.submit(holder, task, confirmed(List.of("VOTE"), "13/2017"));

        assertThat(mayVote()).isTrue();
        assertThat(delegations.ofOffice(office.id())).singleElement().satisfies(granted -> {
            assertThat(granted.delegatorId()).isEqualTo(holder);
            assertThat(granted.act().map(Delegation.Act::number)).contains("13/2017");
            assertThat(granted.scopes()).containsExactly(DelegationScope.VOTE);
        });
        assertThat(outcome(1)).contains(Outcome.IN_FORCE);
        assertThat(colleagues.noticesOf(area.office("segreteria"), key(1)))
                .singleElement()
                .asString()
                .contains("ha confermato la delega");
    }

    @Test
    void aDeputyDoesNotConfirmADelegationOfTheOffice() {
        holders.grant(holder, draft(DEPUTY, false));
        holders.propose(SECRETARY, draft("capofila.rhodense", false));
        var task = colleagues.task(key(2), "UserTask_RegisterDelegation");

        assertThat(Refusals.of(() -> colleagues.submit(DEPUTY, task, confirmed(List.of("VOTE"), "13/2017"))))
                .contains("un delegato non delega a sua volta");
        assertThat(colleagues.task(key(2), "UserTask_RegisterDelegation")).isNotNull();
    }

    @Test
    void aRefusalHasAReasonAndEndsIt() {
        propose();
        var task = colleagues.task(key(1), "UserTask_RegisterDelegation");

        assertThat(Refusals.of(() -> colleagues.submit(holder, task, Map.of("scelta", "RIFIUTA", "motivo", "no"))))
                .startsWith("«Motivo»");
        colleagues.submit(holder, task, Map.of("scelta", "RIFIUTA", "motivo", REASON));

        assertThat(outcome(1)).contains(Outcome.REFUSED);
        assertThat(mayVote()).isFalse();
        assertThat(colleagues.isEnded(key(1))).isTrue();
    }

    @Test
    void theSecretariatTakesBackWhatWaits() {
        propose();
        assertThat(proposals.waiting(List.of(office))).extracting(Proposal::key).containsExactly(key(1));

        assertThat(refusalOf(() -> proposals.withdraw(key(1), "segreteria.garbagnatese")))
                .contains("non è più in attesa");
        proposals.withdraw(key(1), SECRETARY);

        assertThat(outcome(1)).contains(Outcome.WITHDRAWN);
        assertThat(colleagues.isEnded(key(1))).isTrue();
        assertThat(refusalOf(() -> proposals.withdraw(key(1), SECRETARY))).contains("non è più in attesa");
    }

    @Test
    void nobodyMovesTheTermPastTheDayOnWhichTheModelActsByItself() {
        propose();
        var task = colleagues.task(key(1), "UserTask_RegisterDelegation");
        var step = steps.find(List.of(task.getTenantId()), task.getId()).orElseThrow();
        var due = step.due().orElseThrow();

        assertThat(refusalOf(() -> terms.move(
                        step, Optional.of(due.plusDays(1)), "Il titolare torna lunedì prossimo.", SECRETARY)))
                .contains("scatta un termine del procedimento");
        assertThat(colleagues.task(key(1), "UserTask_RegisterDelegation").getDueDate())
                .isEqualTo(task.getDueDate());
    }

    @Test
    void theHolderIsRemindedAndAnUnansweredOneEndsWithItsLastDay() {
        propose();
        colleagues.fireTimer(key(1), "BoundaryEvent_AnswerDue");
        assertThat(colleagues.noticesOf(office.id(), key(1)))
                .containsExactly("Una delega scritta dalla segreteria aspetta la tua conferma.");

        colleagues.fireTimer(key(1), "BoundaryEvent_LastDayOver");

        assertThat(outcome(1)).contains(Outcome.EXPIRED);
        assertThat(mayVote()).isFalse();
        assertThat(colleagues.isEnded(key(1))).isTrue();
    }

    @Test
    void nobodyIsTheirOwnDeputyAndAVacantOfficeHasNone() {
        assertThat(refusalOf(() -> holders.propose(SECRETARY, draft(holder, false))))
                .contains("nessuno è delegato di sé stesso");
        assertThat(refusalOf(() -> holders.grant(holder, draft(holder, true)))).contains("ricopre già l'incarico");
        assertThat(refusalOf(() -> holders.grant(DEPUTY, draft(holder, false)))).contains("non è tuo");
        offices.endHolder(office.id(), holder, clock.today().minusDays(1));
        assertThat(refusalOf(() -> holders.propose(SECRETARY, draft(DEPUTY, false))))
                .contains("è vacante");
    }

    @Test
    void otherHoldersThanMayorsDelegateToo() {
        var head = area.office("responsabile-udp");
        holders.grant(
                "responsabile.rhodense",
                new DelegationDraft(
                        head,
                        person(DEPUTY),
                        "",
                        Set.of(DelegationScope.VOTE),
                        Optional.of(new Delegation.Act("3/2017", clock.today())),
                        clock.today(),
                        clock.today().plusDays(3),
                        false));

        assertThat(delegations.heldBy(DEPUTY, DelegationScope.VOTE, clock.today()))
                .extracting(Delegation::officeId)
                .contains(head);
        assertThat(holders.officesOf(SECRETARY)).isEmpty();
    }

    private static String refusalOf(ThrowingCallable useCase) {
        return catchThrowableOfType(RuleViolated.class, useCase).getMessage();
    }

    private void propose() {
        holders.propose(SECRETARY, draft(DEPUTY, false));
    }

    private DelegationDraft draft(String delegate, boolean onAbsence) {
        return new DelegationDraft(
                office.id(),
                person(delegate),
                "",
                Set.of(DelegationScope.VOTE),
                Optional.of(new Delegation.Act("12/2017", clock.today())),
                clock.today(),
                clock.today().plusDays(30),
                onAbsence);
    }

    private static Person person(String id) {
        return new Person(id, "", "", "", false);
    }

    private Map<String, Object> confirmed(List<String> scopes, String act) {
        return Map.of(
                "scelta",
                "CONFERMA",
                "ambito",
                scopes,
                "attoNumero",
                act,
                "attoData",
                act.isEmpty() ? "" : clock.today().toString(),
                "dal",
                clock.today().toString(),
                "al",
                clock.today().plusDays(10).toString());
    }

    private String key(int number) {
        return area.code() + "-DEL-" + number;
    }

    private Optional<Outcome> outcome(int number) {
        return proposals.get(key(number)).outcome();
    }

    private boolean mayVote() {
        return delegations.validFor(office.id(), DelegationScope.VOTE, clock.today()).stream()
                .anyMatch(one -> one.delegateId().equals(DEPUTY));
    }
}
