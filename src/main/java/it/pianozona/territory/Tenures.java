/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import it.pianozona.table.Columns;
import it.pianozona.text.Italian;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has held an office and will hold it, and the rest of a holder who is suspended (P23). A suspension is a gap between two
 * tenures, so that rights, delegations and signatures rest with it and come back by themselves.
 */
@Service
public class Tenures {

    private static final String SELECT =
            """
            select h.office, h.holder_kind, h.act, h.valid_from, h.valid_to, %s
              from office_holder h join person p on p.id = h.person where h.office in (:offices)
             order by h.office, h.valid_from desc, p.family_name, p.given_name"""
                    .formatted(Columns.of(Person.class, "person_").from("p"));

    private final JdbcClient jdbc;
    private final HolderRows rows;
    private final ApplicationEventPublisher events;

    Tenures(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = new HolderRows(jdbc);
        this.events = events;
    }

    /**
     * The rest of a holder.
     *
     * @param to last day, included; empty while nobody knows
     * @param cause by which act, and who wrote it
     * @param acting who holds the office in the meantime, a mayor's vicesindaco facente funzioni
     */
    public record Rest(LocalDate from, Optional<LocalDate> to, ChangeCause cause, Optional<String> acting) {}

    /** The tenures of each office, past, present and to come, the latest first; an office that nobody ever held is absent. */
    @Transactional(readOnly = true)
    public Map<String, List<Tenure>> of(Collection<String> officeIds) {
        if (officeIds.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql(SELECT).param("offices", officeIds).query(Columns.of(Tenure.class)).stream()
                .collect(Collectors.groupingBy(Tenure::officeId));
    }

    /** The tenures of one office, the latest first. */
    @Transactional(readOnly = true)
    public List<Tenure> of(String officeId) {
        return of(List.of(officeId)).getOrDefault(officeId, List.of());
    }

    /**
     * Suspends a holder: the tenure ends the day before and, where the last day of the rest is known, begins again the day after
     * it. Publishes {@link HolderChanged} for both days.
     *
     * @throws TerritoryRuleViolated if the person does not hold the office on the first day and on the day before
     */
    @Transactional
    public void suspend(String officeId, String personId, Rest rest) {
        var office = rows.lock(officeId);
        var held = of(officeId).stream()
                .filter(one -> one.person().id().equals(personId) && one.holdsOn(rest.from()))
                .filter(one -> one.from().isBefore(rest.from()))
                .findFirst()
                .orElseThrow(() -> new TerritoryRuleViolated(
                        "dal",
                        "quel giorno la persona non è già in carica.",
                        "Indicare un giorno in cui ricopre l'incarico da almeno un giorno."));
        if (office.kind().heldByOne()) {
            rows.requireNobodyAfter(officeId, rest.from());
        }
        rows.end(officeId, personId, rest.from().minusDays(1));
        var title = office.kind() == OfficeKind.MAYOR ? HolderKind.ACTING_DEPUTY : HolderKind.APPOINTED;
        rest.acting()
                .ifPresent(acting ->
                        rows.insert(officeId, acting, title, rest.cause().act(), rest.from(), rest.to()));
        events.publishEvent(
                new HolderChanged(officeId, List.of(personId), rest.acting(), rest.from(), Optional.of(rest.cause())));
        rest.to()
                .map(last -> last.plusDays(1))
                .filter(back -> !held.isOverOn(back))
                .ifPresent(back -> {
                    rows.insert(officeId, personId, held.kind(), held.act(), back, held.to());
                    events.publishEvent(
                            new HolderChanged(officeId, rest.acting().stream().toList(), Optional.of(personId), back));
                });
    }

    /**
     * A suspended holder is back, earlier than foreseen or because nobody had said until when; who acted in the meantime leaves
     * the day before. Publishes {@link HolderChanged}.
     *
     * @throws TerritoryRuleViolated if the person has never held the office, or holds it on that day
     */
    @Transactional
    public void resume(String officeId, String personId, LocalDate from, ChangeCause cause) {
        var office = rows.lock(officeId);
        var before = of(officeId).stream()
                .filter(one -> one.person().id().equals(personId) && one.isOverOn(from))
                .findFirst()
                .orElseThrow(() -> new TerritoryRuleViolated(
                        "titolare", "la persona non è sospesa.", "Scegliere chi è sospeso da questo incarico."));
        rows.withdraw(officeId, personId, from);
        if (rows.holdersFrom(officeId, from).contains(personId)) {
            throw new TerritoryRuleViolated(
                    "dal", "quel giorno la persona è già in carica.", "Indicare un giorno della sospensione.");
        }
        var acting = office.kind().heldByOne() ? rows.endAll(officeId, from) : List.<String>of();
        rows.insert(officeId, personId, before.kind(), before.act(), from, Optional.empty());
        events.publishEvent(new HolderChanged(officeId, acting, Optional.of(personId), from, Optional.of(cause)));
    }

    /**
     * A change that put the person out is annulled: they hold the office again from that day, by their former title and as long as
     * they were to; who came in
     * by the change leaves the day before or, who came in that very day or is only expected, never held it. Publishes
     * {@link HolderChanged}.
     *
     * @param instead who came in by the change; empty where nobody did
     * @throws TerritoryRuleViolated if the person has never held the office, if their term would be over by now, or if the office,
     *     which one person holds, has gone on to somebody who did not come in by that change
     */
    @Transactional
    public void restore(String officeId, String personId, Optional<String> instead, LocalDate from, ChangeCause cause) {
        var office = rows.lock(officeId);
        var before = of(officeId).stream()
                .filter(one -> one.person().id().equals(personId) && !one.from().isAfter(from))
                .findFirst()
                .orElseThrow(() -> new TerritoryRuleViolated(
                        "titolare", "la persona non ha mai ricoperto l'incarico.", "Scegliere un'altra persona."));
        var lastDay = rows.lastDayBeforeCut(officeId, personId, from);
        requireNotOver(lastDay, from);
        var leaving = office.kind().heldByOne()
                ? rows.othersFrom(officeId, personId, from)
                : instead.stream().toList();
        requireNobodyElse(leaving, instead);
        if (before.holdsOn(from)) {
            rows.reopen(officeId, personId, from);
        } else {
            rows.withdraw(officeId, personId, from);
            rows.insert(officeId, personId, before.kind(), cause.act(), from, lastDay);
        }
        leaving.forEach(person -> {
            rows.withdraw(officeId, person, from);
            rows.end(officeId, person, from.minusDays(1));
        });
        events.publishEvent(new HolderChanged(officeId, leaving, Optional.of(personId), from, Optional.of(cause)));
    }

    private static void requireNotOver(Optional<LocalDate> lastDay, LocalDate from) {
        lastDay.filter(from::isAfter).ifPresent(last -> {
            throw new TerritoryRuleViolated(
                    "decisione",
                    "l'incarico sarebbe comunque finito il %s, e accogliere non lo può restituire."
                            .formatted(Italian.day(last)),
                    "Respingere la contestazione dicendo nel motivo come stanno le cose.");
        });
    }

    private static void requireNobodyElse(List<String> leaving, Optional<String> instead) {
        if (leaving.stream().anyMatch(person -> instead.filter(person::equals).isEmpty())) {
            throw new TerritoryRuleViolated(
                    "decisione",
                    "dopo il cambio contestato l'incarico è passato a un'altra persona, che con quel cambio non ha a che fare.",
                    "Respingere la contestazione dicendolo nel motivo, oppure scrivere prima in «Incarichi» come finisce l'incarico di chi lo ricopre adesso.");
        }
    }

    /**
     * Takes back a tenure that begins after that day.
     *
     * @return false if there is none
     */
    @Transactional
    public boolean withdraw(String officeId, String personId, LocalDate today) {
        rows.lock(officeId);
        return rows.withdraw(officeId, personId, today.plusDays(1)) > 0;
    }
}
