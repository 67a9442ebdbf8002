/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment;

import it.pianozona.appointment.AppointmentCase.State;
import it.pianozona.office.AssignmentForm;
import it.pianozona.office.MemberTitle;
import it.pianozona.office.OfficeFunction;
import it.pianozona.proceeding.CaseTable;
import it.pianozona.record.NextNumber;
import it.pianozona.territory.HolderKind;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of appointments. */
@Component
class AppointmentRows {

    private static final CaseTable<State> CASES = new CaseTable<>("appointment", "key", "Il cambio", State.class);

    private final JdbcClient jdbc;
    private final NextNumber numbers;

    AppointmentRows(JdbcClient jdbc, NextNumber numbers) {
        this.jdbc = jdbc;
        this.numbers = numbers;
    }

    /** Two who change the same office or body wait for each other. */
    void lock(String target) {
        numbers.lock("appointment", target);
    }

    /** Two who decide about the same appointment wait for each other. */
    void lockOne(String key) {
        jdbc.sql("select key from appointment where key = :key for update")
                .param("key", key)
                .query(String.class)
                .single();
    }

    /** @return the key of the new one; the target is locked */
    String open(String territory, String target, String forOffice, String personId, LocalDate today) {
        return jdbc.sql(
                        """
                        insert into appointment (key, territory, target, number, for_office, opened_by, opened_on, state)
                        values (:target || '-INC-' || :number, :territory, :target, :number, :forOffice, :person, :today, 'OPEN')
                        returning key""")
                .param("number", numbers.of("appointment", "target", target))
                .param("territory", territory)
                .param("target", target)
                .param("forOffice", forOffice)
                .param("person", personId)
                .param("today", today)
                .query(String.class)
                .single();
    }

    Optional<AppointmentCase> find(String key) {
        return jdbc.sql("select * from appointment where key = :key")
                .param("key", key)
                .query(AppointmentRows::row)
                .optional();
    }

    List<AppointmentCase> ofTerritory(String territory, int limit) {
        return jdbc.sql(
                        """
                        select * from appointment where territory = :territory
                         order by state in ('OPEN', 'AWAITING', 'CONFIRMING') desc, opened_on desc, target, number desc limit :limit""")
                .param("territory", territory)
                .param("limit", limit)
                .query(AppointmentRows::row)
                .list();
    }

    /** Of one office or body, the latest first. */
    List<AppointmentCase> ofTarget(String target) {
        return jdbc.sql("select * from appointment where target = :target order by number desc")
                .param("target", target)
                .query(AppointmentRows::row)
                .list();
    }

    void decide(String key, AppointmentDraft draft, String personId) {
        jdbc.sql(
                        """
                        update appointment set decided_by = :by, action = :action, person = :person, kind = :kind, title = :title,
                               institution = :institution, role = :role, functions = :functions, area = :area, share = :share,
                               assignment_form = :form, act = :act, valid_from = :from, valid_to = :to, replaces = :replaces
                         where key = :key""")
                .param("by", personId)
                .param("action", draft.action().name())
                .param("person", nullIfEmpty(draft.person()))
                .param("kind", draft.kind().map(Enum::name).orElse(null))
                .param("title", draft.title().map(Enum::name).orElse(""))
                .param("institution", draft.institution())
                .param("role", draft.role())
                .param("functions", draft.functions().stream().map(Enum::name).toArray(String[]::new))
                .param("area", draft.area())
                .param("share", draft.share().orElse(null))
                .param("form", draft.assignment().map(Enum::name).orElse(null))
                .param("act", draft.act())
                .param("from", draft.from().orElse(null))
                .param("to", draft.to().orElse(null))
                .param("replaces", draft.replaces())
                .param("key", key)
                .update();
    }

    void await(String key, UUID designation) {
        CASES.move(jdbc, key, State.AWAITING)
                .with("designation = ?", designation)
                .now();
    }

    void confirming(String key) {
        CASES.move(jdbc, key, State.CONFIRMING).now();
    }

    /** False if it waits for nobody any more. */
    boolean confirm(String key, String personId, LocalDate day) {
        return jdbc.sql(
                                """
                                update appointment set confirmed_by = :person, confirmed_on = :day
                                 where key = :key and state in ('AWAITING', 'CONFIRMING') and confirmed_by is null""")
                        .param("person", personId)
                        .param("day", day)
                        .param("key", key)
                        .update()
                > 0;
    }

    void close(String key, State state, String note, LocalDate day) {
        CASES.move(jdbc, key, state).with("note = ?, closed_on = ?", note, day).now();
    }

    private static String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    private static AppointmentCase row(ResultSet row, int n) throws SQLException {
        return new AppointmentCase(
                row.getString("key"),
                row.getString("territory"),
                row.getString("target"),
                row.getString("for_office"),
                row.getString("opened_by"),
                row.getObject("opened_on", LocalDate.class),
                State.valueOf(row.getString("state")),
                draft(row),
                Optional.ofNullable(row.getObject("designation", UUID.class)),
                row.getString("note"),
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)),
                Optional.ofNullable(row.getString("decided_by")),
                Optional.ofNullable(row.getString("confirmed_by")));
    }

    private static Optional<AppointmentDraft> draft(ResultSet row) throws SQLException {
        if (row.getString("action") == null) {
            return Optional.empty();
        }
        return Optional.of(new AppointmentDraft(
                AppointmentAction.valueOf(row.getString("action")),
                Optional.ofNullable(row.getString("person")).orElse(""),
                Optional.ofNullable(row.getString("kind")).map(HolderKind::valueOf),
                Optional.of(row.getString("title"))
                        .filter(title -> !title.isEmpty())
                        .map(MemberTitle::valueOf),
                row.getString("institution"),
                row.getString("role"),
                Arrays.stream((String[]) row.getArray("functions").getArray())
                        .map(OfficeFunction::valueOf)
                        .toList(),
                row.getString("area"),
                Optional.ofNullable(row.getObject("share", BigDecimal.class)),
                Optional.ofNullable(row.getString("assignment_form")).map(AssignmentForm::valueOf),
                row.getString("act"),
                Optional.ofNullable(row.getObject("valid_from", LocalDate.class)),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
                Optional.ofNullable(row.getString("replaces")).orElse("")));
    }
}
