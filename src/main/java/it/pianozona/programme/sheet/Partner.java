/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.sheet;

/**
 * Who takes part in an intervention.
 *
 * @param role what it does there
 * @param way how it was chosen, for example "coprogettazione, determina 12/2018"; may be empty
 */
public record Partner(String name, String role, String way) {

    /** For example "Cooperativa Alba, gestore (coprogettazione)". */
    public String italian() {
        return name + (role.isEmpty() ? "" : ", " + role) + (way.isEmpty() ? "" : " (" + way + ")");
    }
}
