/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.regional.workflow;

import it.pianozona.regional.RegionalAct;
import it.pianozona.regional.RegionalActs;
import it.pianozona.territory.OfficeKind;
import it.pianozona.time.BusinessClock;
import it.pianozona.time.Moments;
import it.pianozona.workflow.ProcessBean;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What the model of {@code quadro-regionale} asks: who acts, and what kind of act it is. */
@ProcessBean("regional")
public class RegionalModel {

    private static final int STEP_DAYS = 10;

    private final RegionalActs acts;
    private final BusinessClock clock;

    RegionalModel(RegionalActs acts, BusinessClock clock) {
        this.acts = acts;
        this.clock = clock;
    }

    /** Who describes the act: the region, and the planning office that began its registration. */
    public List<String> registrars(String actId) {
        return Stream.of(region(actId), act(actId).openedBy()).distinct().toList();
    }

    /** The office of the region. */
    public String region(String actId) {
        return OfficeKind.REGION.officeId(act(actId).region());
    }

    /** Expired and not replaced (ER-5). */
    public boolean isExpiredAndNotReplaced(String actId) {
        return acts.isExpiredAndNotReplaced(UUID.fromString(actId));
    }

    /** Shares out money (ER-3, ER-6). */
    public boolean allots(String actId) {
        return act(actId).particulars().orElseThrow().type().allots();
    }

    /** Holds contents of the former Programma attività territoriali (ER-71). */
    public boolean hasFormerLines(String actId) {
        return act(actId).particulars().orElseThrow().type().hasFormerLines();
    }

    /** By when a step of the registration should be done: ten days from its opening; the requirements set no term (3.26). */
    public Date due() {
        return Moments.endOf(clock.today().plusDays(STEP_DAYS));
    }

    private RegionalAct act(String actId) {
        return acts.get(UUID.fromString(actId));
    }
}
