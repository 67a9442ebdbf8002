/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import it.pianozona.record.LegalRecord;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * What a start without the profile of production left in a database that people work with, by a program that did not yet refuse it:
 * accounts that open with the demonstration's password, most of them of nobody on record, and the demonstration's day.
 */
final class DemonstrationLeftovers {

    private static final String SYSTEM = "sistema";

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final String demonstrationPassword;

    /** @param demonstrationPassword the one that the settings give; may be empty */
    DemonstrationLeftovers(JdbcClient jdbc, PasswordEncoder encoder, String demonstrationPassword) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.demonstrationPassword = demonstrationPassword;
    }

    boolean hasInventedPeople() {
        return jdbc.sql("select exists (select 1 from person where demonstration)")
                .query(Boolean.class)
                .single();
    }

    /** The hashes that open with the demonstration's password. A hash is slow to compare on purpose: those that are alike go once. */
    List<String> hashes() {
        return jdbc
                .sql("select distinct password_hash from account where password_hash is not null")
                .query(String.class)
                .list()
                .parallelStream()
                .filter(this::opens)
                .toList();
    }

    private boolean opens(String hash) {
        return encoder.matches(PasswordRule.DEMONSTRATION, hash)
                || (!demonstrationPassword.isEmpty()
                        && !demonstrationPassword.equals(PasswordRule.DEMONSTRATION)
                        && encoder.matches(demonstrationPassword, hash));
    }

    /**
     * Takes them away: the accounts of nobody go, those of people on record lose the password and get another by an address.
     *
     * @param record where it is written down
     * @return how many accounts opened with it
     */
    int remove(List<String> hashes, LegalRecord record) {
        jdbc.sql(
                        """
                update account_session set ended_at = now()
                where ended_at is null and person in (select person from account where password_hash in (:hashes))""")
                .param("hashes", hashes)
                .update();
        jdbc.sql(
                        """
                delete from account_recovery_code
                where person in (select person from account where password_hash in (:hashes))""")
                .param("hashes", hashes)
                .update();
        var nobodys = jdbc.sql(
                        """
                delete from account a
                where a.password_hash in (:hashes) and not exists (select 1 from person p where p.id = a.person)""")
                .param("hashes", hashes)
                .update();
        var peoples = jdbc.sql(
                        """
                update account set password_hash = null, second_factor = null, second_factor_step = null
                where password_hash in (:hashes)""")
                .param("hashes", hashes)
                .update();
        jdbc.sql("delete from demonstration_clock").update();
        record.append(
                new LegalRecord.Act(
                        WaysIn.PLACE,
                        WaysIn.KEY,
                        SYSTEM,
                        SYSTEM,
                        "Accessi della dimostrazione tolti, chiesto da chi gestisce l'installazione"),
                null,
                Map.of("accessi di nessuno", nobodys, "password tolte", peoples));
        return nobodys + peoples;
    }
}
