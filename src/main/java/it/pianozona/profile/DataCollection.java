/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import it.pianozona.record.LegalRecord;
import it.pianozona.region.ProfileBranch;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.sheet.ItalianNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Collects the data of a profile on its page, several cells at once, and takes wrong ones back (F-DATI, requirement 3.4).
 * Rules: ER-33.
 */
@Service
public class DataCollection {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 300;

    private final ProfileData data;
    private final CommunityProfiles profiles;
    private final ProfileOffices offices;
    private final LegalRecord record;

    DataCollection(ProfileData data, CommunityProfiles profiles, ProfileOffices offices, LegalRecord record) {
        this.data = data;
        this.profiles = profiles;
        this.offices = offices;
        this.record = record;
    }

    /** The grid of a part and a year for the Comuni of one of the profile's areas. */
    @Transactional(readOnly = true)
    public DataGrid grid(ProfileVisit visit, ProfileBranch branch, int year, String area) {
        var seen = data.lastPosition(visit.key());
        return new DataGrid(
                year,
                data.municipalities(visit.key(), area),
                data.rules(visit.key()).indicators().values().stream()
                        .filter(indicator -> indicator.branch() == branch)
                        .toList(),
                byCell(data.of(visit.key(), branch, year, seen)),
                data.smallCells(visit.key()),
                seen);
    }

    /** Where the parts that the person reads stand. */
    @Transactional(readOnly = true)
    public List<PartSummary> summary(ProfileVisit visit) {
        var rules = data.rules(visit.key());
        var byBranch = data.latest(visit.key()).stream()
                .collect(Collectors.groupingBy(datum -> datum.indicator().branch()));
        return visit.read().stream()
                .map(branch -> summary(visit, branch, byBranch.getOrDefault(branch, List.of()), rules))
                .toList();
    }

    private PartSummary summary(ProfileVisit visit, ProfileBranch branch, List<Datum> values, DatumRules rules) {
        var lastYear = values.stream().mapToInt(Datum::year).max();
        var filled = values.stream()
                .filter(datum -> lastYear.isPresent() && datum.year() == lastYear.getAsInt())
                .count();
        var indicators = rules.indicators().values().stream()
                .filter(indicator -> indicator.branch() == branch)
                .count();
        return new PartSummary(
                branch,
                offices.contributor(visit.profile(), branch),
                lastYear,
                (int) filled,
                (int) indicators * rules.towns().size(),
                values.size());
    }

    /**
     * Saves what has changed in the grid. Nothing is saved while a cell is wrong, unless the person asks for the right ones.
     *
     * @throws RuleViolated if the part is not the person's, the profile is no longer open, or source and confidence are missing
     */
    @Transactional
    public DataBatch.Outcome save(ProfileVisit visit, DataBatch batch) {
        requireEntry(visit, Set.of(batch.branch()));
        var rules = data.rules(visit.key());
        var problems = new Problems();
        rules.source(batch.source()).ifPresent(words -> problems.unless(false, words));
        problems.unless(batch.confidence().isPresent(), "«Attendibilità»: scegli quanto è affidabile la fonte.")
                .refuse();
        rules.year(batch.year()).ifPresent(words -> {
            throw new RuleViolated(words);
        });
        var wrong = new LinkedHashMap<Cell, String>();
        var right = new ArrayList<Datum>();
        var changed = changed(visit, batch);
        requirePlaces(changed.keySet(), batch.branch(), rules);
        changed.forEach((cell, text) -> {
            try {
                right.add(datum(cell, text, batch, rules));
            } catch (RuleViolated refusal) {
                wrong.put(cell, refusal.getMessage());
            }
        });
        conflicts(visit, batch, right).forEach(wrong::put);
        right.removeIf(datum -> wrong.containsKey(Cell.of(datum)));
        if (right.isEmpty() || (!wrong.isEmpty() && !batch.onlyRight())) {
            return new DataBatch.Outcome(0, wrong, changed);
        }
        keep(visit, right);
        right.forEach(datum -> changed.remove(Cell.of(datum)));
        return new DataBatch.Outcome(right.size(), wrong, changed);
    }

    /** A cell that the page does not show cannot be marked on it: it was not written there. */
    private static void requirePlaces(Collection<Cell> cells, ProfileBranch branch, DatumRules rules) {
        for (var cell : cells) {
            var indicator = rules.indicators().get(cell.indicator());
            if (indicator == null || indicator.branch() != branch) {
                throw new RuleViolated("«Indicatore»: scegli un indicatore della parte che ti è affidata.");
            }
            rules.town(cell.municipality()).ifPresent(words -> {
                throw new RuleViolated(words);
            });
        }
    }

