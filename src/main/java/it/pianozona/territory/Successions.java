/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import it.pianozona.table.Columns;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The mayor of a municipality that followed others also holds their mayors' offices, by law: what is still open there, a vote, a
 * consent, a signature, a commitment, is the successor's (requirements, P23 "successore", U-4).
 */
@Component
class Successions {

    private static final String ACT = "Successione al comune estinto (TUEL art. 15)";

    private final JdbcClient jdbc;
    private final Offices offices;

    Successions(JdbcClient jdbc, Offices offices) {
        this.jdbc = jdbc;
        this.offices = offices;
    }

    private record Followed(String office, LocalDate from) {}

    /** From that day on the offices of those that it follows are the mayor's; vacant while it has none. */
    void begin(String successor, LocalDate from) {
        var mayor = offices.holdersOf(OfficeKind.MAYOR.officeId(successor), from).stream()
                .map(Person::id)
                .findFirst();
        followedBy(OfficeKind.MAYOR.officeId(successor)).forEach(one -> pass(one, mayor, from));
    }

    @EventListener
    void on(HolderChanged change) {
        followedBy(change.officeId()).forEach(one -> pass(one, change.incomingPersonId(), change.from()));
    }

    private void pass(Followed followed, Optional<String> mayor, LocalDate day) {
        var from = followed.from().isAfter(day) ? followed.from() : day;
        var holders = offices.holdersOf(followed.office(), from).stream()
                .map(Person::id)
                .toList();
        if (mayor.isPresent() && holders.equals(List.of(mayor.get()))) {
            return;
        }
        if (mayor.isPresent()) {
            offices.replaceHolder(followed.office(), mayor.get(), HolderKind.EX_OFFICIO, ACT, from);
        } else {
            holders.forEach(person -> offices.endHolder(followed.office(), person, from.minusDays(1)));
        }
    }

    private List<Followed> followedBy(String mayorOffice) {
        return jdbc.sql(
                        """
                        select o.id as office, m.valid_to + 1 as from from office successor
                          join municipality m on m.successor_istat = successor.municipality
                          join office o on o.municipality = m.istat and o.kind = 'MAYOR'
                         where successor.id = ? and successor.kind = 'MAYOR'""")
                .param(mayorOffice)
                .query(Columns.of(Followed.class))
                .list();
    }
}
