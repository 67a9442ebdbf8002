/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

/**
 * The place of a value in a profile.
 *
 * @param indicator code
 * @param municipality ISTAT code
 */
public record Cell(String indicator, String municipality, int year) {

    static Cell of(Datum datum) {
        return new Cell(datum.indicator().code(), datum.municipality(), datum.year());
    }
}
