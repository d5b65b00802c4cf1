package org.daibiao.project;

import org.daibiao.poll.Evaluation;
import org.daibiao.record.Versioned;

/**
 * Rated projects (测评结果): what was kept of an evaluation, and its grades with what does not fit together. Immutable and thread-safe.
 *
 * @param kept the evaluation
 * @param grades the grade of every item in the order of the command, named by the ids of project and part, and the warnings
 */
public record RatedProjects(Versioned<ProjectEvaluation> kept, Evaluation grades) {}
