/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.commitment;

import it.pianozona.money.Instrument;
import it.pianozona.money.MoneyLine;
import it.pianozona.money.Stage;
import it.pianozona.programme.Programme;
import it.pianozona.programme.ProgrammeOffices.CommittingBody;
import it.pianozona.region.Fund;
import it.pianozona.region.InstrumentType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A programme with its commitments, for tests without a context: two Comuni and a health authority, two sheets. */
public final class SampleBook {

    public static final String BOBBIO = "sindaco-033005";
    public static final String TRAVO = "sindaco-033043";
    public static final String AUSL = "direzione-generale-AUSL-PC";
    public static final UUID HOME_CARE_BEFORE = UUID.randomUUID();
    public static final SheetToPay HOME_CARE =
            new SheetToPay(UUID.randomUUID(), 1, "Assistenza domiciliare", "SOCIAL", Optional.of(HOME_CARE_BEFORE));
    public static final SheetToPay DAY_CENTRE =
            new SheetToPay(UUID.randomUUID(), 2, "Centro diurno", "SOCIO_HEALTH", Optional.empty());

    private final List<ProgrammeCommitment> commitments = new ArrayList<>();
    private final List<MoneyLine> planned = new ArrayList<>();
    private final List<MoneyLine> before = new ArrayList<>();
    private final Map<String, CommitmentsSent> sent = new HashMap<>();
    private final Map<FundOfBody, BigDecimal> available = new HashMap<>();

    public static Programme programme() {
        return new Programme(
                UUID.fromString("00000000-0000-0000-0000-000000000001"),
                "PPO-2018-2020-2019",
                "PPO-2018-2020",
                "PPO",
                2019,
                InstrumentType.ANNUAL_PROGRAMME,
                Programme.State.COMMITMENTS,
                "sistema",
                LocalDate.of(2018, 10, 1),
                "",
                "",
                "",
                true,
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty());
    }

    public SampleBook committed(String body, SheetToPay sheet, String fund, String amount) {
        commitments.add(commitment(body, sheet, fund, amount));
        return this;
    }

    public SampleBook planned(String body, SheetToPay sheet, String fund, String amount) {
        planned.add(line(body, sheet.id(), fund, 2019, Stage.PLANNED, amount));
        return this;
    }

    public SampleBook before(String body, UUID sheet, String fund, String amount) {
        before.add(line(body, sheet, fund, 2018, Stage.COMMITTED, amount));
        return this;
    }

    public SampleBook available(String body, String fund, String euro) {
        available.put(new FundOfBody(body, Fund.of(fund)), new BigDecimal(euro));
        return this;
    }

    public SampleBook sent(String body) {
        sent.put(body, new CommitmentsSent(body, Instant.EPOCH, "prova", ""));
        return this;
    }

    public CommitmentBook book() {
        return new CommitmentBook(
                programme(),
                List.of(
                        new CommittingBody(BOBBIO, "Comune di Bobbio"),
                        new CommittingBody(TRAVO, "Comune di Travo"),
                        new CommittingBody(AUSL, "AUSL di Piacenza")),
                List.of(HOME_CARE, DAY_CENTRE),
                commitments.stream()
                        .map(one ->
                                one.having(Optional.ofNullable(available.get(new FundOfBody(one.body(), one.fund())))))
                        .toList(),
                planned,
                before,
                sent,
                available);
    }

    public static ProgrammeCommitment commitment(String body, SheetToPay sheet, String fund, String amount) {
        return new ProgrammeCommitment(
                UUID.randomUUID(),
                body,
                sheet.id(),
                Fund.of(fund),
                Optional.empty(),
                Optional.empty(),
                new BigDecimal(amount),
                "",
                BigDecimal.ZERO,
                "");
    }

    private static MoneyLine line(String body, UUID sheet, String fund, int year, Stage stage, String amount) {
        return new MoneyLine(
                UUID.randomUUID(),
                "PPO-2018-2020",
                Instrument.PROGRAMME,
                "PPO-2018-2020-" + year,
                Optional.of(sheet),
                "SOCIAL",
                Fund.of(fund),
                Optional.empty(),
                body,
                year,
                stage,
                new BigDecimal(amount),
                "");
    }
}
