/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.cycle.Cycles;
import it.pianozona.region.Settings;
import it.pianozona.territory.Delegation;
import it.pianozona.territory.DelegationScope;
import it.pianozona.territory.Delegations;
import it.pianozona.territory.Offices;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ratification matrix: one row for each body, who is missing, since when, what happens next. Signatories decide by
 * unanimity (TUEL art. 34 c. 4); adherents are never counted. However many bodies there are, the queries stay the same.
 */
@Service
public class RatificationMatrix {

    private final Agreements agreements;
    private final MatrixRows rows;
    private final Offices offices;
    private final Delegations delegations;
    private final People people;
    private final Cycles cycles;
    private final BusinessClock clock;

    RatificationMatrix(
            Agreements agreements,
            MatrixRows rows,
            Offices offices,
            Delegations delegations,
            People people,
            Cycles cycles,
            BusinessClock clock) {
        this.agreements = agreements;
        this.rows = rows;
        this.offices = offices;
        this.delegations = delegations;
        this.people = people;
        this.cycles = cycles;
        this.clock = clock;
    }

    /**
     * The matrix of a day.
     *
     * @param deadline last day of the step that is running, where it has one
     * @param signatories in the order of the document
     * @param adherents shown apart
     * @param left bodies that are no longer parties
     * @param summary who is missing, in one sentence
     */
    public record Matrix(
            Agreement agreement,
            Optional<LocalDate> deadline,
            List<Row> signatories,
            List<BodyProgress> adherents,
            List<BodyProgress> left,
            String summary) {

        /** The bodies that the agreement waits for. */
        public List<Row> missing() {
            return signatories.stream().filter(Row::missing).toList();
        }

        /** How many signatories have not signed in this round. */
        public int unsigned() {
            return (int)
                    signatories.stream().filter(row -> !row.body().hasSigned()).count();
        }
    }

    /**
     * One body.
     *
     * @param signatories who may sign today, each with the office or the delegation; who signed, once signed
     * @param missing whether the agreement waits for it
     * @param waitingSince since when, where it is waited for
     * @param daysLeft days to the deadline, negative when it has passed; where it is waited for
     * @param next what happens next
     */
    public record Row(
            BodyProgress body,
            List<String> signatories,
            boolean missing,
            Optional<LocalDate> waitingSince,
            Optional<Long> daysLeft,
            Optional<Long> ratificationDaysLeft,
            String next) {}

    /** When the running step began and when it ends. */
    private record Term(Optional<LocalDate> since, Optional<LocalDate> until, boolean convened) {}

    /** The matrix of the cycle's agreement, today. */
    @Transactional(readOnly = true)
    public Matrix of(String cycleKey) {
        return of(agreements.get(cycleKey));
    }

    /** Like {@link #of(String)}, of an agreement that is already read. */
    @Transactional(readOnly = true)
    public Matrix of(Agreement agreement) {
        var bodies = rows.bodies(agreement.id());
        var term = term(agreement, rows.dates(agreement.id()));
        var present =
                bodies.stream().filter(body -> body.party().leftOn().isEmpty()).toList();
        var voting = present.stream()
                .filter(body -> body.party().kind() == Party.Kind.SIGNATORY)
                .toList();
        var signers = new Signers(voting);
        var matrix = voting.stream()
                .map(body -> row(agreement, body, term, signers.of(body)))
                .toList();
        return new Matrix(
                agreement,
                term.until(),
                matrix,
                present.stream()
                        .filter(body -> body.party().kind() == Party.Kind.ADHERENT)
                        .toList(),
                bodies.stream()
                        .filter(body -> body.party().leftOn().isPresent())
                        .toList(),
                summary(agreement, matrix));
    }

    private Row row(Agreement agreement, BodyProgress body, Term term, List<String> signers) {
        var next = WhatNext.of(agreement.state(), term.convened(), body);
        var ratification = body.ratification()
                .filter(one -> body.awaitsRatification())
                .map(one -> ChronoUnit.DAYS.between(clock.today(), one.lastDay()));
        var until = ratification.isPresent() ? body.ratification().map(Ratification::lastDay) : term.until();
        var since = ratification.isPresent() ? body.signature().map(PartySignature::signedOn) : term.since();
        return new Row(
                body,
                signers,
                next.turn(),
                since.filter(day -> next.turn()),
                until.filter(day -> next.turn()).map(day -> ChronoUnit.DAYS.between(clock.today(), day)),
                ratification,
                next.sentence());
    }

