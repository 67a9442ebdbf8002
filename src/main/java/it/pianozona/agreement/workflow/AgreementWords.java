/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.workflow;

import it.pianozona.agreement.Agreements;
import it.pianozona.agreement.MissingConsent;
import it.pianozona.agreement.Party;
import it.pianozona.rule.RuleViolated;
import it.pianozona.territory.OfficeKind;
import it.pianozona.workflow.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What several forms of the agreement show and ask in the same words. Rules: U-3. */
@Component
class AgreementWords {

    private final Agreements agreements;

    AgreementWords(Agreements agreements) {
        this.agreements = agreements;
    }

    /** The office of the party whose turn it is. */
    static String office(Step step) {
        return step.text("office");
    }

    /** The party whose turn it is, and whether the person enters what came by PEC or on paper. */
    Map<String, Object> party(Step step) {
        var office = office(step);
        var shown = new HashMap<String, Object>();
        shown.put("pratica", step.businessKey());
        shown.put("ente", office);
        shown.put("perConto", isOnBehalf(step));
        shown.put(
                "nomeEnte",
                agreements.parties(step.businessKey()).stream()
                        .filter(party -> party.office().equals(office))
                        .map(Party::name)
                        .findFirst()
                        .orElse(office));
        return shown;
    }

    /**
     * How what the secretariat enters for the party reached it; empty where the party acts itself (requirement 3.25).
     *
     * @throws RuleViolated if the secretariat comes another way than by its page, where scan and protocol are asked
     */
    static String onBehalf(Step step) {
        if (step.received().isPresent()) {
            return step.received().orElseThrow().receipt().cited();
        }
        if (isOnBehalf(step)) {
            throw new RuleViolated(
                    "Per inserire l'atto per conto dell'ente apri dalla Scrivania «Per conto di»: lì carichi la scansione e indichi il protocollo.");
        }
        return "";
    }

    private static boolean isOnBehalf(Step step) {
        return step.actor().offices().stream().allMatch(office -> office.startsWith(OfficeKind.SECRETARIAT.slug()));
    }

    static Map<String, Object> missing(Step step, MissingConsent missing) {
        return Map.of(
                "pratica",
                step.businessKey(),
                "mancano",
                missing.names(),
                "fase",
                missing.phase().italian());
    }

    static Map<String, String> option(String value, String label) {
        return Map.of("value", value, "label", label);
    }

    static Map<String, String> position(String party, String position, String text) {
        return Map.of("ente", party, "posizione", position, "testo", text);
    }

    static String names(List<Party> parties) {
        return String.join(", ", parties.stream().map(Party::name).toList());
    }
}
