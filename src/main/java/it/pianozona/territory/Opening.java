/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import it.pianozona.record.LegalRecord;
import org.springframework.stereotype.Component;

/** What every opening, correction and withdrawal has in common: the administrator does it, by names that read, on record. */
@Component
class Opening {

    private final Appointments appointments;
    private final LegalRecord record;

    Opening(Appointments appointments, LegalRecord record) {
        this.appointments = appointments;
        this.record = record;
    }

    void requireAdministrator(String personId) {
        if (!appointments.isAdministrator(personId)) {
            throw new TerritoryRuleViolated("ente", "lo apre l'amministratore.", "Rivolgersi all'amministratore.");
        }
    }

    static void requireName(String name) {
        if (name.isBlank()) {
            throw new TerritoryRuleViolated("denominazione", "manca.", "Scrivere il nome come lo si legge negli atti.");
        }
    }

    void append(String territory, String act, String adminId, Object before, Object after) {
        record.append(
                new LegalRecord.Act(territory, territory, adminId, OfficeKind.ADMINISTRATOR.slug(), act),
                before,
                after);
    }
}
