package org.daibiao.project;

import org.daibiao.poll.Evaluation;
import org.daibiao.record.Versioned;

/**
 * Rated projects (测评结果): the stored evaluation, its grades, and warnings of what does not fit together. Immutable and thread-safe.
 *
 * @param kept the stored evaluation
 * @param grades the grade of every item, in the order of the command and named by the ids of project and part; and the warnings
 */
public record RatedProjects(Versioned<ProjectEvaluation> kept, Evaluation grades) {}
