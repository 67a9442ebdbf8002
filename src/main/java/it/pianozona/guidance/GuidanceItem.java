/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance;

import java.util.UUID;

/**
 * What the objectives of a plan refer to.
 *
 * @param code stable within the guidance, e.g. {@code P1}, or the objective's code in the region profile
 */
public record GuidanceItem(UUID id, Kind kind, int position, String code, String text) {

    /** Where an item comes from. */
    public enum Kind {
        /** Priority of the guidance (ER-21). */
        PRIORITY("P"),
        /** Fundamental socio-health action (AB-29). */
        ACTION("A"),
        /** Objective of the regional guidelines taken up (LO18-26, LO18-27). */
        OBJECTIVE("O");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        String code(int position) {
            return prefix + position;
        }
    }
}
