/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.update;

import it.pianozona.plan.money.FrameworkRow;
import java.util.List;

/**
 * Amounts of the framework have changed by an update in force: the message {@code CommitmentChanged} that P25 sends to the annual
 * programme (P9) and the monitoring (P11), requirements 3.23c and 3.24.
 *
 * @param version of the plan that brought them
 * @param amounts the amounts as they are now
 */
public record FrameworkChanged(
        String cycleKey, String area, String updateKey, int version, List<FrameworkRow> amounts) {}
