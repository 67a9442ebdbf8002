/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import it.pianozona.territory.HolderKind;
import it.pianozona.territory.Office;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.time.BusinessClock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A seat among the administrators for somebody whom whoever runs the installation names; everybody else is appointed (P23). */
@Component
class AdministratorsOffice {

    private static final OfficeKind KIND = OfficeKind.ADMINISTRATOR;

    private final Offices offices;
    private final BusinessClock clock;

    AdministratorsOffice(Offices offices, BusinessClock clock) {
        this.offices = offices;
        this.clock = clock;
    }

    /**
     * @param act by which the person holds it, Italian
     * @return false if the person holds it already
     */
    boolean seat(String personId, String act) {
        if (offices.find(KIND.slug()).isEmpty()) {
            offices.open(new Office(KIND.slug(), KIND, KIND.label(), Optional.empty(), Optional.empty()));
        }
        var holders = offices.holdersOf(KIND.slug(), clock.today());
        if (holders.stream().anyMatch(holder -> holder.id().equals(personId))) {
            return false;
        }
        offices.addHolder(KIND.slug(), personId, HolderKind.APPOINTED, act, clock.today());
        return true;
    }
}
