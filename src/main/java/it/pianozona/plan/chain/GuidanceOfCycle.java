/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.chain;

import it.pianozona.cycle.Cycles;
import it.pianozona.guidance.Guidance;
import it.pianozona.region.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The guidance that a cycle's plan refers to, and the region's own objectives. */
@Service
public class GuidanceOfCycle {

    private final Cycles cycles;
    private final Guidance guidance;

    GuidanceOfCycle(Cycles cycles, Guidance guidance) {
        this.cycles = cycles;
        this.guidance = guidance;
    }

    /** Whether the guidance for the cycle is in force. */
    public boolean isAdopted(String cycleKey) {
        var cycle = cycles.get(cycleKey);
        return guidance.isAdoptedFor(cycle);
    }

    /** The premise that the comparison with other policies cites (ER-25). */
    public Optional<String> premise(String cycleKey) {
        var cycle = cycles.get(cycleKey);
        return guidance.premise(cycle);
    }

    /**
     * What objectives may come from (ER-21): the priorities of the guidance in force, then the objectives of the region that
     * it does not name.
     */
    public List<SourcePriority> priorities(String cycleKey) {
        var profile = cycles.profileOf(cycleKey);
        Map<String, SourcePriority> byCode = new LinkedHashMap<>();
        ofGuidance(cycleKey).forEach(priority -> byCode.put(priority.code(), priority));
        Stream.concat(profile.strategicObjectives().stream(), profile.mandatoryObjectives().stream())
                .map(GuidanceOfCycle::priority)
                .forEach(priority -> byCode.putIfAbsent(priority.code(), priority));
        return List.copyOf(byCode.values());
    }

    /** The priorities that the guidance in force itself sets: of the CTSS (ER-21), or the fundamental actions agreed (AB-29). */
    public List<SourcePriority> ofGuidance(String cycleKey) {
        var cycle = cycles.get(cycleKey);
        return guidance.priorities(cycle).stream()
                .map(item -> new SourcePriority(item.code(), item.text()))
                .toList();
    }

    private static SourcePriority priority(Entry entry) {
        return new SourcePriority(entry.code(), entry.title());
    }
}
