/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.door;

import it.pianozona.workflow.EnginePaths;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A form that could not be taken through no fault of its own. The page that says so holds all of its fields, so that one button sends it again as
 * it was; a file must be chosen anew, a password typed anew.
 *
 * @param address where the form was sent to, within the server
 * @param fields in the order of their names
 * @param withFile whether it carried a file, which is not kept
 */
public record SentAgain(String address, List<Field> fields, boolean withFile) {

    /** One value of a field. */
    public record Field(String name, String value) {}

    private static final String KEPT = SentAgain.class.getName();

    /** The fields in which a password or the code of the second factor is typed: nothing of their forms is shown again. */
    static final Set<String> SECRET = Set.of("password", "attuale", "nuova", "ripetuta", "codice");

    /** Nothing of what is only read, of a form that carries a password, or of an address that a browser would take for another server's. */
    static void keep(HttpServletRequest request) {
        var fields = request.getParameterMap();
        var secret = fields.keySet().stream().anyMatch(SECRET::contains);
        var elsewhere = request.getRequestURI().startsWith("//");
        if (!"POST".equals(request.getMethod()) || isOfTheEngine(request) || secret || elsewhere) {
            return;
        }
        var all = new ArrayList<Field>();
        fields.forEach((name, values) ->
                Stream.of(values).map(value -> new Field(name, value)).forEach(all::add));
        var type = Optional.ofNullable(request.getContentType()).orElse("");
        request.setAttribute(KEPT, new SentAgain(request.getRequestURI(), all, type.startsWith("multipart/")));
    }

    private static boolean isOfTheEngine(HttpServletRequest request) {
        return EnginePaths.isApi(request);
    }

    /** The form that can be sent again; empty if there was none. */
    public static Optional<SentAgain> of(HttpServletRequest request) {
        return Optional.ofNullable((SentAgain) request.getAttribute(KEPT));
    }
}
