/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.time;

import java.time.Duration;

/**
 * The product's clock is moved to this distance from the system's: said within the transaction that keeps it, so who does not
 * bear it can refuse; the clock itself stands there after the commit.
 */
public record ClockMoved(Duration offset) {}
