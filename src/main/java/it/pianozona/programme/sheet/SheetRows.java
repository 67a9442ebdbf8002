/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.sheet;

import it.pianozona.measure.Measures;
import it.pianozona.plan.Written;
import it.pianozona.record.NextNumber;
import it.pianozona.table.Columns;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import it.pianozona.time.BusinessClock;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sheets in their tables; those of a programme are read in seven queries however many they are. */
@Component
class SheetRows {

    private final JdbcClient jdbc;
    private final Table<ProgrammeSheet> table;
    private final Table<Partner> partners;
    private final Table<StaffLine> staff;
    private final Table<Milestone> milestones;
    private final SheetMoney money;
    private final Measures measures;
    private final NextNumber numbers;
    private final BusinessClock clock;

    SheetRows(
            JdbcClient jdbc,
            Tables tables,
            SheetMoney money,
            Measures measures,
            NextNumber numbers,
            BusinessClock clock) {
        this.numbers = numbers;
        this.jdbc = jdbc;
        this.table = tables.part("programme_sheet", ProgrammeSheet.class);
        this.partners = tables.part("programme_sheet_partner", Partner.class, "sheet", "place");
        this.staff = tables.part("programme_sheet_staff", StaffLine.class, "sheet", "place");
        this.milestones = tables.part("programme_sheet_milestone", Milestone.class, "sheet", "place");
        this.money = money;
        this.measures = measures;
        this.clock = clock;
    }

    /** By number. */
    List<ProgrammeSheet> of(UUID programme) {
        return whole(table.list("where programme = ? order by number", programme));
    }

    Optional<ProgrammeSheet> find(UUID id) {
        return whole(table.list("where id = ?", id)).stream().findFirst();
    }

    Optional<ProgrammeSheet> find(UUID programme, int number) {
        return whole(table.list("where programme = ? and number = ?", programme, number)).stream()
                .findFirst();
    }

    private List<ProgrammeSheet> whole(List<ProgrammeSheet> sheets) {
        var ids = sheets.stream().map(ProgrammeSheet::id).toList();
        var partners = lines("programme_sheet_partner", Partner.class, ids);
        var staff = lines("programme_sheet_staff", StaffLine.class, ids);
        var milestones = lines("programme_sheet_milestone", Milestone.class, ids);
        var costs = money.of(ids);
        var results = measures.of(ids);
        return sheets.stream()
                .map(sheet -> sheet.with(new ProgrammeSheet.Parts(
                        partners.getOrDefault(sheet.id(), List.of()),
                        staff.getOrDefault(sheet.id(), List.of()),
                        milestones.getOrDefault(sheet.id(), List.of()),
                        costs.getOrDefault(sheet.id(), List.of()),
                        results.getOrDefault(sheet.id(), List.of()))))
                .toList();
    }

    private <R extends Record> Map<UUID, List<R>> lines(String name, Class<R> type, List<UUID> sheets) {
        return sheets.isEmpty()
                ? Map.of()
                : jdbc.sql("select * from " + name + " where sheet = any(:sheets) order by sheet, place")
                        .param("sheets", sheets.toArray(UUID[]::new))
                        .query(Columns.of(type).allBy("sheet", UUID.class));
    }

    /** Whether the programme has had any sheet. */
    boolean hasAny(UUID programme) {
        return jdbc.sql("select exists (select 1 from programme_sheet where programme = :programme)")
                .param("programme", programme)
                .query(Boolean.class)
                .single();
    }

    /** The number after the last one; who asks for the next waits until this transaction ends. */
    int next(UUID programme) {
        return numbers.of("programme_sheet", "programme", programme);
    }

    /** How many sheets of programmes come from an action of the plan. */
    long countOf(UUID action) {
        return jdbc.sql("select count(*) from programme_sheet where action = :action")
                .param("action", action)
                .query(Long.class)
                .single();
    }

    /** Whether a sheet of the year after goes on from it. */
    boolean isContinued(UUID id) {
        return jdbc.sql("select exists (select from programme_sheet where sheet_before = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void insert(ProgrammeSheet sheet, String person, String office) {
        table.insert(sheet, "person", person, "office", office, "written_at", clock.instant());
        writeParts(sheet);
    }

    void update(ProgrammeSheet sheet) {
        table.update(sheet);
        deleteParts(sheet.id());
        writeParts(sheet);
    }

    void delete(UUID id) {
        deleteParts(id);
        measures.remove(id);
        table.delete("where id = ?", id);
    }

    private void deleteParts(UUID id) {
        List.of(partners, staff, milestones).forEach(part -> part.delete("where sheet = ?", id));
    }

    private void writeParts(ProgrammeSheet sheet) {
        insert(sheet.id(), partners, sheet.parts().partners());
        insert(sheet.id(), staff, sheet.parts().staff());
        insert(sheet.id(), milestones, sheet.parts().milestones());
        measures.write(sheet.id(), sheet.parts().results());
    }

    private static <R extends Record> void insert(UUID sheet, Table<R> table, List<R> lines) {
        for (int place = 0; place < lines.size(); place++) {
            table.insert(lines.get(place), "sheet", sheet, "place", place);
        }
    }

    /** Who last wrote each sheet of a programme. */
    Map<UUID, Written> written(UUID programme) {
        return jdbc.sql("select id, version, person, written_at from programme_sheet where programme = :programme")
                .param("programme", programme)
                .query(Columns.of(Written.class).by("id", UUID.class));
    }

    /** Counts the version up, if it is still the one that the person had before them. */
    boolean advance(UUID id, int seen, String person, String office) {
        return jdbc.sql(
                                """
                        update programme_sheet set version = version + 1, person = :person, office = :office, written_at = :at
                         where id = :id and version = :seen
                        """)
                        .param("person", person)
                        .param("office", office)
                        .param("at", Timestamp.from(clock.instant()))
                        .param("id", id)
                        .param("seen", seen)
                        .update()
                > 0;
    }

    void answer(UUID id, ProgrammeSheet.Proposal proposal) {
        table.set(id, "standing", proposal.standing(), "answer", proposal.answer());
    }
}
