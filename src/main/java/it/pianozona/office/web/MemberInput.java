/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.web;

import it.pianozona.office.AssignmentForm;
import it.pianozona.office.MemberDraft;
import it.pianozona.office.MemberTitle;
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
                Written.text(persona),
                Written.text(accesso),
                Written.choice(MemberTitle.class, titolo),
                Written.text(organo),
                Written.text(ruolo),
                Written.several(funzione),
                Written.number(tempo),
                Written.choice(AssignmentForm.class, formaAssegnazione),
                Written.text(atto),
                Written.date(dal),
                Written.date(al),
                Written.text(sostituisce));
    }

    /** Texts longer than their fields come from no page of ours. */
    boolean fits() {
        return Written.text(persona).length() <= 120
                && Written.text(organo).length() <= 120
                && Written.text(atto).length() <= 200
                && Written.text(ente).length() <= 200;
    }
}
