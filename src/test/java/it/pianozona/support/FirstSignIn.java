/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person who has just been named: reads the mail with the address that opens once, chooses a password and signs in. */
public final class FirstSignIn {

    private static final Pattern ADDRESS = Pattern.compile("http://\\S+?(/accesso/[A-Za-z0-9_-]{43})");

    private FirstSignIn() {}

    /** The path of the address that was sent to the person last. */
    public static String addressSentTo(JdbcClient jdbc, String person) {
        var letter = jdbc.sql(
                        "select text from mail where person = :person and confidential order by created_at desc limit 1")
                .param("person", person)
                .query(String.class)
                .single();
        var address = ADDRESS.matcher(letter);
        if (!address.find()) {
            throw new IllegalStateException("no address in the mail to " + person);
        }
        return address.group(1);
    }

    /** The person, signed in with the password that they have chosen. */
    public static Visitor of(int port, JdbcClient jdbc, String person, String password) {
        var address = addressSentTo(jdbc, person);
        var visitor = Visitor.nobody(port);
        visitor.sendForm(address, address, Map.of("nuova", password, "ripetuta", password));
        visitor.signIn(person, password);
        visitor.get("/camunda/app/tasklist/default/");
        return visitor;
    }
}
