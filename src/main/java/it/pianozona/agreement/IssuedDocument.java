/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The document that the parties of a round sign.
 *
 * @param number for example {@code RHO-2018-2020/ADP/1}
 * @param file in {@code StoredFiles}
 * @param sha256 of the file, lower-case hexadecimal
 * @param frozen the frozen data that it was composed from
 */
public record IssuedDocument(String number, UUID file, String sha256, UUID frozen, LocalDate issuedOn) {}
