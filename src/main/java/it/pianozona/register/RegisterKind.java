/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.register;

import static it.pianozona.register.RegisterField.ACCREDITATA;
import static it.pianozona.register.RegisterField.ANNO;
import static it.pianozona.register.RegisterField.COMPONENTE_SOCIALE;
import static it.pianozona.register.RegisterField.DELEGANTE;
import static it.pianozona.register.RegisterField.ENTE_FINANZIATORE;
import static it.pianozona.register.RegisterField.ESITO;
import static it.pianozona.register.RegisterField.FASE;
import static it.pianozona.register.RegisterField.FINO_AL;
import static it.pianozona.register.RegisterField.FONDO;
import static it.pianozona.register.RegisterField.FORMA;
import static it.pianozona.register.RegisterField.FUNZIONE;
import static it.pianozona.register.RegisterField.GESTORE;
import static it.pianozona.register.RegisterField.LINEA_GUIDA;
import static it.pianozona.register.RegisterField.MATERIA;
import static it.pianozona.register.RegisterField.OTTENUTO;
import static it.pianozona.register.RegisterField.PERCORSO;
import static it.pianozona.register.RegisterField.POSTI;
import static it.pianozona.register.RegisterField.REGOLA;
import static it.pianozona.register.RegisterField.RICHIESTO;
import static it.pianozona.register.RegisterField.SCADENZA;
import static it.pianozona.register.RegisterField.SERVIZI;
import static it.pianozona.register.RegisterField.SERVIZIO;
import static it.pianozona.register.RegisterField.SOGGETTI;
import static it.pianozona.register.RegisterField.TIPO_UNITA;
import static it.pianozona.register.RegisterField.UNIFICATO;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a register is of (requirement 3.23b). */
public enum RegisterKind {
    /** AB-52, LO15-37, LO15-38. */
    ACCESS_POINT("Punti di accesso", "Punto di accesso", Comuni.ANY, false, COMPONENTE_SOCIALE, UNIFICATO),
    /** AB-38, AB-53. */
    ACCREDITATION("Accreditamenti", "Accreditamento", Comuni.ANY, false, SERVIZIO, FASE, LINEA_GUIDA),
    /** LO15-46: feeds the plan's section on the offer. */
    SERVICE_UNIT("Unità di offerta", "Unità di offerta", Comuni.ONE, false, TIPO_UNITA, POSTI, ACCREDITATA, GESTORE),
    /** LO18-10: each municipality adopts it by an act of its council. */
    JOINT_REGULATION("Regolamenti comuni", "Regolamento comune", Comuni.SOME, false, MATERIA),
    /** AB-51. */
    ACCESS_RULE("Regole di accesso", "Regola di accesso", Comuni.ANY, true, REGOLA),
    /** TO-25. */
    DELEGATED_FUNCTION("Funzioni delegate", "Funzione delegata", Comuni.ANY, false, FUNZIONE, DELEGANTE),
    /** ER-48, AB-47. */
    ASP("Aziende pubbliche di servizi alla persona", "Azienda pubblica di servizi", Comuni.SOME, false, SERVIZI),
    /** LO18-33, F-BANDO. */
    CALL("Bandi", "Bando", Comuni.ANY, false, ENTE_FINANZIATORE, SCADENZA, FONDO, ANNO, RICHIESTO, OTTENUTO, ESITO),
    /** LO18-9. */
    INNOVATION_PROJECT("Progetti di innovazione", "Progetto di innovazione", Comuni.ANY, false, PERCORSO),
    /** LO15-89. */
    CURRENT_COLLABORATION(
            "Collaborazioni in corso", "Collaborazione in corso", Comuni.ANY, false, FORMA, SOGGETTI, FINO_AL),
    /** AB-49. */
    SOCIAL_CHARTER("Carte per la cittadinanza sociale", "Carta per la cittadinanza sociale", Comuni.ANY, true);

    /** How many municipalities an entry names. */
    public enum Comuni {
        ANY,
        ONE,
        SOME
    }

    private final String plural;
    private final String singular;
    private final Comuni comuni;
    private final boolean actRequired;
    private final List<RegisterField> fields;

    RegisterKind(String plural, String singular, Comuni comuni, boolean actRequired, RegisterField... fields) {
        this.plural = plural;
        this.singular = singular;
        this.comuni = comuni;
        this.actRequired = actRequired;
        this.fields = List.of(fields);
    }

    /** Italian title of the register, for example "Unità di offerta". */
    public String plural() {
        return plural;
    }

    /** Italian name of one entry, for example "Bando". */
    public String singular() {
        return singular;
    }

    public Comuni comuni() {
        return comuni;
    }

    /** Whether an entry rests on an act. */
    public boolean actRequired() {
        return actRequired;
    }

    /** The particulars of an entry of this kind, in the order in which they are read. */
    public List<RegisterField> fields() {
        return fields;
    }

    /** The particulars that a proposal says; the others come when the matter ends. */
    public List<RegisterField> proposedFields() {
        return fields.stream().filter(field -> !field.isKnownAtTheEnd()).toList();
    }

    /** The kind's part of an address, for example {@code service-unit}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind with that part of an address. */
    public static Optional<RegisterKind> ofSlug(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }
}
