/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Where a request goes to. What a browser sent may be written in many ways ({@code /camunda/%61pi/}); filters must look at the
 * address that leads to the engine, or they are passed by.
 */
public final class EnginePaths {

    private static final String API = "/camunda/api";

    private EnginePaths() {}

    /** The path within the product as the server understands it: decoded, without detours. */
    public static String pathOf(HttpServletRequest request) {
        return request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
    }

    /** Whether the engine's interface answers. */
    public static boolean isApi(HttpServletRequest request) {
        return isApi(pathOf(request));
    }

    /** Whether that path within the product, decoded, is one of the engine's interface. */
    public static boolean isApi(String path) {
        return path.equals(API) || path.startsWith(API + "/");
    }
}
