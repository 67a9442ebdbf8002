/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.adhesion.workflow;

import it.pianozona.adhesion.ActSigning;
import it.pianozona.adhesion.SubsequentAct;
import it.pianozona.adhesion.SubsequentAct.ActParty;
import it.pianozona.adhesion.SubsequentActs;
import it.pianozona.adhesion.UnsignedActs;
import it.pianozona.cycle.Cycles;
import it.pianozona.territory.OfficeKind;
import it.pianozona.time.BusinessClock;
import it.pianozona.time.Moments;
import it.pianozona.workflow.EveryMorning;
import it.pianozona.workflow.ProcessBean;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** What the model of {@code atto-successivo} asks, by the id of the act. Days are Europe/Rome. */
@ProcessBean("subsequentAct")
public class SubsequentActModel {

    private final SubsequentActs acts;
    private final ActSigning signing;
    private final UnsignedActs unsigned;
    private final Cycles cycles;
    private final BusinessClock clock;

    SubsequentActModel(
            SubsequentActs acts, ActSigning signing, UnsignedActs unsigned, Cycles cycles, BusinessClock clock) {
        this.acts = acts;
        this.signing = signing;
        this.unsigned = unsigned;
        this.cycles = cycles;
        this.clock = clock;
    }

    public String planOffice(String actId) {
        return OfficeKind.PLAN_OFFICE.officeId(get(actId).area());
    }

    /** The parties of the act as it stands. */
    public List<String> parties(String actId) {
        return acts.parties(UUID.fromString(actId)).stream()
                .map(ActParty::office)
                .toList();
    }

    /** Those that have not answered: all at first, and again whose signature turned out not to hold. */
    public List<String> unanswered(String actId) {
        return signing.unanswered(UUID.fromString(actId));
    }

    public String secretariat(String actId) {
        return OfficeKind.SECRETARIAT.officeId(get(actId).area());
    }

    /** True once a party refuses. */
    public boolean isRefused(String actId) {
        return unsigned.isRefused(UUID.fromString(actId));
    }

    /** Every morning from tomorrow on, as the engine reads a cycle. */
    public String everyMorning() {
        return EveryMorning.from(clock.today().plusDays(1));
    }

    /** {@code agreement.approvalActDays} from today, for verifications that have not come to their end. */
    public Date settleDue(String actId) {
        return in(get(actId).cycleKey(), "agreement.approvalActDays");
    }

    /** The end of tomorrow; asked by instances of earlier versions of the model. */
    public Date tomorrow() {
        return Moments.endOf(clock.today().plusDays(1));
    }

    /** Who signs for a party, and the secretariat on its behalf. */
    public String signerOf(String actId, String party) {
        return signing.signerOffice(UUID.fromString(actId), party) + ","
                + OfficeKind.SECRETARIAT.officeId(get(actId).area());
    }

    public boolean isSignedByAll(String actId) {
        return signing.isSignedByAll(UUID.fromString(actId));
    }

    /** {@code agreement.schemeDays} from today. */
    public Date draftDue(String actId) {
        return in(get(actId).cycleKey(), "agreement.schemeDays");
    }

    /** {@code agreement.signDays} from today. */
    public Date signDue(String actId) {
        return in(get(actId).cycleKey(), "agreement.signDays");
    }

    /** {@code agreement.noSignDays} after the term of the signatures. */
    public Date signLimit(String actId) {
        var settings = cycles.profileOf(get(actId).cycleKey()).settings();
        return Moments.endOf(clock.today()
                .plusDays(settings.days("agreement.signDays"))
                .plusDays(settings.days("agreement.noSignDays")));
    }

    private Date in(String cycleKey, String key) {
        var day = clock.today().plusDays(cycles.profileOf(cycleKey).settings().days(key));
        return Moments.endOf(day);
    }

    private SubsequentAct get(String actId) {
        return acts.get(UUID.fromString(actId));
    }
}
