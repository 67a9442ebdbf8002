/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle;

import java.util.Optional;

/**
 * A page of another module to which the dossier of a cycle leads. Each bean is one chapter; whoever may see the dossier may open
 * it.
 */
public interface DossierChapter {

    /**
     * Title and address of a chapter.
     *
     * @param title Italian, for example "Premialità"
     * @param address within the product, for example {@code /premialita/RHO-2018-2020}
     */
    record Link(String title, String address) {}

    /** Empty while the cycle has no such page. */
    Optional<Link> of(PlanningCycle cycle);
}
