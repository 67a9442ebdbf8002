/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import it.pianozona.support.TestAreas.TestArea;
import java.time.LocalDate;
import java.util.HashMap;

/** The form by which somebody is appointed to a plan office or a group, as a browser sends it. */
public final class MemberForm {

    private MemberForm() {}

    /** A person of that name, who is of no other area, from that day. */
    public static HashMap<String, String> of(String name, TestArea area, LocalDate today) {
        var form = new HashMap<String, String>();
        form.put("persona", name + " " + area.code());
        form.put("titolo", "FUNZIONARIO");
        form.put("organo", "Giunta");
        form.put("ruolo", "COMPONENTE");
        form.put("tempo", "12,5");
        form.put("formaAssegnazione", "DISTACCO");
        form.put("atto", "Delibera 9");
        form.put("dal", today.toString());
        return form;
    }
}
