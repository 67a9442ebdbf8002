/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People of a test's own, with the demonstration's password, who hold nothing but what the test gives them. */
@TestComponent
public class Newcomers {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private final JdbcClient jdbc;

    Newcomers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody who takes the offices over from whoever holds them. */
    public String holding(List<String> offices) {
        var person = somebody();
        for (var office : offices) {
            jdbc.sql("delete from office_holder where office = :office")
                    .param("office", office)
                    .update();
            hold(office, person);
        }
        return person;
    }

    /** Somebody who holds the office together with those who hold it. */
    public String besides(String office) {
        var person = somebody();
        hold(office, person);
        return person;
    }

    private String somebody() {
        var person = "nuova.persona-" + NEXT.getAndIncrement();
        jdbc.sql(
                        "insert into person (id, given_name, family_name, email, demonstration) values (:id, 'Nuova', 'Persona', :id || '@example.it', true)")
                .param("id", person)
                .update();
        jdbc.sql(
                        "insert into account (person, password_hash) select :id, password_hash from account where person = 'sindaco.rho'")
                .param("id", person)
                .update();
        return person;
    }

    private void hold(String office, String person) {
        jdbc.sql(
                        "insert into office_holder values (gen_random_uuid(), :office, :person, 'APPOINTED', 'prova', '2014-01-01', null)")
                .param("office", office)
                .param("person", person)
                .update();
    }
}
