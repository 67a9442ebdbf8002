/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.Delegation;
import it.pianozona.territory.DelegationScope;
import it.pianozona.territory.Delegations;
import it.pianozona.territory.Offices;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.territory.SignatoryIndependence;
import it.pianozona.time.BusinessClock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who may sign for a party today, by which codice fiscale they are recognised, and through whose hands their signatures pass. */
@Component
class Signatories {

    private final Offices offices;
    private final Delegations delegations;
    private final People people;
    private final SignatoryIndependence independence;
    private final BusinessClock clock;

    Signatories(
            Offices offices,
            Delegations delegations,
            People people,
            SignatoryIndependence independence,
            BusinessClock clock) {
        this.offices = offices;
        this.delegations = delegations;
        this.people = people;
        this.independence = independence;
        this.clock = clock;
    }

    /** Tax codes of the holder and of the deputies for the signature. */
    Set<String> taxCodes(String office) {
        return taxCodes(of(office));
    }

    private Set<String> taxCodes(Collection<String> signatories) {
        return signatories.stream()
                .map(people::taxCodeOf)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private List<String> of(String office) {
        var today = clock.today();
        return Stream.concat(
                        offices.holdersOf(office, today).stream().map(Person::id),
                        delegations.validFor(office, DelegationScope.SIGN, today).stream()
                                .map(Delegation::delegateId))
                .distinct()
                .toList();
    }

    /**
     * Before a file is looked at: there is somebody whose signature the keeper may bring in.
     *
     * @return tax codes of those who may sign
     * @throws RuleViolated if the keeper wrote the code of everybody who may sign for the party, and nobody has confirmed it
     */
    Set<String> requireSomebody(String office, String keeperId) {
        var signatories = of(office);
        whyNobody(signatories, keeperId).ifPresent(refusal -> {
            throw refusal;
        });
        return taxCodes(signatories);
    }

    /** Why the keeper may bring in nobody's signature for the party; empty for nearly everybody. */
    Optional<? extends RuleViolated> whyNobody(String office, String keeperId) {
        return whyNobody(of(office), keeperId);
    }

    private Optional<? extends RuleViolated> whyNobody(List<String> signatories, String keeperId) {
        return independence
                .refusal(keeperId, signatories)
                .filter(some -> independence.writtenBy(keeperId, signatories).size() == signatories.size());
    }
}
