package org.paperround.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The only thing that someone without a mouse has: Tab, letters, Space and Enter. */
public final class Keyboard {

  private static final int MOST_STOPS = 300;

  /** What a screen reader would call the stop, and whether it is plain to see where one is. */
  private static final String STOP =
      """
      () => {
        const at = document.activeElement;
        const name = at.labels?.[0] ?? at;
        const ring = (element) => {
          const style = element && getComputedStyle(element);
          return style && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
        };
        return [
          at === document.body ? '' : at.getAttribute('aria-label') ?? name.innerText.trim(),
          String(ring(at) || ring(at.nextElementSibling)),
        ];
      }
      """;

  private final Visitor visitor;

  public Keyboard(Visitor visitor) {
    this.visitor = visitor;
  }

  /**
   * Goes on to the next stop of that name.
   *
   * @return the names of the stops on the way, that one included
   * @throws AssertionError if there is none further down, or one on the way does not show that it
   *     has the focus
   */
  public List<String> tabTo(String name) {
    List<String> stops = new ArrayList<>();
    while (stops.size() < MOST_STOPS) {
      press("Tab");
      List<?> stop = (List<?>) page().evaluate(STOP);
      stops.add(String.valueOf(stop.get(0)));
      assertThat(stop.get(1)).as("“%s” shows the focus", stops.getLast()).isEqualTo("true");
      if (Objects.equals(stops.getLast(), name)) {
        return stops;
      }
    }
    throw new AssertionError("there is no “" + name + "” after " + stops);
  }

  /** Presses one key: {@code Space}, {@code Enter}, a letter. */
  public void press(String key) {
    page().keyboard().press(key);
  }

  /** Types into the field that has the focus. */
  public void type(String text) {
    page().keyboard().type(text);
  }

  private Page page() {
    return visitor.page();
  }
}
