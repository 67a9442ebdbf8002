/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.web;

import it.pianozona.office.AssignmentForm;
import it.pianozona.office.MemberDraft;
import it.pianozona.office.MemberTitle;
import it.pianozona.page.Field;
import java.util.List;

/** F-INCARICO as a page sends it. */
record MemberInput(
        String ente,
        String persona,
        String accesso,
        String titolo,
        String organo,
        String ruolo,
        List<String> funzione,
        String tempo,
        String formaAssegnazione,
        String atto,
        String dal,
        String al,
        String sostituisce,
        String parte,
        String distretto) {

    MemberDraft draft() {
        return new MemberDraft(
                Field.text(persona),
                Field.text(accesso),
                Field.choice(MemberTitle.class, titolo),
                Field.text(organo),
                Field.text(ruolo),
                Field.all(funzione),
                Field.number(tempo),
                Field.choice(AssignmentForm.class, formaAssegnazione),
                Field.text(atto),
                Field.date(dal),
                Field.date(al),
                Field.text(sostituisce));
    }

    /** Texts longer than their fields come from no page of ours. */
    boolean fits() {
        return Field.text(persona).length() <= 120
                && Field.text(organo).length() <= 120
                && Field.text(atto).length() <= 200
                && Field.text(ente).length() <= 200;
    }
}
