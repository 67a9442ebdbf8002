/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The calls of beans in the expressions of a model, as they are written there. */
final class ModelCalls {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern CALL = Pattern.compile("(?<![\\w.'\"])([a-z]\\w*)\\.(\\w+)\\(");

    private ModelCalls() {}

    /** A call of a bean's method. */
    record Call(String file, String bean, String method, List<String> arguments) {

        @Override
        public String toString() {
            return file + ": " + bean + "." + method + "(" + String.join(", ", arguments) + ")";
        }
    }

    /** Calls of the execution itself are none of a bean; what stands within them is. */
    static Stream<Call> in(String file, String text) {
        return EXPRESSION
                .matcher(text.replace("&#39;", "'").replace("&quot;", "\""))
                .results()
                .map(found -> found.group(1))
                .flatMap(expression -> CALL.matcher(expression)
                        .results()
                        .filter(call -> !call.group(1).equals("execution"))
                        .map(call -> new Call(
                                file, call.group(1), call.group(2), arguments(expression.substring(call.end())))));
    }

    private static List<String> arguments(String text) {
        var arguments = new ArrayList<String>();
        var depth = 0;
        var begin = 0;
        for (var at = 0; depth >= 0; at++) {
            var sign = text.charAt(at);
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            if (depth < 0 || depth == 0 && sign == ',') {
                arguments.add(text.substring(begin, at).trim());
                begin = at + 1;
            }
        }
        return arguments.equals(List.of("")) ? List.of() : arguments;
    }
}
