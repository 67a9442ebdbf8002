/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a form offers to choose from, as its select and tick lists take it: {@code value} is sent, {@code label} is read. */
public final class Options {

    private Options() {}

    public static <T> List<Map<String, String>> of(
            Collection<T> offered, Function<T, String> value, Function<T, String> label) {
        return offered.stream()
                .map(one -> of(value.apply(one), label.apply(one)))
                .toList();
    }

    public static Map<String, String> of(String value, String label) {
        return Map.of("value", value, "label", label);
    }
}
