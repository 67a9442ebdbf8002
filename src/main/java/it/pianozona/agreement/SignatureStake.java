/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import java.time.LocalDate;
import java.util.Optional;

/** What an agreement not yet signed by all stands to gain or lose; shown to its promoter. */
public interface SignatureStake {

    /**
     * For example "30.000 € se tutti firmano entro il 30/06/2018, mancano 4 enti".
     *
     * @param missingSignatories how many have not signed
     */
    Optional<String> words(String cycleKey, int missingSignatories, LocalDate today);
}
