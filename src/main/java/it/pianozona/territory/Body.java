/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

/**
 * A collegial body.
 *
 * @param id e.g. {@code assemblea-sindaci-RHO}
 * @param name Italian, e.g. "Assemblea dei sindaci dell'ambito Rhodense"
 * @param territory code of the territory that it decides for
 * @param presidentOffice office that presides and signs the minutes
 * @param secretaryOffice office that convenes and keeps the minutes
 */
public record Body(
        String id, BodyKind kind, String name, String territory, String presidentOffice, String secretaryOffice) {}
