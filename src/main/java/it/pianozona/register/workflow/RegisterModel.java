/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.register.workflow;

import it.pianozona.region.RegionProfiles;
import it.pianozona.register.RegisterEntry;
import it.pianozona.register.RegisterField;
import it.pianozona.register.RegisterKind;
import it.pianozona.register.RegisterOffices;
import it.pianozona.register.RegisterProposals;
import it.pianozona.register.Registers;
import it.pianozona.territory.PlanningAreas;
import it.pianozona.time.BusinessClock;
import it.pianozona.time.Moments;
import it.pianozona.workflow.ProcessBean;
import java.time.LocalDate;
import java.util.Date;

/** What the model of {@code registri-territoriali} asks, by its business key {@code AREA-REG-n}. Days are Europe/Rome. */
@ProcessBean("register")
public class RegisterModel {

    private final Registers registers;
    private final RegisterProposals proposals;
    private final RegisterOffices offices;
    private final PlanningAreas areas;
    private final RegionProfiles profiles;
    private final BusinessClock clock;

    RegisterModel(
            Registers registers,
            RegisterProposals proposals,
            RegisterOffices offices,
            PlanningAreas areas,
            RegionProfiles profiles,
            BusinessClock clock) {
        this.registers = registers;
        this.proposals = proposals;
        this.offices = offices;
        this.areas = areas;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** The head of the plan office and the region. */
    public String confirming(String businessKey) {
        return String.join(",", offices.confirming(RegisterKey.of(businessKey).area()));
    }

    /** The office that proposed. */
    public String proposer(String businessKey) {
        var key = RegisterKey.of(businessKey);
        return proposals.proposer(key.area(), key.number());
    }

    /** {@code register.confirmDays} from today. */
    public Date confirmDue(String businessKey) {
        return Moments.endOf(clock.today().plusDays(days(businessKey, "register.confirmDays")));
    }

    /** {@code register.callDays} after the term of the call. */
    public Date callDue(String businessKey) {
        var term = LocalDate.parse(entry(businessKey).detail(RegisterField.SCADENZA));
        return Moments.endOf(term.plusDays(days(businessKey, "register.callDays")));
    }

    /** True if the proposal is a call, whose outcome is still to come. */
    public boolean isCall(String businessKey) {
        return entry(businessKey).kind() == RegisterKind.CALL;
    }

    private RegisterEntry entry(String businessKey) {
        var key = RegisterKey.of(businessKey);
        return registers.ofProposal(key.area(), key.number()).get(0);
    }

    private int days(String businessKey, String setting) {
        var area = areas.find(RegisterKey.of(businessKey).area(), clock.today()).orElseThrow();
        return profiles.settingsOn(area.region(), clock.today()).days(setting);
    }
}
