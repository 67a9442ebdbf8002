/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A file that proves a line.
 *
 * @param file id of its bytes in module document
 * @param sha256 lower-case hexadecimal
 * @param size bytes
 */
public record Evidence(
        UUID id, UUID line, UUID file, String name, String description, String sha256, long size, LocalDate addedOn) {}
