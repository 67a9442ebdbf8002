/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion;

/**
 * What a third-sector body asks (F-ADES).
 *
 * @param taxCode of the body
 * @param runts may be empty
 * @param representative legal representative, who will sign
 */
public record AdhesionRequest(
        String name,
        String taxCode,
        String runts,
        String representative,
        String representativeTaxCode,
        boolean participated,
        String commitments) {}
