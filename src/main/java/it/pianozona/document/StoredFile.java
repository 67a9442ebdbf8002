/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.document;

import java.time.Instant;
import java.util.UUID;

/**
 * A kept file without its bytes.
 *
 * @param name as people read it, without folders
 * @param mediaType for example {@code application/pdf}
 * @param size in bytes, at most {@link StoredFiles#LARGEST}
 * @param sha256 of the bytes, lower-case hexadecimal
 */
public record StoredFile(UUID id, String name, String mediaType, int size, String sha256, Instant keptAt) {}
