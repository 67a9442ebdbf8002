/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision;

import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.Bodies;
import it.pianozona.territory.Body;
import it.pianozona.territory.BodyMember;
import it.pianozona.text.Italian;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks a body for a decision, calls it, counts its votes and says how it ended (requirement 3.1). */
@Service
public class CollegialDecisions {

    /** Failed calls after which the president and the coordinators are told and the cycle is late. */
    public static final int MAX_CALLS_WITHOUT_QUORUM = 3;

    private final DecisionRows rows;
    private final VoteRows votes;
    private final Bodies bodies;
    private final BodyQuotas quotas;
    private final Attendance attendance;
    private final LapsedVotes lapsed;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    CollegialDecisions(
            DecisionRows rows,
            VoteRows votes,
            Bodies bodies,
            BodyQuotas quotas,
            Attendance attendance,
            LapsedVotes lapsed,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.votes = votes;
        this.bodies = bodies;
        this.quotas = quotas;
        this.attendance = attendance;
        this.lapsed = lapsed;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Opens a decision; the process {@code collegial-decision} carries its id from here.
     *
     * @throws RuleViolated if the body that is to decide is not there
     */
    @Transactional
    public UUID open(DecisionRequest request) {
        if (bodies.find(request.bodyId()).isEmpty()) {
            throw new RuleViolated(
                    "L'organo che deve decidere «%s» non è aperto. Lo apre l'amministratore in «Apri ambiti e organi», sezione Organo; poi ripeti."
                            .formatted(request.subjectTitle()));
        }
        var id = UUID.randomUUID();
        rows.insert(id, request, clock.today());
        return id;
    }

    /** The decision with that id. */
    public Decision get(UUID decisionId) {
        return find(decisionId).orElseThrow(() -> new IllegalArgumentException("no decision " + decisionId));
    }

    /** The decision with that id, if there is one. */
    public Optional<Decision> find(UUID decisionId) {
        return rows.find(decisionId);
    }

    /** The decisions of an instance and of what it called, oldest first. */
    public List<Decision> ofKey(String businessKey) {
        return rows.ofKey(businessKey);
    }

    /** The body that decides. */
    public Body body(Decision decision) {
        var id = decision.request().bodyId();
        return bodies.find(id).orElseThrow(() -> new IllegalStateException("no body " + id));
    }

    /** The sitting that was called last. */
    public Sitting lastSitting(UUID decisionId) {
        return rows.lastSitting(decisionId)
                .orElseThrow(() -> new IllegalStateException("decision " + decisionId + " has no sitting"));
    }

    /** Every sitting of the decision, in the order of its calls. */
    public List<Sitting> sittings(UUID decisionId) {
        return rows.sittings(decisionId);
    }

    /** The decision with the sitting that was called last. */
    public CalledDecision called(UUID decisionId) {
        return rows.called(decisionId)
                .orElseThrow(() -> new IllegalStateException("decision " + decisionId + " has no sitting"));
    }

    /** The seats of the body on the day of its last sitting; before the first call, today's. */
    public List<BodyMember> members(UUID decisionId) {
        return rows.called(decisionId)
                .map(this::members)
                .orElseGet(() -> bodies.members(get(decisionId).request().bodyId(), clock.today()));
    }

    /** The seats of the body on the day of the sitting. */
    public List<BodyMember> members(CalledDecision called) {
        return bodies.members(
                called.decision().request().bodyId(), called.sitting().heldAt().toLocalDate());
    }

    /** The offices that have a seat in the deciding body on a day. */
    List<String> membersOn(Decision decision, LocalDate day) {
        return bodies.members(decision.request().bodyId(), day).stream()
                .map(BodyMember::officeId)
                .toList();
    }

    /** Why the last sitting is not held, while the body waits to be convened again; empty otherwise. */
    public Optional<String> calledOff(UUID decisionId) {
        return rows.calledOffLast(decisionId);
    }

    /** The day of the last sitting that a body is called to and that is not closed yet. */
    public Optional<LocalDate> lastConvened(String bodyId) {
        return rows.lastConvened(bodyId);
    }

    /**
     * Calls the body (F-CONV).
     *
     * @throws RuleViolated if the notice is shorter than {@code meeting.noticeDays}, if the second call is not after the first, if
     *     either is later than the period of what is decided, or more than sixty days away and not confirmed
     */
    @Transactional
    public Sitting convene(UUID decisionId, Convocation call) {
        SittingDates.check(get(decisionId).request(), call, clock.today());
        var sitting = new Sitting(
                UUID.randomUUID(),
                decisionId,
                rows.nextSitting(decisionId),
                1,
                call.heldAt(),
                call.place(),
                call.agenda(),
                call.secondCall());
        rows.insert(sitting);
        return sitting;
    }

    /** Members whose vote in the last sitting is already recorded. */
    public Set<String> voted(UUID decisionId) {
        return votes.choices(lastSitting(decisionId).id()).keySet();
    }

    /** The votes of a sitting, by name, as the minutes list them. */
    public List<Ballot> ballots(UUID sittingId) {
        return votes.of(sittingId);
    }

    /** Offices recorded as present at a sitting. */
    public Set<String> present(UUID sittingId) {
        return votes.present(sittingId);
    }

    /**
     * Closes the sitting (F-PRES) and counts its votes; those of whoever no longer sits that day are set aside.
     *
     * @param present offices of the members present; the others are absent
     * @throws RuleViolated if the sitting is still to come or an office has no seat in the body
     */
    @Transactional
    public Tally close(UUID decisionId, Set<String> present, LocalTime closedAt) {
        return close(decisionId, present, Set.of(), closedAt);
    }

    /**
     * Like {@link #close(UUID, Set, LocalTime)}, where deputies sat.
     *
     * @param deputies delegations of the deputies who sat in a member's seat, one for each; to attend is enough
     * @throws RuleViolated besides, if a delegation does not count on the day of the sitting, or if one person sat in two seats
     */
    @Transactional
    public Tally close(UUID decisionId, Set<String> present, Set<UUID> deputies, LocalTime closedAt) {
        var called = called(decisionId);
        var sitting = called.sitting();
        if (clock.today().isBefore(sitting.heldAt().toLocalDate())) {
            throw new RuleViolated(
                    "La seduta è fissata per il %s: le presenze si registrano dal giorno della seduta in poi."
                            .formatted(Italian.moment(sitting.heldAt())));
        }
        lapsed.setAside(called);
        var request = called.decision().request();
        var members = members(called);
        var seated = new HashSet<>(present);
        seated.addAll(attendance.officesOf(deputies, present, sitting));
        attendance.record(sitting, seated, deputies, members, request.terms().multiDelegation());
        votes.close(sitting.id(), closedAt, members.size());
        return tally(request.ruleSet(), sitting, members, seated);
    }

    private Tally tally(RuleSet ruleSet, Sitting sitting, List<BodyMember> members, Set<String> present) {
        var choices = votes.choices(sitting.id());
        var weights = quotas.of(ruleSet, members, sitting.heldAt().toLocalDate());
        return Tally.of(
                ruleSet,
                sitting.call(),
                members.stream()
                        .map(member -> new Tally.Seat(
                                member.localRepresentative(),
                                weights.get(member.officeId()),
                                present.contains(member.officeId()),
                                Optional.ofNullable(choices.get(member.officeId()))))
                        .toList());
    }

    /** What comes after a sitting. */
    public enum Next {
        /** The body has decided. */
        CONCLUDED,
        /** No quorum; the second call is dated. */
        SECOND_CALL,
        /** No quorum; the body has to be convened anew. */
        NEW_CONVOCATION,
        /** The third call without quorum. */
        DEADLOCK
    }

    /** Records the outcome of the sitting that the decision table gave, and says what comes next. */
    @Transactional
    public Next conclude(UUID decisionId, Outcome outcome) {
        var sitting = lastSitting(decisionId);
        rows.setOutcome(sitting.id(), outcome);
        if (outcome != Outcome.NO_QUORUM) {
            rows.conclude(decisionId, outcome);
            publish(decisionId, outcome);
            return Next.CONCLUDED;
        }
        if (rows.sittingsWithoutQuorum(decisionId) >= MAX_CALLS_WITHOUT_QUORUM) {
            rows.conclude(decisionId, outcome);
            publish(decisionId, outcome);
            return Next.DEADLOCK;
        }
        return sitting.secondCallAt().map(at -> secondCall(sitting)).orElse(Next.NEW_CONVOCATION);
    }

    private Next secondCall(Sitting first) {
        rows.insert(new Sitting(
                UUID.randomUUID(),
                first.decisionId(),
                first.number() + 1,
                2,
                first.secondCallAt().orElseThrow(),
                first.place(),
                first.agenda(),
                Optional.empty()));
        return Next.SECOND_CALL;
    }

    private void publish(UUID decisionId, Outcome outcome) {
        var request = get(decisionId).request();
        events.publishEvent(new DecisionTaken(
                decisionId, request.territory(), request.businessKey(), request.subjectTitle(), outcome));
    }

    /**
     * Says why and until when the document goes back.
     *
     * @throws RuleViolated if the term is in the past, or beyond the period of what is decided
     */
    @Transactional
    public void formaliseReturn(UUID decisionId, Decision.Return returned) {
        if (returned.due().isBefore(clock.today())) {
            throw new RuleViolated(
                    "«Scadenza per la nuova proposta»: la data è passata; indica un giorno da oggi in poi.");
        }
        SittingDates.checkLast(
                "Scadenza per la nuova proposta",
                returned.due(),
                get(decisionId).request().businessKey(),
                clock.today());
        rows.setReturn(decisionId, returned);
    }
}
