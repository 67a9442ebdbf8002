/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.region;

import java.util.ArrayList;
import java.util.List;

/** Gathers the funds of all files; a code has one meaning, whichever file says it. */
final class FundMeanings {

    private final List<FundEntry> entries = new ArrayList<>();

    FundMeanings(String file, List<FundEntry> national) {
        national.forEach(entry -> join(file, "funds." + entry.code(), entry));
    }

    /** @throws RegionProfileInvalid if the file gives a code another meaning, or a fund no proper code or name */
    void join(String file, RegionFile region) {
        for (var rules : region.rules()) {
            rules.funds().orElse(List.of()).forEach(entry -> join(file, rules.id() + ".funds." + entry.code(), entry));
        }
    }

    private void join(String file, String key, FundEntry entry) {
        if (!entry.code().matches("[A-Z][A-Z0-9_]{0,29}")) {
            throw new RegionProfileInvalid(file, key, "il codice ha lettere maiuscole, cifre e «_», al massimo 30.");
        }
        if (entry.label().isBlank()) {
            throw new RegionProfileInvalid(file, key, "il nome del fondo è vuoto.");
        }
        if (entry.validTo()
                .flatMap(last -> entry.validFrom().filter(last::isBefore))
                .isPresent()) {
            throw new RegionProfileInvalid(file, key, "il fondo finisce prima di cominciare.");
        }
        MinimumShare.problem(entry.shares()).ifPresent(problem -> {
            throw new RegionProfileInvalid(file, key + ".minimumShares", problem);
        });
        var known =
                entries.stream().filter(one -> one.code().equals(entry.code())).findFirst();
        if (known.filter(one -> !one.equals(entry)).isPresent()) {
            throw new RegionProfileInvalid(
                    file,
                    key,
                    "il codice è già di «%s», con altri dati."
                            .formatted(known.get().label()));
        }
        entries.add(entry);
    }

    FundCatalogue catalogue() {
        return new FundCatalogue(entries);
    }
}
