/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.measure;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.support.PianozonaTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PianozonaTest
@Tag("years")
class MeasuresTest {

    @Autowired
    private Measures measures;

    private static Measure named(String name, String target) {
        return new Measure(
                UUID.randomUUID(),
                name,
                "",
                "posti",
                Direction.UP,
                Baseline.known(new BigDecimal("12.50"), LocalDate.of(2016, 12, 31), "Rilevazione"),
                List.of(new Target(2020, new BigDecimal(target)), new Target(2018, new BigDecimal("13"))),
                new Care("Cartella sociale", Frequency.HALF_YEARLY, "ufficio-piano-RHO", "segreteria-RHO"),
                List.of(Breakdown.MUNICIPALITY.name()),
                new Wording("12 e mezzo", ""));
    }

    @Test
    void indicatorsAreKeptInTheirOrderEachWithItsTargets() {
        var owner = UUID.randomUUID();
        var other = UUID.randomUUID();
        var first = named("Posti", "20");
        var second = named("Altri posti", "30");
        measures.write(owner, List.of(first, second));
        measures.write(other, List.of(named("Posti", "40")));

        assertThat(measures.of(owner)).containsExactly(first, second);
        assertThat(measures.of(List.of(owner, other, UUID.randomUUID()))).containsOnlyKeys(owner, other);
    }

    @Test
    void oneThatIsChangedKeepsItsIdAndOneThatIsLeftOutIsGone() {
        var owner = UUID.randomUUID();
        var first = named("Posti", "20");
        measures.write(owner, List.of(first, named("Altri posti", "30")));

        var changed = first.with(List.of(new Target(2020, new BigDecimal("25"))));
        measures.write(owner, List.of(changed));
        assertThat(measures.of(owner)).containsExactly(changed);

        measures.remove(owner);
        assertThat(measures.of(owner)).isEmpty();
    }

    /** As it comes from a file, or from a change that was proposed when indicators had no id. */
    @Test
    void oneThatComesWithoutItsIdIsToldByItsName() {
        var owner = UUID.randomUUID();
        var first = named("Posti", "20");
        var second = named("Altri posti", "30");
        measures.write(owner, List.of(first, second));

        var unknown = named("Altri posti", "35");
        measures.write(owner, List.of(unknown, first));
        assertThat(measures.of(owner)).extracting(Measure::id).containsExactly(second.id(), first.id());
        assertThat(measures.of(owner).get(0).target(2020)).contains(new BigDecimal("35"));
    }
}
