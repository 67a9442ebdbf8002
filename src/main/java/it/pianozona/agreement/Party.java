/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A party of the agreement.
 *
 * @param office the office that consents, authorises and signs for it, for example {@code sindaco-015182}; of an adherent the
 *     id that module adhesion gave it
 * @param name what people read, for example "Comune di Rho"
 * @param istat of a municipality, six digits
 * @param leftOn last day in which it was a party; empty while it is one
 */
public record Party(
        String office, Kind kind, String name, Optional<String> istat, int position, Optional<LocalDate> leftOn) {

    /** Signatories decide by unanimity; adherents have described commitments and no vote. */
    public enum Kind {
        SIGNATORY("sottoscrittore"),
        ADHERENT("aderente");

        private final String italian;

        Kind(String italian) {
            this.italian = italian;
        }

        public String italian() {
            return italian;
        }
    }

    /** The names of parties by their offices, in their order, for a choice. */
    public static Map<String, String> names(Collection<Party> parties) {
        return parties.stream()
                .collect(Collectors.toMap(Party::office, Party::name, (one, again) -> one, LinkedHashMap::new));
    }

    public boolean isMunicipality() {
        return istat.isPresent();
    }
}
