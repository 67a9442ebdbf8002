/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.territory.Rights;
import it.pianozona.time.BusinessClock;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who opens files that somebody has signed. A signature holds the codice fiscale of who signed: such files are for the signatories, the
 * secretariat that keeps and checks them, the coordinators and the region. The others read the document that was issued and that it is signed.
 */
@Component
public class SignedFileReaders {

    private static final Set<OfficeKind> KEEPERS =
            Set.of(OfficeKind.SECRETARIAT, OfficeKind.COORDINATORS, OfficeKind.REGION);

    private final Agreements agreements;
    private final PlanningAreas areas;
    private final BusinessClock clock;

    SignedFileReaders(Agreements agreements, PlanningAreas areas, BusinessClock clock) {
        this.agreements = agreements;
        this.areas = areas;
        this.clock = clock;
    }

    /** Whether somebody with those rights opens them; who may sign for a body counts as the body. */
    public boolean include(Rights rights, Agreement agreement) {
        return keeps(rights, Stream.of(agreement.area()))
                || agreements.signatories(agreement.cycleKey()).stream().anyMatch(party -> isOf(rights, party))
                || keeps(rights, wider(agreement.area()));
    }

    private static boolean isOf(Rights rights, Party party) {
        return rights.officeIds().contains(party.office())
                || rights.officeIds().contains(OfficeKind.SIGNATORY.officeId(party.office()));
    }

    private static boolean keeps(Rights rights, Stream<String> territories) {
        return territories
                .flatMap(code -> KEEPERS.stream().map(kind -> kind.officeId(code)))
                .anyMatch(rights.officeIds()::contains);
    }

    /** The territories whose offices serve the area where it has none. */
    private Stream<String> wider(String area) {
        return areas.find(area, clock.today()).stream()
                .flatMap(one ->
                        Stream.concat(Stream.of(one.healthAuthority(), one.region()), one.conference().stream()));
    }
}
