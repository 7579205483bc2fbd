package org.plenary.attachment;

import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;

/** Why a file is not taken. */
final class Refused {

  private Refused() {}

  static ProblemException as(Obstacle obstacle) {
    return new ProblemException(new Problem.Obstructed(obstacle));
  }
}
