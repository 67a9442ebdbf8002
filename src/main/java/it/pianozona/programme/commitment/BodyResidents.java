/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.commitment;

import it.pianozona.programme.ProgrammeOffices.CommittingBody;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Populations;
import it.pianozona.territory.Residents;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How many live in the Comuni that commit themselves, to say what each commits for an inhabitant. */
@Component
public class BodyResidents {

    private static final String MAYORS = OfficeKind.MAYOR.officeId("");

    private final Populations populations;

    BodyResidents(Populations populations) {
        this.populations = populations;
    }

    /** The ISTAT code of a body that is a Comune. */
    public static Optional<String> istat(String body) {
        return body.startsWith(MAYORS) ? Optional.of(body.substring(MAYORS.length())) : Optional.empty();
    }

    /** Residents at the beginning of the year, by the office of the body; of Comuni only. */
    public Map<String, Residents> of(Collection<CommittingBody> bodies, int year) {
        var istats =
                bodies.stream().flatMap(body -> istat(body.office()).stream()).toList();
        return populations.of(istats, LocalDate.of(year, 1, 1)).entrySet().stream()
                .collect(Collectors.toMap(one -> MAYORS + one.getKey(), Map.Entry::getValue));
    }

    /** Euro for an inhabitant, two decimals; empty where nobody is known to live there. */
    public static Optional<BigDecimal> each(BigDecimal euro, Residents residents) {
        return Optional.ofNullable(residents)
                .filter(known -> known.residents() > 0)
                .map(known -> euro.divide(BigDecimal.valueOf(known.residents()), 2, RoundingMode.HALF_UP));
    }
}
