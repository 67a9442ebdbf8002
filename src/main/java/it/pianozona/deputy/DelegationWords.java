/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.deputy;

import it.pianozona.territory.DelegationScope;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How the pages and the form of delegations say what a deputy may do. */
public final class DelegationWords {

    private DelegationWords() {}

    /** For example "partecipare, votare". */
    public static String of(Collection<DelegationScope> scopes) {
        return scopes.stream().sorted().map(DelegationWords::word).collect(Collectors.joining(", "));
    }

    /** The scopes to choose from, as a form shows them. */
    public static List<Map<String, String>> options() {
        return Arrays.stream(DelegationScope.values())
                .map(scope -> Map.of("value", scope.name(), "label", label(scope)))
                .toList();
    }

    private static String word(DelegationScope scope) {
        return switch (scope) {
            case ATTEND -> "partecipare";
            case VOTE -> "votare";
            case SIGN -> "firmare";
        };
    }

    private static String label(DelegationScope scope) {
        return switch (scope) {
            case ATTEND -> "Partecipare alle sedute";
            case VOTE -> "Votare e compiere gli atti dell'ufficio";
            case SIGN -> "Firmare gli accordi (serve l'atto)";
        };
    }
}
