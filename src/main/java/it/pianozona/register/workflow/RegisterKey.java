/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.register.workflow;

/**
 * A business key {@code AREA-REG-n} taken apart.
 *
 * @param number of the proposal within the area
 */
record RegisterKey(String area, int number) {

    private static final String MARK = "-REG-";

    static RegisterKey of(String businessKey) {
        var mark = businessKey.lastIndexOf(MARK);
        return new RegisterKey(
                businessKey.substring(0, mark), Integer.parseInt(businessKey.substring(mark + MARK.length())));
    }
}
