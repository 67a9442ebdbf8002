/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance;

import java.time.LocalDate;

/** The words of the preliminary concertation (AB-29). */
public final class Concertation {

    private Concertation() {}

    /** A meeting of Comuni and health authority. */
    public record Meeting(LocalDate heldOn, String place, String present) {}

    /** Who has to confirm. */
    public enum Side {
        MUNICIPALITIES("Comuni"),
        HEALTH_AUTHORITY("Azienda sanitaria");

        private final String italian;

        Side(String italian) {
            this.italian = italian;
        }

        public String italian() {
            return italian;
        }
    }

    /** What a side said of the list of actions. */
    public record Answer(Side side, boolean confirmed, String reason) {}
}
