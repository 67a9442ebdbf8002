/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.web;

import it.pianozona.page.Field;
import it.pianozona.programme.YearsMoney;
import it.pianozona.region.Fund;
import java.util.Map;
import java.util.Optional;

/** Which year and which fund the page shows, as the address says; what the plan does not know is all. */
record YearsChoice(Optional<Integer> year, Optional<Fund> fund) {

    static YearsChoice of(Map<String, String> asked, YearsMoney money) {
        var fund = Field.text(asked.get("fondo"));
        return new YearsChoice(
                Field.integer(asked.get("anno")).filter(money.years()::contains),
                money.named().stream().filter(one -> one.code().equals(fund)).findFirst());
    }

    YearsMoney of(YearsMoney money) {
        return money.only(year, fund);
    }

    /** As a link says it again; empty for all. */
    public String anno() {
        return year.map(Object::toString).orElse("");
    }

    /** As a link says it again; empty for all. */
    public String fondo() {
        return fund.map(Fund::code).orElse("");
    }
}
