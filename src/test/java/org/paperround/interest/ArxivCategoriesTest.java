package org.paperround.interest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArxivCategoriesTest {

  private static final ArxivCategories CATEGORIES = ArxivCategories.bundled();

  @Test
  void theTaxonomyHasAllCategories() {
    int count =
        CATEGORIES.archives().stream().mapToInt(a -> Math.max(1, a.categories().size())).sum();

    assertThat(count).isEqualTo(155);
    assertThat(CATEGORIES.archives())
        .allSatisfy(
            archive ->
                assertThat(archive.categories().keySet())
                    .allMatch(code -> code.startsWith(archive.key() + ".")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cs.CL             | cs.CL             | Computation and Language
          CS.cl             | cs.CL             | Computation and Language
          cs                | cs                | Computer Science
          quant-ph          | quant-ph          | Quantum Physics
          Cond-Mat.MTRL-SCI | cond-mat.mtrl-sci | Materials Science
          q-bio.nc          | q-bio.NC          | Neurons and Cognition
          eess.AS           | eess.AS           | Audio and Speech Processing
          """)
  void aCategoryIsFoundInAnyCase(String asked, String code, String name) {
    assertThat(CATEGORIES.name(asked)).contains(name);
    assertThat(CATEGORIES.canonical(asked)).contains(code);
  }

  @Test
  void anUnknownCategoryHasNoName() {
    assertThat(CATEGORIES.name("cs.XX")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "cs.CL, cs.CL, true",
    "CS.cl, cs.CL, true",
    "cs, cs.CL, true",
    "cs.*, cs.CL, true",
    "quant-ph, quant-ph, true",
    "cs.CL, cs.CV, false",
    "cs, csx.CL, false",
    "cs.CL, cs, false",
    "' ', cs.CL, false",
    ".*, cs.CL, false",
  })
  void anArchiveCoversItsCategories(String asked, String category, boolean covered) {
    assertThat(ArxivCategories.covers(asked, category)).isEqualTo(covered);
  }
}
