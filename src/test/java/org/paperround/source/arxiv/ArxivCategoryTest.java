package org.paperround.source.arxiv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArxivCategoryTest {

  @ParameterizedTest
  @CsvSource({
    "cs.AI, cs.AI, cs:cs:AI, cat:cs.AI",
    "' CS.ai ', cs.AI, cs:cs:AI, cat:cs.AI",
    "stat.ml, stat.ML, stat:stat:ML, cat:stat.ML",
    "math.AG, math.AG, math:math:AG, cat:math.AG",
    "q-bio.nc, q-bio.NC, q-bio:q-bio:NC, cat:q-bio.NC",
    "hep-th, hep-th, physics:hep-th, cat:hep-th",
    "math-ph, math-ph, physics:math-ph, cat:math-ph",
    "physics.Optics, physics.optics, physics:physics:optics, cat:physics.optics",
    "cond-mat.mes-hall, cond-mat.mes-hall, physics:cond-mat:mes-hall, cat:cond-mat.mes-hall",
    "astro-ph.co, astro-ph.CO, physics:astro-ph:CO, cat:astro-ph.CO",
    "nlin.ao, nlin.AO, physics:nlin:AO, cat:nlin.AO",
    "cs, cs, cs:cs, cat:cs.*",
    "astro-ph, astro-ph, physics:astro-ph, cat:astro-ph.*"
  })
  void knowsItsNameInEachService(String written, String code, String set, String term) {
    ArxivCategory category = ArxivCategory.of(written);

    assertThat(category.code()).isEqualTo(code);
    assertThat(category.oaiSet()).isEqualTo(set);
    assertThat(category.searchTerm()).isEqualTo(term);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cs.AI.x    | "cs.AI.x" is no arXiv category: write them like cs.CL, hep-th or cs for a whole archive
          cs+math    | "cs+math" is no arXiv category: write them like cs.CL, hep-th or cs for a whole archive
          ''         | "" is no arXiv category: write them like cs.CL, hep-th or cs for a whole archive
          cs.        | "cs." is no arXiv category: write them like cs.CL, hep-th or cs for a whole archive
          biology.NC | arXiv has no archive "biology", so "biology.NC" is none of its categories
          hep-th.AI  | the arXiv archive "hep-th" has no subjects, so "hep-th.AI" is none of its categories
          """)
  void refusesWhatCanBeNoCategory(String written, String reason) {
    assertThatThrownBy(() -> ArxivCategory.of(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(reason);
  }

  @Test
  void asksForNoCategoryTwiceAndForOneAtLeast() {
    assertThat(ArxivCategory.of(ArxivSettings.source("cs.AI", "cs.ai"))).hasSize(1);
    assertThatThrownBy(() -> ArxivCategory.of(ArxivSettings.source()))
        .hasMessage("the source \"arxiv\" needs categories, such as cs.AI,cs.CL");
  }

  @Test
  void groupsByArchiveFiveAtATime() {
    List<ArxivCategory> categories =
        Stream.of("cs.AI", "stat.ML", "cs.CL", "cs.CV", "cs.LG", "cs.NE", "cs.RO", "hep-th")
            .map(ArxivCategory::of)
            .toList();

    assertThat(ArxivCategory.groups(categories))
        .extracting(ArxivCategory::names)
        .containsExactly("cs.AI, cs.CL, cs.CV, cs.LG, cs.NE", "cs.RO", "stat.ML", "hep-th");
  }
}
