/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment;

import it.pianozona.decision.CollegialDecisions;
import it.pianozona.record.LegalRecord;
import it.pianozona.record.NextNumber;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import it.pianozona.territory.Bodies;
import it.pianozona.territory.Body;
import it.pianozona.territory.Municipality;
import it.pianozona.territory.MunicipalityChanges;
import it.pianozona.territory.MunicipalityChanges.Merger;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.OwnFavour;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.Residents;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes of Comuni and bodies of an area (F-ENTE): each begun by its secretariat, done by one form, kept in the legal record. */
@Service
public class EntityChanges {

    private final Table<Row> rows;
    private final MunicipalityChanges municipalities;
    private final PlanningAreas areas;
    private final Bodies bodies;
    private final CollegialDecisions decisions;
    private final OwnFavour ownFavour;
    private final Processes processes;
    private final LegalRecord record;
    private final NextNumber numbers;
    private final BusinessClock clock;

    EntityChanges(
            Tables tables,
            MunicipalityChanges municipalities,
            PlanningAreas areas,
            Bodies bodies,
            CollegialDecisions decisions,
            OwnFavour ownFavour,
            Processes processes,
            LegalRecord record,
            NextNumber numbers,
            BusinessClock clock) {
        this.municipalities = municipalities;
        this.areas = areas;
        this.bodies = bodies;
        this.decisions = decisions;
        this.ownFavour = ownFavour;
        this.processes = processes;
        this.record = record;
        this.numbers = numbers;
        this.clock = clock;
        this.rows = tables.part("entity_change", Row.class, "key");
    }

    /** Who acts, for whom. */
    public record Actor(String personId, String office) {}

    /** A change that was begun. */
    public record Row(String key, LocalDate openedOn, String summary, Optional<LocalDate> closedOn) {}

    /** A Comune of an area with its residents, the latest first. */
    public record Town(Municipality municipality, List<Residents> residents) {}

    /** The changes of an area, the latest first. */
    @Transactional(readOnly = true)
    public List<Row> ofTerritory(String territory) {
        return rows.list("where territory = ? order by number desc limit 50", territory);
    }

    /** The Comuni of an area today with their residents. */
    @Transactional(readOnly = true)
    public List<Town> towns(String area) {
        var towns = areas.municipalities(area, clock.today());
        var residents = municipalities.residentsOf(
                towns.stream().map(Municipality::istat).toList());
        return towns.stream()
                .map(one -> new Town(one, residents.getOrDefault(one.istat(), List.of())))
                .toList();
    }

    /**
     * Begins a change, or goes on with the one that is begun and not filled in, so that the same words sent twice begin one.
     *
     * @return key {@code AREA-ENTE-n}; its step is open for the secretariat of the area
     */
    @Transactional
    public String open(String territory, String personId) {
        numbers.lock("entity_change", territory);
        var begun = rows.one("where territory = ? and closed_on is null order by number limit 1", territory);
        if (begun.isPresent()) {
            return begun.get().key();
        }
        var number = numbers.of("entity_change", "territory", territory);
        var key = "%s-ENTE-%d".formatted(territory, number);
        rows.insert(
                new Row(key, clock.today(), "", Optional.empty()),
                "territory",
                territory,
                "number",
                number,
                "opened_by",
                personId);
        processes.open(
                "aggiornamento-ente",
                key,
                Map.of(),
                new LegalRecord.Act(
                        territory,
                        key,
                        personId,
                        OfficeKind.SECRETARIAT.officeId(territory),
                        "Cambiamento di Comuni o enti aperto"),
                null);
        return key;
    }

    /** Nothing is to be changed after all. */
    @Transactional
    public void giveUp(String key) {
        close(key, "nulla da aggiornare");
    }

