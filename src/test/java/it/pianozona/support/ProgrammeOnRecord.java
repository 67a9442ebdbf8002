/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import it.pianozona.money.Instrument;
import it.pianozona.money.Money;
import it.pianozona.money.MoneyLine;
import it.pianozona.money.Stage;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.programme.Programme;
import it.pianozona.region.Fund;
import it.pianozona.support.TestAreas.TestArea;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The programme of a year on record with sheets and what they plan, whose process does not run. */
public final class ProgrammeOnRecord {

    private final JdbcClient jdbc;
    private final Money money;
    private final String cycleKey;
    private final int year;
    private final UUID id = UUID.randomUUID();
    private int sheets;

    private ProgrammeOnRecord(JdbcClient jdbc, Money money, String cycleKey, int year) {
        this.jdbc = jdbc;
        this.money = money;
        this.cycleKey = cycleKey;
        this.year = year;
    }

    /** A programme in that state. */
    public static ProgrammeOnRecord in(
            Programme.State state, JdbcClient jdbc, Money money, TestArea area, String cycleKey, int year) {
        var made = new ProgrammeOnRecord(jdbc, money, cycleKey, year);
        jdbc.sql(
                        """
                insert into programme (id, key, cycle, area, year, instrument, state, opened_by, opened_on, sheets_closed)
                values (:id, :key, :cycle, :area, :year, 'ANNUAL_PROGRAMME', 'COMMITMENTS', 'sistema', :on, true)
                """)
                .param("id", made.id)
                .param("key", made.key())
                .param("cycle", cycleKey)
                .param("area", area.code())
                .param("year", year)
                .param("on", LocalDate.of(year - 1, 10, 1))
                .update();
        return made.now(state);
    }

    public UUID id() {
        return id;
    }

    public String key() {
        return Programme.keyOf(cycleKey, year);
    }

    /** The programme goes on; approved it has its day. */
    public ProgrammeOnRecord now(Programme.State state) {
        var approved = state == Programme.State.APPROVED || state == Programme.State.PUBLISHED;
        jdbc.sql("update programme set state = :state, approved_on = :on where id = :id")
                .param("state", state.name())
                .param("on", approved ? LocalDate.of(year - 1, 12, 20) : null)
                .param("id", id)
                .update();
        return this;
    }

    /** A sheet that was taken into the programme, with the next number. */
    public UUID sheet(String title, PlanAreaKind area) {
        return sheet(title, area, null);
    }

    /** A sheet that goes on from one of the year before. */
    public UUID sheet(String title, PlanAreaKind area, UUID before) {
        var sheet = UUID.randomUUID();
        jdbc.sql(
                        """
                insert into programme_sheet (id, programme, number, title, kind, reason, sheet_before, priority, area, joint, social_owner,
                    health_owner, municipalities, service_code, service_target, leps, target, description, management, management_words,
                    policy, cup, cig, classification, risks, proposed_by, standing, answer, person, office, written_at)
                values (:id, :programme, :number, :title, 'NEW', '', :before, '', :area, '{}', '',
                    '', '{}', '', '', '', '', '', 'DIRECT', '', '', '', '', '', '', 'prova', 'ACCEPTED', '', 'prova', '', now())
                """)
                .param("id", sheet)
                .param("programme", id)
                .param("number", ++sheets)
                .param("title", title)
                .param("before", before)
                .param("area", area.name())
                .update();
        return sheet;
    }

    /** What a sheet plans out of a fund, and which body is to pay it. */
    public ProgrammeOnRecord planned(UUID sheet, String body, String fund, String amount) {
        return figure(sheet, body, fund, amount, Stage.PLANNED);
    }

    /** What a body has committed to a sheet. */
    public ProgrammeOnRecord committed(UUID sheet, String body, String fund, String amount) {
        return figure(sheet, body, fund, amount, Stage.COMMITTED);
    }

    private ProgrammeOnRecord figure(UUID sheet, String body, String fund, String amount, Stage stage) {
        money.put(
                new MoneyLine(
                        UUID.randomUUID(),
                        cycleKey,
                        Instrument.PROGRAMME,
                        key(),
                        Optional.of(sheet),
                        "SOCIAL",
                        Fund.of(fund),
                        Optional.empty(),
                        body,
                        year,
                        stage,
                        new BigDecimal(amount),
                        ""),
                "prova");
        return this;
    }
}
