/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.incentive;

import it.pianozona.agreement.SignatureStake;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the area earns if everybody signs in time: the band of today, or the next one that is worth something. */
@Component
class StakeOfSignature implements SignatureStake {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final IncentiveRules rules;
    private final IncentiveAmounts amounts;

    StakeOfSignature(IncentiveRules rules, IncentiveAmounts amounts) {
        this.rules = rules;
        this.amounts = amounts;
    }

    @Override
    public Optional<Stake> of(String cycleKey, int missingSignatories, LocalDate today) {
        return missingSignatories < 1
                ? Optional.empty()
                : rules.of(cycleKey).flatMap(rule -> of(rule, missingSignatories, today));
    }

    private Optional<Stake> of(IncentiveRule rule, int missing, LocalDate today) {
        var day = today;
        var band = amounts.levelOne(rule, Optional.of(day), true);
        while (band.filter(found -> !found.isWorthSomething() && found.until().isPresent())
                .isPresent()) {
            day = band.get().until().get().plusDays(1);
            band = amounts.levelOne(rule, Optional.of(day), true);
        }
        var from = day;
        return band.filter(LevelOne::isWorthSomething)
                .map(found -> new Stake(
                        "%s se tutti firmano %s, %s"
                                .formatted(
                                        Euro.brief(found.amount()),
                                        period(from, today, found),
                                        missing == 1 ? "manca 1 ente" : "mancano %d enti".formatted(missing)),
                        found.until().orElseThrow()));
    }

    private static String period(LocalDate from, LocalDate today, LevelOne band) {
        var until = band.until().orElseThrow().format(DAY);
        return from.equals(today) ? "entro il " + until : "dal %s al %s".formatted(from.format(DAY), until);
    }
}
