package org.paperround.matching.similarity;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ejml.interfaces.decomposition.QRDecomposition;

/**
 * Latent semantic analysis (Deerwester et al. 1990): the main directions in which the words of a
 * background's papers go together, so that papers can be close that share few words. Found by
 * subspace iteration from a fixed start (Halko, Martinsson and Tropp 2011), softly whitened like
 * {@link MeaningSpace}.
 */
final class LatentSpace {

  /** With fewer papers the directions are chance. */
  static final int LEAST_PAPERS = 500;

  private static final int DIRECTIONS = 128;
  private static final int SPARE = 16;
  private static final int ROUNDS = 8;
  private static final double SHRINKAGE = 1;

  /** One row for each term of the vocabulary. */
  private final float[][] directions;

  private final float[] mean;
  private final float[] scale;

  private LatentSpace(float[][] directions, float[] mean, float[] scale) {
    this.directions = directions;
    this.mean = mean;
    this.scale = scale;
  }

  /**
   * Learns from the papers of a background, at least {@link #LEAST_PAPERS}.
   *
   * @param terms size of the vocabulary
   */
  static LatentSpace of(List<TermVector> papers, int terms) {
    float[][] directions = directions(papers, terms);
    LatentSpace plain =
        new LatentSpace(directions, new float[DIRECTIONS], filled(new float[DIRECTIONS], 1));
    List<float[]> places = papers.stream().map(plain::raw).toList();
    float[] mean = Vectors.mean(places, DIRECTIONS);
    double[] variances = new double[DIRECTIONS];
    double total = 0;
    for (int i = 0; i < DIRECTIONS; i++) {
      for (float[] place : places) {
        double difference = place[i] - mean[i];
        variances[i] += difference * difference / places.size();
      }
      total += variances[i];
    }
    float[] scale = new float[DIRECTIONS];
    for (int i = 0; i < DIRECTIONS; i++) {
      double root = Math.sqrt(variances[i] + SHRINKAGE * total / DIRECTIONS);
      scale[i] = root > 0 ? (float) (1 / root) : 0;
    }
    return new LatentSpace(directions, mean, scale);
  }

  /** Where a text is, of length 1; zeros if none of its words is known. */
  float[] place(TermVector text) {
    if (text.isEmpty()) {
      return new float[DIRECTIONS];
    }
    float[] place = raw(text);
    for (int i = 0; i < DIRECTIONS; i++) {
      place[i] = (place[i] - mean[i]) * scale[i];
    }
    return Vectors.unit(place);
  }

  private float[] raw(TermVector text) {
    float[] place = new float[DIRECTIONS];
    for (int i = 0; i < text.terms().length; i++) {
      Vectors.add(place, text.weights()[i], directions[text.terms()[i]]);
    }
    return place;
  }

  private static float[][] directions(List<TermVector> papers, int terms) {
    int width = DIRECTIONS + SPARE;
    Postings postings = Postings.of(papers);
    DMatrixRMaj basis = new DMatrixRMaj(papers.size(), width);
    SplittableRandom start = new SplittableRandom(1);
    for (int i = 0; i < basis.getNumElements(); i++) {
      basis.set(i, start.nextDouble() - 0.5);
    }
    basis = orthonormal(basis);
    for (int round = 0; round < ROUNDS; round++) {
      basis = orthonormal(through(postings, terms, basis));
    }
    DMatrixRMaj turn = mainDirections(inner(postings, terms, basis));
    float[][] directions = new float[terms][DIRECTIONS];
    double[] image = new double[width];
    double[] turned = new double[DIRECTIONS];
    for (int term = 0; term < terms; term++) {
      image(postings, term, basis, image);
      Arrays.fill(turned, 0);
      for (int i = 0; i < width; i++) {
        for (int column = 0; column < DIRECTIONS; column++) {
          turned[column] += image[i] * turn.data[i * DIRECTIONS + column];
        }
      }
      for (int column = 0; column < DIRECTIONS; column++) {
        directions[term][column] = (float) turned[column];
      }
    }
    return directions;
  }

  /** Turns the image of the basis so that its columns are singular vectors, the largest first. */
  private static DMatrixRMaj mainDirections(DMatrixRMaj inner) {
    int width = inner.getNumCols();
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(width, true, true);
    if (!eigen.decompose(inner)) {
      throw new IllegalStateException("a symmetric matrix has eigenvalues");
    }
    Integer[] order = new Integer[width];
    for (int i = 0; i < width; i++) {
      order[i] = i;
    }
    Arrays.sort(
        order,
        (a, b) ->
            Double.compare(eigen.getEigenvalue(b).getReal(), eigen.getEigenvalue(a).getReal()));
    DMatrixRMaj turn = new DMatrixRMaj(width, DIRECTIONS);
    for (int column = 0; column < DIRECTIONS; column++) {
      double value = eigen.getEigenvalue(order[column]).getReal();
      double factor = value > 0 ? 1 / Math.sqrt(value) : 0;
      for (int row = 0; row < width; row++) {
        turn.set(row, column, factor * eigen.getEigenVector(order[column]).get(row, 0));
      }
    }
    return turn;
  }

  private static DMatrixRMaj orthonormal(DMatrixRMaj matrix) {
    QRDecomposition<DMatrixRMaj> qr =
        DecompositionFactory_DDRM.qr(matrix.getNumRows(), matrix.getNumCols());
    if (!qr.decompose(matrix)) {
      throw new IllegalStateException("every matrix has a QR decomposition");
    }
    return qr.getQ(null, true);
  }

  /**
   * The papers' matrix times its own transpose times a basis. The image in between has a row for
   * each term of the vocabulary, so it is never there as a whole.
   */
  private static DMatrixRMaj through(Postings postings, int terms, DMatrixRMaj basis) {
    int width = basis.getNumCols();
    DMatrixRMaj product = new DMatrixRMaj(basis.getNumRows(), width);
    double[] image = new double[width];
    for (int term = 0; term < terms; term++) {
      image(postings, term, basis, image);
      for (int entry = postings.start(term); entry < postings.end(term); entry++) {
        double weight = postings.weight(entry);
        int row = postings.text(entry) * width;
        for (int column = 0; column < width; column++) {
          product.data[row + column] += weight * image[column];
        }
      }
    }
    return product;
  }

  /** The image of the basis, transposed, times itself. */
  private static DMatrixRMaj inner(Postings postings, int terms, DMatrixRMaj basis) {
    int width = basis.getNumCols();
    DMatrixRMaj inner = new DMatrixRMaj(width, width);
    double[] image = new double[width];
    for (int term = 0; term < terms; term++) {
      image(postings, term, basis, image);
      for (int row = 0; row < width; row++) {
        double factor = image[row];
        for (int column = 0; column < width; column++) {
          inner.data[row * width + column] += factor * image[column];
        }
      }
    }
    return inner;
  }

  /** The row of a term in the papers' matrix, transposed, times the basis. */
  private static void image(Postings postings, int term, DMatrixRMaj basis, double[] image) {
    Arrays.fill(image, 0);
    for (int entry = postings.start(term); entry < postings.end(term); entry++) {
      double weight = postings.weight(entry);
      int row = postings.text(entry) * image.length;
      for (int column = 0; column < image.length; column++) {
        image[column] += weight * basis.data[row + column];
      }
    }
  }

  private static float[] filled(float[] values, float value) {
    Arrays.fill(values, value);
    return values;
  }
}
