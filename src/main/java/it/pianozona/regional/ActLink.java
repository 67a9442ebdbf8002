/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.regional;

import it.pianozona.table.Column;
import java.util.UUID;

/** One act's reference to another; never of type SOSTITUITO_DA. */
public record ActLink(@Column("from_act") UUID from, @Column("to_act") UUID to, LinkType type) {}
