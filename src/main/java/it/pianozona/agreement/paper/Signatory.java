/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.paper;

import java.util.Optional;

/**
 * A body that signs.
 *
 * @param name for example "Comune di Rho"
 * @param capacity in which its representative signs, for example "Sindaco" or "Vicesindaco, per delega del Sindaco"
 * @param representative name and surname; empty while it is not known
 * @param act that authorises the signature, for example "deliberazione della Giunta comunale n. 12 del 3 maggio 2018"
 */
public record Signatory(String name, String capacity, Optional<String> representative, Optional<String> act) {}
