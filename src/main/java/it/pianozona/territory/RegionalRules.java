/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the rules of the regions say about territories. The territory holds the facts, the rules are another module's matter. */
public interface RegionalRules {

    /**
     * A region that has rules.
     *
     * @param code e.g. {@code LOM}
     * @param name e.g. "Lombardia"
     */
    record KnownRegion(String code, String name) {}

    /** The regions that have rules, by name. */
    List<KnownRegion> known();

    /**
     * The bodies that decide something for a territory of that kind, today or by rules that follow.
     *
     * @param governance of an area; empty for a wider territory
     */
    Set<BodyKind> bodies(String region, TerritoryKind kind, Optional<Governance> governance);

    /** The kinds of office of such a territory to which the region's processes offer steps. */
    Set<OfficeKind> offices(String region, TerritoryKind kind);

    /** Whether the areas of the region belong to a conference that decides for them. */
    boolean hasConferences(String region);

    /** Whether an area has the extension of one health district, so that no district has two areas (AB-11, AB-15). */
    boolean districtIsTheArea(String region);
}
