/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Tells a {@link SqlTally} of every statement that goes through the connections of a pool. */
final class CountingDataSource extends DelegatingDataSource {

    private final SqlTally tally;

    CountingDataSource(DataSource counted, SqlTally tally) {
        super(counted);
        this.tally = tally;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return proxy(Connection.class, new CountedConnection(super.getConnection(), tally));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private record CountedConnection(Connection connection, SqlTally tally) implements InvocationHandler {

        @Override
        public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
            var result = call(connection, method, arguments);
            return switch (method.getName()) {
                case "createStatement" -> proxy(Statement.class, new CountedStatement((Statement) result, "", tally));
                case "prepareStatement" ->
                    proxy(
                            PreparedStatement.class,
                            new CountedStatement((Statement) result, (String) arguments[0], tally));
                case "prepareCall" ->
                    proxy(
                            CallableStatement.class,
                            new CountedStatement((Statement) result, (String) arguments[0], tally));
                case "commit" -> {
                    tally.committed();
                    yield result;
                }
                default -> result;
            };
        }
    }

    private static final class CountedStatement implements InvocationHandler {

        private final Statement statement;
        private final String prepared;
        private final SqlTally tally;
        private int batched;

        CountedStatement(Statement statement, String prepared, SqlTally tally) {
            this.statement = statement;
            this.prepared = prepared;
            this.tally = tally;
        }

        @Override
        public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
            count(method.getName(), arguments);
            return call(statement, method, arguments);
        }

        private void count(String method, Object[] arguments) {
            switch (method) {
                case "addBatch" -> batched++;
                case "clearBatch" -> batched = 0;
                case "executeBatch", "executeLargeBatch" -> {
                    tally.executedBatch(prepared, batched);
                    batched = 0;
                }
                case "execute", "executeQuery", "executeUpdate", "executeLargeUpdate" ->
                    tally.executed(arguments == null ? prepared : (String) arguments[0]);
                default -> {
                    // sends nothing
                }
            }
        }
    }
}
