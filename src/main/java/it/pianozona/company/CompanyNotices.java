/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company;

import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.territory.OfficeKind;
import it.pianozona.text.Italian;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the people of a health authority are told of its plans; each leads to their page. */
@Component
class CompanyNotices {

    private final Notices notices;
    private final CompanyOffices offices;

    CompanyNotices(Notices notices, CompanyOffices offices) {
        this.notices = notices;
        this.offices = offices;
    }

    /** Who opened is told at once which offices nobody is in: their steps go to the direction (N-20). */
    void vacant(Mandate mandate, String occasion) {
        var vacant = offices.vacant(mandate.authority());
        if (!vacant.isEmpty()) {
            var named = vacant.stream()
                    .map(label -> label.substring(0, 1).toLowerCase(Locale.ITALY) + label.substring(1))
                    .toList();
            send(
                    "vuoti-" + occasion,
                    mandate,
                    Notice.Kind.REMINDER,
                    Wording.of("azienda.uffici-vuoti", "uffici", Italian.list(named)),
                    List.of(mandate.openedOffice()));
        }
    }

    void opened(Mandate mandate) {
        send(
                "mandato-aperto-" + mandate.key(),
                mandate,
                Notice.Kind.OUTCOME,
                Wording.of("azienda.mandato-aperto", "dal", mandate.from(), "al", mandate.to()),
                everybody(mandate));
    }

    void ended(Mandate mandate, String reason) {
        send(
                "mandato-chiuso-" + mandate.key(),
                mandate,
                Notice.Kind.OUTCOME,
                Wording.of("azienda.mandato-chiuso", "stato", mandate.state().italian(), "motivo", reason),
                everybody(mandate));
    }

    void planAdopted(Mandate mandate) {
        send(
                "pal-adottato-" + mandate.key(),
                mandate,
                Notice.Kind.OUTCOME,
                Wording.of(
                        "azienda.pal-adottato",
                        "atto",
                        mandate.act(),
                        "giorno",
                        mandate.actDate().orElseThrow()),
                everybody(mandate));
    }

    void planReturned(Mandate mandate, String reason) {
        send(
                "pal-rinviato-" + UUID.randomUUID(),
                mandate,
                Notice.Kind.OUTCOME,
                Wording.of("azienda.pal-rinviato", "motivo", reason),
                CompanyOffices.direction(mandate.authority()));
    }

    void yearOpened(Mandate mandate, YearPlan plan) {
        var wording = plan.prefilledFrom()
                .map(from -> Wording.of("azienda.anno-copiato", "anno", plan.year(), "da", from))
                .orElseGet(() -> Wording.of("azienda.anno-aperto", "anno", plan.year()));
        send(
                "anno-aperto-" + plan.id(),
                mandate,
                Notice.Kind.REMINDER,
                wording,
                CompanyOffices.budget(mandate.authority()));
    }

    void yearAdopted(Mandate mandate, YearPlan plan) {
        send(
                "anno-adottato-" + plan.id(),
                mandate,
                Notice.Kind.OUTCOME,
                Wording.of(
                        "azienda.azioni-adottate",
                        "anno",
                        plan.year(),
                        "atto",
                        plan.act(),
                        "giorno",
                        plan.actDate().orElseThrow()),
                everybody(mandate));
    }

    void yearReturned(Mandate mandate, YearPlan plan, String reason) {
        send(
                "anno-rinviato-" + UUID.randomUUID(),
                mandate,
                Notice.Kind.OUTCOME,
                Wording.of("azienda.azioni-rinviate", "anno", plan.year(), "motivo", reason),
                CompanyOffices.budget(mandate.authority()));
    }

    /** A programme of a district is approved: management control links its sheets (task {@code collega-azioni} of the programme). */
    void programmeApproved(Mandate mandate, ApprovedProgramme programme) {
        send(
                "collega-" + programme.programme(),
                mandate,
                Notice.Kind.REMINDER,
                Wording.of("azienda.collega-azioni", "programma", programme.programme(), "anno", programme.year()),
                List.of(offices.serving(OfficeKind.MANAGEMENT_CONTROL, mandate.authority())
                        .split(",")));
    }

    private List<String> everybody(Mandate mandate) {
        return Stream.concat(
                        CompanyOffices.budget(mandate.authority()).stream(),
                        offices.contributors(mandate.authority()).stream())
                .toList();
    }

    private void send(String cause, Mandate mandate, Notice.Kind kind, Wording wording, List<String> told) {
        notices.send(new Notices.Message(cause, mandate.authority(), mandate.key(), kind, wording), told);
    }
}
