/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.page;

import java.util.function.Supplier;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Reads a thing once while one page is read. A request that may change something, and whatever runs outside a request, reads
 * anew each time.
 */
public final class OnceARead {

    private static final String NAMESPACE = OnceARead.class.getName() + ".";

    private OnceARead() {}

    /**
     * @param name of what is read, with whose it is: {@code sheets-} and the id of the programme; the answer is not changed by who gets it
     * @return what was read before while this page is read, else what is read now
     */
    @SuppressWarnings("unchecked")
    public static <T> T get(String name, Supplier<T> reads) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)
                || !"GET".equals(request.getRequest().getMethod())) {
            return reads.get();
        }
        var known = request.getAttribute(NAMESPACE + name, RequestAttributes.SCOPE_REQUEST);
        if (known != null) {
            return (T) known;
        }
        var found = reads.get();
        request.setAttribute(NAMESPACE + name, found, RequestAttributes.SCOPE_REQUEST);
        return found;
    }
}
