/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle;

import it.pianozona.region.StepOwner;
import it.pianozona.table.Columns;
import it.pianozona.text.Italian;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a cycle waits for that a wider body does: its community profile (P3), its guidance (P4). Said wherever the cycle is shown. */
@Service
public class AwaitedSteps implements CycleWaits {

    private final Cycles cycles;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    AwaitedSteps(Cycles cycles, JdbcClient jdbc, BusinessClock clock) {
        this.cycles = cycles;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What is waited for.
     *
     * @param step {@code P3} or {@code P4}
     * @param territory code of the wider body's territory, for example {@code CTSS-PC}
     * @param whom its name, Italian
     */
    public record Wait(String step, String territory, String whom, LocalDate since) {

        /** For example "attende gli indirizzi di CTSS Piacenza, dal 02/01/2018". */
        public String words() {
            return "attende " + what();
        }

        /** For example "gli indirizzi di CTSS Piacenza, dal 02/01/2018". */
        public String what() {
            return "%s di %s, dal %s"
                    .formatted(
                            step.equals("P3") ? "il profilo di comunità" : "gli indirizzi", whom, Italian.day(since));
        }
    }

    /** The cycle begins to wait for a step; if it waited for it before, it waits since today. */
    @Transactional
    public void begin(String cycleKey, String step) {
        jdbc.sql(
                        """
                insert into cycle_wait (cycle, step, territory, since) values (?, ?, ?, ?)
                on conflict (cycle, step) do update set territory = excluded.territory, since = excluded.since, ended_on = null
                """)
                .params(cycleKey, step, ownerOf(cycleKey, step), clock.today())
                .update();
    }

    /** The cycle waits for the step no more: it is there, or the cycle has ended. */
    @Transactional
    public void end(String cycleKey, String step) {
        jdbc.sql("update cycle_wait set ended_on = ? where cycle = ? and step = ? and ended_on is null")
                .params(clock.today(), cycleKey, step)
                .update();
    }

    /** What the cycle waits for now. */
    @Transactional(readOnly = true)
    public Optional<Wait> of(String cycleKey) {
        return Optional.ofNullable(of(Set.of(cycleKey)).get(cycleKey));
    }

    /** Asked only for cycles whose calendar names such a step. */
    @Override
    @Transactional(readOnly = true)
    public Map<String, String> of(List<Standing> cycles) {
        var keys = cycles.stream()
                .filter(one -> one.steps().stream().anyMatch(step -> step.state() == CycleProgress.StepState.AWAITED))
                .map(one -> one.cycle().key())
                .toList();
        return of((Collection<String>) keys).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, wait -> "Il ciclo %s. La redazione comincia dopo."
                        .formatted(wait.getValue().words())));
    }

    /** By cycle, what it waits for now; a cycle that waits for nothing is absent. */
    @Transactional(readOnly = true)
    public Map<String, Wait> of(Collection<String> cycleKeys) {
        if (cycleKeys.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql(
                        """
                select w.cycle, w.step, w.territory, coalesce(t.name, 'un ente più ampio') as whom, w.since
                  from cycle_wait w left join territory t on t.code = w.territory
                 where w.cycle in (:cycles) and w.ended_on is null
                """)
                .param("cycles", cycleKeys)
                .query(Columns.of(Wait.class).by("cycle", String.class));
    }

    /** Code of the territory that does the step; empty text where the area has none of that kind. */
    private String ownerOf(String cycleKey, String step) {
        var steps = cycles.profileOf(cycleKey).steps();
        var owner =
                step.equals("P3") ? steps.profile().owner() : steps.guidance().owner();
        var area = cycles.areaOf(cycleKey);
        return owner == StepOwner.HEALTH_AUTHORITY
                ? area.healthAuthority()
                : area.conference().orElse("");
    }
}
