/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme;

import java.util.List;
import org.springframework.stereotype.Component;

/** The amounts of the funds; a provisional one is shown and does not keep the programme from the vote. */
@Component
class AmountsPart implements ProgrammePart {

    private final Resources resources;

    AmountsPart(Resources resources) {
        this.resources = resources;
    }

    @Override
    public String name() {
        return "risorse";
    }

    @Override
    public List<String> missing(Programme programme) {
        return List.of();
    }

    @Override
    public Object frozen(Programme programme) {
        return resources.of(programme.id());
    }
}
