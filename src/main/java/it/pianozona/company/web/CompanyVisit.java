/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.company.web;

import it.pianozona.company.CompanyAuthor;
import it.pianozona.company.CompanyOffices;
import it.pianozona.page.Door;
import it.pianozona.territory.Territory;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody before the plans of the health authority that they work for.
 *
 * @param offices that the person acts for today
 */
record CompanyVisit(Territory authority, String personId, Set<String> offices) {

    /** As whom the person writes the PAL; empty for who does not. */
    Optional<CompanyAuthor> director() {
        return author(CompanyOffices.direction(authority.code()));
    }

    /** As whom the person writes actions and budget; empty for who does not. */
    Optional<CompanyAuthor> planner() {
        return author(CompanyOffices.budget(authority.code()));
    }

    private Optional<CompanyAuthor> author(java.util.List<String> writers) {
        return CompanyOffices.among(writers, offices).map(office -> new CompanyAuthor(personId, office));
    }

    /** Drafts are read by who writes them; the others read what is adopted. */
    public boolean readsDrafts() {
        return planner().isPresent();
    }

    public boolean writesPlan() {
        return director().isPresent();
    }

    CompanyAuthor requireDirector() {
        return director().orElseThrow(Door::notYours);
    }

    CompanyAuthor requirePlanner() {
        return planner().orElseThrow(Door::notYours);
    }
}
