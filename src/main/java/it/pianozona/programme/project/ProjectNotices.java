/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.project;

import it.pianozona.notice.Mailbox;
import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.programme.Programme;
import it.pianozona.territory.Offices;
import it.pianozona.territory.Organisations;
import it.pianozona.territory.Person;
import it.pianozona.time.BusinessClock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells who proposed a project what was answered. */
@Component
class ProjectNotices {

    private final Notices notices;
    private final Mailbox mailbox;
    private final Organisations organisations;
    private final Offices holders;
    private final BusinessClock clock;

    ProjectNotices(
            Notices notices, Mailbox mailbox, Organisations organisations, Offices holders, BusinessClock clock) {
        this.notices = notices;
        this.mailbox = mailbox;
        this.organisations = organisations;
        this.holders = holders;
        this.clock = clock;
    }

    /** In an office that many organisations share the answer is told to those of the one that proposed. */
    void answered(Programme programme, IntegrationProject project) {
        var cause = "progetto-" + project.id();
        var text = Wording.of(
                "programma.progetto-esito",
                "numero",
                project.number(),
                "titolo",
                project.title(),
                "anno",
                programme.year(),
                "esito",
                project.state().italian(),
                "motivo",
                project.answer().words());
        if (!organisations.share(project.office())) {
            notices.send(
                    new Notices.Message(cause, programme.area(), programme.key(), Notice.Kind.OUTCOME, text),
                    List.of(project.office()));
            return;
        }
        project.organisation()
                .map(organisations::peopleOf)
                .orElseGet(() -> holders.holdersOf(project.office(), clock.today()).stream()
                        .map(Person::id)
                        .filter(project.proposedBy()::equals)
                        .toList())
                .forEach(person ->
                        mailbox.toPerson(person, text, "/programmi/%s/progetti".formatted(programme.key()), cause));
    }
}
