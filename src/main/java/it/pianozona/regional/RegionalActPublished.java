/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.regional;

import java.util.UUID;

/**
 * A regional act has been registered. The message of the same name reaches every waiting instance of the region's areas.
 *
 * @param region e.g. {@code LOM}
 * @param title Italian, e.g. "Linee guida per la programmazione di zona n. X/7631 del 28/12/2017"
 */
public record RegionalActPublished(String region, UUID actId, RegionalActType type, String title) {

    /** The message's name in the models. */
    public static final String MESSAGE = "RegionalActPublished";
}
