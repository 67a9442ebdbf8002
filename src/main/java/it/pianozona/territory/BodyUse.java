/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import java.util.Optional;

/** Says whether a body has been at work; whoever keeps what bodies do answers. */
public interface BodyUse {

    /** What the body has done or been asked, in Italian, e.g. "ha già una decisione, «Piano 2018-2020»"; empty: nothing. */
    Optional<String> of(String bodyId);
}
