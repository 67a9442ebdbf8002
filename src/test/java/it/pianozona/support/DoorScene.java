/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import it.pianozona.decision.CollegialDecisions;
import it.pianozona.decision.DecisionRequest;
import it.pianozona.decision.DecisionTerms;
import it.pianozona.decision.RuleSet;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An area where something of everything is there: a cycle, a profile, a plan in force, an agreement, a sitting with an open vote,
 * a plan office. What an address varies by gets its value from here.
 */
@TestComponent
public class DoorScene {

    private final ApplicationContext product;
    private final TestAreas areas;
    private final TestCycles cycles;
    private final PlansInForce plans;
    private final CollegialDecisions decisions;
    private final Processes processes;
    private final Colleagues colleagues;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    DoorScene(
            ApplicationContext product,
            TestAreas areas,
            TestCycles cycles,
            PlansInForce plans,
            CollegialDecisions decisions,
            Processes processes,
            Colleagues colleagues,
            JdbcClient jdbc,
            BusinessClock clock) {
        this.product = product;
        this.areas = areas;
        this.cycles = cycles;
        this.plans = plans;
        this.decisions = decisions;
        this.processes = processes;
        this.colleagues = colleagues;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The scene.
     *
     * @param values by name of the part of the address or of the field
     */
    public record Scene(TestArea area, String cycle, String profile, Map<String, String> values) {

        /** The values for an address; the same name means different things below different rooms. */
        public Map<String, String> valuesFor(Handler handler) {
            var all = new HashMap<>(values);
            var path = handler.path();
            if (path.startsWith("/profili/")) {
                all.put("key", profile);
            }
            if (path.startsWith("/profili/{key}/indicatori") || path.startsWith("/profili/{key}/dati")) {
                all.put("code", "POPOLAZIONE");
            }
            if (path.startsWith("/piani/{cycleKey}/sezioni")) {
                all.put("code", values.get("section"));
            }
            if (path.startsWith("/regioni/")) {
                all.put("code", values.get("region"));
            }
            if (path.startsWith("/aziende/")) {
                all.put("code", values.get("healthAuthority"));
                all.put("year", "2017");
            }
            if (path.startsWith("/guida/")) {
                all.put("name", "compiti");
            }
            if (path.startsWith("/regia/")) {
                all.put("id", values.get("instance"));
            }
            return all;
        }
    }

    public Scene set() {
        var area = areas.like("RHO");
        var cycle = cycles.inPreparation(area, 2018);
        plans.version1(cycle);
        ProfileOnRecord.opened(product, area, cycle).withSpending();
        AgreementOnRecord.drafted(jdbc, clock, area, cycle);
        programme(area, cycle);
        var vote = openVote(area, cycle);
        var values = new HashMap<String, String>();
        values.put("key", cycle);
        values.put("cycleKey", cycle);
        values.put("area", area.code());
        values.put("code", area.code());
        values.put("territorio", area.code());
        values.put("territory", area.code());
        values.put("ambito", area.code());
        values.put("office", area.mayors().get(0));
        values.put("istat", area.mayors().get(0).substring("sindaco-".length()));
        values.put("number", "1");
        values.put("version", "1");
        values.put("line", "1");
        values.put("task", vote.getId());
        values.put("taskId", vote.getId());
        values.put("instance", vote.getProcessInstanceId());
        values.put("slug", "storia");
        values.put("form", "csv");
        values.put("format", "csv");
        values.put("kind", "call");
        values.put("what", "obiettivo");
        values.put("secret", "x".repeat(43));
        values.put("person", "persona-che-non-c-e");
        values.put("part", "pdf");
        values.put("programmeKey", cycle + "-2018");
        values.put(
                "section", one("select section from plan_section where cycle = :it order by section limit 1", cycle));
        values.put(
                "region",
                one(
                        "select t.code from territory_membership m join territory t on t.code = m.wider and t.kind = 'REGION' where m.area = :it",
                        area.code()));
        values.put("healthAuthority", one("select health_authority from planning_area where code = :it", area.code()));
        var profile =
                one("select business_key from community_profile where territory like :it || '%' limit 1", area.code());
        return new Scene(area, cycle, profile, values);
    }

    private void programme(TestArea area, String cycle) {
        jdbc.sql(
                        """
                insert into programme (id, key, cycle, area, year, instrument, state, opened_by, opened_on, sheets_closed)
                values (gen_random_uuid(), :cycle || '-2018', :cycle, :area, 2018, 'ANNUAL_PROGRAMME', 'SHEETS', 'sistema', :today, false)
                """)
                .param("cycle", cycle)
                .param("area", area.code())
                .param("today", clock.today())
                .update();
    }

    private org.camunda.bpm.engine.task.Task openVote(TestArea area, String cycle) {
        var decision = decisions.open(new DecisionRequest(
                area.code(),
                cycle,
                "assemblea-sindaci-" + area.code(),
                "document",
                "Piano di Zona di prova",
                RuleSet.MAJORITY_PRESENT,
                new DecisionTerms(5, 10, 15, 15)));
        processes.start("collegial-decision", cycle, area.code(), Map.of("decisionId", decision.toString()));
        colleagues.convene("segreteria.rhodense", cycle);
        return colleagues.taskOf(area.mayors().get(0), cycle, "UserTask_ExpressVote");
    }

    private String one(String sql, String value) {
        return jdbc.sql(sql).param("it", value).query(String.class).single();
    }

    /** People who together may enter every page of the scene. */
    public List<String> insiders(Scene scene) {
        return List.of(
                "segreteria.rhodense",
                "udp.rhodense",
                "responsabile.rhodense",
                "coordinatore.rhodense",
                scene.area().mayor(scene.area().mayors().get(0)),
                holder("amministratore%"),
                holder("regione-" + scene.values().get("region")),
                holder("direzione-asl-" + scene.values().get("healthAuthority") + "%"));
    }

    private String holder(String office) {
        return jdbc.sql(
                        "select h.person from office_holder h join account a on a.person = h.person where h.office like :it and h.valid_to is null order by h.office, h.person limit 1")
                .param("it", office)
                .query(String.class)
                .optional()
                .orElse("segreteria.rhodense");
    }
}
