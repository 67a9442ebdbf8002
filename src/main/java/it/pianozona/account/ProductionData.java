/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** In production the database must not hold invented people, nor accounts that open with the demonstration's password. */
@Component
@Profile("prod")
class ProductionData implements InitializingBean {

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final String demonstrationPassword;

    ProductionData(
            JdbcClient jdbc,
            PasswordEncoder encoder,
            @Value("${pianozona.demonstration.password:}") String demonstrationPassword) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.demonstrationPassword = demonstrationPassword;
    }

    /** @throws ProductionRefused if the database has been used for a demonstration */
    @Override
    public void afterPropertiesSet() {
        if (hasInventedPeople()) {
            throw new ProductionRefused(
                    "Questo database contiene le persone inventate della dimostrazione. La produzione comincia da un database vuoto: creane uno nuovo e indicalo con spring.datasource.url.");
        }
        if (hasDemonstrationPassword()) {
            throw new ProductionRefused(
                    "In questo database c'è almeno un accesso con la password della dimostrazione. La produzione comincia da un database vuoto: creane uno nuovo e indicalo con spring.datasource.url.");
        }
    }

    private boolean hasInventedPeople() {
        return jdbc.sql("select exists (select 1 from person where demonstration)")
                .query(Boolean.class)
                .single();
    }

    /** A hash is slow to compare on purpose; those that are alike, as the demonstration's are, are compared once. */
    private boolean hasDemonstrationPassword() {
        return jdbc
                .sql("select distinct password_hash from account where password_hash is not null")
                .query(String.class)
                .list()
                .parallelStream()
                .anyMatch(hash -> encoder.matches(PasswordRule.DEMONSTRATION, hash)
                        || (!demonstrationPassword.isEmpty()
                                && !demonstrationPassword.equals(PasswordRule.DEMONSTRATION)
                                && encoder.matches(demonstrationPassword, hash)));
    }
}
