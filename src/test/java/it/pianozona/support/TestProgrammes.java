/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import it.pianozona.programme.Programme;
import it.pianozona.programme.Programmes;
import it.pianozona.programme.sheet.ProgrammeSheets;
import it.pianozona.programme.sheet.SheetField;
import it.pianozona.programme.sheet.SheetFrames;
import it.pianozona.programme.sheet.SheetReading;
import it.pianozona.programme.sheet.SheetWriting;
import it.pianozona.rule.Problems;
import it.pianozona.support.TestAreas.TestArea;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Programmes on record whose process does not run, for tests of one part alone. */
@TestComponent
public class TestProgrammes {

    private final JdbcClient jdbc;
    private final Programmes programmes;
    private final ProgrammeSheets sheets;
    private final SheetFrames frames;
    private final SheetWriting writing;

    TestProgrammes(
            JdbcClient jdbc, Programmes programmes, ProgrammeSheets sheets, SheetFrames frames, SheetWriting writing) {
        this.jdbc = jdbc;
        this.programmes = programmes;
        this.sheets = sheets;
        this.frames = frames;
        this.writing = writing;
    }

    /** What the plan does not say of the sheets of a programme is written in each: users, description, where the national fund stands. */
    public void completeSheets(UUID programmeId, String person) {
        var frame = frames.of(programmes.get(programmeId));
        for (var sheet : sheets.of(programmeId)) {
            var problems = new Problems();
            var complete = SheetReading.of(
                    sheet,
                    frame,
                    Map.of(
                            SheetField.USERS, "140",
                            SheetField.DESCRIPTION, "Pasti e cura a domicilio.",
                            SheetField.FNPS_ROW, "HOME",
                            SheetField.FNPS_COLUMN, "DISABILITY"),
                    problems);
            problems.refuse();
            var version = sheets.written(programmeId).get(sheet.id()).version();
            writing.change(programmeId, complete, version, person, Optional.empty());
        }
    }

    /** The programme of a year, where it stands. */
    public Programme in(TestArea area, String cycleKey, int year, Programme.State state) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                insert into programme (id, key, cycle, area, year, instrument, state, opened_by, opened_on, sheets_closed)
                values (:id, :key, :cycle, :area, :year, 'ANNUAL_PROGRAMME', :state, 'sistema', :on, false)
                """)
                .param("id", id)
                .param("key", Programme.keyOf(cycleKey, year))
                .param("cycle", cycleKey)
                .param("area", area.code())
                .param("year", year)
                .param("state", state.name())
                .param("on", LocalDate.of(year - 1, 11, 1))
                .update();
        return programmes.get(id);
    }

    /** The programme goes on to another state; an approved one has its day. */
    public Programme move(Programme programme, Programme.State state) {
        jdbc.sql("update programme set state = :state, approved_on = :on where id = :id")
                .param("state", state.name())
                .param(
                        "on",
                        state == Programme.State.APPROVED || state == Programme.State.PUBLISHED
                                ? LocalDate.of(programme.year() - 1, 12, 20)
                                : null)
                .param("id", programme.id())
                .update();
        return programmes.get(programme.id());
    }
}
