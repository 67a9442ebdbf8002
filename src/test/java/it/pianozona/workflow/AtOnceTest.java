/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A form that is submitted at the very moment at which a timer of its instance fires. */
@Tag("spine")
class AtOnceTest {

    private final AtomicInteger times = new AtomicInteger();

    private Supplier<String> meetingAnother(int meetings) {
        return () -> {
            if (times.incrementAndGet() <= meetings) {
                throw new ProcessEngineException(
                        new OptimisticLockingException(
                                "ENGINE-03005 Execution of 'DELETE TimerEntity[x]' failed. Entity was updated by another transaction concurrently."));
            }
            return "done";
        };
    }

    @Test
    void the_step_that_met_a_timer_is_done_again_and_the_person_reads_of_nothing() {
        assertThat(AtOnce.retried(meetingAnother(2))).isEqualTo("done");
        assertThat(times).hasValue(3);
    }

    @Test
    void who_meets_another_three_times_is_told() {
        assertThatThrownBy(() -> AtOnce.retried(meetingAnother(3))).matches(AtOnce::isMeeting);
        assertThat(times).hasValue(3);
    }

    @Test
    void within_the_transaction_of_a_page_it_is_not_done_again() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatThrownBy(() -> AtOnce.retried(meetingAnother(1))).matches(AtOnce::isMeeting);
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
        assertThat(times).hasValue(1);
    }

    @Test
    void a_lock_that_is_not_had_is_a_meeting_and_a_fault_is_none() {
        assertThat(AtOnce.isMeeting(new IllegalStateException(new CannotAcquireLockException("x"))))
                .isTrue();
        assertThatThrownBy(() -> AtOnce.retried(() -> {
                    times.incrementAndGet();
                    throw new IllegalStateException("a fault");
                }))
                .hasMessage("a fault");
        assertThat(times).hasValue(1);
    }
}
