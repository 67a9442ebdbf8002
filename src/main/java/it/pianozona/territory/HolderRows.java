/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import it.pianozona.text.Italian;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The dated rows of who holds an office: a change adds a row and closes the one before. */
class HolderRows {

    private final JdbcClient jdbc;

    HolderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two changes of one office wait for each other. */
    Office lock(String officeId) {
        return jdbc.sql("select * from office where id = ? for update")
                .param(officeId)
                .query(Offices.OFFICE)
                .optional()
                .orElseThrow(() -> new TerritoryRuleViolated(
                        "incarico", "«%s» non esiste.".formatted(officeId), "Sceglierlo dall'elenco degli incarichi."));
    }

    void requireNobodyAfter(String officeId, LocalDate from) {
        jdbc.sql("select max(valid_from) from office_holder where office = ? and valid_from >= ?")
                .params(officeId, from)
                .query(LocalDate.class)
                .optional()
                .ifPresent(later -> {
                    throw new TerritoryRuleViolated(
                            "dal",
                            "il titolare attuale è in carica dal %s e il nuovo deve seguirlo."
                                    .formatted(Italian.day(later)),
                            "Indicare una decorrenza successiva; chi è solo atteso si fa prima cessare.");
                });
    }

    /** Who held the office on that day, and does so no more. */
    List<String> endAll(String officeId, LocalDate from) {
        return jdbc.sql(
                        """
                        update office_holder set cut_from = valid_to, is_cut = true, valid_to = ?
                         where office = ? and valid_from < ? and (valid_to is null or valid_to >= ?)
                        returning person""")
                .params(from.minusDays(1), officeId, from, from)
                .query(String.class)
                .list();
    }

    List<String> holdersFrom(String officeId, LocalDate from) {
        return jdbc.sql("select person from office_holder where office = ? and (valid_to is null or valid_to >= ?)")
                .params(officeId, from)
                .query(String.class)
                .list();
    }

    /** The others who hold the office from that day on, each once. */
    List<String> othersFrom(String officeId, String personId, LocalDate from) {
        return holdersFrom(officeId, from).stream()
                .filter(other -> !other.equals(personId))
                .distinct()
                .toList();
    }

    /**
     * The last day that the person's latest term had before it was cut short; empty where it had none.
     *
     * @param from the term began on that day or before
     */
    Optional<LocalDate> lastDayBeforeCut(String officeId, String personId, LocalDate from) {
        return jdbc
                .sql(
                        """
                        select cut_from from office_holder
                         where office = ? and person = ? and valid_from <= ? and is_cut
                         order by valid_from desc limit 1""")
                .params(officeId, personId, from)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A tenure that was cut short goes on, as long as it was to. */
    void reopen(String officeId, String personId, LocalDate day) {
        jdbc.sql(
                        """
                        update office_holder set valid_to = cut_from, cut_from = null, is_cut = false
                         where office = ? and person = ? and valid_from <= ? and valid_to >= ?""")
                .params(officeId, personId, day, day)
                .update();
    }

    int end(String officeId, String personId, LocalDate lastDay) {
        return jdbc.sql(
                        """
                        update office_holder set cut_from = valid_to, is_cut = true, valid_to = :lastDay
                         where office = :office and person = :person and valid_from <= :lastDay
                           and (valid_to is null or valid_to > :lastDay)""")
                .param("office", officeId)
                .param("person", personId)
                .param("lastDay", lastDay)
                .update();
    }

    /** Takes back what has not begun: nobody has ever acted by it. */
    int withdraw(String officeId, String personId, LocalDate from) {
        return jdbc.sql("delete from office_holder where office = ? and person = ? and valid_from >= ?")
                .params(officeId, personId, from)
                .update();
    }

    void insert(
            String officeId,
            String personId,
            HolderKind kind,
            String act,
            LocalDate from,
            Optional<LocalDate> lastDay) {
        if (act.isBlank()) {
            throw new TerritoryRuleViolated(
                    "atto", "ogni incarico nasce da un atto.", "Indicare l'atto di elezione o di nomina.");
        }
        jdbc.sql(
                        """
                        insert into office_holder (id, office, person, holder_kind, act, valid_from, valid_to)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(UUID.randomUUID(), officeId, personId, kind.name(), act, from, lastDay.orElse(null))
                .update();
    }
}
