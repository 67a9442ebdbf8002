/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.dossier.web;

import it.pianozona.agreement.BodyProgress;
import it.pianozona.agreement.Completion;
import it.pianozona.agreement.RatificationMatrix;
import it.pianozona.cycle.CycleProgress;
import it.pianozona.decision.DecisionArchive;
import it.pianozona.plan.consultation.Consultations;
import it.pianozona.record.RecordSearch;
import it.pianozona.region.CycleStep;
import it.pianozona.regional.RegionalActs;
import it.pianozona.territory.Names;
import it.pianozona.update.PlanUpdate;
import it.pianozona.update.PlanUpdates;
import it.pianozona.workflow.ProcessPaths;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The terms of a cycle, each with the law or the requirement that sets it. */
@Component
class Deadlines {

    private final RecordSearch record;
    private final DecisionArchive archive;
    private final Consultations consultations;
    private final RatificationMatrix matrix;
    private final Completion completion;
    private final RegionalActs regional;
    private final PlanUpdates updates;
    private final ProcessPaths paths;
    private final Names names;

    Deadlines(
            RecordSearch record,
            DecisionArchive archive,
            Consultations consultations,
            RatificationMatrix matrix,
            Completion completion,
            RegionalActs regional,
            PlanUpdates updates,
            ProcessPaths paths,
            Names names) {
        this.record = record;
        this.archive = archive;
        this.consultations = consultations;
        this.matrix = matrix;
        this.completion = completion;
        this.regional = regional;
        this.updates = updates;
        this.paths = paths;
        this.names = names;
    }

    /** All terms, those of the open tasks too, the earliest first. */
    List<Deadline> of(DossierVisits.Visit visit) {
        var keys = record.keysUnder(visit.key());
        return inOrder(Stream.concat(set(visit, keys, visit.agreement().map(matrix::of)), tasks(visit.key(), keys)));
    }

    /**
     * The terms that a law or the calendar sets, without those of the open tasks.
     *
     * @param keys of all that hangs on the cycle
     */
    List<Deadline> withoutTasks(
            DossierVisits.Visit visit, Collection<String> keys, Optional<RatificationMatrix.Matrix> shown) {
        return inOrder(set(visit, keys, shown));
    }

    private static List<Deadline> inOrder(Stream<Deadline> terms) {
        return terms.sorted(Comparator.comparing(Deadline::due).thenComparing(Deadline::title))
                .toList();
    }

    private Stream<Deadline> set(
            DossierVisits.Visit visit, Collection<String> keys, Optional<RatificationMatrix.Matrix> shown) {
        return Stream.of(
                        terms(visit),
                        visit.steps().stream().map(Deadlines::step),
                        consultation(visit.key()),
                        ofDecisions(archive.of(keys), visit.today()),
                        shown.stream().flatMap(one -> ofAgreement(one, visit.today())),
                        updates.ofCycle(visit.key()).stream().flatMap(Deadlines::ofUpdate),
                        ofRegion(visit))
                .flatMap(terms -> terms);
    }

    /** Approval and signature, each with its own standing; what an ended cycle no longer asks is settled. */
    private static Stream<Deadline> terms(DossierVisits.Visit visit) {
        return visit.cycle().terms(visit.today()).all().stream()
                .map(term -> new Deadline(
                        term.title(), term.due(), term.metOn(), !term.isOpen(), visit.area(), source(visit)));
    }

    private static String source(DossierVisits.Visit visit) {
        return visit.profile().approvalDeadline().isPresent()
                ? "Termine della Regione %s".formatted(visit.profile().regionName())
                : "L. 328/2000 art. 19";
    }

    private static Deadline step(CycleProgress.StepRow row) {
        return new Deadline(
                "Fase: " + row.title(),
                row.plannedTo(),
                row.metOn(),
                !row.isOpen(),
                row.state().italian(),
                source(CycleStep.valueOf(row.step())));
    }

    private static String source(CycleStep step) {
        return switch (step) {
            case P3, P4, P6 -> "Cronoprogramma del ciclo";
            case P5 -> "L. 328/2000 art. 19; cronoprogramma del ciclo";
            case P7 -> "TUEL art. 34; cronoprogramma del ciclo";
        };
    }

    private Stream<Deadline> consultation(String cycleKey) {
        return consultations.last(cycleKey).stream()
                .map(one -> new Deadline(
                        "Consultazione sulla bozza del piano",
                        one.openUntil(),
                        Optional.empty(),
                        one.closed(),
                        one.publishedAt(),
                        "Consultazione aperta sulla bozza"));
    }

    private static Stream<Deadline> ofDecisions(List<DecisionArchive.Kept> all, LocalDate today) {
        return all.stream()
                .flatMap(kept ->
                        Stream.concat(ofDecision(kept, today), returned(kept, all.indexOf(kept) < all.size() - 1)));
    }

