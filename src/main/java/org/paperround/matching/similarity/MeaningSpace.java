package org.paperround.matching.similarity;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;

/**
 * The space of embeddings, seen from a background. What all papers share is taken away (centring),
 * and directions in which papers differ much anyway count less (soft whitening: with the
 * background's covariance {@code S} and its mean variance {@code m}, {@code (S + λ·m·I)^-½}). The
 * nearness of whitened means is Fisher's linear discriminant with a shrunken covariance, made once
 * for all readers; see Ledoit and Wolf 2004 for the shrinkage.
 *
 * <p>Short texts of readers have a mean of their own, far from that of papers: they are centred on
 * that.
 */
final class MeaningSpace {

  /** How far whitening goes: without bound only centring is left. */
  private static final double SHRINKAGE = 1;

  private final float[] paperMean;
  private final float[] wordsMean;

  /** Row by row, lower triangle; empty where the background is too small. */
  private final double[][] whitening;

  private MeaningSpace(float[] paperMean, float[] wordsMean, double[][] whitening) {
    this.paperMean = paperMean;
    this.wordsMean = wordsMean;
    this.whitening = whitening;
  }

  /**
   * Learns from a background.
   *
   * @param papers embeddings of its papers, at least one
   * @param words embeddings of short texts such as readers use, at least one
   */
  static MeaningSpace of(List<float[]> papers, List<float[]> words) {
    int size = papers.getFirst().length;
    float[] mean = Vectors.mean(papers, size);
    return new MeaningSpace(mean, Vectors.mean(words, size), whitening(papers, mean));
  }

  /** A paper's embedding without what all papers share, of length 1. */
  float[] centred(float[] paper) {
    return Vectors.unit(Vectors.minus(paper, paperMean));
  }

  /** The embedding of a reader's words without what all such words share, of length 1. */
  float[] centredWords(float[] words) {
    return Vectors.unit(Vectors.minus(words, wordsMean));
  }

  /** A paper's embedding, centred and whitened, of length 1. */
  float[] whitened(float[] paper) {
    float[] centred = Vectors.minus(paper, paperMean);
    float[] whitened = new float[centred.length];
    for (int row = 0; row < centred.length; row++) {
      double sum = 0;
      double[] factors = whitening[row];
      for (int column = 0; column <= row; column++) {
        sum += factors[column] * centred[column];
      }
      whitened[row] = (float) sum;
    }
    return Vectors.unit(whitened);
  }

  /** The inverse of the Cholesky factor: any root of the inverse gives the same angles. */
  private static double[][] whitening(List<float[]> papers, float[] mean) {
    int size = mean.length;
    DMatrixRMaj covariance = new DMatrixRMaj(size, size);
    DMatrixRMaj differences = new DMatrixRMaj(papers.size(), size);
    for (int paper = 0; paper < papers.size(); paper++) {
      for (int i = 0; i < size; i++) {
        differences.set(paper, i, papers.get(paper)[i] - mean[i]);
      }
    }
    CommonOps_DDRM.multInner(differences, covariance);
    CommonOps_DDRM.divide(covariance, papers.size());
    double added = SHRINKAGE * CommonOps_DDRM.trace(covariance) / size + Float.MIN_NORMAL;
    for (int i = 0; i < size; i++) {
      covariance.add(i, i, added);
    }
    CholeskyDecomposition_F64<DMatrixRMaj> cholesky = DecompositionFactory_DDRM.chol(size, true);
    if (!cholesky.decompose(covariance)) {
      throw new IllegalStateException("a covariance with something on its diagonal has a root");
    }
    DMatrixRMaj inverse = cholesky.getT(null);
    CommonOps_DDRM.invert(inverse);
    double[][] rows = new double[size][size];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column <= row; column++) {
        rows[row][column] = inverse.get(row, column);
      }
    }
    return rows;
  }
}
