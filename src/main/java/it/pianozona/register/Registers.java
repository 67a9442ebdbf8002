/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.register;

import it.pianozona.record.LegalRecord;
import it.pianozona.register.RegisterEntry.State;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the registers of an area say (requirement 3.23b). */
@Service
public class Registers {

    private static final Set<State> SHOWN = Set.of(State.PROPOSED, State.ACTIVE, State.CLOSED);

    private final RegisterRows rows;
    private final LegalRecord record;

    Registers(RegisterRows rows, LegalRecord record) {
        this.rows = rows;
        this.record = record;
    }

    /** How many entries a register holds. */
    public record Counts(RegisterKind kind, int active, int proposed) {

        /** Without what is only proposed. */
        public Counts confirmed() {
            return new Counts(kind, active, 0);
        }
    }

    /** The entries of a kind that hold on that day, by name; SERVICE_UNIT feeds the plan's section on the offer. */
    @Transactional(readOnly = true)
    public List<RegisterEntry> active(String area, RegisterKind kind, LocalDate day) {
        return rows.active(area, kind, day);
    }

    /** Every register of the area, in the order of the kinds, also the empty ones. */
    @Transactional(readOnly = true)
    public List<Counts> counts(String area) {
        Map<RegisterKind, Integer> active = new EnumMap<>(RegisterKind.class);
        active.putAll(rows.counts(area, State.ACTIVE));
        var proposed = rows.counts(area, State.PROPOSED);
        return java.util.Arrays.stream(RegisterKind.values())
                .map(kind -> new Counts(kind, active.getOrDefault(kind, 0), proposed.getOrDefault(kind, 0)))
                .toList();
    }

    /** The entries of a kind by name: proposed, active, closed. */
    @Transactional(readOnly = true)
    public List<RegisterEntry> of(String area, RegisterKind kind) {
        return rows.ofKind(area, kind, SHOWN);
    }

    /** The entry with that id. */
    @Transactional(readOnly = true)
    public Optional<RegisterEntry> find(UUID id) {
        return rows.find(id);
    }

    /** The entries that one proposal brought; several where a sheet was loaded. */
    @Transactional(readOnly = true)
    public List<RegisterEntry> ofProposal(String area, int number) {
        return rows.ofProposal(area, number);
    }

    /** The entry that took this one over, if there is one. */
    @Transactional(readOnly = true)
    public Optional<RegisterEntry> successor(UUID id) {
        return rows.successor(id);
    }

    /** Why the proposal of the entry was given back or refused last; empty text if it never was. */
    @Transactional(readOnly = true)
    public String lastReason(RegisterEntry entry) {
        return rows.reason(entry.id());
    }

    /** What was done with the proposal that brought the entry, oldest first. */
    @Transactional(readOnly = true)
    public List<LegalRecord.Entry> history(RegisterEntry entry) {
        return record.of(entry.key());
    }
}
