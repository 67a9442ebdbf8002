/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment;

import it.pianozona.rule.Problems;
import it.pianozona.territory.Bodies;
import it.pianozona.territory.Body;
import it.pianozona.territory.BodyMember;
import it.pianozona.territory.OfficeKind;
import it.pianozona.territory.Offices;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Seats in bodies: they belong to offices, so who holds the office sits. Rules: ER-70, F-INCARICO. */
@Component
class Seats {

    private final Bodies bodies;
    private final Offices offices;

    Seats(Bodies bodies, Offices offices) {
        this.bodies = bodies;
        this.offices = offices;
    }

    void check(Body body, AppointmentDraft draft) {
        var leaves = draft.action() != AppointmentAction.APPOINT;
        var day = draft.action() == AppointmentAction.END ? draft.to() : draft.from();
        new Problems()
                .unless(
                        day.isPresent(),
                        draft.action() == AppointmentAction.END
                                ? "«Al»: indica l'ultimo giorno."
                                : "«Dal»: indica il primo giorno.")
                .unless(!draft.act().isBlank(), "«Atto»: indica l'atto che compone o cambia l'organo.")
                .unless(
                        !draft.action().isEntry()
                                || offices.find(draft.institution()).isPresent(),
                        "«Ente»: scegli l'ufficio che siede nell'organo.")
                .unless(
                        !draft.action().isEntry() || day.isEmpty() || !sits(body, draft.institution(), day.get()),
                        "«Ente»: siede già nell'organo in quei giorni.")
                .unless(!leaves || !draft.replaces().isBlank(), "«Titolare»: scegli dall'elenco il seggio che cambia.")
                .unless(
                        !leaves
                                || draft.action() == AppointmentAction.RESUME
                                || day.isEmpty()
                                || sits(body, draft.replaces(), day.get()),
                        "«Titolare»: non siede nell'organo quel giorno.")
                .refuse();
    }

    private boolean sits(Body body, String office, LocalDate day) {
        return bodies.members(body.id(), day).stream().map(BodyMember::officeId).anyMatch(office::equals);
    }

    void apply(Body body, AppointmentDraft draft) {
        switch (draft.action()) {
            case APPOINT -> seat(body, draft.institution(), draft.firstDay());
            case REPLACE -> {
                bodies.endSeat(body.id(), draft.replaces(), draft.firstDay().minusDays(1));
                seat(body, draft.institution(), draft.firstDay());
            }
            case SUSPEND -> {
                bodies.endSeat(body.id(), draft.replaces(), draft.firstDay().minusDays(1));
                draft.to().ifPresent(last -> seat(body, draft.replaces(), last.plusDays(1)));
            }
            case RESUME -> seat(body, draft.replaces(), draft.firstDay());
            case END -> bodies.endSeat(body.id(), draft.replaces(), draft.to().orElseThrow());
        }
        if (draft.action().isEntry()) {
            draft.to().ifPresent(last -> bodies.endSeat(body.id(), draft.institution(), last));
        }
    }

    private void seat(Body body, String officeId, LocalDate from) {
        var office = offices.find(officeId).orElseThrow();
        bodies.seat(
                body.id(),
                new BodyMember(office.id(), office.name(), office.kind() == OfficeKind.MAYOR, office.municipality()),
                from);
    }
}
