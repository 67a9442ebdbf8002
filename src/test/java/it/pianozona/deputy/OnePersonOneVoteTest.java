/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.deputy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.decision.Choice;
import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.DecisionRequest;
import it.pianozona.decision.DecisionTerms;
import it.pianozona.decision.NamedVotes;
import it.pianozona.decision.RuleSet;
import it.pianozona.record.LegalRecord;
import it.pianozona.support.Colleagues;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.Refusals;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.Visitor;
import it.pianozona.territory.Delegation;
import it.pianozona.territory.DelegationScope;
import it.pianozona.territory.Delegations;
import it.pianozona.territory.HolderKind;
import it.pianozona.territory.Offices;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requirement 6.6: one person never casts two votes in one decision, whichever way is tried. */
@PianozonaTest
@Tag("desk")
class OnePersonOneVoteTest {

    private static final String SECRETARY = "segreteria.rhodense";
    private static final String API = "/camunda/api/engine/engine/default/task/";
    private static final String TWICE = "non può votare due volte";

    @LocalServerPort
    private int port;

    @Autowired
    private TestAreas areas;

    @Autowired
    private Offices offices;

    @Autowired
    private Delegations delegations;

    @Autowired
    private CollegialDecisions decisions;

    @Autowired
    private NamedVotes votes;

    @Autowired
    private LegalRecord record;

    @Autowired
    private Processes processes;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private BusinessClock clock;

    private Duration offset;
    private TestArea area;
    private String key;
    private UUID decision;