    /** @throws RuleViolated naming every rule of F-ENTE that is broken, or if a mayor's deputy or the mayor gains by the merger */
    @Transactional
    public void apply(String territory, String key, EntityChange change, Actor actor) {
        check(territory, change);
        if (change.kind() == EntityChange.Kind.MERGER) {
            ownFavour.requireNotActingFor(actor.personId(), OfficeKind.MAYOR.officeId(change.successor()));
        }
        var before = before(territory, change);
        switch (change.kind()) {
            case RESIDENTS -> municipalities.recordResidents(only(change), change.residents());
            case NEW_MUNICIPALITY -> {
                municipalities.found(
                        only(change),
                        change.name(),
                        anyOf(territory),
                        change.from().orElseThrow());
                municipalities.recordResidents(only(change), change.residents());
            }
            case MERGER -> municipalities.merge(merger(territory, change));
            case END_OF_BODY -> bodies.end(change.body(), change.to().orElseThrow());
        }
        close(key, change.kind().italian());
        record.append(
                new LegalRecord.Act(
                        territory,
                        key,
                        actor.personId(),
                        actor.office(),
                        "Ente aggiornato: " + change.kind().italian()),
                before,
                change);
    }

    private void check(String territory, EntityChange change) {
        var towns = areas.municipalities(territory, clock.today()).stream()
                .map(Municipality::istat)
                .toList();
        var ofBody = change.kind() == EntityChange.Kind.END_OF_BODY;
        var ends = ofBody || change.kind() == EntityChange.Kind.MERGER;
        new Problems()
                .unless(
                        ofBody
                                || !change.istat().isEmpty()
                                        && change.istat().stream().allMatch(code -> code.matches("\\d{6}")),
                        "«ISTAT»: scrivi il codice del comune, di 6 cifre.")
                .unless(
                        change.kind() == EntityChange.Kind.MERGER
                                || change.istat().size() <= 1,
                        "«ISTAT»: più codici si scrivono solo in una fusione.")
                .unless(
                        change.kind() != EntityChange.Kind.RESIDENTS || towns.containsAll(change.istat()),
                        "«ISTAT»: non è un comune di questo ambito.")
                .unless(
                        change.kind() != EntityChange.Kind.RESIDENTS
                                || !change.residents().isEmpty(),
                        "«Popolazione»: scrivi una riga per anno, per esempio 2016: 25.123.")
                .unless(
                        change.residents().keySet().stream()
                                .allMatch(year -> year <= clock.today().getYear()),
                        "«Popolazione»: l'anno non può essere futuro.")
                .unless(
                        change.kind() != EntityChange.Kind.NEW_MUNICIPALITY
                                || !change.name().isBlank() && change.from().isPresent(),
                        "«Denominazione» e «Dal»: un comune nuovo ha un nome e un primo giorno.")
                .unless(!ends || change.to().isPresent(), "«Al»: indica l'ultimo giorno.")
                .unless(
                        change.kind() != EntityChange.Kind.MERGER
                                || change.successor().matches("\\d{6}"),
                        "«Successore»: scrivi il codice ISTAT, di 6 cifre, del comune che subentra.")
                .unless(
                        !ofBody
                                || bodies.find(change.body())
                                        .map(Body::territory)
                                        .filter(territory::equals)
                                        .isPresent(),
                        "«Organo»: scegli dall'elenco l'organo che finisce.")
                .refuse();
    }

    private Object before(String territory, EntityChange change) {
        return switch (change.kind()) {
            case RESIDENTS -> municipalities.residentsOf(change.istat());
            case NEW_MUNICIPALITY -> null;
            case MERGER -> areas.municipalities(territory, clock.today());
            case END_OF_BODY -> bodies.members(change.body(), clock.today());
        };
    }

    /** A sitting that is already convened keeps the seats of its call, so that open votes stay votes. */
    private Merger merger(String territory, EntityChange change) {
        var lastDay = change.to().orElseThrow();
        var seatsUntil = new HashMap<String, LocalDate>();
        change.istat().stream()
                .map(OfficeKind.MAYOR::officeId)
                .flatMap(office -> bodies.withSeatOf(office, lastDay).stream())
                .distinct()
                .forEach(body -> decisions
                        .lastConvened(body.id())
                        .filter(lastDay::isBefore)
                        .ifPresent(day -> seatsUntil.put(body.id(), day)));
        return new Merger(territory, change.istat(), change.successor(), lastDay, seatsUntil);
    }

    private static String only(EntityChange change) {
        return change.istat().iterator().next();
    }

    private String anyOf(String area) {
        return areas.municipalities(area, clock.today()).get(0).istat();
    }

    private void close(String key, String summary) {
        rows.set(key, "summary", summary, "closed_on", clock.today());
    }
}
