/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle;

import it.pianozona.notice.KeyPage;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** News about a cycle, or of what hangs on it, leads to its dossier. */
@Component
class DossierOfKey implements KeyPage {

    private final CycleRows rows;

    DossierOfKey(CycleRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<String> of(String businessKey) {
        return CycleKey.in(businessKey)
                .map(CycleKey::text)
                .flatMap(rows::find)
                .map(cycle -> "/fascicolo/" + cycle.key());
    }
}
