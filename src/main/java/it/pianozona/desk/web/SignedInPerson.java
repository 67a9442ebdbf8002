/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.desk.web;

import it.pianozona.PianozonaApplication;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/**
 * Every page says who is signed in, for whom they act and where they can go. It is asked in two statements when a page is drawn, not when a
 * file is sent or a form leads on. The page of a fault does not ask: the database that would be asked may be the fault.
 */
@ControllerAdvice
class SignedInPerson {

    private final RightsOnDate rights;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    SignedInPerson(RightsOnDate rights, JdbcClient jdbc, BusinessClock clock) {
        this.rights = rights;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Nobody on the pages that are open to all, and on that of a fault. */
    @ModelAttribute("signedIn")
    LazyContextVariable<SignedIn> signedIn(Principal person, HttpServletRequest request) {
        var known = person != null && request.getDispatcherType() != DispatcherType.ERROR;
        return new LazyContextVariable<>() {
            @Override
            protected SignedIn loadValue() {
                return known ? find(person.getName()) : null;
            }
        };
    }

    /** The address of the page within the product, so that the navigation can say where one is. */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** A printed page says of which day it is. */
    @ModelAttribute("printedOn")
    LocalDate printedOn() {
        return clock.today();
    }

    /** Of the product that runs; nothing where it runs from its classes. */
    @ModelAttribute("productVersion")
    String productVersion() {
        return PianozonaApplication.class.getPackage().getImplementationVersion();
    }

    private SignedIn find(String person) {
        var mine = rights.of(person, clock.today());
        return jdbc.sql(
                        """
                select p.given_name || ' ' || p.family_name as name,
                    (select count(*) from personal_notice n where n.person = p.id and n.read_at is null) as unread,
                    array(select o.name from office o where o.id = any(:offices) order by o.name) as offices,
                    array(select a.type_label || ' ' || a.name from planning_area a
                           where a.code = any(:territories) and a.valid_from <= :day
                             and (a.valid_to is null or a.valid_to >= :day) order by a.name) as areas
                from person p where p.id = :person
                """)
                .param("person", person)
                .param("day", clock.today())
                .param("offices", mine.officeIds().toArray(String[]::new))
                .param("territories", mine.territoryCodes().toArray(String[]::new))
                .query((row, n) -> new SignedIn(
                        row.getString("name"),
                        list(row.getArray("offices")),
                        list(row.getArray("areas")),
                        row.getInt("unread"),
                        mine.officeIds()))
                .optional()
                .orElseGet(() -> new SignedIn(person, List.of(), List.of(), 0, mine.officeIds()));
    }

    private static List<String> list(Array names) throws SQLException {
        return List.of((String[]) names.getArray());
    }
}
