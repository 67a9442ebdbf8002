/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.money;

import it.pianozona.money.Euro;
import it.pianozona.plan.Hand;
import it.pianozona.plan.PlanAuthor;
import it.pianozona.plan.PlanPen;
import it.pianozona.plan.PlanYears;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The money that the area attracts by calls, year by year (LO18-33). */
@Service
public class AttractedResources {

    private static final int LONGEST = 200;

    private final Table<AttractedResource> resources;
    private final PlanYears years;
    private final PlanPen pen;

    AttractedResources(Tables tables, PlanYears years, PlanPen pen) {
        this.years = years;
        this.pen = pen;
        this.resources = tables.part("attracted_resource", AttractedResource.class);
    }

    /** By year, then by call. */
    public List<AttractedResource> of(String cycleKey) {
        return resources.list("where cycle = ? order by year, call, id", cycleKey);
    }

    /** @throws RuleViolated if a field is missing, the year is out of the plan period, or the amount no euro */
    @Transactional
    public void add(String cycleKey, AttractedResource attracted, PlanAuthor author) {
        pen.take(cycleKey, Hand.MONEY, author);
        new Problems()
                .unless(isShort(attracted.call()), "«Bando»: scrivi il titolo del bando, al massimo 200 caratteri.")
                .unless(
                        isShort(attracted.funder()),
                        "«Ente finanziatore»: scrivi chi finanzia, al massimo 200 caratteri.")
                .unless(years.of(cycleKey).contains(attracted.year()), years.refusal(cycleKey))
                .unless(Euro.isAmount(attracted.amount()), Euro.REFUSAL)
                .refuse();
        pen.addOnce(cycleKey, author, attracted, attracted.id());
        resources.insert(attracted, "cycle", cycleKey);
        pen.log(cycleKey, author, "Risorsa attratta aggiunta", null, attracted);
    }

    /** Takes it away; refused if it is gone. */
    @Transactional
    public void remove(String cycleKey, UUID id, PlanAuthor author) {
        pen.take(cycleKey, Hand.MONEY, author);
        var before = of(cycleKey).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RuleViolated("La risorsa attratta non c'è più: aggiorna la pagina."));
        resources.delete("where id = ?", id);
        pen.removed(id);
        pen.log(cycleKey, author, "Risorsa attratta tolta", before, null);
    }

    private static boolean isShort(String text) {
        return !text.isBlank() && text.length() <= LONGEST;
    }
}
