/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company;

import it.pianozona.company.Mandate.State;
import it.pianozona.record.LegalRecord;
import it.pianozona.record.NextNumber;
import it.pianozona.region.RegionProfiles;
import it.pianozona.region.Settings;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.Territory;
import it.pianozona.territory.TerritoryKind;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mandates of Directors General are opened, changed and come to their end; each runs the plans of its health authority. */
@Service
public class Mandates {

    /** Key of the model. */
    static final String PROCESS = "piano-aziendale";

    private final MandateRows rows;
    private final ObjectiveRows objectives;
    private final YearRows years;
    private final CompanyOffices offices;
    private final CompanyNotices notices;
    private final ProgrammesApproved programmes;
    private final PlanningAreas areas;
    private final RegionProfiles profiles;
    private final NextNumber numbers;
    private final Processes processes;
    private final LegalRecord record;
    private final BusinessClock clock;

    Mandates(
            MandateRows rows,
            ObjectiveRows objectives,
            YearRows years,
            CompanyOffices offices,
            CompanyNotices notices,
            ProgrammesApproved programmes,
            PlanningAreas areas,
            RegionProfiles profiles,
            NextNumber numbers,
            Processes processes,
            LegalRecord record,
            BusinessClock clock) {
        this.rows = rows;
        this.objectives = objectives;
        this.years = years;
        this.offices = offices;
        this.notices = notices;
        this.programmes = programmes;
        this.areas = areas;
        this.profiles = profiles;
        this.numbers = numbers;
        this.processes = processes;
        this.record = record;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Mandate> find(String key) {
        return rows.find(key);
    }

    /** Like {@link #find}, for a key that a process carries. */
    @Transactional(readOnly = true)
    public Mandate get(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("no mandate " + key));
    }

    /** Those of an authority, the latest first. */
    @Transactional(readOnly = true)
    public List<Mandate> of(String authority) {
        return rows.of(authority);
    }

    /** What the Director General is asked to reach. */
    @Transactional(readOnly = true)
    public List<MandateGoal> goals(String key) {
        return rows.goals(key);
    }

    /** The rules of the authority's region that hold on that day. */
    @Transactional(readOnly = true)
    public Settings settings(String authority, LocalDate day) {
        return profiles.settingsOn(territory(authority).region(), day);
    }

    private Territory territory(String authority) {
        return areas.territory(authority)
                .filter(one -> one.kind() == TerritoryKind.HEALTH_AUTHORITY)
                .orElseThrow(() -> new RuleViolated("«Azienda»: scegli un'azienda sanitaria."));
    }

    private record Written(Mandate mandate, List<MandateGoal> goals) {}

    /**
     * Opens a mandate: its PAL is drafted from now on. One that runs is closed by it.
     *
     * @return its key
     * @throws RuleViolated naming all that is wrong, or if nobody is in the direction of the authority
     */
    @Transactional
    public String open(String authority, MandateDraft draft, CompanyAuthor author) {
        territory(authority);
        var key = numbers.key("company_mandate", "key", authority + "-MAND");
        if (!offices.hasDirection(authority)) {
            throw new RuleViolated(
                    "«Azienda»: la sua direzione non ha titolari e nessuno potrebbe scrivere il piano. Falli nominare in «Incarichi», poi apri il mandato.");
        }
        var days = check(authority, draft, "");
        running(authority).ifPresent(before -> giveWay(before, days.from(), author));
        var mandate = new Mandate(
                key,
                authority,
                draft.director().strip(),
                days.from(),
                days.to(),
                State.DRAFTING,
                author.personId(),
                author.office(),
                clock.today(),
                "",
                "",
                Optional.empty(),
                "",
                Optional.empty(),
                "");
        rows.insert(mandate);
        rows.write(key, draft.goals());
        processes.open(
                PROCESS,
                key,
                Map.of("mandateKey", key),
                mandate.entry(author, "Mandato aperto"),
                new Written(mandate, draft.goals()));
        notices.opened(mandate);
        notices.vacant(mandate, key);
        programmes.tell(key);
        return key;
    }

