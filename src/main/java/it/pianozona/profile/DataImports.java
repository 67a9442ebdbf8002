/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.sheet.Sheets;
import it.pianozona.time.BusinessClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a sheet into a profile in two steps: it is kept and shown with every wrong cell; then, confirmed, its values are saved in one
 * transaction. Between the two only who uploaded it sees it, and not for long.
 * Rules: ER-33.
 */
@Service
public class DataImports {

    private static final Duration KEPT = Duration.ofHours(4);
    private static final int LONGEST_NAME = 200;

    private final UploadRows uploads;
    private final Sheets sheets;
    private final ProfileData data;
    private final DataCollection collection;
    private final BusinessClock clock;

    DataImports(UploadRows uploads, Sheets sheets, ProfileData data, DataCollection collection, BusinessClock clock) {
        this.uploads = uploads;
        this.sheets = sheets;
        this.data = data;
        this.collection = collection;
        this.clock = clock;
    }

    /**
     * Keeps a sheet until it is confirmed; it takes the place of the person's earlier one.
     *
     * @param source of the values where the sheet names none, may be empty
     * @throws RuleViolated if it is no sheet, no column names the Comune, or the person enters nothing in this profile
     */
    @Transactional
    public UUID upload(
            ProfileVisit visit, byte[] content, String fileName, String source, Optional<Datum.Confidence> confidence) {
        collection.requireEntry(visit, visit.written().keySet());
        new Problems()
                .unless(!visit.written().isEmpty(), "«Parte»: il tuo ufficio non scrive nessuna parte del profilo.")
                .refuse();
        var name = fileName.length() > LONGEST_NAME ? fileName.substring(0, LONGEST_NAME) : fileName;
        var upload =
                new UploadRows.Upload(UUID.randomUUID(), name, sheets.read(content, name), source.strip(), confidence);
        SheetLayout.of(
                upload.sheet(), List.of(), data.rules(visit.key()).indicators().values());
        var now = clock.instant();
        uploads.replace(visit, upload, now, now.plus(KEPT));
        return upload.id();
    }

    /** What the sheet would do; empty if it is not the person's, was confirmed already or has expired. */
    @Transactional(readOnly = true)
    public Optional<ImportPreview> preview(ProfileVisit visit, UUID id) {
        return uploads.find(visit, id, clock.instant()).map(upload -> preview(visit, upload));
    }

    private ImportPreview preview(ProfileVisit visit, UploadRows.Upload upload) {
        var read = read(visit, upload);
        var before = before(visit);
        int added = 0;
        int changed = 0;
        for (var value : read.values.values) {
            var old = before.get(Cell.of(value));
            added += old == null ? 1 : 0;
            changed += old != null && !DataCollection.same(old, value) ? 1 : 0;
        }
        return new ImportPreview(
                upload.id(),
                upload.fileName(),
                read.layout.isWide(),
                read.layout.columns(),
                read.rows,
                List.copyOf(read.values.wrong),
                List.copyOf(read.values.remarks),
                added,
                changed,
                read.values.values.size() - added - changed,
                read.values.blank);
    }

    /** Says what the columns of the sheet hold. */
    @Transactional
    public void choose(ProfileVisit visit, UUID id, Collection<ColumnChoice> choices) {
        var upload = find(visit, id);
        var rules = data.rules(visit.key());
        var problems = new Problems();
        for (var choice : choices) {
            problems.unless(
                    choice.indicator().isPresent() == choice.year().isPresent(),
                    "«%s»: scegli sia l'indicatore sia l'anno, o nessuno dei due.".formatted(choice.title()));
            problems.unless(
                    choice.indicator().map(rules.indicators()::containsKey).orElse(true),
                    "«%s»: scegli l'indicatore dall'elenco.".formatted(choice.title()));
        }
        var taken = choices.stream().filter(ColumnChoice::isTaken).toList();
        problems.unless(
                        taken.stream()
                                        .map(one -> one.indicator().get() + one.year())
                                        .distinct()
                                        .count()
                                == taken.size(),
                        "«Colonne»: due colonne hanno lo stesso indicatore e lo stesso anno. Scegline una.")
                .refuse();
        uploads.choose(upload.id(), choices);
    }

    /**
     * Saves the values of the sheet that differ from those of today.
     *
     * @param onlyRight whether the right cells are to be saved although others are wrong
     * @return how many were saved
     * @throws RuleViolated if a cell is wrong, nothing would be saved, or the profile is no longer open
     */
    @Transactional
    public int confirm(ProfileVisit visit, UUID id, boolean onlyRight) {
        var upload = find(visit, id);
        collection.requireEntry(visit, visit.written().keySet());
        var read = read(visit, upload).values;
        var before = before(visit);
        var changed = new ArrayList<>(read.values);
        changed.removeIf(value -> Optional.ofNullable(before.get(Cell.of(value)))
                .map(old -> DataCollection.same(old, value))
                .orElse(false));
        new Problems()
                .unless(
                        read.wrong.isEmpty() || onlyRight,
                        "«File»: ci sono celle da correggere: nulla è stato salvato. Correggi il foglio e caricalo di nuovo, o chiedi di salvare solo le celle giuste.")
                .unless(!changed.isEmpty(), "«File»: non c'è nessun valore nuovo da salvare.")
                .refuse();
        collection.keep(visit, changed);
        uploads.delete(upload.id());
        return changed.size();
    }

    /** The person throws the sheet away. */
    @Transactional
    public void discard(ProfileVisit visit, UUID id) {
        uploads.delete(find(visit, id).id());
    }

    private UploadRows.Upload find(ProfileVisit visit, UUID id) {
        return uploads.find(visit, id, clock.instant())
                .orElseThrow(
                        () -> new RuleViolated(
                                "«File»: il foglio non è più in attesa: è già stato confermato o sono passate quattro ore. Caricalo di nuovo."));
    }

    /** A sheet with its layout and its values. */
    private record Read(int rows, SheetLayout layout, SheetValues values) {}

    private Read read(ProfileVisit visit, UploadRows.Upload upload) {
        var rules = data.rules(visit.key());
        var layout = SheetLayout.of(
                upload.sheet(), uploads.choices(upload.id()), rules.indicators().values());
        var values = SheetValues.read(
                upload.sheet(),
                layout,
                rules,
                visit.written().keySet(),
                new SheetValues.Defaults(upload.source(), upload.confidence()),
                data.smallCells(visit.key()));
        return new Read(upload.sheet().rows().size(), layout, values);
    }

    private Map<Cell, Datum> before(ProfileVisit visit) {
        return data.latest(visit.key()).stream().collect(Collectors.toMap(Cell::of, Function.identity()));
    }
}
