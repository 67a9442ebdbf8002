/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.region;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The funds of a profile: those of the whole country and those of its region, in the order of the files. */
public record Funds(List<FundEntry> entries) {

    /** A region may say again what the country says. */
    public Funds {
        entries = entries.stream().distinct().toList();
    }

    public List<Fund> all() {
        return entries.stream().map(FundEntry::fund).toList();
    }

    /** The parts of a fund that go at least to some people, of its money of that year. */
    public List<MinimumShare> minimumShares(Fund fund, int year) {
        return entries.stream()
                .filter(entry -> entry.fund().equals(fund))
                .flatMap(entry -> entry.shares().stream())
                .filter(share -> share.holds(year))
                .toList();
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

    /** Why a fund cannot pay for something in a year, in words that say what to do; empty where it can. */
    public Optional<String> refusal(Fund fund, int year) {
        if (!all().contains(fund)) {
            return Optional.of("«%s» non è fra i fondi della regione. Scegli fra %s.".formatted(fund.code(), codes()));
        }
        return fund.pays(year)
                ? Optional.empty()
                : Optional.of("«%s» non paga interventi nel %d. Scegli un'altra fonte o un altro anno."
                        .formatted(fund.italian(), year));
    }

    /** The codes, as a refusal names them: "COMUNI, REGIONE, FNPS". */
    public String codes() {
        return entries.stream().map(FundEntry::code).collect(Collectors.joining(", "));
    }
}
