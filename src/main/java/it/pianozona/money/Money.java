/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.money;

import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.table.Columns;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import it.pianozona.time.BusinessClock;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The store of all figures, in which each stands once (N-10). Who writes decides whether the person may, and keeps the legal record; the
 * store holds that a figure that was sent does not fall without a reason.
 */
@Service
public class Money {

    private static final String IN_ORDER = " order by year, heading, fund, id";

    private final JdbcClient jdbc;
    private final Table<MoneyLine> lines;
    private final Table<KeptLine> kept;
    private final Table<MoneyFall> falls;
    private final BusinessClock clock;

    Money(JdbcClient jdbc, Tables tables, BusinessClock clock) {
        this.jdbc = jdbc;
        this.lines = tables.part("money_line", MoneyLine.class);
        this.kept = tables.part("money_line", KeptLine.class);
        this.falls = tables.of("money_fall", MoneyFall.class);
        this.clock = clock;
    }

    /** The figures of a paper, by year, area and fund. */
    public List<MoneyLine> of(Instrument instrument, String owner) {
        return lines.list("where instrument = ? and owner = ?" + IN_ORDER, instrument, owner);
    }

    /** The figures of a sheet in one paper, by year, area and fund. */
    public List<MoneyLine> of(Instrument instrument, String owner, UUID sheet) {
        return lines.list("where instrument = ? and owner = ? and sheet = ?" + IN_ORDER, instrument, owner, sheet);
    }

    /** The figures of a cycle in all its papers, by year, area and fund. */
    public List<MoneyLine> ofCycle(String cycleKey) {
        return lines.list("where cycle = ?" + IN_ORDER, cycleKey);
    }

    /** The figures of some sheets in all papers, by year, area and fund. */
    public List<MoneyLine> ofSheets(Collection<UUID> sheets) {
        return sheets.isEmpty() ? List.of() : lines.list("where sheet = any(?)" + IN_ORDER, sheets);
    }

    /** As {@link #putAll}, of one figure. */
    @Transactional
    public List<MoneyFall> put(MoneyLine line, String personId) {
        return putAll(List.of(line), personId);
    }

    /** As {@link #putAll}, of one figure. */
    @Transactional
    public List<MoneyFall> put(MoneyLine line, String personId, Fall why) {
        return putAll(List.of(line), personId, why);
    }

    /**
     * Keeps figures, each in the place of the one with its id, if there is any.
     *
     * @throws RuleViolated if an amount is no euro, an id belongs to another paper, or a figure falls below what was sent
     */
    @Transactional
    public List<MoneyFall> putAll(Collection<MoneyLine> changed, String personId) {
        return put(changed, personId, Optional.empty());
    }

    /**
     * Like {@link #putAll(Collection, String)}, where a figure may fall.
     *
     * @return those that fell, for the legal record of who writes
     */
    @Transactional
    public List<MoneyFall> putAll(Collection<MoneyLine> changed, String personId, Fall why) {
        return put(changed, personId, Optional.of(why));
    }

    private List<MoneyFall> put(Collection<MoneyLine> changed, String personId, Optional<Fall> why) {
        if (changed.isEmpty()) {
            return List.of();
        }
        var byId = changed.stream().collect(Collectors.toMap(MoneyLine::id, Function.identity()));
        var before = held("where id = any(?)", byId.keySet());
        new Problems()
                .unless(changed.stream().map(MoneyLine::amount).allMatch(Euro::isAmount), Euro.REFUSAL)
                .unless(
                        before.stream().allMatch(one -> one.line()
                                .isSamePaper(byId.get(one.line().id()))),
                        "«Importo»: la riga appartiene a un altro documento. Aggiorna la pagina e riprova.")
                .refuse();
        var fallen = fall(before, byId, personId, why);
        forget(before.stream()
                .map(KeptLine::line)
                .filter(line -> !line.isSamePlace(byId.get(line.id())))
                .toList());
        lines.saveAll(changed, "person", personId, "written_at", clock.instant());
        return fallen;
    }

    /** The figures of a sheet follow its area, in all papers. */
    @Transactional
    public void head(UUID sheet, String heading) {
        jdbc.sql("update money_line set heading = :heading where sheet = :sheet and heading <> :heading")
                .param("heading", heading)
                .param("sheet", sheet)
                .update();
    }

    /** What was sent is not said of a figure that now says something else. */
    private void forget(List<MoneyLine> moved) {
        if (!moved.isEmpty()) {
            jdbc.sql("update money_line set sent = null, sent_at = null where id = any(:ids)")
                    .param("ids", ids(moved))
                    .update();
        }
    }

