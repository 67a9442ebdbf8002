/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company;

import it.pianozona.notice.KeyPage;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** News about a mandate leads to the page of the plans of its health authority. */
@Component
class PlanOfKey implements KeyPage {

    private final MandateRows rows;

    PlanOfKey(MandateRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<String> of(String businessKey) {
        return businessKey.contains("-MAND-")
                ? rows.find(businessKey).map(mandate -> "/aziende/%s/piano".formatted(mandate.authority()))
                : Optional.empty();
    }
}
