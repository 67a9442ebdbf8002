/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The areas of the plan (ER-9). */
public enum PlanAreaKind {
    SOCIAL("sociale"),
    SOCIO_HEALTH("sociosanitaria"),
    HEALTH("sanitaria");

    private final String italian;

    PlanAreaKind(String italian) {
        this.italian = italian;
    }

    public String italian() {
        return italian;
    }

    /** The area that a person wrote, by code or by name, whatever the case. */
    public static Optional<PlanAreaKind> named(String text) {
        return Arrays.stream(values())
                .filter(area ->
                        area.name().equalsIgnoreCase(text.strip()) || area.italian.equalsIgnoreCase(text.strip()))
                .findFirst();
    }

    /** The names that a form submits. */
    public static List<String> names() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }
}
