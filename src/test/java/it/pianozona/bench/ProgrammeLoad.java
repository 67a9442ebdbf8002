/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.bench;

import it.pianozona.programme.ProgrammeDocuments;
import it.pianozona.programme.Programmes;
import it.pianozona.support.CrowdedArea;
import it.pianozona.support.Visitor;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * The programme of a year of an area of 42 municipalities with 120 sheets, each with a commitment of each municipality: 5,040 commitments. Its pages and
 * "Il mio Comune" over HTTP, statements and milliseconds; then its document.
 */
public final class ProgrammeLoad {

    private static final int MUNICIPALITIES = 42;
    private static final int SHEETS = 120;
    private static final int WARM_UP = 3;
    private static final int ROUNDS = Integer.getInteger("bench.programme", 7);

    private final ApplicationContext product;
    private final SqlTally tally;
    private final JdbcClient jdbc;
    private final String area;
    private final String cycle;

    /** What a page costs; the median in milliseconds. */
    record Outcome(String key, String words, long statements, double ms) {}

    ProgrammeLoad(ApplicationContext product, SqlTally tally) {
        this.product = product;
        this.tally = tally;
        this.jdbc = product.getBean(JdbcClient.class);
        this.area = new CrowdedArea(jdbc).with(MUNICIPALITIES);
        this.cycle = area + "-2018-2020";
        fill();
    }

    /** This part alone, on a database of its own. */
    public static void main(String[] arguments) throws Exception {
        var directory = Files.createTempDirectory("programma");
        var tally = new SqlTally();
        try (var product = Benchmark.start(directory, tally)) {
            var load = new ProgrammeLoad(product, tally);
            load.ask().forEach(System.out::println);
            if (Boolean.getBoolean("bench.trace")) {
                tally.startTrace();
                Visitor.signedIn(
                                product.getEnvironment().getRequiredProperty("local.server.port", Integer.class),
                                "udp.rhodense")
                        .get("/programmi/" + load.cycle + "-2019");
                tally.endTrace().forEach(System.out::println);
            }
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private void fill() {
        run(
                """
                insert into planning_cycle (key, area, area_version, region, profile, starts_on, ends_on, approval_date,
                    previous_plan, lead_body, state, opened_by, opened_on)
                values (:cycle, :area, 1, 'LOM', 'LO18', '2018-01-01', '2020-12-31', '2018-01-01', '', '', 'IN_FORCE', 'prova', '2017-01-01')
                """);
        run(
                """
                insert into programme (id, key, cycle, area, year, instrument, state, opened_by, opened_on, sheets_closed)
                values (gen_random_uuid(), :cycle || '-2019', :cycle, :area, 2019, 'ANNUAL_PROGRAMME', 'COMMITMENTS', 'sistema', '2018-10-01', true)
                """);
        run(
                """
                insert into programme_sheet (id, programme, number, title, kind, reason, priority, area, joint, social_owner,
                    health_owner, municipalities, service_code, service_target, leps, fnps_row, fnps_column, target, users, description,
                    management, management_words, policy, cup, cig, classification, risks, total, proposed_by, standing, answer,
                    person, office, written_at)
                select gen_random_uuid(), p.id, n, 'Servizio ' || n, 'NEW', '', '', 'SOCIAL', '{}', 'Comuni', '', '{}', '', '', '', 'HOME',
                    'FAMILY', 'Anziani soli', 100, 'Pasti e cura a domicilio.', 'DIRECT', '', '', '', '', '', '', 42000, '', 'ACCEPTED', '',
                    'prova', 'ufficio-piano-' || :area, now()
                from programme p cross join generate_series(1, %d) n where p.cycle = :cycle
                """
                        .formatted(SHEETS));
        run(
                """
                insert into money_line (id, cycle, instrument, owner, sheet, heading, fund, annuality, body, year, stage, amount, act, person,
                    written_at)
                select gen_random_uuid(), :cycle, 'PROGRAMME', p.key, s.id, 'SOCIAL', 'COMUNI', null, 'sindaco-' || m.istat, 2019, stage, 1000, '',
                    'prova', now()
                from programme p join programme_sheet s on s.programme = p.id
                  join planning_area_municipality m on m.code = p.area
                  cross join unnest(array['PLANNED', 'COMMITTED']) stage
                where p.cycle = :cycle
                """);
        run(
                """
                insert into programme_commitment (id, programme, non_financial, staff_fte)
                select l.id, p.id, '', 0 from money_line l join programme p on p.key = l.owner
                where l.cycle = :cycle and l.stage = 'COMMITTED'
                """);
        jdbc.sql("analyze").update();
    }

    private void run(String sql) {
        var statement = jdbc.sql(sql).param("cycle", cycle);
        (sql.contains(":area") ? statement.param("area", area) : statement).update();
    }

    List<Outcome> ask() {
        var port = product.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        var visitor = Visitor.signedIn(port, "udp.rhodense");
        var key = cycle + "-2019";
        var istat = jdbc.sql("select istat from planning_area_municipality where code = :area order by istat limit 1")
                .param("area", area)
                .query(String.class)
                .single();
        var outcomes = new ArrayList<Outcome>();
        outcomes.add(page("Programme", "programme of 120 sheets", visitor, "/programmi/" + key));
        outcomes.add(page("ProgrammeSheets", "  its sheets", visitor, "/programmi/" + key + "/schede"));
        outcomes.add(
                page("ProgrammeCommitments", "  its 5,040 commitments", visitor, "/programmi/" + key + "/impegni"));
        outcomes.add(page("ProgrammeTables", "  its tables", visitor, "/programmi/" + key + "/tabelle"));
        outcomes.add(page("ProgrammeYears", "  the money of its years", visitor, "/piani/" + cycle + "/anni"));
        outcomes.add(page("MyMunicipality", "Il mio Comune, of 42", visitor, "/comune/" + istat));
        outcomes.add(composed(key));
        return outcomes;
    }

    private Outcome page(String key, String words, Visitor visitor, String address) {
        return measured(key, words, () -> {
            var answer = visitor.get(address);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("%s is answered with %d".formatted(address, answer.statusCode()));
            }
        });
    }

    private Outcome composed(String key) {
        var programme = product.getBean(Programmes.class).find(key).orElseThrow();
        var documents = product.getBean(ProgrammeDocuments.class);
        return measured(
                "ProgrammeDocument",
                "  its document, PDF/A",
                () -> documents.draft(programme, ProgrammeDocuments.Part.PDF));
    }

    private Outcome measured(String key, String words, Runnable work) {
        for (int round = 0; round < WARM_UP; round++) {
            work.run();
        }
        var times = new double[ROUNDS];
        var statements = 0L;
        for (int round = 0; round < ROUNDS; round++) {
            var before = tally.now();
            var start = System.nanoTime();
            work.run();
            times[round] = (System.nanoTime() - start) / 1e6;
            statements = tally.now().since(before).statements();
        }
        Arrays.sort(times);
        return new Outcome(key, words, statements, times[ROUNDS / 2]);
    }
}
