/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.cycle.Cycles;
import it.pianozona.page.Door;
import it.pianozona.territory.RightsOnDate;
import it.pianozona.time.BusinessClock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who reads what follows from an agreement: the people of its area. For others it does not exist. */
@Service
public class AgreementReaders implements Door<AgreementReader> {

    private final Agreements agreements;
    private final Cycles cycles;
    private final RightsOnDate rights;
    private final BusinessClock clock;

    AgreementReaders(Agreements agreements, Cycles cycles, RightsOnDate rights, BusinessClock clock) {
        this.agreements = agreements;
        this.cycles = cycles;
        this.rights = rights;
        this.clock = clock;
    }

    /** The cycle is named {@code key} in the address. */
    @Override
    public Optional<AgreementReader> open(Map<String, String> path, String personId) {
        var mine = rights.of(personId, clock.today());
        return agreements
                .find(path.get("key"))
                .filter(agreement -> mine.territoryCodes().contains(agreement.area()))
                .map(agreement -> new AgreementReader(agreement, personId, mine));
    }

    /** Area and years of a cycle, as the headings of these pages name it: {@code Rhodense 2018-2020}. */
    @Transactional(readOnly = true)
    public String place(String cycleKey) {
        var cycle = cycles.get(cycleKey);
        return cycles.areaOf(cycle).name() + " " + cycle.period();
    }
}
