/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan;

import it.pianozona.rule.RuleViolated;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/**
 * A part of the plan that several people write, row by row: only while the plan is a draft, one after the other, each act in the
 * legal record.
 *
 * @param <T> a row
 */
public abstract class PlanParts<T extends Record> {

    private final PlanPen.Part part;
    private final Hand hand;
    private final PlanPen pen;

    protected PlanParts(PlanPen.Part part, Hand hand, PlanPen pen) {
        this.part = part;
        this.hand = hand;
        this.pen = pen;
    }

    /** The rows, in the order in which they were added. */
    public abstract List<T> of(String cycleKey);

    protected abstract UUID idOf(T row);

    /** The ids that are made anew with each post of a row, besides its own. */
    protected List<UUID> idsWithin(T row) {
        return List.of();
    }

    /** Refuses what breaks a rule; {@code before} is the row as it is kept, empty for a new one. */
    protected abstract void check(String cycleKey, T row, Optional<T> before);

    protected abstract void insert(String cycleKey, T row, PlanAuthor author);

    protected abstract void update(String cycleKey, T row, PlanAuthor author);

    protected abstract void delete(String cycleKey, UUID id);

    /** Refuses to change or to remove what another office wrote, where that matters. */
    protected void requireOwn(String cycleKey, UUID id, PlanAuthor author) {}

    /** Refuses to remove what something else hangs on. */
    protected void requireFree(T row) {}

    /**
     * Adds a row; the same sent twice counts as done once.
     *
     * @throws RuleViolated if it breaks a rule of its form
     */
    @Transactional
    public void add(String cycleKey, T row, PlanAuthor author) {
        pen.take(cycleKey, hand, author);
        check(cycleKey, row, Optional.empty());
        pen.addOnce(cycleKey, author, row, idOf(row), idsWithin(row));
        insert(cycleKey, row, author);
        pen.sign(part, idOf(row), author);
        pen.log(cycleKey, author, part.act("aggiunt"), null, row);
    }

    /**
     * Changes a row.
     *
     * @param seen the version that the person had before them
     * @throws WrittenByAnother if another has been saved since
     * @throws RuleViolated like {@link #add}, or if the row is gone or another's
     */
    @Transactional
    public void change(String cycleKey, T row, int seen, PlanAuthor author) {
        pen.take(cycleKey, hand, author);
        requireOwn(cycleKey, idOf(row), author);
        pen.advance(part, cycleKey, idOf(row), seen, author);
        var before = find(cycleKey, idOf(row));
        check(cycleKey, row, before);
        update(cycleKey, row, author);
        pen.log(cycleKey, author, part.act("modificat"), before.orElse(null), row);
    }

    /**
     * Takes a row out of the plan.
     *
     * @throws RuleViolated if it is gone, another's, or something hangs on it
     */
    @Transactional
    public void remove(String cycleKey, UUID id, PlanAuthor author) {
        pen.take(cycleKey, hand, author);
        var before = find(cycleKey, id).orElseThrow(part::gone);
        requireOwn(cycleKey, id, author);
        requireFree(before);
        delete(cycleKey, id);
        pen.removed(id);
        pen.log(cycleKey, author, part.act("tolt"), before, null);
    }

    /** The row with that id, if the plan has it. */
    public Optional<T> find(String cycleKey, UUID id) {
        return of(cycleKey).stream().filter(row -> idOf(row).equals(id)).findFirst();
    }

    /** Who last wrote each row. */
    public Map<UUID, Written> written(String cycleKey) {
        return pen.written(part, cycleKey);
    }
}
