/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.money;

import it.pianozona.region.Fund;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A figure that fell below what was sent, with its reason (N-10). It stays when the figure itself is taken away.
 *
 * @param line id of the figure
 * @param before euro that were sent
 * @param after euro since then; 0 if the figure was taken away, or now says something else
 * @param words why, as the person wrote it
 */
public record MoneyFall(
        UUID id,
        UUID line,
        Instrument instrument,
        String owner,
        Fund fund,
        String body,
        int year,
        Stage stage,
        BigDecimal before,
        BigDecimal after,
        Fall.Reason reason,
        String words,
        String person,
        Instant recordedAt) {}
