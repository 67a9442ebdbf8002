/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A column of the sheet of actions, in the order of the sheet. */
enum ActionColumn {
    CODICE,
    AZIONE,
    CENTRO,
    OBIETTIVO,
    PESO,
    INDICATORE,
    UNITA,
    VERSO,
    PARTENZA,
    GIORNO,
    FONTE,
    MISURATO_ENTRO,
    ATTESO,
    MINIMO,
    EX_PAT,
    DISTRETTO,
    PERSONALE,
    BENI,
    INVESTIMENTI;

    /** How the company as a whole is named in the column of districts. */
    static final String WHOLE_COMPANY = "azienda";

    static final List<String> TITLES =
            Arrays.stream(values()).map(ActionColumn::title).toList();

    /** As the header of the column. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
