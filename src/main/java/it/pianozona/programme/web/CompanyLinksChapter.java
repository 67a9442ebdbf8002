/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.programme.web;

import it.pianozona.page.Pill;
import it.pianozona.programme.ProgrammeChapter;
import it.pianozona.programme.ProgrammeVisit;
import it.pianozona.programme.link.CompanyLinks;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The links to actions of the health authority, on the page of the programme, where there are actions or links. */
@Component
class CompanyLinksChapter implements ProgrammeChapter {

    private final CompanyLinks links;

    CompanyLinksChapter(CompanyLinks links) {
        this.links = links;
    }

    @Override
    public int position() {
        return 50;
    }

    @Override
    public String title() {
        return "Azioni dell'azienda sanitaria";
    }

    @Override
    public String place() {
        return "/azioni-aziendali";
    }

    @Override
    public Optional<Standing> of(ProgrammeVisit visit) {
        if (!visit.readsAll()) {
            return Optional.empty();
        }
        var linked = links.of(visit.programme().id()).size();
        if (linked == 0) {
            return links.actions(visit.programme()).isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Standing(
                            new Pill(Pill.Role.WAITING, "da collegare"),
                            "L'azienda ha adottato le sue azioni: le schede si possono collegare."));
        }
        return Optional.of(new Standing(
                new Pill(Pill.Role.DONE, "collegate"),
                linked == 1
                        ? "Un'azione dell'azienda attua una scheda."
                        : "%d collegamenti fra schede e azioni.".formatted(linked)));
    }
}
