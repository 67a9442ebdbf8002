/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An area of many invented municipalities, each with a mayor of its own who has a tax code, for storms of signatures. */
public final class CrowdedArea {

    /** Apart from the numbers of {@link TestAreas}; each area takes as many hundreds as it needs. */
    private static final AtomicInteger NEXT = new AtomicInteger(800_000);

    private final JdbcClient jdbc;

    public CrowdedArea(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the area, with the region, health authority and offices of the Rhodense, and gives its code. */
    public String with(int municipalities) {
        var number = NEXT.getAndAdd((municipalities + 99) / 100 * 100);
        var code = "F" + number;
        for (var sql : List.of(
                "insert into territory select :code, kind, 'Area affollata ' || :code, region from territory where code = 'RHO'",
                "insert into territory_membership select :code, wider, valid_from, valid_to from territory_membership where area = 'RHO'",
                """
                insert into planning_area select :code, version, 'Area affollata ' || :code, type_label, state, region,
                    governance, lead_body, implementing_body, health_authority, conference, health_district_name, valid_from,
                    valid_to, zoning_act
                from planning_area where code = 'RHO'
                """,
                "insert into office select replace(id, '-RHO', '-' || :code), kind, name, :code, null from office where territory = 'RHO'",
                """
                insert into office_holder select gen_random_uuid(), replace(h.office, '-RHO', '-' || :code), h.person,
                    h.holder_kind, h.act, h.valid_from, h.valid_to
                from office_holder h join office o on o.id = h.office where o.territory = 'RHO'
                """,
                """
                insert into plan_office (id, area, version, key, pattern, kind, template, state, act, act_date, valid_from, opened_by,
                    opened_on)
                select gen_random_uuid(), :code, version, :code || '-UDP-' || version, pattern, kind, template, state, act, act_date,
                    valid_from, opened_by, opened_on
                from plan_office where area = 'RHO'
                """)) {
            jdbc.sql(sql).param("code", code).update();
        }
        for (int index = 0; index < municipalities; index++) {
            municipality(code, Integer.toString(number + index));
        }
        return code;
    }

    private void municipality(String code, String istat) {
        var person = "sindaco." + istat;
        var office = "sindaco-" + istat;
        jdbc.sql(
                        "insert into municipality (istat, name, province, region_code, region_name) values (:istat, 'Comune affollato ' || :istat, 'XX', '99', 'Prova')")
                .param("istat", istat)
                .update();
        jdbc.sql(
                        "insert into planning_area_municipality select code, version, :istat from planning_area where code = :code")
                .param("istat", istat)
                .param("code", code)
                .update();
        jdbc.sql(
                        "insert into office values (:office, 'MAYOR', 'Sindaco del Comune affollato ' || :istat, null, :istat)")
                .param("office", office)
                .param("istat", istat)
                .update();
        jdbc.sql(
                        "insert into person (id, given_name, family_name, email, demonstration) values (:id, 'Persona', :istat, :id || '@example.it', true)")
                .param("id", person)
                .param("istat", istat)
                .update();
        jdbc.sql("insert into person_tax_code (person, tax_code) values (:person, :code)")
                .param("person", person)
                .param("code", taxCode(Integer.parseInt(istat)))
                .update();
        jdbc.sql(
                        "insert into office_holder values (gen_random_uuid(), :office, :person, 'ELECTED_MAYOR', 'prova', '2014-01-01', null)")
                .param("office", office)
                .param("person", person)
                .update();
    }

    /** A code of its own for each number below a million; nobody has one of a municipality with X. */
    private static String taxCode(int number) {
        return "PRSCMN%02dA01X%03dX".formatted(number / 1000 % 100, number % 1000);
    }
}
