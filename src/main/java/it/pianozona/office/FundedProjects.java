/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office;

import it.pianozona.document.StoredFile;
import it.pianozona.document.StoredFiles;
import it.pianozona.office.Memberships.Actor;
import it.pianozona.record.LegalRecord;
import it.pianozona.record.SamePosts;
import it.pianozona.rule.Problems;
import it.pianozona.table.Column;
import it.pianozona.time.BusinessClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The funded projects of an office: opened with their lead, sheets of needs, monitoring, documents and report (TO-22..24, TO-32).
 * Rules: TO-23.
 */
@Service
public class FundedProjects {

    private static final int LONGEST = 200;
    private static final int LONGEST_TEXT = 4000;

    private final ProjectRows rows;
    private final OfficeTasks tasks;
    private final OfficeProfile profile;
    private final StoredFiles files;
    private final LegalRecord record;
    private final BusinessClock clock;
    private final SamePosts samePosts;

    FundedProjects(
            ProjectRows rows,
            OfficeTasks tasks,
            OfficeProfile profile,
            StoredFiles files,
            LegalRecord record,
            BusinessClock clock,
            SamePosts samePosts) {
        this.rows = rows;
        this.tasks = tasks;
        this.profile = profile;
        this.files = files;
        this.record = record;
        this.clock = clock;
        this.samePosts = samePosts;
    }

    /**
     * F-FABB.
     *
     * @param users people, 0 or more
     * @param amount euro
     */
    public record NeedsSheet(
            String fund,
            String need,
            int users,
            BigDecimal amount,
            @Column("period_from") LocalDate from,
            @Column("period_to") LocalDate to) {}

    /**
     * What is written about a project on a day.
     *
     * @param spent euro so far, for a monitoring
     */
    public record Entry(Kind kind, LocalDate day, String text, Optional<BigDecimal> spent) {

        /** What it is: monitoring (TO-24), or an action or result of the project (TO-32). */
        public enum Kind {
            MONITORING("monitoraggio"),
            ACTION("azione"),
            RESULT("risultato");

            private final String italian;

            Kind(String italian) {
                this.italian = italian;
            }

            public String italian() {
                return italian;
            }
        }
    }

    /** Opens a project: its lead gets the sheet of needs at once, and the report after the end. */
    @Transactional
    public FundedProject open(FundedProject project, Actor actor) {
        new Problems()
                .unless(isShort(project.title()), "«Titolo»: scrivilo, al massimo 200 caratteri.")
                .unless(isShort(project.funder()), "«Finanziatore»: scrivilo, al massimo 200 caratteri.")
                .unless(isShort(project.fund()), "«Fondo»: scrivilo, al massimo 200 caratteri.")
                .unless(
                        project.amount().signum() >= 0
                                && project.amount().stripTrailingZeros().scale() <= 2,
                        "«Importo»: scrivi un importo in euro non negativo, con al massimo due decimali: 0 se nessuno lo finanzia.")
                .unless(!project.to().isBefore(project.from()), "«Al»: non può precedere «Dal».")
                .unless(
                        tasks.people(project.area()).stream()
                                .anyMatch(one -> one.id().equals(project.lead())),
                        "«Responsabile di progetto»: scegli una persona dell'ufficio.")
                .refuse();
        samePosts.once(
                actor.personId(),
                "progetto",
                project.area(),
                project.title(),
                project.funder(),
                project.fund(),
                project.lead(),
                project.amount(),
                project.from(),
                project.to());
        rows.insert(project, actor.personId(), clock.today());
        record.append(
                new LegalRecord.Act(
                        project.area(), project.area(), actor.personId(), actor.office(), "Progetto finanziato aperto"),
                null,
                project);
        give(project, OfficeTask.Kind.NEEDS_SHEET, profile.in("office.setupDays", project.area()), actor);
        give(project, OfficeTask.Kind.PROJECT_REPORT, reportDue(project), actor);
        return project;
    }

