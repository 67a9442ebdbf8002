/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.paper;

import java.util.Optional;

/**
 * Who adheres with commitments of its own and has no vote (L. 328/2000 art. 19 c. 3).
 *
 * @param name for example "Cooperativa sociale Il Ponte"
 * @param representative name and surname of its legal representative
 * @param commitments described in words (LO15-80)
 */
public record Adherent(String name, Optional<String> representative, String commitments) {}
