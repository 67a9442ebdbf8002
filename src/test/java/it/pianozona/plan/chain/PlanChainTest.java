/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.chain;

import static it.pianozona.plan.money.FrameworkRulesTest.row;
import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.measure.Measure;
import it.pianozona.plan.PlanAreaKind;
import it.pianozona.plan.money.FrameworkRow;
import it.pianozona.region.Fund;
import it.pianozona.support.SampleMeasures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("plan")
class PlanChainTest {

    private static final SourcePriority HOME = new SourcePriority("P1", "Sostegno alla domiciliarità");
    private static final SourcePriority WORK = new SourcePriority("P2", "Contrasto alla povertà");

    private final UUID objective = UUID.randomUUID();
    private final UUID action = UUID.randomUUID();
    private final List<Need> needs = new ArrayList<>();
    private final List<SourcePriority> priorities = new ArrayList<>();
    private final List<Objective> objectives = new ArrayList<>();
    private final List<Action> actions = new ArrayList<>();
    private final List<FrameworkRow> framework = new ArrayList<>();

    @BeforeEach
    void anUnbrokenChain() {
        needs.add(need("Anziani soli", "P1"));
        priorities.add(HOME);
        objectives.add(objective(objective, "Restare a casa", "P1"));
        actions.add(action(action, "Assistenza domiciliare", objective, List.of(cost(2018, "1000")), List.of(users())));
        framework.add(row(2018, Fund.of("COMUNI"), "1000"));
    }

    @Test
    void anUnbrokenChainHasNoLooseEnd() {
        assertThat(chain().looseEnds()).isEmpty();
    }

    @Test
    void thePathOfAnActionIsWhatItComesFromAndLeadsTo() {
        needs.add(need("Giovani senza lavoro", "P2"));
        priorities.add(WORK);
        var other = UUID.randomUUID();
        actions.add(action(other, "Altra", objective, List.of(cost(2018, "1")), List.of(users())));

        var path = chain().around(actions.get(0));

        assertThat(path.needs()).extracting(Need::text).containsExactly("Anziani soli");
        assertThat(path.priorities()).containsExactly(HOME);
        assertThat(path.objectives()).extracting(Objective::title).containsExactly("Restare a casa");
        assertThat(path.actions()).containsExactly(actions.get(0));
        assertThat(chain().looseOf(actions.get(0))).isEmpty();
    }

    @Test
    void aNeedThatNoPriorityTakesUpHangsLoose() {
        var alone = need("Giovani senza lavoro");
        needs.add(alone);

        assertThat(chain().looseEnds())
                .containsExactly(new PlanChain.LooseEnd(
                        PlanChain.Kind.NEED_WITHOUT_PRIORITY,
                        "Giovani senza lavoro",
                        alone.id().toString()));
        assertThat(chain().looseEnds().get(0).place()).isEqualTo("/bisogni?modifica=" + alone.id() + "#modulo");
    }

    @Test
    void aPriorityThatNoObjectiveTakesUpHangsLoose() {
        priorities.add(WORK);

        assertThat(kinds()).containsExactly(PlanChain.Kind.PRIORITY_WITHOUT_OBJECTIVE);
    }

    @Test
    void anObjectiveWithoutActionHangsLoose() {
        objectives.add(objective(UUID.randomUUID(), "Un altro", "P1"));

        assertThat(kinds()).containsExactly(PlanChain.Kind.OBJECTIVE_WITHOUT_ACTION);
    }

    @Test
    void anActionWhosePrioritiesNoNeedNamesHangsLoose() {
        needs.clear();

        assertThat(kinds()).containsExactly(PlanChain.Kind.ACTION_WITHOUT_NEED);
    }

    @Test
    void anActionWithoutMoneyOrWithMoneyThatTheFrameworkDoesNotKnowHangsLoose() {
        actions.set(0, action(action, "A", objective, List.of(cost(2018, "0")), List.of(users())));
        framework.clear();
        assertThat(kinds()).containsExactly(PlanChain.Kind.ACTION_WITHOUT_FUND);

        actions.set(0, action(action, "A", objective, List.of(cost(2019, "1")), List.of(users())));
        assertThat(kinds()).containsExactly(PlanChain.Kind.ACTION_WITHOUT_FUND);
    }

    @Test
    void anActionThatNothingMeasuresHangsLoose() {
        actions.set(0, action(action, "A", objective, List.of(cost(2018, "1000")), List.of()));

        assertThat(kinds()).containsExactly(PlanChain.Kind.ACTION_WITHOUT_INDICATOR);
    }

    @Test
    void moneyThatNoActionSpendsHangsLooseButNothingIsNoMoney() {
        framework.add(row(2019, Fund.of("FNPS"), "500"));
        framework.add(row(2020, Fund.of("FNPS"), "0"));

        assertThat(chain().looseEnds())
                .containsExactly(new PlanChain.LooseEnd(
                        PlanChain.Kind.MONEY_WITHOUT_ACTION,
                        "2019, Fondo nazionale politiche sociali",
                        "2019, Fondo nazionale politiche sociali"));
    }

    @Test
    void theChainReadsFromEachNeedAndSaysOnceWhatSeveralNeedsShare() {
        needs.add(need("Famiglie stanche", "P1"));
        priorities.add(WORK);

        var branches = chain().branches();

        assertThat(branches).hasSize(3);
        var first = branches.get(0).priorities().get(0);
        assertThat(first.repeated()).isFalse();
        assertThat(first.objectives().get(0).actions().get(0).funds())
                .containsExactly(new PlanChain.Funding(Fund.of("COMUNI"), new BigDecimal("1000"), true));
        assertThat(branches.get(1).priorities().get(0).repeated()).isTrue();
        assertThat(branches.get(1).priorities().get(0).objectives()).isEmpty();
        assertThat(branches.get(2).need()).isEmpty();
        assertThat(branches.get(2).priorities().get(0).priority()).isEqualTo(WORK);
    }

    @Test
    void aPlanWithoutAnythingHasNothingLoose() {
        var nothing = new PlanChain(List.of(), List.of(), List.of(), List.of(), List.of());

        assertThat(nothing.looseEnds()).isEmpty();
        assertThat(nothing.branches()).isEmpty();
    }

    private PlanChain chain() {
        return new PlanChain(needs, priorities, objectives, actions, framework);
    }

    private List<PlanChain.Kind> kinds() {
        return chain().looseEnds().stream().map(PlanChain.LooseEnd::kind).toList();
    }

    private static Need need(String text, String... priorities) {
        return new Need(UUID.randomUUID(), text, List.of(), List.of(priorities));
    }

    private static Objective objective(UUID id, String title, String source) {
        return new Objective(
                id,
                title,
                Objective.Kind.INNOVATION,
                false,
                Optional.empty(),
                List.of("SOCIAL"),
                List.of(source),
                Optional.empty(),
                List.of(),
                List.of(),
                "",
                List.of());
    }

    static Action action(UUID id, String title, UUID objective, List<Action.Cost> costs, List<Measure> indicators) {
        return new Action(
                id,
                title,
                objective,
                PlanAreaKind.SOCIAL,
                "Anziani",
                List.of(),
                false,
                "Comune capofila",
                "",
                "",
                costs,
                indicators);
    }

    static Action.Cost cost(int year, String euro) {
        return new Action.Cost(year, Fund.of("COMUNI"), new BigDecimal(euro));
    }

    private static Measure users() {
        return SampleMeasures.of("Utenti", "120", "150", 2020, "RHO");
    }
}
