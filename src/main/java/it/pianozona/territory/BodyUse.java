/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import java.util.Collection;
import java.util.Map;

/** Says whether bodies have been at work; whoever keeps what bodies do answers. */
public interface BodyUse {

    /**
     * For each of the bodies what it has done or been asked, in Italian, e.g. "gli è già stata chiesta una decisione, «Piano
     * 2018-2020»"; one that has never been at work is absent.
     */
    Map<String, String> of(Collection<String> bodyIds);
}