    private LocalDate reportDue(FundedProject project) {
        var days = profile.settings(project.area()).days("office.reportDays");
        var end = project.to().isBefore(clock.today()) ? clock.today() : project.to();
        return end.plusDays(days);
    }

    private void give(FundedProject project, OfficeTask.Kind kind, LocalDate due, Actor actor) {
        tasks.give(
                new OfficeTasks.NewTask(
                        project.area(),
                        kind,
                        WorkType.FUNDED_PROJECTS,
                        "%s: %s".formatted(kind.italian(), project.title()),
                        project.lead(),
                        due,
                        Recurrence.NONE,
                        Optional.empty(),
                        Optional.of(project.id())),
                actor);
    }

    private static boolean isShort(String text) {
        return !text.isBlank() && text.length() <= LONGEST;
    }

    /** The projects of an area, latest first. */
    @Transactional(readOnly = true)
    public List<FundedProject> ofArea(String area) {
        return rows.ofArea(area);
    }

    @Transactional(readOnly = true)
    public Optional<FundedProject> find(UUID id) {
        return rows.find(id);
    }

    /** The sheets of needs of an area's projects, by project. */
    @Transactional(readOnly = true)
    public Map<UUID, List<NeedsSheet>> needs(String area) {
        return rows.needs(area);
    }

    /** What is written about an area's projects, by project, latest first. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Entry>> entries(String area) {
        return rows.entries(area);
    }

    /** The documents of an area's projects, by project. */
    @Transactional(readOnly = true)
    public Map<UUID, List<StoredFile>> files(String area) {
        var ids = rows.files(area);
        var known = files.of(ids.values().stream().flatMap(List::stream).toList()).stream()
                .collect(Collectors.toMap(StoredFile::id, file -> file));
        return ids.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().stream()
                .map(known::get)
                .toList()));
    }

    /** Adds a sheet of needs (F-FABB). */
    @Transactional
    public void add(UUID project, NeedsSheet sheet, String personId) {
        new Problems()
                .unless(isShort(sheet.fund()), "«Fondo»: scrivilo, al massimo 200 caratteri.")
                .unless(
                        !sheet.need().isBlank() && sheet.need().length() <= LONGEST_TEXT,
                        "«Fabbisogno»: scrivi il bisogno, al massimo 4000 caratteri.")
                .unless(sheet.users() >= 0, "«Utenti»: non può essere negativo.")
                .unless(
                        sheet.amount().signum() >= 0
                                && sheet.amount().stripTrailingZeros().scale() <= 2,
                        "«Importo»: scrivi un importo in euro non negativo, con al massimo due decimali.")
                .unless(!sheet.to().isBefore(sheet.from()), "«Al»: non può precedere «Dal».")
                .refuse();
        rows.insert(project, sheet, personId, clock.today());
    }

    /** Adds a monitoring, an action or a result. */
    @Transactional
    public void add(UUID project, Entry entry, String personId) {
        new Problems()
                .unless(
                        !entry.text().isBlank() && entry.text().length() <= LONGEST_TEXT,
                        "«Testo»: scrivilo, al massimo 4000 caratteri.")
                .unless(!entry.day().isAfter(clock.today()), "«Data»: è nel futuro; indica quando è avvenuto.")
                .unless(
                        entry.spent()
                                .map(spent -> spent.signum() >= 0
                                        && spent.stripTrailingZeros().scale() <= 2)
                                .orElse(true),
                        "«Speso finora»: scrivi un importo in euro non negativo, con al massimo due decimali.")
                .refuse();
        samePosts.once(personId, "voce di progetto", project, entry);
        rows.insert(project, entry, personId);
    }

    /** Keeps a document of the project. */
    @Transactional
    public void keep(UUID project, String name, byte[] bytes, String personId) {
        samePosts.once(personId, "documento di progetto", project, name, bytes);
        rows.attach(project, files.keepAct("Documento", name, bytes), personId);
    }
}
