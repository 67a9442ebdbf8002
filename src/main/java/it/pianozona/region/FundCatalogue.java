/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.region;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every fund that a file names, the country's first. One for the whole installation, as the names of currencies are: the country's
 * until the files of the regions have been read at the start.
 */
final class FundCatalogue {

    private static volatile FundCatalogue known = new FundCatalogue(RegionProfiles.national());

    private final Map<String, FundEntry> entries = new LinkedHashMap<>();
    private final List<String> places;

    FundCatalogue(Collection<FundEntry> entries) {
        entries.forEach(entry -> this.entries.putIfAbsent(entry.code(), entry));
        this.places = List.copyOf(this.entries.keySet());
    }

    static FundCatalogue known() {
        return known;
    }

    /** From now on this is what the files say. */
    void install() {
        known = this;
    }

    Optional<FundEntry> find(String code) {
        return Optional.ofNullable(entries.get(code));
    }

    List<Fund> all() {
        return entries.values().stream().map(FundEntry::fund).toList();
    }

    /** Place in the order of the files; a code that is in none comes last. */
    int place(String code) {
        var place = places.indexOf(code);
        return place < 0 ? places.size() : place;
    }
}
