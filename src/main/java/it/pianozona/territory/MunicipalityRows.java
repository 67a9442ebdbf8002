/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

/** Reads a municipality from a row. */
final class MunicipalityRows {

    private MunicipalityRows() {}
}
