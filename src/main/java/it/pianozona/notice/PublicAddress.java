/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import java.net.URI;
import java.util.Locale;

/**
 * Where people reach the product.
 *
 * @param root for example {@code https://pianozona.example.it}, without a slash at its end
 */
public record PublicAddress(String root) {

    /** @throws MailMisconfigured if it is not the address of a site */
    static PublicAddress parse(String written) {
        var trimmed = written.strip().replaceAll("/+$", "");
        if (!trimmed.matches("(?i)https?://[^\\s/?#@]+(/[^\\s?#]*)?")
                || URI.create(trimmed).getHost() == null) {
            throw new MailMisconfigured(
                    "pianozona.address: indica l'indirizzo pubblico di Pianozona, per esempio https://pianozona.example.it.");
        }
        return new PublicAddress(trimmed);
    }

    /** The full address of a page, for example of {@code /avvisi}. */
    public String of(String page) {
        return root + page;
    }

    /** The host's name; it stands in ids that are to be unique in the world. */
    public String host() {
        return URI.create(root).getHost().toLowerCase(Locale.ROOT);
    }

    /** Whether only this machine reaches it. */
    boolean isLocal() {
        return host().equals("localhost") || host().startsWith("127.") || host().equals("[::1]");
    }
}
