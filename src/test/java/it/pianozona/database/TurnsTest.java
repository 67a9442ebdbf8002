/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Turns turns = new Turns();

    @Test
    void three_are_at_work_on_one_thing_and_the_fourth_is_told_after_its_patience() {
        for (var at = 0; at < Turns.AT_ONCE; at++) {
            turns.take("a", SHORT);
        }
        assertThatThrownBy(() -> turns.take("a", SHORT)).isInstanceOf(Busy.class);
        turns.take("b", SHORT).close();
    }

    @Test
    void who_waits_gets_the_turn_that_is_given_back_and_nothing_is_left_of_a_line_that_is_empty() throws Exception {
        var taken = new ArrayList<Turns.Turn>();
        for (var at = 0; at < Turns.AT_ONCE; at++) {
            taken.add(turns.take("a", SHORT));
        }
        var next = CompletableFuture.supplyAsync(() -> turns.take("a", LONG));
        taken.forEach(Turns.Turn::close);
        next.get(10, TimeUnit.SECONDS).close();
        assertThat(turns.lines()).isZero();
    }

    /** Ten of them wait for longer than their patience in all, and get their turn: something is done all the time. */
    @Test
    void a_line_that_moves_is_waited_in_and_one_that_stands_is_left() {
        var patience = Duration.ofMillis(600);
        var crowd = Executors.newFixedThreadPool(12);
        try {
            var moving = IntStream.range(0, 12)
                    .mapToObj(one -> CompletableFuture.supplyAsync(() -> worked(patience, true), crowd))
                    .toList();
            assertThat(moving.stream().map(CompletableFuture::join)).containsOnly(true);
            var standing = IntStream.range(0, 12)
                    .mapToObj(one -> CompletableFuture.supplyAsync(() -> worked(patience, false), crowd))
                    .toList();
            assertThat(standing.stream().map(CompletableFuture::join)).contains(false);
        } finally {
            crowd.shutdownNow();
        }
    }

    private boolean worked(Duration patience, boolean moves) {
        try (var turn = turns.take("a", patience)) {
            Thread.sleep(300);
            if (moves) {
                turn.moved();
            }
            return true;
        } catch (Busy refused) {
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void beyond_a_crowd_nobody_waits_at_all() {
        for (var at = 0; at < Turns.AT_ONCE; at++) {
            turns.take("a", SHORT);
        }
        var crowd = Executors.newFixedThreadPool(2 * Turns.WAITING);
        try {
            for (var one = 0; one < 2 * Turns.WAITING; one++) {
                crowd.submit(() -> turns.take("a", LONG));
            }
            var refused = false;
            var until = System.nanoTime() + LONG.toNanos();
            while (!refused && System.nanoTime() < until) {
                var from = System.nanoTime();
                try {
                    turns.take("a", SHORT);
                } catch (Busy atOnce) {
                    refused = System.nanoTime() - from < SHORT.toNanos() / 2;
                }
            }
            assertThat(refused).isTrue();
        } finally {
            crowd.shutdownNow();
        }
    }
}
