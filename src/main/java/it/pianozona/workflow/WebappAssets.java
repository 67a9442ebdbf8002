/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * What a browser may keep of Camunda's pages. The vendor's files are asked for with the vendor's version in the address: they
 * are kept for good. Ours change with our releases under the same address: they are kept with the hash of their content and
 * asked about again, which costs a few bytes. Four megabytes at each opening would be the alternative. It runs behind the
 * sign-in: who has not signed in gets neither files nor these headers.
 */
@Component
class WebappAssets extends ShallowEtagHeaderFilter {

    private static final Pattern VENDORS =
            Pattern.compile("/camunda/(lib/.+|.+\\.woff2?|app/[a-z]+/camunda-[a-z]+-bootstrap\\.(js|css))");
    private static final Pattern OURS = Pattern.compile("/camunda/app/[a-z]+/(scripts|styles|locales)/.+");

    WebappAssets() {
        // A strong one would keep the server from compressing.
        setWriteWeakETag(true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = path(request);
        return !OURS.matcher(path).matches() && !isVersioned(request, path);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isVersioned(request, path(request))) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, max-age=31536000, immutable");
            chain.doFilter(request, new KeptForGood(response));
        } else {
            super.doFilterInternal(request, response, chain);
        }
    }

    /** The webapps' own filter says "no-cache" of everything that it sees. */
    private static final class KeptForGood extends HttpServletResponseWrapper {

        KeptForGood(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            if (!HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name)) {
                super.setHeader(name, value);
            }
        }
    }

    private static boolean isVersioned(HttpServletRequest request, String path) {
        return request.getParameter("bust") != null && VENDORS.matcher(path).matches();
    }

    private static String path(HttpServletRequest request) {
        return EnginePaths.pathOf(request);
    }
}
