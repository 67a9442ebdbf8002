/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.table.Column;
import java.util.List;

/**
 * What the promoter sets out (F-ACC, TUEL art. 34 c. 1).
 *
 * @param promoter office of the mayor who promotes
 * @param parties offices of the bodies that are to sign, two or more
 * @param supraDistrict whether the territory is wider than one district (LO15-73)
 */
public record Promotion(
        String promoter,
        String object,
        List<String> parties,
        boolean planningVariation,
        boolean stateBodies,
        boolean supraDistrict,
        Conditions conditions) {

    /** The three favourable conditions of a supra-district agreement (LO15-73); empty texts otherwise. */
    public record Conditions(
            @Column("condition_units") String units,
            @Column("condition_access") String access,
            @Column("condition_traits") String traits) {

        boolean allGiven() {
            return !units.isBlank() && !access.isBlank() && !traits.isBlank();
        }
    }
}
