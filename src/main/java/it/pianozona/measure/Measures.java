/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.measure;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import it.pianozona.table.Columns;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The indicators of everything that is planned, each by the id of what it belongs to: an action, an objective, a sheet of a programme. */
@Service
public class Measures {

    private final JdbcClient jdbc;
    private final Table<Measure> table;
    private final Table<Target> targets;

    Measures(JdbcClient jdbc, Tables tables) {
        this.jdbc = jdbc;
        this.table = tables.part("measure", Measure.class);
        this.targets = tables.part("measure_target", Target.class, "measure", "year");
    }

    private record Owned(UUID owner, Measure measure) {}

    /**
     * The indicators of several things in two queries, in the order in which they were written.
     *
     * @param owners ids of what they belong to; who has none is not in the answer
     */
    public Map<UUID, List<Measure>> of(Collection<UUID> owners) {
        if (owners.isEmpty()) {
            return Map.of();
        }
        var ids = owners.toArray(UUID[]::new);
        var found = targets(ids);
        return jdbc
                .sql("select m.* from measure m where m.owner = any(:owners) order by m.place")
                .param("owners", ids)
                .query((row, n) -> new Owned(
                        row.getObject("owner", UUID.class),
                        Columns.of(Measure.class).mapRow(row, n)))
                .list()
                .stream()
                .collect(groupingBy(
                        Owned::owner,
                        mapping(
                                one -> one.measure()
                                        .with(found.getOrDefault(one.measure().id(), List.of())),
                                toList())));
    }

    private record Aimed(UUID measure, Target target) {}

    private Map<UUID, List<Target>> targets(UUID[] owners) {
        return jdbc
                .sql(
                        """
                        select t.measure, t.year, t.value from measure_target t
                          join measure m on m.id = t.measure and m.owner = any(:owners) order by t.year
                        """)
                .param("owners", owners)
                .query((row, n) -> new Aimed(
                        row.getObject("measure", UUID.class),
                        Columns.of(Target.class).mapRow(row, n)))
                .list()
                .stream()
                .collect(groupingBy(Aimed::measure, mapping(Aimed::target, toList())));
    }

    /** The indicators of one thing. */
    public List<Measure> of(UUID owner) {
        return of(List.of(owner)).getOrDefault(owner, List.of());
    }

    /**
     * Writes the indicators of a thing in the place of those that it had. One that stays keeps its id; one that comes without it, from
     * a file or from a change that was proposed when indicators had none, is told by its name.
     */
    @Transactional
    public void write(UUID owner, List<Measure> written) {
        var measures = told(written, of(owner));
        targets.delete("where measure in (select id from measure where owner = ?)", owner);
        table.delete(
                "where owner = ? and not id::text = any(?)",
                owner,
                measures.stream().map(one -> one.id().toString()).toList());
        for (int place = 0; place < measures.size(); place++) {
            var one = measures.get(place);
            table.save(one, "owner", owner, "place", place);
            one.targets().forEach(target -> targets.insert(target, "measure", one.id()));
        }
    }

    private static List<Measure> told(List<Measure> written, List<Measure> kept) {
        var ids = written.stream().map(Measure::id).collect(toSet());
        var left = kept.stream().filter(old -> !ids.contains(old.id())).collect(toMap(Measure::name, Measure::id));
        var known = kept.stream().map(Measure::id).collect(toSet());
        return written.stream()
                .map(one -> known.contains(one.id()) ? one : one.with(left.getOrDefault(one.name(), one.id())))
                .toList();
    }

    /** Takes the indicators of a thing away with it. */
    @Transactional
    public void remove(UUID owner) {
        write(owner, List.of());
    }
}
