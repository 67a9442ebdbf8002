/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.web;

import it.pianozona.office.AssignmentForm;
import it.pianozona.office.MemberDraft;
import it.pianozona.office.MemberTitle;
import it.pianozona.page.Typed;
import it.pianozona.rule.Problems;

/** F-INCARICO as a page sends it. */
final class MemberForm {

    private MemberForm() {}

    /** The appointment; a text that is longer than its field is refused. */
    static MemberDraft draft(Typed typed) {
        var problems = new Problems();
        var draft = new MemberDraft(
                typed.text("persona", 120, problems, "Persona"),
                typed.text("accesso"),
                typed.choice("titolo", MemberTitle.class),
                typed.text("organo", 120, problems, "Organo che nomina"),
                typed.text("ruolo"),
                typed.all("funzione"),
                typed.number("tempo"),
                typed.choice("formaAssegnazione", AssignmentForm.class),
                typed.text("atto", 200, problems, "Atto di nomina"),
                typed.date("dal"),
                typed.date("al"),
                typed.text("sostituisce"));
        problems.refuse();
        return draft;
    }
}
