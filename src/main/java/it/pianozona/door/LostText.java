/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The texts of a form that is refused before a page sees it. The form behind it is loaded anew when one goes back, so they are
 * offered on the page of the refusal to be copied, without the signs that cannot be kept.
 */
public final class LostText {

    private static final String TEXTS = LostText.class.getName();
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cntrl}&&[^\\t\\r\\n]]|[\\ud800-\\udfff]");

    /** In characters; what is shorter is typed again. */
    private static final int SHORTEST = 20;

    private static final int MOST = 20;

    private LostText() {}

    /** Only of a form that was sent; secrets are not shown again. */
    static void keep(HttpServletRequest request) {
        if (!"POST".equals(request.getMethod())) {
            return;
        }
        var texts = request.getParameterMap().entrySet().stream()
                .filter(field -> !isSecret(field.getKey().toLowerCase(Locale.ROOT)))
                .flatMap(field -> Arrays.stream(field.getValue()))
                .filter(text -> text.length() >= SHORTEST)
                .map(text -> UNREADABLE.matcher(text).replaceAll(""))
                .limit(MOST)
                .toList();
        request.setAttribute(TEXTS, texts);
    }

    private static boolean isSecret(String field) {
        return field.startsWith("_") || field.contains("password") || field.contains("token");
    }

    /** The texts that were typed; empty if nothing was lost. */
    @SuppressWarnings("unchecked")
    public static List<String> of(HttpServletRequest request) {
        return Optional.ofNullable((List<String>) request.getAttribute(TEXTS)).orElse(List.of());
    }
}