    private static Stream<Deadline> ofDecision(DecisionArchive.Kept kept, LocalDate today) {
        var title = kept.decision().request().subjectTitle();
        var minutesDays = kept.decision().request().terms().minutesDays();
        var drafted = kept.decision().outcome().stream()
                .flatMap(outcome -> kept.meetings().stream().reduce((earlier, later) -> later).stream())
                .map(meeting -> Deadline.of(
                        "Verbale della seduta: " + title,
                        meeting.sitting().heldAt().toLocalDate().plusDays(minutesDays),
                        kept.minutes().flatMap(text -> text.approvedOn()),
                        kept.body(),
                        "Regola della seduta: il verbale si approva entro il termine"));
        var published = kept.minutes().stream()
                .flatMap(text -> text.publishedTo().stream())
                .map(day -> Deadline.end(
                        "Fine della pubblicazione all'albo: " + title,
                        day,
                        today,
                        kept.body(),
                        "TUEL art. 124 (15 giorni)"));
        return Stream.concat(drafted, published);
    }

    /** @param decidedAgain the body has been asked once more since */
    private static Stream<Deadline> returned(DecisionArchive.Kept kept, boolean decidedAgain) {
        return kept.decision().returned().stream()
                .map(one -> new Deadline(
                        "Nuova proposta dopo il rinvio: "
                                + kept.decision().request().subjectTitle(),
                        one.due(),
                        Optional.empty(),
                        decidedAgain,
                        "Ufficio di piano",
                        "Rinvio dell'organo"));
    }

    private Stream<Deadline> ofAgreement(RatificationMatrix.Matrix shown, LocalDate today) {
        var agreement = shown.agreement();
        var step = shown.deadline().stream()
                .map(day -> Deadline.of(
                        "Accordo di Programma, %s".formatted(agreement.state().italian()),
                        day,
                        Optional.empty(),
                        shown.summary(),
                        "TUEL art. 34"));
        var ratifications =
                shown.signatories().stream().map(RatificationMatrix.Row::body).flatMap(Deadlines::ratification);
        var albo = completion.publication(agreement.cycleKey()).stream()
                .flatMap(one -> one.alboTo().stream())
                .map(day -> Deadline.end(
                        "Fine della pubblicazione dell'accordo all'albo",
                        day,
                        today,
                        "Promotore",
                        "TUEL art. 124 (15 giorni)"));
        return Stream.of(step, ratifications, albo).flatMap(terms -> terms);
    }

    private static Stream<Deadline> ratification(BodyProgress body) {
        return body.ratification().stream()
                .map(one -> new Deadline(
                        "Ratifica del consiglio comunale",
                        one.lastDay(),
                        Optional.empty(),
                        one.ratified().isPresent(),
                        body.party().name(),
                        "TUEL art. 34 c. 5 (30 giorni, a pena di decadenza)"));
    }

    private static Stream<Deadline> ofUpdate(PlanUpdate update) {
        return update.openUntil().stream()
                .map(day -> new Deadline(
                        "Osservazioni sull'aggiornamento n. " + update.number(),
                        day,
                        Optional.empty(),
                        update.closedOn().isPresent(),
                        update.state().italian(),
                        "L.R. 3/2008 art. 18"));
    }

    /** Acts of the region that end while the cycle lasts. */
    private Stream<Deadline> ofRegion(DossierVisits.Visit visit) {
        return regional.inForce(visit.cycle().region()).stream()
                .flatMap(act -> act.particulars().stream())
                .flatMap(act -> act.validTo().stream()
                        .filter(last -> !last.isBefore(visit.cycle().start())
                                && !last.isAfter(visit.cycle().end()))
                        .map(last -> Deadline.end(
                                "Fine di validità: " + act.type().label(),
                                last,
                                visit.today(),
                                act.issuer(),
                                "Atto n. %s".formatted(act.number()))));
    }

    private Stream<Deadline> tasks(String cycleKey, Collection<String> keys) {
        var all = Stream.concat(Stream.of(cycleKey), keys.stream()).collect(Collectors.toSet());
        var open = paths.waiting(all).stream()
                .filter(task -> task.due().isPresent())
                .toList();
        var found = names.of(
                Set.of(), open.stream().flatMap(task -> task.offices().stream()).collect(Collectors.toSet()));
        return open.stream()
                .map(task -> Deadline.of(
                        "Compito: " + task.title(),
                        task.due().orElseThrow(),
                        Optional.empty(),
                        task.offices().stream().map(found::office).collect(Collectors.joining(", ")),
                        task.process()));
    }

    /** Those that are not met, the earliest first. */
    static List<Deadline> open(List<Deadline> all) {
        return all.stream().filter(one -> !one.settled()).toList();
    }
}
