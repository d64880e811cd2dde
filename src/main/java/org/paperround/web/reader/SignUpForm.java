package org.paperround.web.reader;

import java.util.List;
import java.util.Map;

/**
 * The sign-up form as the visitor has filled it in so far.
 *
 * @param email as typed
 * @param asked the address, if the visitor is asked whether another is meant; else empty
 * @param topics all topics in the order they are offered
 * @param keywords as typed, separated by commas
 * @param liked papers that the visitor likes, as pasted
 * @param zone an id of a time zone, or blank while the visitor has not chosen
 * @param hour local hour of the mail, 0 to 23
 * @param problems a sentence for each field, by its name, that must be corrected; {@code form} for
 *     the whole
 */
public record SignUpForm(
    String email,
    String asked,
    List<TopicChip> topics,
    String keywords,
    String liked,
    String zone,
    int hour,
    Map<String, String> problems) {

  public SignUpForm {
    topics = List.copyOf(topics);
    problems = Map.copyOf(problems);
  }
}
