/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.register.workflow;

import it.pianozona.notice.Notice;
import it.pianozona.notice.Notices;
import it.pianozona.notice.Wording;
import it.pianozona.register.RegisterOffices;
import it.pianozona.territory.OfficeKind;
import it.pianozona.workflow.ProcessBean;
import java.util.ArrayList;

/** The automatic step of {@code registri-territoriali}, by the key of the case. */
@ProcessBean("registerSteps")
public class RegisterSteps {

    private final RegisterOffices offices;
    private final Notices notices;

    RegisterSteps(RegisterOffices offices, Notices notices) {
        this.offices = offices;
        this.notices = notices;
    }

    /** A proposal waits beyond its term: who may decide is reminded, the coordinators are told. */
    public void remindConfirming(String key, String closingId) {
        var area = RegisterKey.of(key).area();
        var told = new ArrayList<>(offices.confirming(area));
        told.add(OfficeKind.COORDINATORS.officeId(area));
        notices.send(
                new Notices.Message(
                        "registro-" + key + closingId,
                        area,
                        key,
                        Notice.Kind.OVERDUE,
                        Wording.of("registro.conferma-in-ritardo")),
                told);
    }
}
