package org.paperround.testing;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The Nu HTML checker, which is the W3C's, within the tests: HTML, the CSS of style blocks and
 * attributes, and the rules for ARIA. Made once, because it reads its schemas for a second.
 */
public final class NuHtmlChecker {

  private static final String SCHEMA = "http://s.validator.nu/html5-all.rnc";

  /** What Word, that is Outlook for Windows, and older Apple Mail go by; others pass it over. */
  private static final Pattern OF_MAIL_PROGRAMS =
      Pattern.compile("CSS: .* Property “(mso-[a-z-]+|supported-color-schemes)” doesn't exist\\.");

  /** How tables are laid out where CSS is not enough: in mails only. */
  private static final Pattern OLD_TABLE =
      Pattern.compile(
          "The “(width|height|align|valign|bgcolor|border|cellpadding|cellspacing)” attribute on"
              + " the “(table|td|th|tr)” element is obsolete\\. .*");

  private static final NuHtmlChecker ONE = new NuHtmlChecker();

  private final SimpleDocumentValidator validator;
  private final Findings findings = new Findings();

  private NuHtmlChecker() {
    validator = new SimpleDocumentValidator(false, false, false);
    try {
      validator.setUpMainSchema(SCHEMA, findings);
      validator.setUpValidatorAndParsers(findings, true, false);
    } catch (Exception e) {
      throw new IllegalStateException("the checker cannot read its own schemas", e);
    }
  }

  /**
   * What is wrong with a whole page or mail, warnings included, each with line and column; empty if
   * nothing is. What a mail is allowed beyond the standard is never a finding.
   */
  public static List<String> findings(String html) {
    return ONE.check(html);
  }

  /** The same without warnings. */
  public static List<String> errors(String html) {
    return findings(html).stream().filter(finding -> !finding.startsWith("warning")).toList();
  }

  private synchronized List<String> check(String html) {
    findings.found.clear();
    try {
      validator.checkHtmlInputSource(new InputSource(new StringReader(html)));
    } catch (IOException | SAXException e) {
      throw new IllegalStateException(e);
    }
    return List.copyOf(findings.found);
  }

  private static final class Findings implements ErrorHandler {

    private final List<String> found = new ArrayList<>();

    @Override
    public void warning(SAXParseException e) {
      note("warning", e);
    }

    @Override
    public void error(SAXParseException e) {
      note("error", e);
    }

    @Override
    public void fatalError(SAXParseException e) {
      note("fatal", e);
    }

    private void note(String kind, SAXParseException e) {
      String sentence = String.valueOf(e.getMessage());
      if (!OF_MAIL_PROGRAMS.matcher(sentence).matches() && !OLD_TABLE.matcher(sentence).matches()) {
        found.add("%s %d:%d %s".formatted(kind, e.getLineNumber(), e.getColumnNumber(), sentence));
      }
    }
  }
}