    /** Cells whose text is no longer what the page showed. */
    private Map<Cell, String> changed(ProfileVisit visit, DataBatch batch) {
        var shown = byCell(data.of(visit.key(), batch.branch(), batch.year(), batch.seen()));
        var changed = new LinkedHashMap<Cell, String>();
        batch.written().forEach((cell, text) -> {
            var before = Optional.ofNullable(shown.get(cell)).map(datum -> ItalianNumber.plain(datum.value()));
            if (!text.isBlank() && !before.equals(Optional.of(text.strip()))) {
                changed.put(cell, text.strip());
            }
        });
        return changed;
    }

    private static Datum datum(Cell cell, String text, DataBatch batch, DatumRules rules) {
        var value = ItalianNumber.read(text)
                .orElseThrow(() -> new RuleViolated("«Valore»: scrivi un numero, per esempio 1.234,5."));
        var datum = new Datum(
                rules.indicators().get(cell.indicator()),
                cell.municipality(),
                cell.year(),
                value,
                batch.source().strip(),
                batch.confidence().orElseThrow(),
                "");
        rules.refuse(datum, Set.of(batch.branch()));
        return datum;
    }

    /** Cells that somebody else has written since the page was opened. */
    private Map<Cell, String> conflicts(ProfileVisit visit, DataBatch batch, Collection<Datum> right) {
        var shown = byCell(data.of(visit.key(), batch.branch(), batch.year(), batch.seen()));
        var now = byCell(data.of(visit.key(), batch.branch(), batch.year(), Long.MAX_VALUE));
        var small = data.smallCells(visit.key());
        var conflicts = new LinkedHashMap<Cell, String>();
        for (var datum : right) {
            var cell = Cell.of(datum);
            var current = now.get(cell);
            if (current != null && !current.equals(shown.get(cell)) && !same(current, datum)) {
                conflicts.put(
                        cell,
                        "«Valore»: mentre scrivevi un'altra persona ha registrato %s. Controlla e, se il tuo valore è quello giusto, salva di nuovo."
                                .formatted(small.words(datum.indicator(), current.value())));
            }
        }
        return conflicts;
    }

    static boolean same(Datum one, Datum other) {
        return one.value().compareTo(other.value()) == 0
                && one.source().equals(other.source())
                && one.confidence() == other.confidence();
    }

    /** Saves values that have been checked, and says so in the legal record. */
    void keep(ProfileVisit visit, List<Datum> values) {
        data.save(visit.key(), values, visit.personId());
        values.stream()
                .collect(Collectors.groupingBy(datum -> datum.indicator().branch(), Collectors.counting()))
                .forEach((branch, count) -> record.append(
                        act(visit, branch, "Inserisce dati del profilo di comunità"),
                        null,
                        Map.of("parte", branch.name(), "valori", count)));
    }

    /**
     * Takes the value of a cell back: it becomes a gap; the entry stays in its history.
     *
     * @throws RuleViolated if the cell has no value, the reason is missing, or the person may not write it
     */
    @Transactional
    public void withdraw(ProfileVisit visit, Cell cell, String reason) {
        var last = data.history(visit.key(), cell).stream().findFirst();
        var indicator = Optional.ofNullable(data.rules(visit.key()).indicators().get(cell.indicator()))
                .orElseThrow(() -> new RuleViolated("«Indicatore»: scegli un indicatore del profilo."));
        requireEntry(visit, Set.of(indicator.branch()));
        var why = reason.strip();
        new Problems()
                .unless(last.flatMap(PastValue::value).isPresent(), "«Valore»: la cella non ha un valore da ritirare.")
                .unless(
                        why.length() >= SHORTEST_REASON && why.length() <= LONGEST_REASON,
                        "«Motivo»: scrivi da 10 a 300 caratteri perché il valore è ritirato.")
                .refuse();
        data.withdraw(visit.key(), cell, why, visit.personId());
        record.append(
                act(visit, indicator.branch(), "Ritira un dato del profilo di comunità"),
                null,
                Map.of("indicatore", cell.indicator(), "comune", cell.municipality(), "anno", cell.year()));
    }

    private static LegalRecord.Act act(ProfileVisit visit, ProfileBranch branch, String words) {
        return new LegalRecord.Act(
                visit.profile().territory(),
                visit.key(),
                visit.personId(),
                visit.written().get(branch),
                words);
    }

    /** @throws RuleViolated if the profile is no longer open, or one of the parts is not the person's */
    void requireEntry(ProfileVisit visit, Collection<ProfileBranch> branches) {
        var state = profiles.get(visit.key()).state();
        new Problems()
                .unless(
                        state == CommunityProfile.State.OPEN,
                        "Il profilo è %s: i dati si leggono e non si scrivono più.".formatted(state.italian()))
                .unless(
                        branches.stream().allMatch(visit::writes),
                        "«Parte»: il tuo ufficio non scrive questa parte del profilo.")
                .refuse();
    }

    private static Map<Cell, Datum> byCell(Collection<Datum> some) {
        return some.stream().collect(Collectors.toMap(Cell::of, Function.identity()));
    }
}
