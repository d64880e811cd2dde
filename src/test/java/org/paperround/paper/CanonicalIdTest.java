package org.paperround.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalIdTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2609.01234",
        " 2609.01234v3 ",
        "arXiv:2609.01234v1",
        "ARXIV: 2609.01234",
        "oai:arXiv.org:2609.01234v1",
        "http://arxiv.org/abs/2609.01234v2",
        "https://export.arxiv.org/pdf/2609.01234v2.pdf",
        "https://arxiv.org/html/2609.01234#S1",
        "https://arxiv.org/abs/2609.01234?context=cs",
        "https://huggingface.co/papers/2609.01234",
        "https://doi.org/10.48550/arXiv.2609.01234",
        "10.48550/ARXIV.2609.01234"
      })
  void knowsAnArxivPaperByWhateverNamesIt(String reference) {
    assertThat(CanonicalId.fromReference(reference))
        .contains(new CanonicalId("arXiv:2609.01234"))
        .hasValueSatisfying(id -> assertThat(id.isArxiv()).isTrue());
  }

  @ParameterizedTest
  @CsvSource({
    "hep-th/9901001v2, arXiv:hep-th/9901001",
    "math.GT/0309136, arXiv:math/0309136",
    "https://arxiv.org/abs/math/0309136v1, arXiv:math/0309136",
    "https://arxiv.org/abs/cond-mat.mes-hall/0309136, arXiv:cond-mat/0309136",
    "0704.0001, arXiv:0704.0001"
  })
  void knowsOldArxivIds(String reference, String id) {
    assertThat(CanonicalId.fromReference(reference)).contains(new CanonicalId(id));
  }

  @ParameterizedTest
  @CsvSource({
    "10.1145/3292500.3330701, doi:10.1145/3292500.3330701",
    "doi: 10.1000/ABC, doi:10.1000/abc",
    "https://doi.org/10.1000/ABC., doi:10.1000/abc",
    "http://dx.doi.org/10.1000%2Fabc?x=1, doi:10.1000/abc",
    "10.1101/2024.01.02.123456v2, doi:10.1101/2024.01.02.123456",
    "https://www.biorxiv.org/content/10.1101/2024.01.02.123456v2.full, doi:10.1101/2024.01.02.123456",
    "10.21203/rs.3.rs-123456/v1, doi:10.21203/rs.3.rs-123456",
    "10.1000/hiv1, doi:10.1000/hiv1"
  })
  void knowsADoiWithoutItsVersion(String reference, String id) {
    assertThat(CanonicalId.fromReference(reference))
        .contains(new CanonicalId(id))
        .hasValueSatisfying(doi -> assertThat(doi.isArxiv()).isFalse());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "A title",
        "item/1234567",
        "2025.1234",
        "2613.01234",
        "https://example.org/abs/2609.01234",
        "see 10.1000/abc",
        "10.1/abc",
        "12345"
      })
  void saysThatOtherTextIsNoReference(String text) {
    assertThat(CanonicalId.fromReference(text)).isEmpty();
  }

  @Test
  void refusesReferencesTooLongToBeOne() {
    assertThat(CanonicalId.fromReference("10.1000/" + "a".repeat(300))).isEmpty();
    assertThat(CanonicalId.fromReference("arxiv:".repeat(100_000))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "arXiv:2609.01234v12, 12",
    "2609.01234, 1",
    "2609.01234v0, 1",
    "10.1101/2024.01.02.123456v3, 3",
    "A title v2, 1"
  })
  void readsTheVersionInAReference(String reference, int version) {
    assertThat(CanonicalId.versionIn(reference)).isEqualTo(version);
  }

  @Test
  void knowsATitleAgainHoweverItIsSetOut() {
    assertThat(CanonicalId.fromTitle("One Epoch Is  All You Need"))
        .isEqualTo(CanonicalId.fromTitle("one epoch is all you need."))
        .isNotEqualTo(CanonicalId.fromTitle("Two Epochs Is All You Need"));
    assertThat(CanonicalId.fromTitle("???")).isNotEqualTo(CanonicalId.fromTitle("!!!"));
  }

  @Test
  void refusesIdsThatAreEmptyOrTooLong() {
    assertThatIllegalArgumentException().isThrownBy(() -> new CanonicalId(" "));
    assertThatIllegalArgumentException().isThrownBy(() -> new CanonicalId("x".repeat(256)));
  }
}
