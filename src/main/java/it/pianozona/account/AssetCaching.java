/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Style sheets, fonts and scripts stay in the browser: a year where the address carries the content's hash, else they are asked
 * about each time. Everything else is personal and kept nowhere, which Spring Security says.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AssetCaching extends OncePerRequestFilter {

    private static final Pattern ASSET = Pattern.compile("/(webjars|stile|script)/.*");
    private static final Pattern HASHED = Pattern.compile(".*-[0-9a-f]{32}\\.[a-z0-9]+");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ASSET.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var hashed = HASHED.matcher(request.getRequestURI()).matches();
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, hashed ? "public, max-age=31536000, immutable" : "public, no-cache");
        chain.doFilter(request, response);
    }
}
