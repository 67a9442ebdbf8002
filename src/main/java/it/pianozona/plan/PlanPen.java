/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan;

import it.pianozona.cycle.Cycles;
import it.pianozona.record.LegalRecord;
import it.pianozona.record.SamePosts;
import it.pianozona.rule.RuleViolated;
import it.pianozona.table.Columns;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.text.Italian;
import it.pianozona.time.BusinessClock;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What all writing in the plan has in common: only a draft is written, one after the other, and who wrote is kept. */
@Component
public class PlanPen {

    /** The parts of the plan that several people write, each with its table. */
    public enum Part {
        NEED("plan_need", "Bisogno", "il bisogno", "o"),
        OBJECTIVE("plan_objective", "Obiettivo", "l'obiettivo", "o"),
        ACTION("plan_action", "Scheda azione", "la scheda azione", "a");

        private final String table;
        private final String name;
        private final String italian;
        private final String ending;

        Part(String table, String name, String italian, String ending) {
            this.table = table;
            this.name = name;
            this.italian = italian;
            this.ending = ending;
        }

        /**
         * The act in the legal record, for example "Scheda azione aggiunta".
         *
         * @param participle without its ending
         */
        String act(String participle) {
            return name + " " + participle + ending;
        }

        RuleViolated gone() {
            return new RuleViolated("%s non c'è più: aggiorna la pagina."
                    .formatted(italian.substring(0, 1).toUpperCase(Locale.ITALY) + italian.substring(1)));
        }
    }

    private final JdbcClient jdbc;
    private final PlanGate gate;
    private final Cycles cycles;
    private final People people;
    private final LegalRecord record;
    private final BusinessClock clock;
    private final SamePosts samePosts;

    PlanPen(
            JdbcClient jdbc,
            PlanGate gate,
            Cycles cycles,
            People people,
            LegalRecord record,
            BusinessClock clock,
            SamePosts samePosts) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.cycles = cycles;
        this.people = people;
        this.record = record;
        this.clock = clock;
        this.samePosts = samePosts;
    }

    /**
     * Takes the plan for writing until the end of the transaction; another writer of the same plan waits.
     *
     * @throws RuleViolated if it is no longer a draft, or the author's office does not write that part
     */
    public void take(String cycleKey, Hand hand, PlanAuthor author) {
        gate.takeAlone(cycleKey);
        gate.require(cycleKey, hand, author.office());
    }

    /** As the next, for a row within which nothing has an id. */
    public void addOnce(String cycleKey, PlanAuthor author, Record added, UUID id) {
        addOnce(cycleKey, author, added, id, List.of());
    }

    /** The first of equal rows that one person adds within a minute; their ids, made anew with each post, tell nothing apart. */
    void addOnce(String cycleKey, PlanAuthor author, Record added, UUID id, List<UUID> within) {
        var said = added.toString();
        for (var made : within) {
            said = said.replace(made.toString(), "");
        }
        samePosts.onceFor(
                id, author.personId(), added.getClass().getSimpleName(), cycleKey, said.replace(id.toString(), ""));
    }

    /** A row was taken away: the same may be added again at once. */
    public void removed(UUID id) {
        samePosts.forget(id);
    }

    /** Who last wrote each row of a part, by its id. */
    Map<UUID, Written> written(Part part, String cycleKey) {
        return jdbc
                .sql("select id, version, person, written_at from " + part.table + " where cycle = :cycle")
                .param("cycle", cycleKey)
                .query((row, n) -> Map.entry(
                        row.getObject("id", UUID.class),
                        Columns.of(Written.class).mapRow(row, 0)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The first version of a new row has its author. */
    void sign(Part part, UUID id, PlanAuthor author) {
        jdbc.sql("update " + part.table + " set person = :person, office = :office, written_at = :at where id = :id")
                .param("person", author.personId())
                .param("office", author.office())
                .param("at", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }

    /**
     * Counts a row's version up.
     *
     * @param seen the version that the person had before them
     * @throws WrittenByAnother if another has been saved since
     * @throws RuleViolated if the row is gone
     */
    void advance(Part part, String cycleKey, UUID id, int seen, PlanAuthor author) {
        var moved = jdbc.sql("update " + part.table
                        + " set version = version + 1, person = :person, office = :office, written_at = :at"
                        + " where id = :id and cycle = :cycle and version = :seen")
                .param("person", author.personId())
                .param("office", author.office())
                .param("at", Timestamp.from(clock.instant()))
                .param("id", id)
                .param("cycle", cycleKey)
                .param("seen", seen)
                .update();
        if (moved == 0) {
            throw Optional.ofNullable(written(part, cycleKey).get(id))
                    .<RuleViolated>map(now -> overtaken(now, part.italian))
                    .orElseGet(() -> new RuleViolated(
                            "Non trovo più %s: qualcuno l'ha tolto dal piano mentre scrivevi. Ciò che hai scritto è ancora nella pagina: copialo e aggiungilo di nuovo."
                                    .formatted(part.italian)));
        }
        samePosts.forget(id);
    }

    /** The refusal of a text written upon an older version. */
    public WrittenByAnother overtaken(Written now, String what) {
        var who = people.find(now.personId()).map(Person::fullName).orElse("qualcun altro");
        return new WrittenByAnother(
                now,
                "Mentre scrivevi, %s ha salvato %s%s. Non ho salvato nulla: qui sotto ci sono il testo salvato e il tuo. Tieni ciò che serve e salva di nuovo."
                        .formatted(
                                who,
                                what,
                                now.at().map(at -> " il " + Italian.moment(at)).orElse("")));
    }

    /** The moment that a row is written at. */
    public Instant now() {
        return clock.instant();
    }

    /** Keeps the act in the legal record. */
    public void log(String cycleKey, PlanAuthor author, String act, Object before, Object after) {
        record.append(
                new LegalRecord.Act(cycles.get(cycleKey).area(), cycleKey, author.personId(), author.office(), act),
                before,
                after);
    }
}
