/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.sheet;

import it.pianozona.plan.chain.ActionUse;
import it.pianozona.text.Italian;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** An action from which a sheet of a year comes is not taken out of the plan. */
@Component
class SheetsOnAction implements ActionUse {

    private final SheetRows rows;

    SheetsOnAction(SheetRows rows) {
        this.rows = rows;
    }

    @Override
    public List<String> of(UUID action) {
        var count = rows.countOf(action);
        return count == 0
                ? List.of()
                : List.of(Italian.count(count, "scheda di un programma annuale", "schede di programmi annuali"));
    }
}
