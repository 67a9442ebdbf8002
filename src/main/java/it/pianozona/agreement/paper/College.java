/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.paper;

import java.util.List;

/**
 * The supervision college (TUEL art. 34 c. 7).
 *
 * @param president for example "il Sindaco del Comune di Rho"
 * @param bodies each of which sends a representative
 * @param prefect whether the prefect sits in it, because bodies of the State take part
 */
public record College(String president, List<String> bodies, boolean prefect) {}