    private MandateRules.Days check(String authority, MandateDraft draft, String itself) {
        var others = rows.of(authority).stream()
                .filter(one -> one.state() != State.WITHDRAWN && !one.key().equals(itself))
                .toList();
        var day = draft.from().orElse(clock.today());
        return new MandateRules(settings(authority, day).period("mandate"), others).check(draft);
    }

    private Optional<Mandate> running(String authority) {
        return rows.of(authority).stream().filter(Mandate::isRunning).findFirst();
    }

    /** The mandate before gives way to the next: its last day is the one before at the latest. */
    private void giveWay(Mandate before, LocalDate next, CompanyAuthor author) {
        var isCut = !next.isAfter(before.to());
        end(
                before,
                isCut ? State.CUT_SHORT : State.ENDED,
                isCut ? next.minusDays(1) : before.to(),
                "Comincia il mandato successivo.",
                author);
        processes.tell("CompanyMandateEnded", before.key());
    }

    /**
     * Changes days, name and goals while the PAL is drafted.
     *
     * @throws RuleViolated naming all that is wrong, or if the PAL is closed
     */
    @Transactional
    public void change(String key, MandateDraft draft, CompanyAuthor author) {
        var before = rows.lock(key).orElseThrow();
        if (!before.isEditable()) {
            throw new RuleViolated(
                    "Il mandato è «%s» e non si modifica più: si modifica finché il PAL aziendale è in redazione."
                            .formatted(before.state().italian()));
        }
        var days = check(before.authority(), draft, key);
        var written = new Mandate(
                key,
                before.authority(),
                draft.director().strip(),
                days.from(),
                days.to(),
                before.state(),
                before.openedBy(),
                before.openedOffice(),
                before.openedOn(),
                before.draftedBy(),
                before.act(),
                before.actDate(),
                before.returned(),
                before.closedOn(),
                before.reason());
        requireObjectivesWithin(written);
        var goals = rows.goals(key);
        rows.update(written);
        rows.write(key, draft.goals());
        record.append(
                written.entry(author, "Mandato modificato"),
                new Written(before, goals),
                new Written(written, draft.goals()));
        processes.retime(PROCESS, key, "Event_MandateEnd");
    }

    private void requireObjectivesWithin(Mandate mandate) {
        objectives.of(mandate.key()).stream()
                .filter(one -> !mandate.years().contains(one.firstYear())
                        || !mandate.years().contains(one.lastYear()))
                .findFirst()
                .ifPresent(one -> {
                    throw new RuleViolated(
                            "«Al»: l'obiettivo «%s» vale per gli anni %s, fuori da questi giorni. Correggi prima i suoi anni."
                                    .formatted(one.title(), one.period()));
                });
    }

    /**
     * Ends a mandate before its last day: withdrawn while its PAL is not adopted, cut short afterwards.
     *
     * @param reason at least twenty characters
     * @throws RuleViolated if there is no reason, or the mandate has ended
     */
    @Transactional
    public void close(String key, String reason, CompanyAuthor author) {
        if (reason.strip().length() < 20 || reason.length() > 2000) {
            throw new RuleViolated("«Motivo»: scrivi perché il mandato si chiude, da 20 a 2000 caratteri.");
        }
        var before = rows.lock(key).orElseThrow();
        var today = clock.today();
        var to = before.isAdopted() && today.isBefore(before.to()) && !today.isBefore(before.from())
                ? today
                : before.to();
        end(before, before.isAdopted() ? State.CUT_SHORT : State.WITHDRAWN, to, reason.strip(), author);
        processes.tell("CompanyMandateEnded", key);
    }

    /** The last day of the mandate has passed; what was not adopted by then is dropped. */
    @Transactional
    public void conclude(String key) {
        end(get(key), State.ENDED, get(key).to(), "L'ultimo giorno è passato.", CompanyAuthor.PRODUCT);
    }

    private void end(Mandate before, State state, LocalDate to, String reason, CompanyAuthor author) {
        rows.move(before.key(), state)
                .with("closed_on = ?, valid_to = ?, reason = ?", clock.today(), to, reason)
                .now();
        years.dropOpen(before.key());
        var after = get(before.key());
        record.append(before.entry(author, "Mandato: " + state.italian()), before, after);
        notices.ended(after, reason);
    }
}
