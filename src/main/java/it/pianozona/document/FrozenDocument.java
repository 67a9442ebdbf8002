/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.document;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An approved document, which never changes again.
 *
 * @param number for example {@code RHO-2018-2020/PDZ/1}
 * @param sha256 of the data, lower-case hexadecimal
 * @param data Json text, exactly as hashed
 */
public record FrozenDocument(
        UUID id,
        String kind,
        String businessKey,
        int version,
        String number,
        String title,
        LocalDate frozenOn,
        String sha256,
        String data) {}
