/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import java.util.Set;

/**
 * What a person may act for on a day: the offices are the engine's groups, the territories its tenants.
 *
 * @param officeIds offices held, and offices that the person may vote for by delegation; {@code firmatario-} and the id of the
 *     office where the person may sign agreements for it
 * @param territoryCodes territories whose instances the person may see
 */
public record Rights(Set<String> officeIds, Set<String> territoryCodes) {}
