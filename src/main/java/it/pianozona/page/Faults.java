/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.page;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * All that is wrong with a form, so that each field says what is wrong with it.
 *
 * @param said each names its field first: «Motivo»: …
 */
public record Faults(List<String> said) implements Serializable {

    private static final Pattern FIELD = Pattern.compile("^«([^»]+)»: ");

    public Faults {
        said = List.copyOf(said);
    }

    /** What is wrong with the field of that label, without its name; null if nothing is. */
    public String of(String label) {
        var own = said.stream()
                .filter(fault -> names(fault, label))
                .map(fault -> FIELD.matcher(fault).replaceFirst(""))
                .map(fault -> fault.substring(0, 1).toUpperCase(Locale.ITALIAN) + fault.substring(1))
                .collect(Collectors.joining(" "));
        return own.isEmpty() ? null : own;
    }

    /** A label may go on after the name: «Dal» is meant by "Dal, come dice l'atto" too. */
    private static boolean names(String fault, String label) {
        var field = FIELD.matcher(fault);
        if (label == null || !field.find() || !label.startsWith(field.group(1))) {
            return false;
        }
        var rest = label.substring(field.group(1).length());
        return rest.isEmpty() || rest.startsWith(",") || rest.startsWith(" (");
    }
}
