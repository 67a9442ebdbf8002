/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.cycle.Cycles;
import it.pianozona.region.Feature;
import it.pianozona.rule.Problems;
import it.pianozona.time.BusinessClock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Promotes the agreement of a cycle (step 1 of requirement 3.8). Rules: A-15, F-ACC. */
@Service
public class Promoting {

    private static final int FEWEST = 2;

    private final AgreementRows rows;
    private final PossibleParties possible;
    private final Cycles cycles;
    private final BusinessClock clock;

    Promoting(AgreementRows rows, PossibleParties possible, Cycles cycles, BusinessClock clock) {
        this.rows = rows;
        this.possible = possible;
        this.cycles = cycles;
        this.clock = clock;
    }

    /**
     * Promotes the agreement; after a failure, anew with the next round.
     *
     * @throws it.pianozona.rule.RuleViolated if fewer than two bodies sign, a municipality of the area is left out without a
     *     supra-district territory, or a supra-district one lacks one of its three conditions (LO15-73)
     */
    @Transactional
    public Agreement promote(String cycleKey, Promotion draft) {
        check(cycleKey, draft);
        var earlier = rows.find(cycleKey);
        var agreement = new Agreement(
                earlier.map(Agreement::id).orElseGet(UUID::randomUUID),
                cycleKey,
                cycles.get(cycleKey).area(),
                earlier.map(Agreement::round).orElse(1),
                0,
                Agreement.State.DRAFT,
                draft.object(),
                draft.promoter(),
                draft.planningVariation(),
                draft.stateBodies(),
                draft.supraDistrict(),
                earlier.map(Agreement::openedOn).orElse(clock.today()),
                Optional.empty(),
                Optional.empty());
        if (earlier.isPresent()) {
            rows.promoteAgain(agreement, draft);
        } else {
            rows.insert(agreement, draft);
        }
        chosen(cycleKey, draft).forEach(party -> rows.insert(agreement.id(), party));
        return agreement;
    }

    private List<Party> chosen(String cycleKey, Promotion draft) {
        return possible.all(cycleKey).stream()
                .filter(party -> draft.parties().contains(party.office()))
                .toList();
    }

    private void check(String cycleKey, Promotion draft) {
        var area = cycles.areaOf(cycleKey);
        new Problems()
                .unless(
                        possible.promoters(cycleKey).stream()
                                .anyMatch(mayor -> mayor.id().equals(draft.promoter())),
                        "«Promotore»: scegli un sindaco dell'ambito (TUEL art. 34 c. 1).")
                .unless(chosen(cycleKey, draft).size() >= FEWEST, "«Enti che firmano»: ne servono almeno due.")
                .unless(
                        draft.parties().contains(draft.promoter()),
                        "«Enti che firmano»: chi promuove firma anche; aggiungi il suo Comune.")
                .unless(
                        !draft.supraDistrict() || cycles.profileOf(cycleKey).has(Feature.SUPRA_DISTRICT_AGREEMENT),
                        "«Territorio»: la regione non prevede accordi sovradistrettuali; scegli «un solo distretto».")
                .unless(
                        !draft.supraDistrict() || draft.conditions().allGiven(),
                        "«Condizioni»: un accordo sovradistrettuale richiede tutte e tre le condizioni, gestione delle unità d'offerta, accesso e caratteri comuni.")
                .unless(
                        draft.supraDistrict() || isWithin(cycleKey, draft),
                        "«Enti che firmano»: i Comuni di altri ambiti firmano solo un accordo sovradistrettuale; l'ambito è %s."
                                .formatted(area.name()))
                .refuse();
    }

    private boolean isWithin(String cycleKey, Promotion draft) {
        var own = possible.usual(cycleKey).stream().map(Party::office).toList();
        return chosen(cycleKey, draft).stream()
                .filter(Party::isMunicipality)
                .allMatch(party -> own.contains(party.office()));
    }
}
