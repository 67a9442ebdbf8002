/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import java.util.Optional;

/**
 * A page of a profile. Each bean is one chapter of {@code /profili/{key}}, in the beans' order, by tens, so that others fit between;
 * it is shown to whom it says.
 */
@FunctionalInterface
public interface ProfileChapter {

    /**
     * What the visitor reads of a chapter.
     *
     * @param title Italian, for example "Dati"
     * @param address within the product, for example {@code /profili/RHO-2018-2020/dati}
     * @param words where it stands, one Italian sentence, for example "120 valori, 30 lacune"
     */
    record Link(String title, String address, String words) {}

    /** Empty while the profile has no such page for the visitor. */
    Optional<Link> of(ProfileVisit visit);
}
