/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan;

import java.util.Optional;

/**
 * A page of a plan, in this module or in another. Each bean is one chapter of {@code /piani/{cycle}}; whoever may see the dossier may
 * open it.
 */
public interface PlanChapter {

    /**
     * What the visitor reads of a chapter.
     *
     * @param title Italian, for example "Schede azione"
     * @param address within the product, for example {@code /piani/RHO-2018-2020/azioni}
     * @param words where it stands, one Italian sentence, for example "12 azioni, 3 senza indicatori"
     */
    record Link(String title, String address, String words) {}

    /** Place among the chapters, from 1; by tens, so that others fit between. */
    int position();

    /** Empty while the cycle has no such page. */
    Optional<Link> of(String cycleKey);
}
