/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import org.springframework.stereotype.Service;

/** Whom signatures are trusted by, for pages. */
@Service
public class TrustedLists {

    private final TrustSources sources;

    TrustedLists(TrustSources sources) {
        this.sources = sources;
    }

    /** As it was read last; nothing is fetched for it. */
    public TrustState state() {
        return sources.state();
    }
}
