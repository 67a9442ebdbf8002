/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;

/** A step's day of removal is written when the step begins; its end does not read it again from the instance. */
final class LeanHistoryProducer extends CacheAwareHistoryEventProducer {

    @Override
    protected void provideRemovalTime(HistoryEvent event) {
        if (!isEndOfStep(event)) {
            super.provideRemovalTime(event);
        }
    }

    private static boolean isEndOfStep(HistoryEvent event) {
        return event instanceof HistoricTaskInstanceEventEntity
                        && !event.isEventOfType(HistoryEventTypes.TASK_INSTANCE_CREATE)
                || event instanceof HistoricActivityInstanceEventEntity
                        && !event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START);
    }
}
