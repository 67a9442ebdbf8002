/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import it.pianozona.table.Column;
import java.util.Optional;

/**
 * A seat in a body: it belongs to an office, not to a person.
 *
 * @param label name of the office, e.g. "Sindaco di Rho"
 * @param localRepresentative whether the seat counts among the local representatives (false for the health authority,
 *     LR Toscana 40/2005 art. 12-bis)
 * @param municipalityIstat municipality whose residents weigh the vote, where the rule is weighted
 */
public record BodyMember(
        @Column("office") String officeId,
        @Column("name") String label,
        boolean localRepresentative,
        @Column("weight_municipality") Optional<String> municipalityIstat) {}
