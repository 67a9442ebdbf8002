/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.workflow;

import it.pianozona.adhesion.Adhesion;
import it.pianozona.adhesion.Adhesions;
import it.pianozona.cycle.Cycles;
import it.pianozona.territory.OfficeKind;
import it.pianozona.time.BusinessClock;
import it.pianozona.time.Moments;
import it.pianozona.workflow.EveryMorning;
import it.pianozona.workflow.ProcessBean;
import java.time.LocalDate;
import java.util.Date;
import java.util.UUID;

/** What the model of {@code adesione} asks, by the id of the adhesion. Days are Europe/Rome. */
@ProcessBean("adhesion")
public class AdhesionModel {

    private final Adhesions adhesions;
    private final Cycles cycles;
    private final BusinessClock clock;

    AdhesionModel(Adhesions adhesions, Cycles cycles, BusinessClock clock) {
        this.adhesions = adhesions;
        this.cycles = cycles;
        this.clock = clock;
    }

    /** The planning office and its head. */
    public String checkers(String adhesionId) {
        var area = get(adhesionId).area();
        return OfficeKind.PLAN_OFFICE.officeId(area) + "," + OfficeKind.PLAN_OFFICE_HEAD.officeId(area);
    }

    /** The office that asked, for which the representative signs, and the secretariat on its behalf. */
    public String signer(String adhesionId) {
        return get(adhesionId).office() + "," + secretariat(adhesionId);
    }

    public String secretariat(String adhesionId) {
        return OfficeKind.SECRETARIAT.officeId(get(adhesionId).area());
    }

    /** {@code adhesion.days} from the request. */
    public Date due(String adhesionId) {
        var adhesion = get(adhesionId);
        return in(adhesion, adhesion.requestedOn(), "adhesion.days");
    }

    /** {@code agreement.signDays} from today. */
    public Date signDue(String adhesionId) {
        return in(get(adhesionId), clock.today(), "agreement.signDays");
    }

    /** Every morning from tomorrow on, as the engine reads a cycle. */
    public String everyMorning() {
        return EveryMorning.from(clock.today().plusDays(1));
    }

    /** {@code agreement.approvalActDays} from today, for verifications that have not come to their end. */
    public Date settleDue(String adhesionId) {
        return in(get(adhesionId), clock.today(), "agreement.approvalActDays");
    }

    /** The end of tomorrow; asked by instances of earlier versions of the model. */
    public Date tomorrow() {
        return Moments.endOf(clock.today().plusDays(1));
    }

    /** {@code agreement.noSignDays} after the term of the signature. */
    public Date signLimit(String adhesionId) {
        var settings = cycles.profileOf(get(adhesionId).cycleKey()).settings();
        return Moments.endOf(clock.today()
                .plusDays(settings.days("agreement.signDays"))
                .plusDays(settings.days("agreement.noSignDays")));
    }

    private Date in(Adhesion adhesion, LocalDate from, String key) {
        var days = cycles.profileOf(adhesion.cycleKey()).settings().days(key);
        return Moments.endOf(from.plusDays(days));
    }

    private Adhesion get(String adhesionId) {
        return adhesions.get(UUID.fromString(adhesionId));
    }
}
