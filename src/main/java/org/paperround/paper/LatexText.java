package org.paperround.paper;

final class LatexText {
  private LatexText() {}

  static String readable(String s) {
    return s;
  }
}
