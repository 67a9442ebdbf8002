/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a form sent, made harmless: absent is empty, ends are stripped. */
final class Typed {

    private Typed() {}

    static String text(String value) {
        return value == null ? "" : value.strip();
    }

    /** Lines end as on every machine. */
    static String lines(String value) {
        return text(value).replace("\r\n", "\n");
    }

    static List<String> list(List<String> values) {
        return values == null
                ? List.of()
                : values.stream()
                        .map(Typed::text)
                        .filter(value -> !value.isEmpty())
                        .toList();
    }

    static Optional<UUID> id(String value) {
        try {
            return Optional.of(UUID.fromString(text(value)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** A whole number of at most nine digits; empty where nothing of the kind was sent. */
    static Optional<Integer> number(String value) {
        return text(value).matches("\\d{1,9}") ? Optional.of(Integer.valueOf(text(value))) : Optional.empty();
    }

    static <E extends Enum<E>> Optional<E> one(Class<E> kind, String value) {
        try {
            return Optional.of(Enum.valueOf(kind, text(value)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
