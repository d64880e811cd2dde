package org.paperround.matching.similarity;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
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
    DMatrixRMaj basis = new DMatrixRMaj(papers.size(), width);
    SplittableRandom start = new SplittableRandom(1);
    for (int i = 0; i < basis.getNumElements(); i++) {
      basis.set(i, start.nextDouble() - 0.5);
    }
    basis = orthonormal(basis);
    for (int round = 0; round < ROUNDS; round++) {
      basis = orthonormal(times(papers, timesTransposed(papers, terms, basis)));
    }
    DMatrixRMaj image = timesTransposed(papers, terms, basis);
    DMatrixRMaj inner = new DMatrixRMaj(width, width);
    CommonOps_DDRM.multInner(image, inner);
    return mainDirections(image, inner);
  }

  /** Turns the image of the basis so that its columns are singular vectors, the largest first. */
  private static float[][] mainDirections(DMatrixRMaj image, DMatrixRMaj inner) {
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
    DMatrixRMaj turned = new DMatrixRMaj(image.getNumRows(), DIRECTIONS);
    CommonOps_DDRM.mult(image, turn, turned);
    float[][] rows = new float[image.getNumRows()][DIRECTIONS];
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < DIRECTIONS; column++) {
        rows[row][column] = (float) turned.get(row, column);
      }
    }
    return rows;
  }

  private static DMatrixRMaj orthonormal(DMatrixRMaj matrix) {
    QRDecomposition<DMatrixRMaj> qr =
        DecompositionFactory_DDRM.qr(matrix.getNumRows(), matrix.getNumCols());
    if (!qr.decompose(matrix)) {
      throw new IllegalStateException("every matrix has a QR decomposition");
    }
    return qr.getQ(null, true);
  }

  /** The papers' matrix times another. */
  private static DMatrixRMaj times(List<TermVector> papers, DMatrixRMaj right) {
    int width = right.getNumCols();
    DMatrixRMaj product = new DMatrixRMaj(papers.size(), width);
    for (int paper = 0; paper < papers.size(); paper++) {
      TermVector vector = papers.get(paper);
      for (int i = 0; i < vector.terms().length; i++) {
        addRow(right, vector.terms()[i], vector.weights()[i], product, paper);
      }
    }
    return product;
  }

  /** The papers' matrix, transposed, times another. */
  private static DMatrixRMaj timesTransposed(
      List<TermVector> papers, int terms, DMatrixRMaj right) {
    DMatrixRMaj product = new DMatrixRMaj(terms, right.getNumCols());
    for (int paper = 0; paper < papers.size(); paper++) {
      TermVector vector = papers.get(paper);
      for (int i = 0; i < vector.terms().length; i++) {
        addRow(right, paper, vector.weights()[i], product, vector.terms()[i]);
      }
    }
    return product;
  }

  private static void addRow(
      DMatrixRMaj from, int fromRow, double factor, DMatrixRMaj to, int toRow) {
    int width = from.getNumCols();
    for (int column = 0; column < width; column++) {
      to.data[toRow * width + column] += factor * from.data[fromRow * width + column];
    }
  }

  private static float[] filled(float[] values, float value) {
    Arrays.fill(values, value);
    return values;
  }
}