    /** Takes a figure away; refused if it was sent. One that is gone already is no fault. */
    @Transactional
    public void remove(UUID id) {
        removeAll(List.of(id));
    }

    /** Takes figures away; refused if one was sent. */
    @Transactional
    public void removeAll(Collection<UUID> ids) {
        removeAll(ids, "", Optional.empty());
    }

    /**
     * Takes figures away, those that were sent too.
     *
     * @return those that were sent, for the legal record of who writes
     */
    @Transactional
    public List<MoneyFall> removeAll(Collection<UUID> ids, String personId, Fall why) {
        return removeAll(ids, personId, Optional.of(why));
    }

    private List<MoneyFall> removeAll(Collection<UUID> ids, String personId, Optional<Fall> why) {
        return ids.isEmpty() ? List.of() : remove(personId, why, "where id = any(?)", ids);
    }

    /** Takes all figures of a paper away; refused if one was sent. */
    @Transactional
    public void removeOf(Instrument instrument, String owner) {
        remove("", Optional.empty(), "where instrument = ? and owner = ?", instrument, owner);
    }

    /** Takes the figures of some bodies out of a paper; refused if one was sent. */
    @Transactional
    public void removeOf(Instrument instrument, String owner, Collection<String> bodies) {
        remove("", Optional.empty(), "where instrument = ? and owner = ? and body = any(?)", instrument, owner, bodies);
    }

    /** Takes the figures of a sheet out of a paper; refused if one was sent. */
    @Transactional
    public void removeOf(Instrument instrument, String owner, UUID sheet) {
        remove("", Optional.empty(), "where instrument = ? and owner = ? and sheet = ?", instrument, owner, sheet);
    }

    private List<MoneyFall> remove(String personId, Optional<Fall> why, String clause, Object... values) {
        var before = held(clause, values);
        var fallen = fall(before, Map.of(), personId, why);
        if (!before.isEmpty()) {
            lines.delete(
                    "where id = any(?)",
                    before.stream().map(one -> one.line().id()).toList());
        }
        return fallen;
    }

    /** The figures of a clause, which nobody else changes or sends until the transaction ends. */
    private List<KeptLine> held(String clause, Object... values) {
        return kept.list(clause + " order by id for update", values);
    }

    private List<MoneyFall> fall(
            List<KeptLine> before, Map<UUID, MoneyLine> changed, String personId, Optional<Fall> why) {
        var fallen = new ArrayList<MoneyFall>();
        var problems = new Problems();
        for (var one : before) {
            var after = one.fall(Optional.ofNullable(changed.get(one.line().id())));
            after.ifPresent(amount -> why.ifPresentOrElse(
                    said -> fallen.add(one.fallen(amount, said, personId, clock.instant())),
                    () -> problems.unless(false, one.refusal(amount))));
        }
        problems.refuse();
        fallen.forEach(falls::insert);
        return List.copyOf(fallen);
    }

    /**
     * Remembers the figures of a body as they are now sent: from here on none of them falls without a reason. What others plan for it, or
     * it has still to pay, is not what it sends.
     *
     * @param body office, empty for the figures for which nobody is named
     */
    @Transactional
    public void send(Instrument instrument, String owner, String body, Stage stage) {
        jdbc.sql(
                        """
                update money_line set sent = amount, sent_at = :at
                 where instrument = :instrument and owner = :owner and body = :body and stage = :stage
                """)
                .param("instrument", instrument.name())
                .param("owner", owner)
                .param("body", body)
                .param("stage", stage.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Euro that were sent, by the id of the figure; one that never was is absent. */
    public Map<UUID, BigDecimal> sent(Instrument instrument, String owner) {
        return jdbc.sql(
                        "select id, sent from money_line where instrument = :instrument and owner = :owner and sent is not null")
                .param("instrument", instrument.name())
                .param("owner", owner)
                .query(Columns.map("id", UUID.class, (row, n) -> row.getBigDecimal("sent")));
    }

    /** The falls of a paper, the latest first. */
    public List<MoneyFall> falls(Instrument instrument, String owner) {
        return falls.list("where instrument = ? and owner = ? order by recorded_at desc, id", instrument, owner);
    }

    private static UUID[] ids(List<MoneyLine> lines) {
        return lines.stream().map(MoneyLine::id).toArray(UUID[]::new);
    }
}
