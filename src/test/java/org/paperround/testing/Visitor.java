package org.paperround.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Someone at a browser who works by keyboard (which also needs no animation to end, something that
 * cannot be told where scripts are off). On every page they come to, they find that its HTML is
 * valid, that it fits a small telephone, that the browser has nothing to complain of (it reports
 * breaches of the content security policy as errors, too), and that nothing was asked of another
 * site.
 */
public final class Visitor implements AutoCloseable {

  private static final int SMALLEST = 320;

  /** Where pages appear that the site did not make. */
  private static final String SHOWN = "/shown";

  /** What the browser says of failed loads; they are noted from the answers instead. */
  private static final String FAILED_LOAD = "Failed to load resource";

  private final BrowserContext context;
  private final Page page;
  private final String site;
  private String elsewhere = "";
  private final List<String> complaints = new ArrayList<>();
  private @Nullable Response answer;

  Visitor(BrowserContext context, URL site) {
    this.context = context;
    this.site = site.toString().replaceAll("/$", "");
    context.onRequest(this::note);
    context.onRequestFailed(this::noteFailure);
    context.onResponse(this::note);
    page = context.newPage();
    page.onConsoleMessage(this::note);
    page.onPageError(complaints::add);
  }

  private void note(Request request) {
    if (!request.url().equals(elsewhere)
        && !request.url().startsWith(site + "/")
        && !request.url().startsWith("data:")) {
      complaints.add("asked for " + request.url());
    }
  }

  /** A preview that is not waited for is given up on purpose. */
  private void noteFailure(Request request) {
    if (!request.failure().contains("ERR_ABORTED")) {
      complaints.add("failed to load " + request.url());
    }
  }

  /** A page may well answer that something is wrong; what it is made of may not. */
  private void note(Response response) {
    if (response.request().isNavigationRequest() && response.frame() == page.mainFrame()) {
      answer = response;
    }
    if (response.status() >= 400 && !response.request().isNavigationRequest()) {
      complaints.add(response.status() + " for " + response.url());
    }
  }

  private void note(ConsoleMessage message) {
    if (message.type().equals("error") && !message.text().startsWith(FAILED_LOAD)) {
      complaints.add(message.location() + " " + message.text());
    }
  }

  /** The page as it is now. */
  public Page page() {
    return page;
  }

  /** Opens a path of the site. */
  public void open(String path) {
    page.navigate(site + path);
    look();
  }

  /** Opens the HTML part of a mail, whose links lead to the site. */
  public void open(ReceivedMail mail) {
    show(mail.html().replace(Settings.PUBLIC_URL, site));
    look();
  }

  /** Shows a page as if the site had answered with it, and has not looked at it yet. */
  public void show(String html) {
    page.route(site + SHOWN, route -> route.fulfill(asHtml(html)));
    page.navigate(site + SHOWN);
    page.unroute(site + SHOWN);
  }

  /** What the browser complained of since this was last asked, or since the start. */
  public List<String> complaints() {
    List<String> last = List.copyOf(complaints);
    complaints.clear();
    return last;
  }

  /** Opens a page of another site, from a server of its own. */
  public void openElsewhere(HttpServer server) {
    elsewhere = "http://localhost:" + server.getAddress().getPort() + "/";
    page.navigate(elsewhere);
    look();
  }

  private static Route.FulfillOptions asHtml(String html) {
    return new Route.FulfillOptions().setContentType("text/html;charset=UTF-8").setBody(html);
  }

  /** Presses the only button of that name, and looks at the page it leads to. */
  public void press(String button) {
    follow(page.getByRole(AriaRole.BUTTON, exactly(button)));
  }

  /** Follows the first link of that name. */
  public void click(String link) {
    follow(
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
            .first());
  }

  /** Follows one certain link. */
  public void click(Locator link) {
    follow(link);
  }

  /** Presses Enter on what has the focus, and looks at the page it leads to. */
  public void enter() {
    follow(() -> page.keyboard().press("Enter"));
  }

  private void follow(Locator locator) {
    follow(() -> locator.press("Enter"));
  }

  /** The address may stay the same, so only the navigation itself can be waited for. */
  @SuppressWarnings("deprecation")
  private void follow(Runnable act) {
    page.waitForNavigation(act);
    look();
  }

  private static Page.GetByRoleOptions exactly(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  /** The field with that label. */
  public Locator field(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  /** The first heading of the page. */
  public String heading() {
    return page.locator("h1").first().innerText();
  }

  /** All that can be read on the page. */
  public String text() {
    return page.locator("body").innerText();
  }

  /** Ticks or unticks a box. */
  public void toggle(String label) {
    field(label).press("Space");
  }

  /** Opens a fold. */
  public void unfold(String summary) {
    page.locator("summary", new Page.LocatorOptions().setHasText(summary)).first().press("Enter");
  }

  /** The sentence beside a field that says what is wrong with it. */
  public String problemOf(Locator field) {
    assertThat(field.getAttribute("aria-invalid")).isEqualTo("true");
    String sentence = "";
    for (String id : field.getAttribute("aria-describedby").split(" ", -1)) {
      if (id.endsWith("-problem")) {
        sentence = page.locator("[id='" + id + "']").innerText();
      }
    }
    return sentence;
  }

  /** Takes a picture of what is in the window. */
  public void picture(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
  }

  private void look() {
    if (answer != null) {
      assertThat(NuHtmlChecker.errors(answer.text())).as("HTML of %s", page.url()).isEmpty();
    }
    int width = page.viewportSize().width;
    int height = page.viewportSize().height;
    page.setViewportSize(SMALLEST, height);
    int sideways =
        (int)
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    page.setViewportSize(width, height);
    assertThat(sideways)
        .as("pixels to scroll sideways on %s at a width of %s", page.url(), SMALLEST)
        .isZero();
    assertThat(complaints).as("complaints up to %s", page.url()).isEmpty();
  }

  @Override
  public void close() {
    context.close();
  }
}
