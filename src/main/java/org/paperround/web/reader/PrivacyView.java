package org.paperround.web.reader;

/**
 * What is stored and for how long, from the settings themselves.
 *
 * @param site what every page shows
 * @param contact the mail address of the person in charge
 * @param unconfirmedDays how long an unconfirmed sign-up is kept
 * @param linkDays how long the links of a mail work
 * @param settingsDays how long they lead to the settings
 * @param leftDays how long a reader who left is known
 * @param deliveryDays how long it is kept what was sent
 * @param bounceDays how long it is kept what came back of mails
 * @param feedbackDays how long verdicts on papers are kept
 */
public record PrivacyView(
    SiteView site,
    String contact,
    long unconfirmedDays,
    long linkDays,
    long settingsDays,
    long leftDays,
    long deliveryDays,
    long bounceDays,
    long feedbackDays) {}
