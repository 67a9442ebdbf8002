/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import it.pianozona.notice.OpenAccounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person's calendar ends with their account. */
@Component
class AccountsForCalendars implements OpenAccounts {

    private final JdbcClient jdbc;

    AccountsForCalendars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isOpen(String personId) {
        return jdbc.sql("select exists (select 1 from account where person = :person and closed_at is null)")
                .param("person", personId)
                .query(Boolean.class)
                .single();
    }
}
