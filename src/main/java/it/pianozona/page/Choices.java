/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.page;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a field offers to choose from: by what is sent, what is read, in order. Drawn by {@code campo :: scelta} and {@code spunte}. */
public final class Choices {

    private Choices() {}

    /** @param words Italian, what is read of each */
    public static <E extends Enum<E>> Map<String, String> of(E[] values, Function<E, String> words) {
        return of(Arrays.asList(values), Enum::name, words);
    }

    /** @param words Italian, what is read of each; of two that are sent alike the first counts */
    public static <T> Map<String, String> of(Collection<T> values, Function<T, ?> sent, Function<T, String> words) {
        return values.stream()
                .collect(Collectors.toMap(
                        value -> sent.apply(value).toString(), words, (first, again) -> first, LinkedHashMap::new));
    }

    /** Years, as they are. */
    public static Map<String, String> of(List<Integer> years) {
        return of(years, Function.identity(), Object::toString);
    }
}
