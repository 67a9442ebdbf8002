/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.register;

import it.pianozona.register.RegisterEntry.State;
import it.pianozona.register.RegisterProposals.Change;
import it.pianozona.rule.RuleViolated;
import it.pianozona.sheet.Sheet;
import it.pianozona.sheet.Sheets;
import it.pianozona.sheet.WrongCell;
import it.pianozona.territory.Municipality;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.text.Italian;
import it.pianozona.time.BusinessClock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers as sheets: every one is written, the one of the service units is also read (LO15-46). */
@Service
public class RegisterSheets {

    /** Rows that one import has at most. */
    public static final int MOST_ROWS = 5000;

    private final Registers registers;
    private final RegisterProposals proposals;
    private final PlanningAreas areas;
    private final Sheets sheets;
    private final BusinessClock clock;

    RegisterSheets(
            Registers registers, RegisterProposals proposals, PlanningAreas areas, Sheets sheets, BusinessClock clock) {
        this.registers = registers;
        this.proposals = proposals;
        this.areas = areas;
        this.sheets = sheets;
        this.clock = clock;
    }

    /**
     * What an import did: with a wrong cell it did nothing.
     *
     * @param key of the proposal that carries what is new or changed; empty where there is nothing to confirm
     */
    public record Report(int added, int changed, int unchanged, Optional<String> key, List<WrongCell> wrong) {}

    /** Active and closed entries of a register. */
    @Transactional(readOnly = true)
    public Sheet export(String area, RegisterKind kind) {
        var towns = areas.municipalities(area, clock.today()).stream()
                .collect(Collectors.toMap(Municipality::istat, Municipality::name));
        var entries = registers.of(area, kind).stream()
                .filter(entry -> entry.state() != State.PROPOSED)
                .toList();
        var rows = new ArrayList<Sheet.Row>();
        for (var entry : entries) {
            rows.add(new Sheet.Row(rows.size() + 2, cells(entry, towns)));
        }
        return new Sheet(headers(kind), rows);
    }

    private static List<String> headers(RegisterKind kind) {
        return Stream.of(
                        Stream.of(RegisterRow.NAME, RegisterRow.CODE, RegisterRow.TOWN),
                        kind.fields().stream().map(RegisterField::label),
                        Stream.of(RegisterRow.FROM, RegisterRow.TO, RegisterRow.ACT, RegisterRow.NOTES))
                .flatMap(Function.identity())
                .toList();
    }

    private static List<String> cells(RegisterEntry entry, Map<String, String> towns) {
        var names = entry.municipalities().stream()
                .map(istat -> towns.getOrDefault(istat, istat))
                .collect(Collectors.joining(", "));
        return Stream.of(
                        Stream.of(entry.name(), String.join(", ", entry.municipalities()), names),
                        entry.kind().fields().stream().map(entry::words),
                        Stream.of(
                                Italian.day(entry.from()),
                                entry.to().map(Italian::day).orElse(""),
                                entry.act(),
                                entry.notes()))
                .flatMap(Function.identity())
                .toList();
    }

    /**
     * Proposes the service units of a sheet together: those that are not in the register are new, those that say something else
     * change, the others stay. With a single wrong row nothing is proposed.
     *
     * @throws RuleViolated if the file is no sheet, lacks a column, or has more than {@value #MOST_ROWS} rows
     */
    @Transactional
    public Report loadUnits(String area, byte[] bytes, String fileName, String personId) {
        var sheet = sheets.read(bytes, fileName);
        requireColumns(sheet);
        var towns = areas.municipalities(area, clock.today());
        var known = registers.of(area, RegisterKind.SERVICE_UNIT).stream()
                .filter(entry -> entry.state() == State.ACTIVE)
                .collect(Collectors.toMap(RegisterSheets::identity, Function.identity(), (one, other) -> one));
        var reading = new Reading(known, towns.stream().map(Municipality::istat).collect(Collectors.toSet()));
        for (var row : sheet.rows()) {
            reading.take(row.number(), new RegisterRow(sheet.headers(), row.cells()).draft(towns));
        }
        if (!reading.wrong.isEmpty() || reading.changes.isEmpty()) {
            return reading.report(Optional.empty());
        }
        var proposed = proposals.propose(area, reading.changes, personId);
        return reading.report(Optional.of(proposed.get(0).key()));
    }

    private static void requireColumns(Sheet sheet) {
        var missing = Stream.concat(
                        Stream.of(RegisterRow.NAME, RegisterRow.FROM),
                        RegisterKind.SERVICE_UNIT.proposedFields().stream()
                                .filter(RegisterField::required)
                                .map(RegisterField::label))
                .filter(column -> sheet.headers().stream().noneMatch(column::equalsIgnoreCase))
                .toList();
        if (!missing.isEmpty()) {
            throw new RuleViolated("«Foglio»: mancano le colonne %s. Parti dall'esportazione del registro."
                    .formatted(String.join(", ", missing)));
        }
        if (sheet.rows().isEmpty() || sheet.rows().size() > MOST_ROWS) {
            throw new RuleViolated("«Foglio»: servono da 1 a %d righe; dividi il foglio.".formatted(MOST_ROWS));
        }
    }

    private static String identity(RegisterEntry entry) {
        return identity(entry.name(), entry.municipalities());
    }

    private static String identity(String name, List<String> municipalities) {
        return name.toLowerCase(Locale.ITALIAN) + "\n" + String.join(",", municipalities);
    }

    /** What the rows read so far come to. */
    private static final class Reading {

        private final Map<String, RegisterEntry> known;
        private final Set<String> towns;
        private final Set<String> seen = new HashSet<>();
        private final List<Change> changes = new ArrayList<>();
        private final List<WrongCell> wrong = new ArrayList<>();
        private int added;
        private int unchanged;

        Reading(Map<String, RegisterEntry> known, Set<String> towns) {
            this.known = known;
            this.towns = towns;
        }

        void take(int row, RegisterDraft draft) {
            try {
                var details = RegisterRules.check(draft, towns);
                var identity = identity(draft.name(), draft.municipalities());
                if (!seen.add(identity)) {
                    throw new RuleViolated(
                            "«Denominazione»: la stessa unità compare due volte nel foglio; tieni una riga sola.");
                }
                sort(draft, details, Optional.ofNullable(known.get(identity)));
            } catch (RuleViolated refusal) {
                wrong.add(new WrongCell(row, "", draft.name(), refusal.getMessage()));
            }
        }

        private void sort(RegisterDraft draft, Map<RegisterField, String> details, Optional<RegisterEntry> old) {
            if (old.filter(entry -> entry.details().equals(details)
                            && entry.act().equals(draft.act())
                            && entry.notes().equals(draft.notes()))
                    .isPresent()) {
                unchanged++;
                return;
            }
            if (old.isEmpty()) {
                added++;
            }
            changes.add(new Change(draft, old.map(RegisterEntry::id)));
        }

        Report report(Optional<String> key) {
            return new Report(added, changes.size() - added, unchanged, key, wrong);
        }
    }
}
