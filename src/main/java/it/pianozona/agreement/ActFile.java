/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import java.time.Instant;
import java.util.UUID;

/**
 * The file of the act by which a body authorises its signature, before the act is recorded.
 *
 * @param file in {@code StoredFiles}
 * @param person who uploaded it
 */
record ActFile(UUID file, String person, Instant keptAt) {}
