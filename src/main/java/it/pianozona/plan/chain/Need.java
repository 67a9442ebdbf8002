/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.chain;

import java.util.List;
import java.util.UUID;

/**
 * A need that the plan answers, the head of the chain from needs to indicators.
 *
 * @param text Italian, up to 2,000 characters
 * @param evidence codes of the indicators of the profile that show it, may be empty
 * @param priorities codes of {@link SourcePriority} that take it up; none is a loose end of the chain (ER-21)
 */
public record Need(UUID id, String text, List<String> evidence, List<String> priorities) {}
