/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.web;

import it.pianozona.page.Pill;
import it.pianozona.programme.ProgrammeChapter;
import it.pianozona.programme.ProgrammeVisit;
import it.pianozona.programme.Resource;
import it.pianozona.programme.Resources;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The amounts of the year, on the page of the programme. */
@Component
class AmountsChapter implements ProgrammeChapter {

    private final Resources resources;

    AmountsChapter(Resources resources) {
        this.resources = resources;
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public String title() {
        return "Importi dell'anno";
    }

    @Override
    public String place() {
        return "/importi";
    }

    @Override
    public Optional<Standing> of(ProgrammeVisit visit) {
        if (!visit.readsAll()) {
            return Optional.empty();
        }
        var all = resources.of(visit.programme().id());
        var provisional = all.stream().filter(Resource::provisional).count();
        if (all.isEmpty()) {
            return Optional.of(new Standing(
                    new Pill(Pill.Role.WAITING, "nessuno"),
                    "La Regione non ha assegnato nulla e nessuno ha scritto importi."));
        }
        return Optional.of(
                provisional == 0
                        ? new Standing(
                                new Pill(Pill.Role.DONE, "assegnati"),
                                all.size() == 1
                                        ? "Un fondo, con il suo atto."
                                        : "%d fondi, con i loro atti.".formatted(all.size()))
                        : new Standing(
                                new Pill(Pill.Role.RISK, "provvisori"),
                                provisional == 1
                                        ? "Un importo è provvisorio: manca l'atto della Regione."
                                        : "%d importi sono provvisori: mancano gli atti della Regione."
                                                .formatted(provisional)));
    }
}
