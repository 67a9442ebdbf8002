/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.region;

import it.pianozona.rule.RuleViolated;
import it.pianozona.text.Italian;
import java.time.LocalDate;

/** No rules are known for a region and a cycle start. The message is Italian. */
public class NoRegionProfile extends RuleViolated {

    private static final long serialVersionUID = 1L;

    NoRegionProfile(String regionCode, LocalDate cycleStart) {
        super(("Regione e inizio del ciclo: per la regione «%s» non ci sono regole per i cicli che iniziano il %s."
                        + " Indicare un'altra data di inizio o aggiungere le regole al profilo della regione.")
                .formatted(regionCode, Italian.day(cycleStart)));
    }
}
