/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import it.pianozona.agreement.Agreement;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.time.BusinessClock;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An agreement as its tables hold it in the middle of its way, for tests of what people read of it. */
public record AgreementOnRecord(JdbcClient jdbc, BusinessClock clock, String cycle) {

    /** An agreement in drafting; the mayors of the area and its health authority are to sign. */
    public static AgreementOnRecord drafted(JdbcClient jdbc, BusinessClock clock, TestArea area, String cycle) {
        var record = new AgreementOnRecord(jdbc, clock, cycle);
        jdbc.sql(
                        """
                insert into agreement (id, cycle, area, round, remark_rounds, state, object, promoter, planning_variation,
                    state_bodies, supra_district, condition_units, condition_access, condition_traits, opened_on)
                values (:id, :cycle, :area, 1, 0, 'DRAFT', 'Attuazione del Piano di Zona', :promoter, false, false, false, '',
                    '', '', :today)
                """)
                .param("id", UUID.randomUUID())
                .param("cycle", cycle)
                .param("area", area.code())
                .param("promoter", area.mayors().get(0))
                .param("today", clock.today())
                .update();
        for (var office : area.mayors()) {
            record.party(office, "SIGNATORY", "Comune di prova " + istat(office), istat(office));
        }
        return record;
    }

    private static String istat(String office) {
        return office.substring("sindaco-".length());
    }

    /** One more party. */
    public AgreementOnRecord party(String office, String kind, String name, String istat) {
        return run(
                """
                insert into agreement_party (agreement, office, kind, name, istat, position)
                select id, ?, ?, ?, ?, (select count(*) from agreement_party p where p.agreement = a.id) from agreement a
                where cycle = ?
                """,
                office,
                kind,
                name,
                istat,
                cycle);
    }

    /** Gives the parties of the mayors other names, as people would read them. */
    public AgreementOnRecord called(List<String> offices, String... names) {
        for (int index = 0; index < names.length; index++) {
            run(
                    "update agreement_party set name = ? where office = ? and agreement = " + ID,
                    names[index],
                    offices.get(index),
                    cycle);
        }
        return this;
    }

    public AgreementOnRecord state(Agreement.State state) {
        return run("update agreement set state = ? where cycle = ?", state.name(), cycle);
    }

    public AgreementOnRecord leaves(String office, String reason) {
        return run(
                "update agreement_party set left_round = 1, left_on = ?, left_reason = ? where office = ? and agreement = "
                        + ID,
                clock.today(),
                reason,
                office,
                cycle);
    }

    public AgreementOnRecord convened(LocalDate day, String minutes) {
        return run(
                "insert into agreement_conference select id, 1, 1, ?, 'Sala consiliare', 'Esame dello schema', ? from agreement where cycle = ?",
                Timestamp.valueOf(day.atTime(10, 0)),
                minutes,
                cycle);
    }

    public AgreementOnRecord consents(String office, String word, String remarks, LocalDate day) {
        return run(
                "insert into agreement_consent select id, 1, ?, ?, ?, 'prova', '', ? from agreement where cycle = ?",
                office,
                word,
                remarks,
                day,
                cycle);
    }

    public AgreementOnRecord acts(String office, String outcome, LocalDate day) {
        return run(
                "insert into agreement_authorisation select id, 1, ?, 'GIUNTA', '12', ?, ?, '', null, 'prova', '', ? from agreement where cycle = ?",
                office,
                day,
                outcome,
                day,
                cycle);
    }

    /** The document to sign is issued on that day. */
    public AgreementOnRecord issued(UUID file, String sha256, LocalDate day) {
        return run(
                "insert into agreement_issue select id, 1, cycle || '/ADP/1', ?, ?, ?, ? from agreement where cycle = ?",
                file,
                sha256,
                UUID.randomUUID(),
                day,
                cycle);
    }

    /** A signed file arrives now. */
    public UUID uploads(String office, String state, UUID file, String words) {
        var upload = UUID.randomUUID();
        run(
                """
                insert into signed_file (id, subject, round, office, person, check_id, file, sha256, file_name, state, words, tax_code, uploaded_at)
                select ?, id, 1, ?, 'prova', ?, ?, repeat('a', 64), 'accordo-firmato.pdf', ?, ?, '', ? from agreement where cycle = ?
                """,
                upload,
                office,
                UUID.randomUUID(),
                file,
                state,
                words,
                Timestamp.from(clock.instant()),
                cycle);
        return upload;
    }

    public AgreementOnRecord signs(String office, String person, UUID upload, LocalDate day) {
        return run(
                "insert into agreement_signature select id, 1, ?, 'SIGNED', ?, '', ?, '', ? from agreement where cycle = ?",
                office,
                upload,
                person,
                day,
                cycle);
    }

    public AgreementOnRecord mustRatify(String office, LocalDate lastDay) {
        return run(
                "insert into agreement_ratification select id, 1, ?, ?, null, null, null from agreement where cycle = ?",
                office,
                lastDay,
                cycle);
    }

    /** The cycle's plan is approved and frozen. */
    public AgreementOnRecord planApproved() {
        return run(
                """
                insert into frozen_document (id, kind, territory, business_key, version, number, title, frozen_on, sha256, data)
                select ?, 'PDZ', area, cycle, 1, cycle || '/PDZ/1', 'Piano di Zona', ?, repeat('d', 64), '{}' from agreement
                where cycle = ?
                """,
                UUID.randomUUID(),
                clock.today(),
                cycle);
    }

    /** An action of the plan with that title. */
    public UUID action(String title) {
        var objective = UUID.randomUUID();
        var action = UUID.randomUUID();
        run(
                """
                insert into plan_objective values (?, ?, 'Obiettivo di prova', 'REFORM', false, null, '{SOCIAL}', '{COMUNI}', null,
                    '{}', '{}', '', ?)
                """,
                objective,
                cycle,
                Timestamp.from(clock.instant()));
        run(
                """
                insert into plan_action values (?, ?, ?, ?, 'SOCIAL', 'Famiglie', '{}', false, 'Comuni', '', '', ?)
                """,
                action,
                cycle,
                title,
                objective,
                Timestamp.from(clock.instant()));
        return action;
    }

    /** A party commits euro of a source in a year. */
    public AgreementOnRecord commits(String office, UUID action, int year, String source, String euro) {
        new MoneyOnRecord(jdbc).commitment(cycle, office, action, year, source, euro);
        return this;
    }

    /** What the plan's framework counts on in a year. */
    public AgreementOnRecord framework(int year, String euro) {
        new MoneyOnRecord(jdbc).framework(cycle, year, "COMUNI", "SOCIAL", euro);
        return this;
    }

    /** The rows of a table that belong to this agreement. */
    public int count(String table) {
        return jdbc.sql("select count(*) from " + table + " where agreement = " + ID)
                .param(cycle)
                .query(Integer.class)
                .single();
    }

    public int signedFiles() {
        return jdbc.sql("select count(*) from signed_file where subject = " + ID)
                .param(cycle)
                .query(Integer.class)
                .single();
    }

    private static final String ID = "(select id from agreement where cycle = ?)";

    private AgreementOnRecord run(String sql, Object... values) {
        jdbc.sql(sql).params(java.util.Arrays.asList(values)).update();
        return this;
    }

    /** The names by which parties are shown, in the order of the offices. */
    public static List<String> names(TestArea area) {
        return area.mayors().stream()
                .map(office -> "Comune di prova " + istat(office))
                .toList();
    }
}
