/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.register;

import static it.pianozona.register.RegisterField.Type.CHOICE;
import static it.pianozona.register.RegisterField.Type.DATE;
import static it.pianozona.register.RegisterField.Type.EURO;
import static it.pianozona.register.RegisterField.Type.NUMBER;
import static it.pianozona.register.RegisterField.Type.TEXT;
import static it.pianozona.register.RegisterField.Type.YEAR;
import static it.pianozona.register.RegisterField.Type.YES_NO;

import it.pianozona.region.Fund;
import it.pianozona.region.FundKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A particular that the entries of some kind carry beside the common ones (requirement 3.23b). Its key is the name in forms and
 * sheets.
 */
public enum RegisterField {
    COMPONENTE_SOCIALE("componenteSociale", "Componente sociale presente", YES_NO, true),
    UNIFICATO("unificato", "Punto di accesso unificato", YES_NO, true),
    SERVIZIO("servizio", "Servizio", TEXT, true),
    FASE(
            "fase",
            "Fase dell'accreditamento",
            CHOICE,
            true,
            Map.of("PILOT", "Sperimentale", "FULL", "A regime", "ENDED", "Concluso")),
    LINEA_GUIDA("lineaGuida", "Linea guida regionale", TEXT, true),
    TIPO_UNITA("tipoUnita", "Tipo di unità di offerta", TEXT, true),
    POSTI("posti", "Posti", NUMBER, true),
    ACCREDITATA("accreditata", "Accreditata", YES_NO, true),
    GESTORE("gestore", "Ente gestore", TEXT, false),
    MATERIA("materia", "Materia regolata", TEXT, true),
    REGOLA("regola", "Regola di accesso", TEXT, true),
    FUNZIONE("funzione", "Funzione delegata", TEXT, true),
    DELEGANTE("delegante", "Ente che delega", CHOICE, true, Map.of("COMUNE", "Comune", "AUSL", "Azienda sanitaria")),
    SERVIZI("servizi", "Servizi gestiti", TEXT, false),
    ENTE_FINANZIATORE("enteFinanziatore", "Ente finanziatore", TEXT, true),
    SCADENZA("scadenza", "Scadenza del bando", DATE, true),
    FONDO("fondo", "Fondo", CHOICE, true),
    ANNO("anno", "Anno", YEAR, true),
    RICHIESTO("richiesto", "Importo richiesto in euro", EURO, true),
    OTTENUTO("ottenuto", "Importo ottenuto in euro", EURO, false),
    ESITO(
            "esito",
            "Esito del bando",
            CHOICE,
            false,
            Map.of(
                    "FINANZIATO", "Finanziato",
                    "FINANZIATO_IN_PARTE", "Finanziato in parte",
                    "NON_FINANZIATO", "Non finanziato",
                    "RITIRATO", "Domanda ritirata")),
    PERCORSO("percorso", "Percorso di innovazione", TEXT, true),
    FORMA("forma", "Forma della collaborazione", TEXT, true),
    SOGGETTI("soggetti", "Enti che collaborano", TEXT, true),
    FINO_AL("finoAl", "Fino al", DATE, false);

    /** What the value is; each is kept as text in one written form. */
    public enum Type {
        /** At most 2,000 characters. */
        TEXT,
        /** Whole, 0 or more. */
        NUMBER,
        /** Four digits. */
        YEAR,
        /** Euro, 0 or more, two decimals. */
        EURO,
        /** ISO date. */
        DATE,
        /** SI or NO. */
        YES_NO,
        /** One of the codes of {@link #choices}. */
        CHOICE
    }

    private final String key;
    private final String label;
    private final Type type;
    private final boolean required;
    private final Map<String, String> choices;

    RegisterField(String key, String label, Type type, boolean required) {
        this(key, label, type, required, type == YES_NO ? Map.of("SI", "Sì", "NO", "No") : Map.of());
    }

    RegisterField(String key, String label, Type type, boolean required, Map<String, String> choices) {
        this.key = key;
        this.label = label;
        this.type = type;
        this.required = required;
        this.choices = choices;
    }

    public String key() {
        return key;
    }

    /** Italian, for example "Ente gestore". */
    public String label() {
        return label;
    }

    public Type type() {
        return type;
    }

    public boolean required() {
        return required;
    }

    /** Italian word by code, in the order of the codes or of the funds; empty where anything may be written. */
    public Map<String, String> choices() {
        return this == FONDO ? funds() : new TreeMap<>(choices);
    }

    /** What a call may bring: not what municipalities and users give. */
    private static Map<String, String> funds() {
        var offered = new LinkedHashMap<String, String>();
        Fund.known().stream()
                .filter(fund -> fund.kind() != FundKind.MUNICIPAL && fund.kind() != FundKind.USERS)
                .forEach(fund -> offered.put(fund.code(), fund.italian()));
        return offered;
    }

    /** Whether it is known only when the matter ends: the outcome of a call (F-BANDO). */
    public boolean isKnownAtTheEnd() {
        return this == OTTENUTO || this == ESITO;
    }

    /** The fields that a person chooses from a list or answers with yes or no. */
    public boolean isChosen() {
        return List.of(YES_NO, CHOICE).contains(type);
    }
}
