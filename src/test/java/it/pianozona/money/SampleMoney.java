/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.money;

import it.pianozona.region.Fund;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** Figures for tests, of which only what matters is said. */
public final class SampleMoney {

    private final String fund;
    private final int year;
    private final Stage stage;
    private final String amount;
    private Optional<UUID> sheet = Optional.empty();
    private String heading = "";
    private Optional<Integer> annuality = Optional.empty();
    private String body = "";
    private Instrument instrument;

    private SampleMoney(String fund, int year, Stage stage, String amount) {
        this.fund = fund;
        this.year = year;
        this.stage = stage;
        this.amount = amount;
        this.instrument = stage == Stage.ESTIMATE ? Instrument.PLAN : Instrument.PROGRAMME;
    }

    public static SampleMoney line(String fund, int year, Stage stage, String amount) {
        return new SampleMoney(fund, year, stage, amount);
    }

    public SampleMoney sheet(UUID id) {
        sheet = Optional.of(id);
        return this;
    }

    public SampleMoney heading(String area) {
        heading = area;
        return this;
    }

    public SampleMoney annuality(int year) {
        annuality = Optional.of(year);
        return this;
    }

    public SampleMoney body(String office) {
        body = office;
        return this;
    }

    public SampleMoney in(Instrument paper) {
        instrument = paper;
        return this;
    }

    public MoneyLine made() {
        return new MoneyLine(
                UUID.randomUUID(),
                "RHO-2018-2020",
                instrument,
                "RHO-2018-2020",
                sheet,
                heading,
                Fund.of(fund),
                annuality,
                body,
                year,
                stage,
                new BigDecimal(amount),
                "");
    }
}
