/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme;

import it.pianozona.cycle.Cycles;
import it.pianozona.cycle.PlanningCycle;
import it.pianozona.page.OnceARead;
import it.pianozona.programme.Programme.State;
import it.pianozona.record.LegalRecord;
import it.pianozona.region.RegionProfiles;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the programmes of the years of a plan in force, once each (requirement 3.10).
 * Rules: paa.start.
 */
@Service
public class Programmes {

    private static final String PROCESS = "programma-attuativo-annuale";
    private static final String SYSTEM = "sistema";

    private final ProgrammeRows rows;
    private final Cycles cycles;
    private final RegionProfiles profiles;
    private final RightsOnDate rights;
    private final Processes processes;
    private final BusinessClock clock;

    Programmes(
            ProgrammeRows rows,
            Cycles cycles,
            RegionProfiles profiles,
            RightsOnDate rights,
            Processes processes,
            BusinessClock clock) {
        this.rows = rows;
        this.cycles = cycles;
        this.profiles = profiles;
        this.rights = rights;
        this.processes = processes;
        this.clock = clock;
    }

    /**
     * A year and a cycle whose plan is in force in it, without a programme so far.
     *
     * @param profile id of the cycle's rules
     */
    public record Due(String cycleKey, int year, String profile) {}

    /** The programme with that id. */
    @Transactional(readOnly = true)
    public Programme get(UUID id) {
        return OnceARead.get("programme-" + id, () -> rows.find(id))
                .orElseThrow(() -> new IllegalArgumentException("no programme " + id));
    }

    /** The programme of a key such as {@code PON-2018-2020-2019}, if there is one. */
    @Transactional(readOnly = true)
    public Optional<Programme> find(String key) {
        return OnceARead.get("programme-" + key, () -> rows.find(key));
    }

    /** The programmes of a cycle, by year. */
    @Transactional(readOnly = true)
    public List<Programme> ofCycle(String cycleKey) {
        return rows.ofCycle(cycleKey);
    }

    /** Those of some areas that are still to be decided on. */
    @Transactional(readOnly = true)
    public List<Programme> openOf(Collection<String> areas) {
        return rows.openOf(areas);
    }

    /** The programme of the year before, if there is one that was approved. */
    @Transactional(readOnly = true)
    public Optional<Programme> before(Programme programme) {
        return find(Programme.keyOf(programme.cycleKey(), programme.year() - 1)).filter(Programme::isPublic);
    }

    /** Whether the area's region has an annual programme at all, and the person heads the planning office that opens one. */
    @Transactional(readOnly = true)
    public boolean mayOpen(String cycleKey, String personId) {
        var cycle = cycles.get(cycleKey);
        return cycles.profileOf(cycle).annualProgramme().isPresent() && isRunning(cycle) && heads(cycle, personId);
    }

    /** The plan is in force, or is from a day to come, and has not been followed by the next. */
    private boolean isRunning(PlanningCycle cycle) {
        return cycle.state() == PlanningCycle.State.IN_FORCE
                && cycle.met()
                        .inForceTo()
                        .filter(last -> last.isBefore(clock.today()))
                        .isEmpty();
    }

    private boolean heads(PlanningCycle cycle, String personId) {
        return rights.of(personId, clock.today())
                .officeIds()
                .contains(OfficeKind.PLAN_OFFICE_HEAD.officeId(cycle.area()));
    }

    /**
     * Opens the programme of a year before the calendar does.
     *
     * @throws RuleViolated if the region has none, the plan is not in force, the year is outside of it or over, there is one already, or
     *     the person does not head the planning office
     */
    @Transactional
    public Programme open(String cycleKey, int year, String personId) {
        var cycle = cycles.get(cycleKey);
        new Problems()
                .unless(
                        heads(cycle, personId),
                        "Il programma di un anno lo apre il responsabile dell'ufficio di piano; dal giorno del calendario si apre da sé.")
                .unless(
                        isRunning(cycle),
                        "Il piano %s non è in vigore: il programma dell'anno si fa su un piano in vigore."
                                .formatted(cycleKey))
                .unless(
                        year >= cycle.start().getYear() && year <= cycle.end().getYear(),
                        "«Anno»: il %d è fuori dal periodo del piano, dal %d al %d."
                                .formatted(
                                        year,
                                        cycle.start().getYear(),
                                        cycle.end().getYear()))
                .unless(year >= clock.today().getYear(), "«Anno»: il %d è finito.".formatted(year))
                .refuse();
        return open(cycle, year, personId, OfficeKind.PLAN_OFFICE_HEAD.officeId(cycle.area()))
                .orElseThrow(() ->
                        new RuleViolated("Il programma del %d c'è già: di ogni anno ce n'è uno solo.".formatted(year)));
    }

    /**
     * Opens by itself what is due on that plan: the plan has come into force.
     *
     * @return what was opened now; what was there already is left as it is
     */
    @Transactional
    public Optional<Programme> openFirst(String cycleKey) {
        var cycle = cycles.get(cycleKey);
        var year = Math.max(cycle.start().getYear(), clock.today().getYear());
        if (cycles.profileOf(cycleKey).annualProgramme().isEmpty()
                || year > cycle.end().getYear()) {
            return Optional.empty();
        }
        return open(cycle, year, SYSTEM, "");
    }

    /** The years for which the calendar opens a programme today, of all plans in force. */
    @Transactional(readOnly = true)
    public List<Due> due() {
        var today = clock.today();
        return rows.withoutProgramme(today.getYear(), today.getYear() + 1, today).stream()
                .filter(due -> isDue(due, today))
                .toList();
    }

    /** A cycle whose rules no file has any more keeps no other from its programme. */
    private boolean isDue(Due due, LocalDate today) {
        return profiles.find(due.profile())
                .filter(profile -> profile.annualProgramme().isPresent())
                .map(profile -> profile.settings().monthDay("paa.start").atYear(due.year() - 1))
                .filter(start -> !today.isBefore(start))
                .isPresent();
    }

    /** Opens what {@link #due} says; a second start of the same year does nothing. */
    @Transactional
    public void openDue(Due due) {
        open(cycles.get(due.cycleKey()), due.year(), SYSTEM, "");
    }

    private Optional<Programme> open(PlanningCycle cycle, int year, String personId, String office) {
        var instrument = cycles.profileOf(cycle)
                .annualProgramme()
                .orElseThrow(() -> new RuleViolated("La regione non prevede un programma annuale: non si apre nulla."));
        var programme = new Programme(
                UUID.randomUUID(),
                Programme.keyOf(cycle.key(), year),
                cycle.key(),
                cycle.area(),
                year,
                instrument,
                State.RESOURCES,
                personId,
                clock.today(),
                "",
                "",
                "",
                false,
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty());
        if (!rows.insert(programme)) {
            return Optional.empty();
        }
        processes.open(
                PROCESS,
                programme.key(),
                Map.of("programmeId", programme.id().toString(), "cycleKey", cycle.key()),
                new LegalRecord.Act(cycle.area(), programme.key(), personId, office, "Programma dell'anno aperto"),
                Map.of("anno", year));
        return Optional.of(programme);
    }
}
