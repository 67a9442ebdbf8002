/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.regional;

import java.util.UUID;

/** One act's reference to another; never of type SOSTITUITO_DA. */
public record ActLink(UUID from, UUID to, LinkType type) {}
