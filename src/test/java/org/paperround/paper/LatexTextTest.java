package org.paperround.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatexTextTest {

  @ParameterizedTest(name = "{0} reads {1}")
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\u0001',
      textBlock =
          """
          temperature {\\tau} controls => temperature τ controls
          satisfies mathcal{S^p} > mathcal{S^n}. => satisfies S^p > S^n.
          $\\alpha$-stable => α-stable
          $O(n^2)$ time => O(n²) time
          $x_{t+1}$ and x_{t+1} => xₜ₊₁ and xₜ₊₁
          \\textbf{bold \\emph{new}} text => bold new text
          9.23\\% drop, R\\&D, \\#1 => 9.23% drop, R&D, #1
          costs \\$5 in a\\_b \\{x\\} => costs $5 in a_b {x}
          unlearning -- efficiently => unlearning – efficiently
          Gauss--Newton, 1--5 => Gauss–Newton, 1–5
          wait---what => wait—what
          ``quoted'' text => “quoted” text
          ``not all are equal", meaning => “not all are equal”, meaning
          called `model zoos' - are => called ‘model zoos’ - are
          Erd\\H{o}s, G\\"odel, Fr\\'echet => Erdős, Gödel, Fréchet
          caf\\'e, \\"{o}, na{\\"i}ve, \\'{\\i}, \\c{c}, \\~n => café, ö, naïve, í, ç, ñ
          \\mathbb{R}^d, mathbb{N} => ℝᵈ, ℕ
          $3\\times 3$, a\\leq b, $a \\leq b$ => 3 × 3, a ≤ b, a ≤ b
          10\\times10 => 10×10
          $\\sim$5 => ∼5
          Fig.~1, Section~3, see~\\cite{kim18} => Fig. 1, Section 3, see [kim18]
          at \\url{https://a.org/b\\_c~d} now => at https://a.org/b_c~d now
          \\href{https://a.org/x\\_y}{the code} is out => the code (https://a.org/x_y) is out
          https://a.org/b\\_c--d_e^f. => https://a.org/b_c--d_e^f.
          at {\\it https://a.org/MAVE}. => at https://a.org/MAVE.
          be {it misaligned} with => be misaligned with
          D_{KL}(P||Q), L_{total} => D_KL(P||Q), L_total
          $\\frac{1}{2}$, $\\frac{a+b}{\\sigma}$ => 1/2, (a+b)/σ
          $\\sqrt{n}$, $\\sqrt{n+1}$ => √n, √(n+1)
          $\\hat{y}_i$ => ŷᵢ
          $e^{-\\lambda t}$ => e^(-λ t)
          $30^\\circ$ => 30°
          $n\\log n$ => n log n
          $$E = mc^2$$ => E = mc²
          \\(x^2\\) and \\[y_1\\] => x² and y₁
          \\mathcal{L}_{\\text{max}} => Lₘₐₓ
          $\\|x\\|_2 \\in \\mathbb{R}_{+}$ => \\|x\\|₂ ∈ ℝ₊
          \\footnote{Code is public.} => (Code is public.)
          specialized fields \\eg radiology => specialized fields e.g. radiology
          $L(s) = L_0 + S_1^{-alpha}$ => L(s) = L₀ + S₁^(-alpha)
          """)
  void showsLatexAsReadableText(String latex, String readable) {
    assertThat(LatexText.readable(latex).strip()).isEqualTo(readable);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Plain text, with all signs of prose: 50% (at 3.5 o'clock) & more!",
        "snake_case, foo_bar and __init__",
        "prices like $5 and $10",
        "from $5 million to $6, or 7$ each",
        "US$5 to A$6",
        "$HOME and $PATH",
        "C:\\Users\\alpha\\textbf{x}--y",
        "\\\\server\\beta\\share",
        "C^2, e_i, S^p and O(n^2)",
        "models with only 1M~60M parameters",
        "~/path, ~5%, https://a.org/~user/b--c_d",
        "proposed\\ladder (Discovery) and \\mysterious{thing}_x",
        "the response generation}, and {a, b} or {\"k\": 1}",
        "run --flag, i--, <!-- note -->, ------",
        "`code` and ``more code`` and ```fence```",
        "it\\'s said \\\"hello\\\" and \\d+\\w*\\.com\\n",
        "a lone \\ and a last \\",
        "$",
        "{",
        "}",
        "^",
        "_",
        "``",
        "\\textbf{cut off",
        "$x is never closed",
      })
  void leavesTextWithoutLatexAsItIs(String text) {
    assertThat(LatexText.readable(text)).isSameAs(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "}",
        "$",
        "$$ ",
        "\\",
        "^{",
        "_",
        "`",
        "``a ",
        "--",
        "~",
        "\\(",
        "\\[",
        "\\textbf{",
        "{\\tau ",
        "$x^{",
        "\\frac{",
        "\\\\$",
        "$\\$",
        "'",
        "\\'",
        "\\frac{a}{",
        "\\href{",
        "\\hat{",
        "mathcal{",
        "a",
        "\\a",
        "`a' "
      })
  void takesLinearTimeOnHostileText(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());

    // Whatever is worse than linear takes hours here; the limit is far from what is needed.
    Assertions.assertTimeout(
        Duration.ofMinutes(1), () -> assertThat(LatexText.readable(text)).isNotNull());
    Assertions.assertTimeout(
        Duration.ofMinutes(1),
        () -> assertThat(LatexText.readable("\\(" + text + "}".repeat(100_000))).isNotNull());
  }

  @Test
  void resolvesTenThousandNestedGroups() {
    String nested = "\\textbf{".repeat(10_000) + "deep" + "}".repeat(10_000);

    assertThat(LatexText.readable(nested)).isEqualTo("deep");
  }
}
