/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import java.util.Optional;

/**
 * An office: what a task is offered to.
 *
 * @param id the engine's candidate group, e.g. {@code sindaco-015182}, {@code ufficio-piano-RHO}
 * @param name Italian, e.g. "Sindaco di Rho"
 * @param territory code of the territory that it serves; empty for a mayor's office and for the whole installation
 * @param municipality ISTAT code, only for a mayor's office
 */
public record Office(
        String id, OfficeKind kind, String name, Optional<String> territory, Optional<String> municipality) {

    /** The mayor's office of a municipality. */
    public static Office ofMayor(String istat, String municipalityName) {
        var id = OfficeKind.MAYOR.slug() + "-" + istat;
        return new Office(id, OfficeKind.MAYOR, "Sindaco di " + municipalityName, Optional.empty(), Optional.of(istat));
    }

    /** An office of a territory, one of its kind. */
    public static Office of(OfficeKind kind, String territory, String name) {
        return new Office(kind.officeId(territory), kind, name, Optional.of(territory), Optional.empty());
    }
}