    @BeforeEach
    void anAreaWithThreeMayors() {
        offset = clock.offset();
        area = areas.like("RHO");
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    @Test
    void aMayorWhoIsDeputyOfAnotherVotesOnceByTheRealEndpoint() {
        var delegation = delegate(office(0), person(1), DelegationScope.VOTE);
        convened(false);
        var mayor = Visitor.signedIn(port, person(1));

        assertThat(send(mayor, office(1), "")).isEqualTo(204);
        var refused = mayor.sendJson("POST", API + task(office(0)) + "/submit-form", vote(delegation.toString()));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains(TWICE).contains("Può votare un altro delegato");
        assertThat(decisions.voted(decision)).containsExactly(office(1));
    }

    @Test
    void aCommissionerOfTwoMunicipalitiesVotesOnceEvenWhereSeveralDelegationsAreAllowed() {
        offices.replaceHolder(office(0), person(2), HolderKind.COMMISSIONER, "DPR di nomina", clock.today());
        convened(true);

        colleagues.vote(person(2), office(2), key, "FAVOREVOLE");

        refused(() -> colleagues.vote(person(2), office(0), key, "FAVOREVOLE"));
    }

    @Test
    void whoHasVotedAndThenTakesOverAnotherOfficeDoesNotVoteAgain() {
        convened(false);
        colleagues.vote(person(0), office(0), key, "FAVOREVOLE");
        offices.replaceHolder(office(1), person(0), HolderKind.ACTING_DEPUTY, "Decreto", clock.today());

        refused(() -> colleagues.vote(person(0), office(1), key, "CONTRARIO"));
        assertThat(colleagues.taskOf(office(0), key, "UserTask_ExpressVote")).isNull();
    }

    @Test
    void whereTheRegionAllowsItOnePersonVotesForSeveralByDelegationInAnyOrder() {
        var first = delegate(office(0), person(2), DelegationScope.VOTE);
        var second = delegate(office(1), person(2), DelegationScope.VOTE);
        convened(true);

        voteBy(person(2), office(0), first);
        colleagues.vote(person(2), office(2), key, "CONTRARIO");
        voteBy(person(2), office(1), second);

        assertThat(decisions.ballots(sitting()))
                .allMatch(ballot -> ballot.personId().equals(person(2)))
                .extracting(ballot -> ballot.delegationId().isPresent())
                .containsExactly(true, true, false);
        close(area.mayors());
        assertThat(decisions.present(sitting())).hasSize(3);
    }

    @Test
    void theMinutesAndTheRecordNameTheDeputyAndTheHolder() {
        var delegation = delegate(office(0), "udp.rhodense", DelegationScope.VOTE);
        convened(false);

        voteBy("udp.rhodense", office(0), delegation);
        colleagues.vote(person(1), office(1), key, "FAVOREVOLE");

        var act = "delega n. 7/2017 del %1$td/%1$tm/%1$tY".formatted(clock.today());
        var named = votes.of(sitting()).get(office(0));
        assertThat(named.choice()).contains(Choice.FAVOREVOLE);
        assertThat(named.holder()).isPresent();
        assertThat(named.who())
                .isEqualTo(
                        named.person().orElseThrow() + " per " + named.holder().orElseThrow() + " (" + act + ")");
        assertThat(record.of(key, office(0))).first().satisfies(entry -> {
            assertThat(entry.personId()).isEqualTo("udp.rhodense");
            assertThat(entry.circumstances().form()).contains("esprimi-voto");
            assertThat(entry.circumstances().holder()).contains(person(0));
            assertThat(entry.circumstances().mandate()).contains(act);
        });
        close(List.of(office(0), office(1)));
        var minutes = colleagues.opens(SECRETARY, colleagues.task(key, "UserTask_DraftMinutes"));
        assertThat(minutes.get("testo").toString()).contains(named.who());
        assertThat(minutes.get("voti").toString()).contains(named.who());
    }

    @Test
    void whoMayOnlyAttendIsRecordedPresentAndDoesNotVote() {
        var delegation = delegate(office(0), "udp.rhodense", DelegationScope.ATTEND);
        convened(false);
        var task = colleagues.taskOf(office(0), key, "UserTask_ExpressVote");

        assertThatThrownBy(() -> colleagues.submit(
                        "udp.rhodense", task, Map.of("voto", "FAVOREVOLE", "delegaId", delegation.toString())))
                .satisfies(refusal -> assertThat(Refusals.words(refusal)).contains("spetta a un altro ufficio"));
        colleagues.vote(person(1), office(1), key, "FAVOREVOLE");
        clock.setOffset(clock.offset().plusDays(7));
        assertThat(colleagues
                        .opens(SECRETARY, colleagues.task(key, "UserTask_RecordAttendance"))
                        .get("componenti")
                        .toString())
                .contains(delegation.toString());
        close(List.of(delegation.toString(), office(1)));

        assertThat(decisions.present(sitting())).containsExactlyInAnyOrder(office(0), office(1));
        assertThat(votes.of(sitting()).get(office(0)).who()).contains(" per ").contains("delega n. 7/2017");
        assertThat(votes.of(sitting()).get(office(0)).choice()).isEmpty();
    }

    @Test
    void attendanceDoesNotSeatOnePersonTwice() {
        offices.replaceHolder(office(0), person(2), HolderKind.COMMISSIONER, "DPR di nomina", clock.today());
        var delegation = delegate(office(1), person(2), DelegationScope.ATTEND);
        convened(false);
        clock.setOffset(clock.offset().plusDays(7));

        refusedAttendance(List.of(office(0), office(2)), "una persona conta una volta sola");
        refusedAttendance(List.of(delegation.toString(), office(2)), "una persona conta una volta sola");
        refusedAttendance(List.of(delegation.toString(), office(1)), "due volte lo stesso componente");
        refusedAttendance(List.of(UUID.randomUUID().toString()), "non vale nel giorno della seduta");
        close(List.of(office(1), office(2)));

        assertThat(decisions.present(sitting())).containsExactlyInAnyOrder(office(1), office(2));
    }

    private void refusedAttendance(List<String> present, String why) {
        assertThatThrownBy(() -> close(present))
                .satisfies(refusal -> assertThat(Refusals.words(refusal)).contains(why));
    }

    private void refused(Runnable vote) {
        assertThatThrownBy(vote::run)
                .satisfies(refusal -> assertThat(Refusals.words(refusal)).contains(TWICE));
    }

    private int send(Visitor visitor, String office, String delegation) {
        return visitor.sendJson("POST", API + task(office) + "/submit-form", vote(delegation))
                .statusCode();
    }

    private static String vote(String delegation) {
        return "{\"variables\":{\"voto\":{\"value\":\"FAVOREVOLE\"},\"delegaId\":{\"value\":\"" + delegation + "\"}}}";
    }

    private String task(String office) {
        return colleagues.taskOf(office, key, "UserTask_ExpressVote").getId();
    }

    private void voteBy(String deputy, String office, UUID delegation) {
        colleagues.submit(
                deputy,
                colleagues.taskOf(office, key, "UserTask_ExpressVote"),
                Map.of("voto", "FAVOREVOLE", "delegaId", delegation.toString()));
    }

    private void close(List<String> present) {
        if (clock.today().isBefore(decisions.lastSitting(decision).heldAt().toLocalDate())) {
            clock.setOffset(clock.offset().plusDays(7));
        }
        colleagues.submit(
                SECRETARY,
                colleagues.task(key, "UserTask_RecordAttendance"),
                Map.of("presenti", present, "oraChiusura", "20:30"));
    }

    private UUID sitting() {
        return decisions.lastSitting(decision).id();
    }

    private String office(int mayor) {
        return area.mayors().get(mayor);
    }

    private String person(int mayor) {
        return area.mayorPeople().get(mayor);
    }

    private UUID delegate(String office, String delegate, DelegationScope scope) {
        var act = Optional.of(new Delegation.Act("7/2017", clock.today()));
        var holder = colleagues.holderOf(office);
        return delegations
                .grant(
                        office,
                        holder,
                        delegate,
                        Set.of(scope),
                        act,
                        clock.today(),
                        clock.today().plusDays(60))
                .id();
    }

    private void convened(boolean multiDelegation) {
        key = area.code() + "-" + UUID.randomUUID();
        decision = decisions.open(new DecisionRequest(
                area.code(),
                key,
                "assemblea-sindaci-" + area.code(),
                "document",
                "Piano di Zona di prova",
                RuleSet.MAJORITY_PRESENT,
                new DecisionTerms(5, 10, 15, 15, multiDelegation, false)));
        processes.start("collegial-decision", key, area.code(), Map.of("decisionId", decision.toString()));
        colleagues.convene(SECRETARY, key);
    }
}
