/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.commitment;

import it.pianozona.money.MoneyLine;
import it.pianozona.programme.Programme;
import it.pianozona.programme.ProgrammeOffices.CommittingBody;
import it.pianozona.region.Fund;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that is committed to a programme, read at once: whatever is asked of it costs no further statement.
 *
 * @param bodies those that commit themselves, in the order in which people read them
 * @param sheets by number
 * @param commitments by body, sheet and fund
 * @param planned what the sheets plan, each figure with the body that is to pay it, where one is named
 * @param before what was committed to the programme of the year before; none if there was none
 * @param sent of those that have sent their commitments, when and why there are none
 * @param available euro that a body says it has, by body and fund
 */
public record CommitmentBook(
        Programme programme,
        List<CommittingBody> bodies,
        List<SheetToPay> sheets,
        List<ProgrammeCommitment> commitments,
        List<MoneyLine> planned,
        List<MoneyLine> before,
        Map<String, CommitmentsSent> sent,
        Map<FundOfBody, BigDecimal> available) {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    public CommitmentBook {
        var bodyPlaces = places(bodies, CommittingBody::office);
        var sheetPlaces = places(sheets, SheetToPay::id);
        commitments = commitments.stream()
                .sorted(Comparator.comparing(
                                (ProgrammeCommitment one) -> bodyPlaces.getOrDefault(one.body(), Integer.MAX_VALUE))
                        .thenComparing(ProgrammeCommitment::body)
                        .thenComparing(one -> sheetPlaces.getOrDefault(one.sheet(), Integer.MAX_VALUE))
                        .thenComparing(ProgrammeCommitment::fund)
                        .thenComparing(one -> one.annuality().orElse(0)))
                .toList();
    }

    private static <T, K> Map<K, Integer> places(List<T> all, Function<T, K> key) {
        var places = new LinkedHashMap<K, Integer>();
        all.forEach(one -> places.put(key.apply(one), places.size()));
        return places;
    }

    /** What the sheets want of a body and it has not committed yet; last year's figure of the sheet beside it. */
    public record Wanted(
            SheetToPay sheet, Fund fund, Optional<Integer> annuality, BigDecimal amount, BigDecimal before) {}

    /**
     * A body as a whole.
     *
     * @param planned euro that the sheets want of it
     * @param committed euro
     * @param before euro that it committed the year before
     * @param over funds of which it commits more than it has
     * @param sent whether it has sent its commitments
     * @param nothing why it commits nothing this year; empty text where it does, or has not said
     */
    public record Standing(
            CommittingBody body,
            BigDecimal planned,
            BigDecimal committed,
            BigDecimal before,
            List<FundAvailability> over,
            boolean sent,
            String nothing) {}

    /** The name of a body; the id of its office where it is no longer among those of the programme. */
    public String nameOf(String body) {
        return bodies.stream()
                .filter(one -> one.office().equals(body))
                .map(CommittingBody::name)
                .findFirst()
                .orElse(body);
    }

    public Optional<SheetToPay> sheet(UUID id) {
        return sheets.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public List<ProgrammeCommitment> of(String body) {
        return commitments.stream().filter(one -> one.body().equals(body)).toList();
    }

    public boolean hasSent(String body) {
        return sent.containsKey(body);
    }

    /** When it sent its commitments last. */
    public Optional<Instant> sentAt(String body) {
        return Optional.ofNullable(sent.get(body)).map(CommitmentsSent::sentAt);
    }

    /** What the sheets plan for a body that it has not committed anything of, by sheet and fund. */
    public List<Wanted> wanted(String body) {
        var own = of(body);
        var sums = new LinkedHashMap<Wanted, BigDecimal>();
        for (var sheet : sheets) {
            planned.stream()
                    .filter(line -> line.body().equals(body)
                            && line.sheet().filter(sheet.id()::equals).isPresent())
                    .filter(line -> line.amount().signum() > 0)
                    .filter(line -> own.stream().noneMatch(one -> pays(one, line)))
                    .sorted(Comparator.comparing(MoneyLine::fund))
                    .forEach(line -> sums.merge(
                            new Wanted(sheet, line.fund(), line.annuality(), NOTHING, before(body, sheet, line.fund())),
                            line.amount(),
                            BigDecimal::add));
        }
        return sums.entrySet().stream()
                .map(one -> new Wanted(
                        one.getKey().sheet(),
                        one.getKey().fund(),
                        one.getKey().annuality(),
                        one.getValue(),
                        one.getKey().before()))
                .toList();
    }

    private static boolean pays(ProgrammeCommitment one, MoneyLine line) {
        return one.fund().equals(line.fund())
                && one.annuality().equals(line.annuality())
                && line.sheet().filter(one.sheet()::equals).isPresent();
    }

    /** Euro that a body committed the year before, on the sheet that this one goes on from, out of the same fund. */
    public BigDecimal before(String body, SheetToPay sheet, Fund fund) {
        return total(before.stream()
                .filter(line -> line.body().equals(body)
                        && line.fund().equals(fund)
                        && line.sheet().isPresent()
                        && line.sheet().equals(sheet.before()))
                .map(MoneyLine::amount)
                .toList());
    }

    /** Euro that the sheets plan for a body on a sheet out of a fund. */
    public BigDecimal planned(ProgrammeCommitment commitment) {
        return total(planned.stream()
                .filter(line -> line.body().equals(commitment.body()) && pays(commitment, line))
                .map(MoneyLine::amount)
                .toList());
    }

    /** What each body has of each fund beside all that it commits of it, by body and fund. */
    public List<FundAvailability> availability() {
        var committed = new LinkedHashMap<FundOfBody, BigDecimal>();
        commitments.forEach(
                one -> committed.merge(new FundOfBody(one.body(), one.fund()), one.amount(), BigDecimal::add));
        available.keySet().forEach(place -> committed.putIfAbsent(place, NOTHING));
        var bodyPlaces = places(bodies, CommittingBody::office);
        return committed.entrySet().stream()
                .map(one -> new FundAvailability(
                        one.getKey().body(),
                        one.getKey().fund(),
                        available.getOrDefault(one.getKey(), NOTHING),
                        one.getValue()))
                .sorted(Comparator.comparing(
                                (FundAvailability one) -> bodyPlaces.getOrDefault(one.body(), Integer.MAX_VALUE))
                        .thenComparing(FundAvailability::body)
                        .thenComparing(FundAvailability::fund))
                .toList();
    }

    /** Of a body only. */
    public List<FundAvailability> availability(String body) {
        return availability().stream().filter(one -> one.body().equals(body)).toList();
    }

    /** Those where more is committed than there is. */
    public List<FundAvailability> over() {
        return availability().stream().filter(FundAvailability::isOver).toList();
    }

    /** Every body with its totals, those that have still to send theirs first. */
    public List<Standing> standing() {
        var over = over();
        return bodies.stream()
                .map(body -> new Standing(
                        body,
                        total(ofBody(planned, body.office())),
                        total(of(body.office()).stream()
                                .map(ProgrammeCommitment::amount)
                                .toList()),
                        total(ofBody(before, body.office())),
                        over.stream()
                                .filter(one -> one.body().equals(body.office()))
                                .toList(),
                        hasSent(body.office()),
                        Optional.ofNullable(sent.get(body.office()))
                                .map(CommitmentsSent::nothing)
                                .orElse("")))
                .sorted(Comparator.comparing(Standing::sent))
                .toList();
    }

    /** Euro that a body commits to a sheet, of all funds; none stands as empty. */
    public Map<UUID, Map<String, BigDecimal>> matrix() {
        return commitments.stream()
                .collect(Collectors.groupingBy(
                        ProgrammeCommitment::sheet,
                        Collectors.toMap(ProgrammeCommitment::body, ProgrammeCommitment::amount, BigDecimal::add)));
    }

    private static List<BigDecimal> ofBody(Collection<MoneyLine> lines, String body) {
        return lines.stream()
                .filter(line -> line.body().equals(body))
                .map(MoneyLine::amount)
                .toList();
    }

    static BigDecimal total(Collection<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add).setScale(2);
    }

    /** Those that have still to send their commitments. */
    public List<Standing> toSend() {
        return standing().stream().filter(one -> !one.sent()).toList();
    }
}
