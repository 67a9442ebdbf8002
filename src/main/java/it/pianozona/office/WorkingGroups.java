/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import it.pianozona.office.Memberships.Actor;
import it.pianozona.record.LegalRecord;
import it.pianozona.record.SamePosts;
import it.pianozona.rule.Problems;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.Office;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.TerritoryKind;
import it.pianozona.text.Italian;
import it.pianozona.time.BusinessClock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The groups and tables of an area or conference: opened, staffed by category, closed (F-GRUPPO, ER-39..54).
 * Rules: ER-28.
 */
@Service
public class WorkingGroups {

    private static final int LONGEST = 200;

    private static final Map<GroupKind, Set<OfficeKind>> OFFICES = Map.of(
            GroupKind.TARGET_GROUP, Set.of(OfficeKind.TECHNICAL_GROUPS),
            GroupKind.THEMATIC_TABLE, Set.of(OfficeKind.THEMATIC_TABLE),
            GroupKind.PLAN_GROUP, Set.of(OfficeKind.PLAN_GROUP),
            GroupKind.INTERDISTRICT_TABLE, Set.of(OfficeKind.INTERDISTRICT_TABLE));

    private final WorkingGroupRows rows;
    private final Memberships memberships;
    private final CompositionTemplates templates;
    private final OfficeProfile profile;
    private final PlanningAreas areas;
    private final Offices offices;
    private final LegalRecord record;
    private final BusinessClock clock;
    private final SamePosts samePosts;

    WorkingGroups(
            WorkingGroupRows rows,
            Memberships memberships,
            CompositionTemplates templates,
            OfficeProfile profile,
            PlanningAreas areas,
            Offices offices,
            LegalRecord record,
            BusinessClock clock,
            SamePosts samePosts) {
        this.rows = rows;
        this.memberships = memberships;
        this.templates = templates;
        this.profile = profile;
        this.areas = areas;
        this.offices = offices;
        this.record = record;
        this.clock = clock;
        this.samePosts = samePosts;
    }

    /**
     * A group to be opened.
     *
     * @param template code of its composition
     * @param title empty for the template's own
     * @param office the engine's office whose tasks its members get; empty for none
     */
    public record Opening(
            String territory,
            String template,
            String title,
            String office,
            String act,
            LocalDate from,
            Optional<LocalDate> to) {}

    /** The compositions that groups of a territory can have: those of an area, or the interdistrict table of a conference. */
    @Transactional(readOnly = true)
    public List<CompositionTemplate> templates(String territory) {
        var kinds = isConference(territory)
                ? Stream.of(GroupKind.INTERDISTRICT_TABLE)
                : Stream.of(GroupKind.TARGET_GROUP, GroupKind.THEMATIC_TABLE, GroupKind.PLAN_GROUP);
        var region = profile.regionOf(territory);
        return kinds.flatMap(kind -> templates.ofGroups(region, kind, clock.today()).stream())
                .toList();
    }

    /** The engine's offices that groups of a territory can work through. */
    @Transactional(readOnly = true)
    public List<Office> offices(String territory) {
        return offices.ofTerritory(territory, clock.today()).stream()
                .filter(office -> OFFICES.values().stream().anyMatch(kinds -> kinds.contains(office.kind())))
                .toList();
    }

    /** The districts for each of which one person sits in the interdistrict table, name by code; none elsewhere. */
    @Transactional(readOnly = true)
    public Map<String, String> districts(WorkingGroup group) {
        var districts = new LinkedHashMap<String, String>();
        if (group.kind() == GroupKind.INTERDISTRICT_TABLE) {
            areas.areasOf(group.territory(), clock.today())
                    .forEach(code -> areas.territory(code).ifPresent(area -> districts.put(code, area.name())));
        }
        return districts;
    }

    /** The groups of a territory, those that are over last. */
    @Transactional(readOnly = true)
    public List<WorkingGroup> of(String territory) {
        return rows.of(territory);
    }

    @Transactional(readOnly = true)
    public Optional<WorkingGroup> find(String territory, UUID id) {
        return of(territory).stream().filter(group -> group.id().equals(id)).findFirst();
    }

    /** The group's people on a day held against its template, and the districts against the people. */
    @Transactional(readOnly = true)
    public Composition composition(WorkingGroup group, LocalDate day) {
        return composition(group, templates.get(group.template()), memberships.ofGroup(group.id()), day);
    }

