/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Rights;
import it.pianozona.territory.ServingOffices;
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
    private final ServingOffices serving;
    private final BusinessClock clock;

    SignedFileReaders(Agreements agreements, ServingOffices serving, BusinessClock clock) {
        this.agreements = agreements;
        this.serving = serving;
        this.clock = clock;
    }

    /** Whether somebody with those rights opens them; who may sign for a body counts as the body. */
    public boolean include(Rights rights, Agreement agreement) {
        var ofParties = agreements.signatories(agreement.cycleKey()).stream()
                .map(Party::office)
                .flatMap(office -> Stream.of(office, OfficeKind.SIGNATORY.officeId(office)));
        var keeping = KEEPERS.stream().map(kind -> serving.of(kind, agreement.area(), clock.today()));
        return Stream.concat(ofParties, keeping).anyMatch(rights.officeIds()::contains);
    }
}
