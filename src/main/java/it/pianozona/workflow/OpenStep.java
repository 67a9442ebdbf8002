/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import it.pianozona.table.Column;
import it.pianozona.table.EmptyAsNull;
import it.pianozona.table.InRome;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An open step as those see it who keep watch over a territory.
 *
 * @param taskKey the element id in the model, for example {@code UserTask_ExpressVote}
 * @param process key of the model, for example {@code accordo-di-programma}
 * @param processTitle its Italian name
 * @param businessKey of the whole, for example {@code RHO-2018-2020}
 * @param since the day on which it was opened, Europe/Rome
 * @param due last day on which it is in time
 * @param inHandOf the person who has it open
 * @param offices whose turn it is, see {@link #turns}
 * @param usualDays within how many days nine in ten such steps are concluded, where enough were
 */
public record OpenStep(
        String id,
        String taskKey,
        String title,
        String instanceId,
        String process,
        String processTitle,
        String territory,
        @EmptyAsNull String businessKey,
        @InRome LocalDate since,
        @InRome Optional<LocalDate> due,
        Optional<String> inHandOf,
        @Column("") Offices offices,
        boolean suspended,
        Optional<Integer> usualDays) {

    /**
     * An office whose turn it is.
     *
     * @param held whether somebody holds it today
     */
    public record Turn(String officeId, String name, boolean held) {}

    /** The offices as the row has them: id, name and whether held, each in the same place. */
    public record Offices(List<String> ids, List<String> names, List<Boolean> held) {}

    /** The offices whose turn it is; whoever holds one of them may conclude it. */
    public List<Turn> turns() {
        return IntStream.range(0, offices.ids().size())
                .mapToObj(at -> new Turn(
                        offices.ids().get(at),
                        offices.names().get(at),
                        offices.held().get(at)))
                .toList();
    }

    /** Why a step may not move on by itself. */
    public enum Obstacle {
        NOBODY("Nessuno ricopre l'ufficio", "Nessuno può concluderlo finché l'ufficio non ha un titolare."),
        LATE("In ritardo", "La scadenza è passata."),
        SLOW("Fermo da più del solito", "Passi come questo si concludono di solito prima."),
        SUSPENDED("Sospeso", "Il procedimento è sospeso: nessuno può concludere il passo finché non riprende.");

        private final String italian;
        private final String words;

        Obstacle(String italian, String words) {
            this.italian = italian;
            this.words = words;
        }

        public String italian() {
            return italian;
        }

        public String words() {
            return words;
        }
    }

    /** What stands in its way today; nothing for a step that goes as it should. */
    public List<Obstacle> obstacles(LocalDate today) {
        var found = new ArrayList<Obstacle>();
        if (isVacant()) {
            found.add(Obstacle.NOBODY);
        }
        if (isLate(today)) {
            found.add(Obstacle.LATE);
        }
        if (usualDays.filter(usual -> openDays(today) > usual).isPresent()) {
            found.add(Obstacle.SLOW);
        }
        if (suspended) {
            found.add(Obstacle.SUSPENDED);
        }
        return found;
    }

    /** Whether nobody holds any of the offices whose turn it is. */
    public boolean isVacant() {
        return turns().stream().noneMatch(Turn::held);
    }

    public boolean isLate(LocalDate today) {
        return due.filter(day -> day.isBefore(today)).isPresent();
    }

    public long openDays(LocalDate today) {
        return ChronoUnit.DAYS.between(since, today);
    }
}
