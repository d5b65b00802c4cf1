package org.daibiao.oversight;

import static org.daibiao.desk.Operation.enters;
import static org.daibiao.desk.Operation.saves;
import static org.daibiao.oversight.OversightKinds.GUIDED;
import static org.daibiao.oversight.OversightKinds.KEY;
import static org.daibiao.oversight.OversightKinds.LOOKBACK;
import static org.daibiao.oversight.OversightKinds.LOOKED_BACK;
import static org.daibiao.oversight.OversightKinds.PUBLISHED;
import static org.daibiao.oversight.OversightKinds.R;
import static org.daibiao.oversight.OversightKinds.SUPERVISED;
import static org.daibiao.oversight.OversightKinds.WITHHELD;

import org.daibiao.desk.Desk;
import org.daibiao.desk.Operation;
import org.daibiao.desk.Room;
import org.daibiao.suggestion.DueDay;
import org.daibiao.suggestion.Suggestion;

/** Oversight room (督办模块): supervision, follow-up reviews, publication, guidance and statistics of suggestions. */
public final class OversightRoom {
    /** {@link SupervisionService#supervise}. */
    public static final Operation.Creates<Supervise, Supervision> SUPERVISE =
            R.creates("supervise", Supervise.class, Supervision.SHAPE, enters(SUPERVISED));
    /** {@link SupervisionService#chooseKey}. */
    public static final Operation.Creates<ChooseKey, KeySuggestion> CHOOSE_KEY =
            R.creates("choose-key", ChooseKey.class, KeySuggestion.SHAPE, enters(KEY));
    /** {@link SupervisionService#holdLookBack}. */
    public static final Operation.Creates<HoldFollowUpReview, FollowUpReview> LOOK_BACK =
            R.creates("look-back", HoldFollowUpReview.class, FollowUpReview.SHAPE, enters(LOOKBACK));
    /** {@link SupervisionService#lookAt}. */
    public static final Operation.Creates<ReviewSuggestion, ReviewedSuggestion> LOOK_AT =
            R.creates("look-at", ReviewSuggestion.class, ReviewedSuggestion.SHAPE, enters(LOOKED_BACK));
    /** {@link SupervisionService#publish}. */
    public static final Operation.Creates<PublishPart, Publication> PUBLISH = R.creates(
            "publish", PublishPart.class, Publication.SHAPE, enters(PUBLISHED, WITHHELD), saves(DueDay.SHAPE));
    /** The permission to publish this suggestion, which also settles its due day of publication. */
    public static final Operation.Needs<PublishPart, Suggestion> PUBLISH_OF =
            R.needs("publish-of", PublishPart.class, Suggestion.SHAPE);

    /** {@link SupervisionService#guide}. */
    public static final Operation.Creates<GuideDelegation, Guidance> GUIDE =
            R.creates("guide", GuideDelegation.class, Guidance.SHAPE, enters(GUIDED));
    /** {@link SupervisionService#statistics}. */
    public static final Operation.Reports STATISTICS = R.reports("statistics");

    /** The room. */
    public static final Room ROOM = R.reasons(OversightReasons.ALL)
            .keeps(
                    Supervision.SHAPE,
                    KeySuggestion.SHAPE,
                    FollowUpReview.SHAPE,
                    ReviewedSuggestion.SHAPE,
                    Publication.SHAPE,
                    Guidance.SHAPE);

    private OversightRoom() {}

    /** Registers the service's commands at the desk and returns the service. */
    static SupervisionService served(Desk desk, DefaultSupervisionService service) {
        desk.handle(SUPERVISE, service::supervise);
        desk.handle(CHOOSE_KEY, service::chooseKey);
        desk.handle(LOOK_BACK, service::holdLookBack);
        desk.handle(LOOK_AT, service::lookAt);
        desk.handle(PUBLISH, service::publish);
        desk.handle(GUIDE, service::guide);
        return service;
    }
}
