/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.sheet;

import it.pianozona.page.OnceARead;
import it.pianozona.plan.Written;
import it.pianozona.plan.chain.Actions;
import it.pianozona.plan.chain.Objectives;
import it.pianozona.programme.Hand;
import it.pianozona.programme.Programme;
import it.pianozona.programme.ProgrammePen;
import it.pianozona.territory.OfficeKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sheets of annual programmes, to be read; and what a programme begins with (requirement 3.10). */
@Service
public class ProgrammeSheets {

    private static final String SYSTEM = "sistema";

    private final SheetRows rows;
    private final SheetMoney money;
    private final SheetFrames frames;
    private final Actions actions;
    private final Objectives objectives;
    private final ProgrammePen pen;

    ProgrammeSheets(
            SheetRows rows,
            SheetMoney money,
            SheetFrames frames,
            Actions actions,
            Objectives objectives,
            ProgrammePen pen) {
        this.rows = rows;
        this.money = money;
        this.frames = frames;
        this.actions = actions;
        this.objectives = objectives;
        this.pen = pen;
    }

    /** The sheets that the programme has, by number: neither those that are only proposed nor those refused. */
    @Transactional(readOnly = true)
    public List<ProgrammeSheet> of(UUID programmeId) {
        return all(programmeId).stream().filter(ProgrammeSheet::isTaken).toList();
    }

    /** These and the proposals, answered or not, by number. */
    @Transactional(readOnly = true)
    public List<ProgrammeSheet> all(UUID programmeId) {
        return OnceARead.get("programme-sheets-" + programmeId, () -> rows.of(programmeId));
    }

    /** The sheet with that id, whatever its programme. */
    @Transactional(readOnly = true)
    public Optional<ProgrammeSheet> find(UUID id) {
        return rows.find(id);
    }

    /** The sheet with that number in its programme. */
    @Transactional(readOnly = true)
    public Optional<ProgrammeSheet> find(UUID programmeId, int number) {
        return rows.find(programmeId, number);
    }

    /** Who last wrote each sheet of a programme. */
    @Transactional(readOnly = true)
    public Map<UUID, Written> written(UUID programmeId) {
        return rows.written(programmeId);
    }

    /** What keeps the list from being closed, by sheet, only those that lack something, by number. */
    @Transactional(readOnly = true)
    public List<Lacking> lacking(UUID programmeId) {
        return of(programmeId).stream()
                .map(sheet -> new Lacking(sheet, SheetGaps.of(sheet)))
                .filter(one -> !one.gaps().isWhole())
                .toList();
    }

    /** A sheet and what it lacks. */
    public record Lacking(ProgrammeSheet sheet, SheetGaps gaps) {

        /** For example "3. Nidi: mancano i destinatari". */
        public String words() {
            return "%s: %s".formatted(sheet.name(), gaps.words());
        }
    }

    /** The proposals that nobody has answered, by number. */
    @Transactional(readOnly = true)
    public List<ProgrammeSheet> unanswered(UUID programmeId) {
        return all(programmeId).stream()
                .filter(sheet -> sheet.proposal().standing() == Standing.PROPOSED)
                .toList();
    }

    /**
     * A new sheet, not kept yet: an empty one, or what the plan says of an action.
     *
     * @param action of the plan; one that the plan does not have gives an empty sheet
     */
    @Transactional(readOnly = true)
    public ProgrammeSheet draft(Programme programme, Optional<UUID> action) {
        return actions.of(programme.cycleKey()).stream()
                .filter(one -> action.equals(Optional.of(one.id())))
                .findFirst()
                .map(one -> beginning(programme).first(one, 1))
                .orElseGet(() -> ProgrammeSheet.blank(programme.id()));
    }

    private SheetPrefill beginning(Programme programme) {
        return new SheetPrefill(
                programme.id(),
                programme.year(),
                OfficeKind.PLAN_OFFICE.officeId(programme.area()),
                actions.of(programme.cycleKey()),
                objectives.of(programme.cycleKey()),
                frames.before(programme),
                frames.of(programme).funds());
    }

    /** Fills a programme that has just been opened from last year's sheets and from the plan; one that has sheets stays as it is. */
    @Transactional
    public void prefill(UUID programmeId) {
        if (rows.hasAny(programmeId)) {
            return;
        }
        var programme = pen.take(programmeId, Hand.SHEETS);
        var sheets = beginning(programme).sheets();
        for (var sheet : sheets) {
            rows.insert(sheet, SYSTEM, sheet.proposal().proposedBy());
            money.write(programme, sheet, SYSTEM, Optional.empty());
        }
        if (!sheets.isEmpty()) {
            pen.log(
                    programme,
                    SYSTEM,
                    "",
                    "Schede del programma preparate",
                    null,
                    sheets.stream().map(ProgrammeSheet::name).toList());
        }
    }
}
