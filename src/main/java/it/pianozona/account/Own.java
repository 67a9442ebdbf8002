/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import it.pianozona.rule.RuleViolated;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks a signed-in person to show once more that they are who they are, before their way of signing in changes. */
@Service
public class Own {

    private final JdbcClient jdbc;
    private final Accounts accounts;

    Own(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /** False for who signs in by the identity provider alone. */
    @Transactional(readOnly = true)
    public boolean hasPassword(String personId) {
        return jdbc.sql("select exists (select 1 from account where person = :person and password_hash is not null)")
                .param("person", personId)
                .query(Boolean.class)
                .single();
    }

    /** @throws RuleViolated if that is not the person's password */
    public void confirm(String personId, String password) {
        if (!hasPassword(personId) || !accounts.confirms(personId, password)) {
            throw new RuleViolated("«Password attuale»: non è giusta.");
        }
    }
}