    /** The same for every group of a territory, by group. */
    @Transactional(readOnly = true)
    public Map<UUID, Composition> compositions(String territory, LocalDate day) {
        var all = templates.byCode();
        var people = memberships.ofGroups(territory);
        var compositions = new LinkedHashMap<UUID, Composition>();
        of(territory)
                .forEach(group -> compositions.put(
                        group.id(),
                        composition(
                                group, all.get(group.template()), people.getOrDefault(group.id(), List.of()), day)));
        return compositions;
    }

    private Composition composition(
            WorkingGroup group, CompositionTemplate template, List<OfficeMember> people, LocalDate day) {
        var members = people.stream().filter(one -> one.holdsOn(day)).toList();
        var composition = Composition.of(template, members);
        return group.kind() == GroupKind.INTERDISTRICT_TABLE
                ? composition.with(Districts.remarks(districts(group), members))
                : composition;
    }

    /** Opens a group. */
    @Transactional
    public WorkingGroup open(Opening opening, Actor actor) {
        var template = templates(opening.territory()).stream()
                .filter(one -> one.code().equals(opening.template()))
                .findFirst()
                .orElseThrow(() -> new RuleViolated("«Gruppo o tavolo»: scegli dall'elenco."));
        var kind = GroupKind.valueOf(template.kind());
        new Problems()
                .unless(opening.title().length() <= LONGEST, "«Titolo»: al massimo 200 caratteri.")
                .unless(
                        !opening.act().isBlank() && opening.act().length() <= LONGEST,
                        "«Atto»: scrivi gli estremi, al massimo 200 caratteri.")
                .unless(
                        opening.to().map(last -> !last.isBefore(opening.from())).orElse(true),
                        "«Al»: non può precedere «Dal».")
                .unless(
                        opening.office().isEmpty()
                                || offices(opening.territory()).stream()
                                        .filter(office -> OFFICES.get(kind).contains(office.kind()))
                                        .anyMatch(office -> office.id().equals(opening.office())),
                        "«Ufficio che ne riceve i compiti»: scegli un ufficio dello stesso tipo, o nessuno.")
                .unless(
                        kind != GroupKind.INTERDISTRICT_TABLE
                                || of(opening.territory()).stream().allMatch(one -> one.isOverOn(opening.from())),
                        "«Gruppo o tavolo»: il tavolo interdistrettuale esiste già.")
                .refuse();
        samePosts.once(actor.personId(), "gruppo", opening);
        var group = new WorkingGroup(
                UUID.randomUUID(),
                opening.territory(),
                template.code(),
                kind,
                opening.title().isBlank() ? template.title() : opening.title().strip(),
                opening.office(),
                opening.act().strip(),
                opening.from(),
                opening.to());
        rows.insert(group);
        append(group, actor, "Gruppo costituito", group);
        return group;
    }

    /** Appoints a person; in the interdistrict table one for each district and no more (ER-31). */
    @Transactional
    public void appoint(WorkingGroup group, OfficeMember member, Actor actor) {
        if (group.kind() == GroupKind.INTERDISTRICT_TABLE && member.side() == BodySide.MUNICIPALITIES) {
            rows.lock(group.id());
            Districts.require(districts(group), memberships.ofGroup(group.id()), member);
        }
        if (member.from().isBefore(group.from()) || group.isOverOn(member.from())) {
            throw new RuleViolated("«Dal»: indica un giorno in cui il gruppo lavora.");
        }
        memberships.appoint(group, member, actor);
    }

    /** Closes a group after a day. */
    @Transactional
    public void end(WorkingGroup group, LocalDate lastDay, Actor actor) {
        if (lastDay.isBefore(clock.today()) || lastDay.isBefore(group.from()) || group.isOverOn(lastDay)) {
            throw new RuleViolated("«Ultimo giorno»: indica oggi o un giorno futuro in cui il gruppo lavora ancora.");
        }
        memberships.ofGroup(group.id()).stream()
                .filter(one -> one.holdsOn(lastDay))
                .filter(one -> one.to().map(last -> last.isAfter(lastDay)).orElse(true))
                .forEach(one -> memberships.end(group, one.id(), lastDay, actor));
        rows.end(group.id(), lastDay);
        append(group, actor, "Gruppo chiuso dal " + Italian.day(lastDay), null);
    }

    private boolean isConference(String territory) {
        return areas.territory(territory)
                .filter(found -> found.kind() == TerritoryKind.CONFERENCE)
                .isPresent();
    }

    private void append(WorkingGroup group, Actor actor, String act, Object after) {
        record.append(
                new LegalRecord.Act(
                        group.territory(),
                        group.territory(),
                        actor.personId(),
                        actor.office(),
                        act + ": " + group.title()),
                null,
                after);
    }
}
