/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import java.time.LocalDate;
import java.util.Optional;

/** What an agreement not yet signed by all stands to gain or lose; shown to its promoter. */
public interface SignatureStake {

    /**
     * What is at stake.
     *
     * @param words for example "30.000 € se tutti firmano entro il 30/06/2018, mancano 4 enti"
     * @param until last day on which it is still earned
     */
    record Stake(String words, LocalDate until) {}

    /** @param missingSignatories how many have not signed */
    Optional<Stake> of(String cycleKey, int missingSignatories, LocalDate today);
}
