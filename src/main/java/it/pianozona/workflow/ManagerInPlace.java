/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;

/** Gives the engine one of our managers in the place of its own. */
final class ManagerInPlace extends GenericManagerFactory {

    private final Class<?> replaced;

    <M extends Session> ManagerInPlace(Class<M> replaced, Class<? extends M> ours) {
        super(ours);
        this.replaced = replaced;
    }

    @Override
    public Class<?> getSessionType() {
        return replaced;
    }
}
