/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The command {@code --rientro=<nome di accesso>} on the command line: the program makes a way back in for an administrator, says it
 * and ends. It runs beside the nodes that serve and takes nothing of theirs: no port, no step of the engine, no mail.
 */
public final class WayBackCommand {

    /** The administrator who is to get back in. */
    static final String WHO = "rientro";

    private static final List<String> ASIDE = List.of(
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--camunda.bpm.job-execution.enabled=false",
            "--pianozona.mail.scheduled=false",
            "--pianozona.health.farewell=0s");

    private WayBackCommand() {}

    public static boolean isIn(String[] arguments) {
        return Arrays.stream(arguments).anyMatch(argument -> argument.matches("--" + WHO + "(=.*)?"));
    }

    /** The arguments with which it runs beside what serves; what they said of the same settings counts no more. */
    public static String[] aside(String[] arguments) {
        var settings = ASIDE.stream()
                .map(one -> one.substring(0, one.indexOf('=') + 1))
                .toList();
        return Stream.concat(
                        Arrays.stream(arguments)
                                .filter(given -> settings.stream().noneMatch(given::startsWith)),
                        ASIDE.stream())
                .toArray(String[]::new);
    }
}
