/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import it.pianozona.office.OfficeActive;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Areas of a test's own, made after one of the demonstration: the same kinds of offices held by the same people, the same
 * bodies, invented municipalities, three unless the test says more. No test meets the cycles and tasks of another.
 */
@TestComponent
public class TestAreas {

    /** Beyond every real ISTAT code; each area takes ten numbers. */
    private static final AtomicInteger NEXT = new AtomicInteger(200_000);

    private static final int FEW = 3;

    /** Of the municipalities, in their order. */
    private static final List<Integer> RESIDENTS =
            List.of(10_000, 5_000, 3_000, 2_500, 2_000, 1_800, 1_500, 1_200, 1_000);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    TestAreas(JdbcClient jdbc, TransactionTemplate transaction, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * A test's area.
     *
     * @param mayors offices of its mayors, largest municipality first
     * @param mayorPeople who holds them, in the same order
     */
    public record TestArea(String code, List<String> mayors, List<String> mayorPeople) {

        /** The area's office of a kind, for example {@code ufficio-piano}. */
        public String office(String kind) {
            return kind + "-" + code;
        }

        /** Who holds the mayor's office. */
        public String mayor(String office) {
            return mayorPeople.get(mayors.indexOf(office));
        }
    }

    /** An area with the offices, people, bodies and rules of a demonstration area (RHO, GAR, PIS, PPO, MAQ). */
    public TestArea like(String template) {
        return like(template, FEW);
    }

    /** Such an area with as many municipalities, 1 to 9; from the fourth on their mayors have no account. */
    public TestArea like(String template, int municipalities) {
        return transaction.execute(status -> make(template, municipalities));
    }

    /**
     * Gives the area a conference of its own, made after the one of its model, with the area's mayors.
     *
     * @return code of the conference
     */
    public String ownConference(TestArea area) {
        return transaction.execute(status -> own(area, "conference"));
    }

    /**
     * Gives the area a health authority of its own, made after the one of its model.
     *
     * @return code of the health authority
     */
    public String ownHealthAuthority(TestArea area) {
        return transaction.execute(status -> own(area, "health_authority"));
    }

    private String own(TestArea area, String column) {
        var model = jdbc.sql("select " + column + " from planning_area where code = :code")
                .param("code", area.code())
                .query(String.class)
                .single();
        var code = column.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + area.code();
        run(
                "insert into territory select :code, kind, name || ' di prova', region from territory where code = :template",
                code,
                model);
        copyOffices(code, model);
        copyBodies(code, model, area.mayors());
        jdbc.sql("update planning_area set " + column + " = :wider where code = :code")
                .param("wider", code)
                .param("code", area.code())
                .update();
        jdbc.sql("update territory_membership set wider = :wider where area = :code and wider = :model")
                .param("wider", code)
                .param("code", area.code())
                .param("model", model)
                .update();
        return code;
    }

    private TestArea make(String template, int municipalities) {
        var number = NEXT.getAndAdd(10);
        var code = "T" + number;
        var people = new ArrayList<>(jdbc.sql(
                        """
                select h.person from office_holder h join office o on o.id = h.office
                join planning_area_municipality m on m.istat = o.municipality and m.code = :template
                order by h.office limit :few
                """)
                .param("template", template)
                .param("few", Math.min(FEW, municipalities))
                .query(String.class)
                .list());
        while (people.size() < municipalities) {
            people.add(inventedMayor(number + people.size()));
        }
        run(
                "insert into territory select :code, kind, 'Area di prova ' || :code, region from territory where code = :template",
                code,
                template);
        run(
                "insert into territory_membership select :code, wider, valid_from, valid_to from territory_membership where area = :template",
                code,
                template);
        run(
                """
                insert into planning_area select :code, version, 'Area di prova ' || :code, type_label, state, region, governance,
                    lead_body, implementing_body, health_authority, conference, health_district_name, valid_from, valid_to, zoning_act
                from planning_area where code = :template
                """,
                code,
                template);
        copyOffices(code, template);
        copyPlanOffice(code, template);
        var mayors = IntStream.range(0, municipalities)
                .mapToObj(index -> mayor(number + index, RESIDENTS.get(index), code, people.get(index)))
                .toList();
        copyBodies(code, template, mayors);
        return new TestArea(code, mayors, people);
    }

    /** Somebody without an account, so that the people of the demonstration keep to their own offices. */
    private String inventedMayor(int istat) {
        var person = "sindaco.prova-" + istat;
        jdbc.sql(
                        "insert into person (id, given_name, family_name, email, demonstration) values (:id, 'Persona', 'di prova', :id || '@example.it', true)")
                .param("id", person)
                .update();
        return person;
    }

    private void copyOffices(String code, String template) {
        run(
                "insert into office select replace(id, '-' || :template, '-' || :code), kind, name, :code, null from office where territory = :template",
                code,
                template);
        run(
                """
                insert into office_holder select gen_random_uuid(), replace(h.office, '-' || :template, '-' || :code), h.person,
                    h.holder_kind, h.act, h.valid_from, h.valid_to
                from office_holder h join office o on o.id = h.office where o.territory = :template
                """,
                code,
                template);
    }

    private void copyPlanOffice(String code, String template) {
        run(
                """
                insert into plan_office (id, area, version, key, pattern, kind, template, state, act, act_date, valid_from, valid_to,
                    project, note, opened_by, opened_on)
                select gen_random_uuid(), :code, version, :code || '-UDP-' || version, pattern, kind, template, state, act, act_date,
                    valid_from, valid_to, project, note, opened_by, opened_on
                from plan_office where area = :template
                """,
                code,
                template);
    }

    /** Takes the plan office from an area: its cycles wait for one. */
    public void withoutPlanOffice(TestArea area) {
        jdbc.sql("delete from plan_office where area = :code")
                .param("code", area.code())
                .update();
    }

    /** The area has a plan office like the one of the Rhodense, and its cycles are told. */
    public void planOfficeIsActive(TestArea area) {
        transaction.executeWithoutResult(status -> {
            copyPlanOffice(area.code(), "RHO");
            events.publishEvent(new OfficeActive(area.code()));
        });
    }

    private String mayor(int number, int residents, String code, String person) {
        var istat = Integer.toString(number);
        var office = "sindaco-" + istat;
        jdbc.sql(
                        "insert into municipality (istat, name, province, region_code, region_name) values (:istat, 'Comune di prova ' || :istat, 'XX', '99', 'Prova')")
                .param("istat", istat)
                .update();
        jdbc.sql("insert into municipality_population values (:istat, '2014-12-31', :residents)")
                .param("istat", istat)
                .param("residents", residents)
                .update();
        jdbc.sql(
                        "insert into planning_area_municipality select code, version, :istat from planning_area where code = :code")
                .param("istat", istat)
                .param("code", code)
                .update();
        jdbc.sql("insert into office values (:office, 'MAYOR', 'Sindaco di prova ' || :istat, null, :istat)")
                .param("office", office)
                .param("istat", istat)
                .update();
        jdbc.sql(
                        "insert into office_holder values (gen_random_uuid(), :office, :person, 'ELECTED_MAYOR', 'prova', '2014-01-01', null)")
                .param("office", office)
                .param("person", person)
                .update();
        return office;
    }

    private void copyBodies(String code, String template, List<String> mayors) {
        jdbc.sql(
                        """
                insert into body select replace(id, '-' || :template, '-' || :code), kind, name, :code, :president,
                    replace(secretary_office, '-' || :template, '-' || :code) from body where territory = :template
                """)
                .param("code", code)
                .param("template", template)
                .param("president", mayors.get(0))
                .update();
        run(
                """
                insert into body_member select replace(m.body, '-' || :template, '-' || :code), replace(m.office, '-' || :template, '-' || :code),
                    m.local_representative, null, m.valid_from, m.valid_to
                from body_member m join body b on b.id = m.body where b.territory = :template and not m.local_representative
                """,
                code,
                template);
        for (var office : mayors) {
            jdbc.sql(
                            "insert into body_member select id, :office, true, :istat, '2014-01-01', null from body where territory = :code")
                    .param("office", office)
                    .param("istat", office.substring("sindaco-".length()))
                    .param("code", code)
                    .update();
        }
    }

    private void run(String sql, String code, String template) {
        jdbc.sql(sql).param("code", code).param("template", template).update();
    }
}