    private Term term(Agreement agreement, MatrixRows.Dates dates) {
        var settings = cycles.profileOf(agreement.cycleKey()).settings();
        var convened = dates.conference().isPresent();
        return switch (agreement.state()) {
            case DRAFT -> lasting(Optional.of(agreement.openedOn()), settings, "agreement.schemeDays");
            case IN_CONFERENCE ->
                new Term(dates.drafted(), dates.conference().map(LocalDateTime::toLocalDate), convened);
            case IN_AUTHORISATION -> lasting(dates.consented(), settings, "agreement.internalActDays");
            case IN_SIGNATURE -> lasting(dates.issued(), settings, "agreement.signDays");
            case SIGNED -> lasting(agreement.signedOn(), settings, "agreement.approvalActDays");
            case APPROVED, PUBLISHED, IN_FORCE, ENDED, FAILED, DISSOLVED ->
                new Term(Optional.empty(), Optional.empty(), convened);
        };
    }

    private static Term lasting(Optional<LocalDate> since, Settings settings, String days) {
        return new Term(since, since.map(day -> day.plusDays(settings.days(days))), true);
    }

    private static String summary(Agreement agreement, List<Row> matrix) {
        var ratifying = names(matrix, row -> row.missing() && row.body().awaitsRatification());
        var missing = names(matrix, row -> row.missing() && !row.body().awaitsRatification());
        var said = new ArrayList<String>();
        if (!missing.isEmpty()) {
            var count = missing.size() == 1
                    ? "Manca un ente"
                    : "Mancano %d enti su %d".formatted(missing.size(), matrix.size());
            said.add(count + ": " + String.join(", ", missing) + ".");
        }
        if (!ratifying.isEmpty()) {
            said.add("Manca la ratifica del consiglio: " + String.join(", ", ratifying) + ".");
        }
        return said.isEmpty() ? settled(agreement) : String.join(" ", said);
    }

    private static List<String> names(List<Row> matrix, Predicate<Row> which) {
        return matrix.stream()
                .filter(which)
                .map(row -> row.body().party().name())
                .toList();
    }

    private static String settled(Agreement agreement) {
        return switch (agreement.state()) {
            case DRAFT -> "Lo schema è in redazione: nessun ente è ancora chiamato.";
            case IN_CONFERENCE, IN_AUTHORISATION, IN_SIGNATURE -> "Tutti gli enti chiamati hanno risposto.";
            case SIGNED -> "Hanno firmato tutti gli enti: manca l'atto di approvazione.";
            case APPROVED -> "L'accordo è approvato: manca la pubblicazione.";
            case PUBLISHED -> "L'accordo è pubblicato: manca il collegio di vigilanza.";
            case IN_FORCE -> "L'accordo è in vigore.";
            case ENDED -> "L'accordo è concluso con il suo piano.";
            case FAILED -> "L'accordo è mancato.";
            case DISSOLVED -> "L'accordo è sciolto.";
        };
    }

    /** The people who sign for the bodies, read for all of them at once. */
    private final class Signers {

        private final Map<String, List<Person>> holders;
        private final Map<String, List<Delegation>> deputies;
        private final Map<String, Person> known;

        Signers(List<BodyProgress> bodies) {
            var ids = bodies.stream().map(body -> body.party().office()).toList();
            holders = offices.holdersOf(ids, clock.today());
            deputies = delegations.validFor(ids, DelegationScope.SIGN, clock.today()).stream()
                    .collect(Collectors.groupingBy(Delegation::officeId));
            known = people
                    .find(Stream.concat(
                                    deputies.values().stream()
                                            .flatMap(List::stream)
                                            .map(Delegation::delegateId),
                                    bodies.stream()
                                            .flatMap(body -> body.signature().stream())
                                            .map(PartySignature::person))
                            .collect(Collectors.toSet()))
                    .stream()
                    .collect(Collectors.toMap(Person::id, Function.identity()));
        }

        List<String> of(BodyProgress body) {
            if (body.hasSigned()) {
                return List.of(name(body.signature().orElseThrow().person()));
            }
            var office = body.party().office();
            var may = new ArrayList<String>();
            holders.getOrDefault(office, List.of()).forEach(person -> may.add(person.fullName()));
            deputies.getOrDefault(office, List.of())
                    .forEach(delegation -> may.add("%s, per delega%s"
                            .formatted(
                                    name(delegation.delegateId()),
                                    delegation
                                            .act()
                                            .map(act -> " n. " + act.number())
                                            .orElse(""))));
            return List.copyOf(may);
        }

        private String name(String personId) {
            return Optional.ofNullable(known.get(personId))
                    .map(Person::fullName)
                    .orElse(personId);
        }
    }
}
