/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.commitment;

import it.pianozona.money.Instrument;
import it.pianozona.money.Money;
import it.pianozona.money.MoneyLine;
import it.pianozona.money.Stage;
import it.pianozona.programme.Programme;
import it.pianozona.region.Fund;
import it.pianozona.table.Table;
import it.pianozona.table.Tables;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/** Commitments as they are kept: the figure in the store of money, beside it what else is said, and once for each fund what there is. */
@Repository
class ProgrammeCommitmentRows {

    private final Money money;
    private final Table<Terms> terms;
    private final Table<Availability> availabilities;
    private final Table<CommitmentsSent> sent;

    ProgrammeCommitmentRows(Money money, Tables tables) {
        this.money = money;
        this.terms = tables.part("programme_commitment", Terms.class);
        this.availabilities = tables.part("programme_availability", Availability.class, "programme", "body", "fund");
        this.sent = tables.part("programme_commitments_sent", CommitmentsSent.class, "programme", "body");
    }

    /** What is not money. */
    record Terms(UUID id, String nonFinancial, BigDecimal staffFte) {}

    /** What a body has of a fund, in euro. */
    record Availability(String body, Fund fund, BigDecimal available) {

        FundOfBody place() {
            return new FundOfBody(body, fund);
        }
    }

    /** All figures of the programme: what the sheets plan, what is committed. */
    List<MoneyLine> figures(String programmeKey) {
        return money.of(Instrument.PROGRAMME, programmeKey);
    }

    /** Those of the figures that are committed, with what else is said of them. */
    List<ProgrammeCommitment> of(Programme programme, List<MoneyLine> figures) {
        var said = terms.list("where programme = ?", programme.id()).stream()
                .collect(Collectors.toMap(Terms::id, one -> one));
        var has = availabilities(programme.id());
        return figures.stream()
                .filter(line -> line.stage() == Stage.COMMITTED && line.sheet().isPresent())
                .map(line -> commitment(line, Optional.ofNullable(said.get(line.id())), has))
                .toList();
    }

    private static ProgrammeCommitment commitment(
            MoneyLine line, Optional<Terms> said, Map<FundOfBody, BigDecimal> available) {
        return new ProgrammeCommitment(
                line.id(),
                line.body(),
                line.sheet().orElseThrow(),
                line.fund(),
                line.annuality(),
                Optional.ofNullable(available.get(new FundOfBody(line.body(), line.fund()))),
                line.amount(),
                said.map(Terms::nonFinancial).orElse(""),
                said.map(Terms::staffFte).orElse(BigDecimal.ZERO),
                line.act());
    }

    Map<FundOfBody, BigDecimal> availabilities(UUID programme) {
        return availabilities.list("where programme = ?", programme).stream()
                .collect(Collectors.toMap(Availability::place, Availability::available));
    }

    Map<String, CommitmentsSent> sent(UUID programme) {
        return sent.list("where programme = ?", programme).stream()
                .collect(Collectors.toMap(CommitmentsSent::body, one -> one));
    }

    /** What else is said of figures that are kept already, and what there is of their funds. */
    void save(UUID programme, Collection<ProgrammeCommitment> commitments) {
        if (commitments.isEmpty()) {
            return;
        }
        terms.saveAll(
                commitments.stream()
                        .map(one -> new Terms(one.id(), one.nonFinancial(), one.staffFte()))
                        .toList(),
                "programme",
                programme);
        var stated = commitments.stream()
                .filter(one -> one.available().isPresent())
                .map(one ->
                        new Availability(one.body(), one.fund(), one.available().orElseThrow()))
                .distinct()
                .toList();
        if (!stated.isEmpty()) {
            availabilities.saveAll(stated, "programme", programme);
        }
    }

    void say(UUID programme, String body, Fund fund, BigDecimal available) {
        availabilities.save(new Availability(body, fund, available), "programme", programme);
    }

    void send(UUID programme, CommitmentsSent one) {
        sent.save(one, "programme", programme);
    }
}
