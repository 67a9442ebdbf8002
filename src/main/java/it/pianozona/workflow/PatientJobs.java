/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import it.pianozona.database.LockWaits;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A step that the engine takes by itself waits longer for a lock than a person: three short waits would leave it failed. */
final class PatientJobs extends CommandInterceptor {

    private final ObjectProvider<JdbcClient> jdbc;

    PatientJobs(ObjectProvider<JdbcClient> jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof ExecuteJobsCmd) {
            jdbc.getObject()
                    .sql("select " + LockWaits.PATIENT)
                    .query(String.class)
                    .single();
        }
        return next.execute(command);
    }
}
