/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Once a day: what is old enough is forgotten. What was given up stays until the administrator has seen to it. */
@Component
class Tidying {

    private final PersonalNoticeRows notices;
    private final MailRows mails;
    private final OpenSteps steps;
    private final MailSettings settings;
    private final Clock clock;

    Tidying(PersonalNoticeRows notices, MailRows mails, OpenSteps steps, MailSettings settings, Clock clock) {
        this.notices = notices;
        this.mails = mails;
        this.steps = steps;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public void tidy() {
        var before = clock.instant().minus(settings.keptFor());
        notices.forgetBefore(before);
        mails.forgetBefore(before);
        steps.tidy();
    }
}
