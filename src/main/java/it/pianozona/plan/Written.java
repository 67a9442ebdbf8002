/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan;

import it.pianozona.table.Column;
import java.time.Instant;
import java.util.Optional;

/**
 * Who last wrote a part of the plan.
 *
 * @param version from 1, one more with each change
 * @param personId empty for what was there before authors were kept
 * @param at when; absent for the same
 */
public record Written(int version, @Column("person") String personId, @Column("written_at") Optional<Instant> at) {}
