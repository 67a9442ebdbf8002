/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.register;

import it.pianozona.territory.Municipality;
import java.util.EnumMap;
import java.util.List;

/** One row of a sheet of service units. */
record RegisterRow(List<String> headers, List<String> cells) {

    static final String NAME = "Denominazione";
    static final String CODE = "Codice ISTAT";
    static final String TOWN = "Comune";
    static final String FROM = "Dal";
    static final String TO = "Al";
    static final String ACT = "Atto";
    static final String NOTES = "Note";

    private static final int ISTAT_DIGITS = 6;

    RegisterDraft draft(List<Municipality> towns) {
        var written = new EnumMap<RegisterField, String>(RegisterField.class);
        RegisterKind.SERVICE_UNIT.proposedFields().stream()
                .filter(field -> !cell(field.label()).isEmpty())
                .forEach(field -> written.put(field, cell(field.label())));
        return new RegisterDraft(
                RegisterKind.SERVICE_UNIT,
                cell(NAME),
                town(towns),
                cell(ACT),
                RegisterDraft.date(cell(FROM)),
                cell(NOTES),
                written);
    }

    /** The municipality by its code, which a spreadsheet may have robbed of its zeros, or by its name. */
    private List<String> town(List<Municipality> towns) {
        var code = cell(CODE);
        if (!code.isEmpty()) {
            return List.of("0".repeat(Math.max(0, ISTAT_DIGITS - code.length())) + code);
        }
        return towns.stream()
                .filter(town -> town.name().equalsIgnoreCase(cell(TOWN)))
                .map(Municipality::istat)
                .toList();
    }

    private String cell(String column) {
        for (int place = 0; place < headers.size(); place++) {
            if (headers.get(place).equalsIgnoreCase(column)) {
                return cells.get(place).strip();
            }
        }
        return "";
    }
}
