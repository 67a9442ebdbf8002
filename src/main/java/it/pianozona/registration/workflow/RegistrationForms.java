/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.registration.workflow;

import it.pianozona.registration.Admission;
import it.pianozona.registration.Registration;
import it.pianozona.registration.Registrations;
import it.pianozona.territory.Office;
import it.pianozona.territory.Person;
import it.pianozona.workflow.ProcessForms;
import it.pianozona.workflow.Shows;
import it.pianozona.workflow.Step;
import it.pianozona.workflow.Takes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The form of {@code registrazione}. */
@ProcessForms
class RegistrationForms {

    private final Registrations registrations;
    private final Admission admission;

    RegistrationForms(Registrations registrations, Admission admission) {
        this.registrations = registrations;
        this.admission = admission;
    }

    record CheckRegistrationForm(
            @NotNull(message = "scegli se accogli la registrazione.") Esito esito,
            @Size(max = 100, message = "scegli dall'elenco.") String ufficio,
            @Size(max = 2000) String motivo) {
        enum Esito {
            ACCOGLI,
            RIFIUTA
        }
    }

    @Shows("verifica-registrazione")
    Map<String, Object> showCheckRegistration(Step step) {
        var one = registrations.get(step.businessKey());
        return Map.of("righe", rows(one), "uffici", options(registrations.givenIn(one.area())));
    }

    /** The planning office accepts who has registered, or refuses with a reason (F-REGISTRAZIONE). */
    @Takes("verifica-registrazione")
    void takeCheckRegistration(Step step, CheckRegistrationForm form) {
        var accepted = form.esito() == CheckRegistrationForm.Esito.ACCOGLI;
        if (accepted) {
            admission.accept(step.businessKey(), form.ufficio(), step.actor().personId());
        } else {
            registrations.refuse(step.businessKey(), form.motivo());
        }
        step.decide("accepted", accepted);
    }

    /** What strangers have written is shown in a table, which takes nothing for a link or a picture. */
    private List<Map<String, String>> rows(Registration one) {
        var applicant = one.applicant();
        return List.of(
                row("Persona", applicant.fullName()),
                row("E-mail", applicant.email()),
                row("Organizzazione", applicant.organisation()),
                row("Categoria", applicant.category().italian()),
                row("Codice fiscale", applicant.taxCode()),
                row(
                        "Già registrata in Pianozona",
                        admission.known(one).map(Person::fullName).orElse("no")),
                row(
                        "Organizzazione già registrata",
                        admission
                                .organisation(one)
                                .map(known ->
                                        "sì, «%s»: la persona risponderà anche per lei; controlla che la rappresenti"
                                                .formatted(known.name()))
                                .orElse("no")),
                row("Numero RUNTS", orNone(applicant.runts())),
                row("PEC", orNone(applicant.pec())),
                row("Tavoli che interessano", orNone(tables(one))),
                row("Conflitti di interesse dichiarati", orNone(applicant.conflict())));
    }

    private String tables(Registration one) {
        return registrations.tables(one.area()).stream()
                .filter(table -> one.applicant().tables().contains(table.id()))
                .map(Office::name)
                .collect(Collectors.joining(", "));
    }

    private static String orNone(String written) {
        return written.isEmpty() ? "nessuno" : written;
    }

    private static Map<String, String> row(String label, String value) {
        return Map.of("voce", label, "valore", value);
    }

    private static List<Map<String, String>> options(List<Office> offices) {
        return offices.stream()
                .map(office -> Map.of("value", office.id(), "label", office.name()))
                .toList();
    }
}
