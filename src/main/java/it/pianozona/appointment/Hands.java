/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment;

import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.Person;
import it.pianozona.territory.SignInAccess;
import it.pianozona.territory.SignInAccess.Seen;
import it.pianozona.time.BusinessClock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Whether a person is somebody else than who wrote a change. Where no mail reaches a person the address with which they come in is
 * shown to who asked for it, who could come in by it in their place: what that person says is no second word to what the other
 * has written.
 */
@Component
class Hands {

    private final SignInAccess access;
    private final Offices offices;
    private final BusinessClock clock;

    Hands(SignInAccess access, Offices offices, BusinessClock clock) {
        this.access = access;
        this.offices = offices;
        this.clock = clock;
    }

    /** Of these people, whose way in was in whose hands. */
    Set<Seen> of(Collection<String> personIds) {
        return access.seen(personIds);
    }

    /** Whether the writer has had the person's way in in their hands. */
    boolean hadBy(String writerId, String personId) {
        return access.seen(Set.of(personId)).contains(new Seen(personId, writerId));
    }

    /**
     * Whether there is a keeper of the change who can sign in and is nobody's but their own: neither the writer, nor who enters by
     * it, nor anybody whose way in the writer has had in their hands.
     */
    boolean hasIndependentKeeper(AppointmentCase one) {
        var keepers = new HashSet<String>();
        add(keepers, OfficeKind.ADMINISTRATOR.slug());
        if (!one.target().equals(OfficeKind.ADMINISTRATOR.slug())) {
            add(keepers, OfficeKind.SECRETARIAT.officeId(one.territory()));
        }
        keepers.remove(one.writer());
        one.draft().ifPresent(draft -> keepers.remove(draft.person()));
        access.seen(keepers).stream()
                .filter(seen -> seen.by().equals(one.writer()))
                .map(Seen::personId)
                .forEach(keepers::remove);
        return !access.open(keepers).isEmpty();
    }

    private void add(Set<String> keepers, String office) {
        offices.holdersOf(office, clock.today()).stream().map(Person::id).forEach(keepers::add);
    }
}
