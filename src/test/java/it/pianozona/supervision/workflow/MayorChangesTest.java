/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.supervision.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.agreement.Agreement;
import it.pianozona.agreement.Agreements;
import it.pianozona.agreement.Signatures;
import it.pianozona.support.AgreementSteps;
import it.pianozona.support.Colleagues;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.TestCycles;
import it.pianozona.territory.HolderKind;
import it.pianozona.territory.Offices;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.territory.TaxCodesOnRecord;
import it.pianozona.time.BusinessClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Elections or a commissario prefettizio while an agreement is consented to, authorised and signed (requirements 3.9, 5.7). */
@PianozonaTest
@Tag("agreement")
class MayorChangesTest {

    private static final String COMMISSIONER = "commissario.di-prova";
    private static final String TAX_CODE = "BNCGLI80A41Z110J";

    @Autowired
    private AgreementSteps steps;

    @Autowired
    private Agreements agreements;

    @Autowired
    private Signatures signatures;

    @Autowired
    private TestAreas areas;

    @Autowired
    private TestCycles cycles;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private Offices offices;

    @Autowired
    private People people;

    @Autowired
    private TaxCodesOnRecord taxCodes;

    @Autowired
    private BusinessClock clock;

    private Duration offset;
    private TestArea area;
    private String key;
    private String office;
    private String outgoing;

    @BeforeEach
    void anApprovedPlan() {
        offset = clock.offset();
        area = areas.like("RHO");
        key = cycles.inPreparation(area, 2018);
        office = area.mayors().get(1);
        outgoing = area.mayorPeople().get(1);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.setOffset(offset);
    }

    @Test
    void theCommissionerConsentsAuthorisesAndSignsFromTheSameDayAndTheOldMayorNoMore() {
        steps.begin(area, key);
        steps.promote(key, Map.of());
        steps.draftScheme(key, Map.of());
        steps.convene(key);
        var consent = colleagues.taskOf(office, key, "UserTask_Consent");
        commissioner();

        assertThatThrownBy(() -> colleagues.submit(outgoing, consent, Map.of("consenso", "SI", "osservazioni", "")))
                .isNotNull();
        assertThat(colleagues.taskOf(office, key, "UserTask_Consent").getId()).isEqualTo(consent.getId());
        steps.everybodyConsents(key);
        steps.everybodyAuthorises(key);
        steps.everybodySigns(key);
        steps.conclude(key);

        assertThat(agreements.get(key).state()).isEqualTo(Agreement.State.IN_FORCE);
        assertThat(signatures.of(key).get(office).person()).isEqualTo(COMMISSIONER);
    }

    @Test
    void aSignatureStaysValidAfterTheMayorWhoGaveItHasGone() {
        steps.untilSignature(area, key, Map.of());
        steps.sign(key, office);
        commissioner();

        assertThat(steps.askedToSign(key)).doesNotContain(office);
        steps.everybodySigns(key);
        assertThat(signatures.of(key).get(office).person()).isEqualTo(outgoing);
        assertThat(agreements.get(key).state()).isEqualTo(Agreement.State.SIGNED);
    }

    @Test
    void theSignatureThatIsStillMissingIsTheCommissioners() {
        steps.untilSignature(area, key, Map.of());
        var task = colleagues.taskOf("firmatario-" + office, key, "UserTask_Sign");
        var old = steps.signerOf(office).signCades(steps.issued(key));
        commissioner();

        assertThatThrownBy(() -> colleagues.submit(outgoing, task, Map.of("esitoFirma", "FIRMATO")))
                .isNotNull();
        assertThat(steps.upload(key, office, old).words()).contains("persona diversa");
        steps.sign(key, office);
        assertThat(signatures.of(key).get(office).person()).isEqualTo(COMMISSIONER);
    }

    private void commissioner() {
        if (people.find(COMMISSIONER).isEmpty()) {
            var newcomer =
                    people.register(new Person(COMMISSIONER, "Mario", "Rossi", "commissario@prova.invalid", true));
            taxCodes.ofNewcomer(newcomer, TAX_CODE, "prova");
        }
        offices.replaceHolder(office, COMMISSIONER, HolderKind.COMMISSIONER, "Decreto prefettizio 1", clock.today());
    }
}
