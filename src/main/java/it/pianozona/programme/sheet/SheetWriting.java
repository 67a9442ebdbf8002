/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.sheet;

import it.pianozona.money.Fall;
import it.pianozona.plan.PlanPen;
import it.pianozona.programme.Hand;
import it.pianozona.programme.Programme;
import it.pianozona.programme.ProgrammePen;
import it.pianozona.programme.Programmes;
import it.pianozona.record.SamePosts;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the sheets of a programme: the planning office those that it has, a group or a table its own proposals while these are asked for.
 */
@Service
public class SheetWriting {

    private final SheetRows rows;
    private final SheetMoney money;
    private final SheetFrames frames;
    private final Programmes programmes;
    private final SheetHands hands;
    private final ProgrammePen pen;
    private final PlanPen plan;
    private final SamePosts samePosts;

    SheetWriting(
            SheetRows rows,
            SheetMoney money,
            SheetFrames frames,
            Programmes programmes,
            SheetHands hands,
            ProgrammePen pen,
            PlanPen plan,
            SamePosts samePosts) {
        this.rows = rows;
        this.money = money;
        this.frames = frames;
        this.programmes = programmes;
        this.hands = hands;
        this.pen = pen;
        this.plan = plan;
        this.samePosts = samePosts;
    }

    /**
     * Adds a sheet, with the next number; the same sent twice counts as done once.
     *
     * @param sheet its number and its proposal are given here
     * @throws RuleViolated if it breaks a rule, or the person's office neither drafts nor proposes now
     */
    @Transactional
    public ProgrammeSheet add(UUID programmeId, ProgrammeSheet sheet, String personId) {
        var drafter = hands.drafter(programmes.get(programmeId), personId);
        var isDrafter = drafter.isPresent();
        var programme = pen.take(programmeId, isDrafter ? Hand.SHEETS : Hand.PROPOSALS);
        var office = drafter.orElseGet(() -> hands.requireProposer(programme, personId));
        var added = sheet.with(
                rows.next(programmeId),
                new ProgrammeSheet.Proposal(office, isDrafter ? Standing.ACCEPTED : Standing.PROPOSED, ""));
        new SheetRules(frames.of(programme), List.of()).check(added).refuse();
        samePosts.onceFor(
                added.id(),
                personId,
                "scheda",
                programme.key(),
                added.title(),
                added.course(),
                added.roots(),
                added.delivery(),
                added.total(),
                added.parts().costs());
        rows.insert(added, personId, office);
        money.write(programme, added, personId, Optional.empty());
        pen.log(
                programme,
                personId,
                office,
                isDrafter ? "Scheda del programma aggiunta" : "Scheda del programma proposta",
                null,
                added);
        return added;
    }

    /**
     * Changes a sheet.
     *
     * @param seen the version that the person had before them
     * @param why a figure falls below what was sent, if the person says so
     * @throws it.pianozona.plan.WrittenByAnother if another has been saved since
     * @throws RuleViolated like {@link #add}, if the sheet is gone or another's, or if a figure falls and nothing says why
     */
    @Transactional
    public void change(UUID programmeId, ProgrammeSheet sheet, int seen, String personId, Optional<Fall> why) {
        var place = take(programmeId, sheet.id(), personId);
        if (!rows.advance(sheet.id(), seen, personId, place.office())) {
            throw plan.overtaken(rows.written(programmeId).get(sheet.id()), "la scheda");
        }
        var changed = sheet.with(place.kept().number(), place.kept().proposal());
        new SheetRules(frames.of(place.programme()), place.kept().parts().results())
                .check(changed)
                .refuse();
        rows.update(changed);
        money.write(place.programme(), changed, personId, why);
        samePosts.forget(sheet.id());
        pen.log(place.programme(), personId, place.office(), "Scheda del programma modificata", place.kept(), changed);
    }

    /**
     * Takes a sheet out of its programme.
     *
     * @throws RuleViolated if it is gone or another's, has figures that were sent, or the sheet of a later year goes on from it
     */
    @Transactional
    public void remove(UUID programmeId, UUID id, String personId) {
        var place = take(programmeId, id, personId);
        if (rows.isContinued(id)) {
            throw new RuleViolated("La scheda «%s» non si può togliere: una scheda dell'anno dopo la continua."
                    .formatted(place.kept().title()));
        }
        var empty = place.kept().with(place.kept().parts().with(List.of()));
        money.write(place.programme(), empty, personId, Optional.empty());
        rows.delete(id);
        samePosts.forget(id);
        pen.log(place.programme(), personId, place.office(), "Scheda del programma tolta", place.kept(), null);
    }

    /**
     * Saves all sheets of a file, or none.
     *
     * @throws RuleViolated naming row and column of all that breaks a rule
     */
    @Transactional
    public void save(UUID programmeId, List<SheetFile.Row> written, String personId) {
        var problems = new Problems();
        for (var row : written) {
            try {
                save(programmeId, row, personId);
            } catch (RuleViolated refusal) {
                refusal.problems().stream()
                        .map(row::wrong)
                        .forEach(cell -> problems.unless(
                                false,
                                "«File»: riga %d%s: %s"
                                        .formatted(
                                                cell.row(),
                                                cell.column().isEmpty() ? "" : ", " + cell.column(),
                                                cell.words())));
            }
        }
        problems.refuse();
    }

    private void save(UUID programmeId, SheetFile.Row row, String personId) {
        if (row.isNew()) {
            add(programmeId, row.sheet(), personId);
        } else if (!rows.find(row.sheet().id()).equals(Optional.of(row.sheet()))) {
            var version = rows.written(programmeId).get(row.sheet().id()).version();
            change(programmeId, row.sheet(), version, personId, Optional.empty());
        }
    }

    private record Place(Programme programme, ProgrammeSheet kept, String office) {}

    /** The programme for writing that sheet: by the planning office, or as an unanswered proposal by who made it. */
    private Place take(UUID programmeId, UUID id, String personId) {
        var drafter = hands.drafter(programmes.get(programmeId), personId);
        var programme = pen.take(programmeId, drafter.isPresent() ? Hand.SHEETS : Hand.PROPOSALS);
        var kept = rows.find(id)
                .filter(sheet -> sheet.programmeId().equals(programmeId))
                .orElseThrow(
                        () -> new RuleViolated(
                                "Non trovo più la scheda: qualcuno l'ha tolta dal programma mentre scrivevi. Ciò che hai scritto è ancora nella pagina: copialo e aggiungilo di nuovo."));
        if (drafter.isPresent()) {
            return new Place(programme, kept, drafter.get());
        }
        var office = hands.requireAuthor(kept, personId);
        if (kept.proposal().standing() != Standing.PROPOSED) {
            throw new RuleViolated(
                    "L'ufficio di piano ha già risposto a questa proposta: ora la scheda la cambia lui.");
        }
        return new Place(programme, kept, office);
    }
}
