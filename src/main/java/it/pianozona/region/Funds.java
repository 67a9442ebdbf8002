/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.region;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The funds of a profile: those of the whole country and those of its region, in the order of the files. */
public record Funds(List<FundEntry> entries) {

    public List<Fund> all() {
        return entries.stream().map(FundEntry::fund).toList();
    }

    /** Those that acts of the region share out among areas. */
    public List<Fund> allotted() {
        return entries.stream().filter(FundEntry::allotted).map(FundEntry::fund).toList();
    }

    /** These, and behind them those that are kept already and that the files no longer have. */
    public List<Fund> and(Stream<Fund> kept) {
        var all = all();
        return Stream.concat(
                        all.stream(), kept.filter(one -> !all.contains(one)).distinct())
                .toList();
    }

    /** The fund that a person wrote, by code or by name, whatever the case. */
    public Optional<Fund> named(String text) {
        var written = text.strip();
        return entries.stream()
                .filter(entry ->
                        entry.code().equalsIgnoreCase(written) || entry.label().equalsIgnoreCase(written))
                .map(FundEntry::fund)
                .findFirst();
    }

    /** The codes, as a refusal names them: "COMUNI, REGIONE, FNPS". */
    public String codes() {
        return entries.stream().map(FundEntry::code).collect(Collectors.joining(", "));
    }
}
